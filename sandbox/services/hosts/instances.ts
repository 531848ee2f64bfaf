import { AwsError, type Call, type Properties, type World } from '../../contract.ts'
import { groupById, subnetById } from '../ec2/find.ts'
import { formatBlock, parseBlock } from '../ec2/cidr.ts'
import { defaultGroup, ec2State, type Ec2State } from '../ec2/state.ts'
import { zoneOffers, zonesWith } from '../ec2/zones.ts'
import { profileNamed } from '../iam/state.ts'
import { hexId } from '../names.ts'
import { flag, requiredText, structure, structures, text, texts } from '../params.ts'
import type { Tags } from '../tags.ts'
import { makeKey } from './key-material.ts'
import { keyPairNamed } from './key-pairs.ts'
import { hostState, type Instance } from './state.ts'
import { bootFiles } from './written-files.ts'

const IMAGE = /^ami-[0-9a-f]{8,17}$/
const TYPE = /^[a-z][a-z0-9-]*\.(nano|micro|small|medium|large|metal|\d*xlarge)/

/** Launches an instance as a template describes it (EC2-15). */
export function launchInstance(
  world: World,
  region: string,
  properties: Properties,
  tags: Tags,
): Instance {
  const [network] = structures(properties, 'NetworkInterfaces')
  const subnet = subnetById(
    ec2State(world, region),
    requiredText(network ?? properties, 'SubnetId'),
  )
  checkZone(region, subnet.zone, instanceType(properties))
  const keyName = text(properties, 'KeyName') ?? null
  if (keyName !== null) keyPairNamed(world, region, keyName)
  const wantsPublic = flag(network ?? {}, 'AssociatePublicIpAddress') ?? subnet.mapPublicIp
  const id = hexId(world, 'i')
  const hostKey = makeKey('ed25519')
  const state = hostState(world, region)
  const instance: Instance = {
    id,
    image: image(properties),
    instanceType: instanceType(properties),
    keyName,
    subnet: subnet.id,
    vpc: subnet.vpc,
    groups: groupsOf(world, region, properties, subnet.vpc),
    privateIp: privateIp(subnet.cidr, Object.keys(state.instances).length),
    publicIp: wantsPublic ? `203.0.113.${(Object.keys(state.instances).length % 250) + 1}` : null,
    profile: profileOf(world, properties),
    hostKey: hostKey.privateKey,
    hostPublicKey: hostKey.publicKey,
    httpTokens: text(structure(properties, 'MetadataOptions') ?? {}, 'HttpTokens') ?? 'optional',
    userData: userData(properties),
    files: {},
    launched: world.now().toISOString(),
    tags,
  }
  boot(instance)
  state.instances[id] = instance
  return instance
}

/** Changes what can be changed of one that is there; whether it was stopped and started for it. */
export function changeInstance(
  world: World,
  region: string,
  id: string,
  properties: Properties,
  tags: Tags,
): boolean {
  const instance = instanceById(world, region, id)
  const restarts = instance.userData !== userData(properties)
  Object.assign(instance, {
    instanceType: instanceType(properties),
    groups: groupsOf(world, region, properties, instance.vpc),
    profile: profileOf(world, properties),
    httpTokens: text(structure(properties, 'MetadataOptions') ?? {}, 'HttpTokens') ?? 'optional',
    userData: userData(properties),
    tags,
  } satisfies Partial<Instance>)
  if (restarts) boot(instance)
  return restarts
}

/** What user data does at every boot, before sshd starts (EC2-18). */
export function boot(instance: Instance): void {
  Object.assign(instance.files, bootFiles(instance.userData))
}

function userData(properties: Properties): string | null {
  const encoded = text(properties, 'UserData')
  if (encoded === undefined) return null
  if (!/^[A-Za-z0-9+/\s]*={0,2}\s*$/.test(encoded)) {
    throw new AwsError('InvalidUserData.Malformed', 'Invalid BASE64 encoding of user data.')
  }
  return Buffer.from(encoded, 'base64').toString()
}

export function instanceById(world: World, region: string, id: string): Instance {
  const instance = hostState(world, region).instances[id]
  if (instance === undefined) {
    throw new AwsError('InvalidInstanceID.NotFound', `The instance ID '${id}' does not exist`)
  }
  return instance
}

function image(properties: Properties): string {
  const id = requiredText(properties, 'ImageId')
  if (!IMAGE.test(id)) throw new AwsError('InvalidAMIID.Malformed', `Invalid id: "${id}"`)
  return id
}

function instanceType(properties: Properties): string {
  const type = text(properties, 'InstanceType') ?? 'm1.small'
  if (!TYPE.test(type)) {
    throw new AwsError('InvalidParameterValue', `Invalid value '${type}' for InstanceType.`)
  }
  return type
}

function checkZone(region: string, zone: string, type: string): void {
  if (zoneOffers(zone, type)) return
  throw new AwsError(
    'Unsupported',
    `Your requested instance type (${type}) is not supported in your requested Availability Zone (${zone}). Please retry your request by not specifying an Availability Zone or choosing ${zonesWith(region, type).join(', ')}.`,
  )
}

function groupsOf(world: World, region: string, properties: Properties, vpc: string): string[] {
  const state = ec2State(world, region)
  const [network] = structures(properties, 'NetworkInterfaces')
  const listed = network ? texts(network, 'GroupSet') : texts(properties, 'SecurityGroupIds')
  const groups = listed.length === 0 ? [defaultGroup(state, vpc).id] : [...listed]
  refuseOtherNetwork(state, groups, vpc)
  return groups
}

function refuseOtherNetwork(state: Ec2State, groups: readonly string[], vpc: string): void {
  for (const id of groups) {
    if (groupById(state, id).vpc !== vpc) {
      throw new AwsError(
        'InvalidParameter',
        `Security group ${id} and subnet belong to different networks.`,
      )
    }
  }
}

/** ModifyInstanceAttribute: gives an instance other groups (EC2-27). */
export function modifyAttribute(world: World, { region, params }: Call): void {
  const instance = instanceById(world, region, requiredText(params, 'InstanceId'))
  const groups = texts(params, 'GroupId')
  if (groups.length === 0)
    throw new AwsError('InvalidParameterCombination', 'No attributes specified.')
  refuseOtherNetwork(ec2State(world, region), groups, instance.vpc)
  instance.groups = [...groups]
}

function profileOf(world: World, properties: Properties): string | null {
  const name = text(properties, 'IamInstanceProfile')
  if (name === undefined) return null
  if (profileNamed(world, name) === undefined) {
    throw new AwsError(
      'InvalidParameterValue',
      `Value (${name}) for parameter iamInstanceProfile.name is invalid. Invalid IAM Instance Profile name`,
    )
  }
  return name
}

/** Addresses of a subnet that AWS keeps for itself come first. */
function privateIp(cidr: string, index: number): string {
  const block = parseBlock(cidr)
  if (block === undefined) return '10.0.0.4'
  return formatBlock({ first: block.first + 4 + index, bits: 32 }).replace('/32', '')
}
