/** Network interfaces: those that services make for what runs in a subnet, and those that somebody makes. */
import { createHash } from 'node:crypto'
import { AwsError, type Call, type World } from '../../contract.ts'
import { nodeSubnets } from '../elasticache/residence.ts'
import { cacheState } from '../elasticache/state.ts'
import { hostState } from '../hosts/state.ts'
import { hexId } from '../names.ts'
import { requiredText, text, texts } from '../params.ts'
import { subnetsOfInstance } from '../rds/residence.ts'
import { rdsState } from '../rds/state.ts'
import type { Tags } from '../tags.ts'
import { DONE, tagsOf } from './answers.ts'
import { describeIn } from './describe.ts'
import { endpointState } from './endpoints.ts'
import { groupById, subnetById } from './find.ts'
import { defaultGroup, ec2State } from './state.ts'

type NetworkInterface = {
  readonly id: string
  readonly subnet: string
  readonly groups: readonly string[]
  readonly description: string
  /** The service that made it; null = somebody did. */
  readonly requester: string | null
  /** The EC2 instance that it is attached to. */
  readonly instance?: string
  readonly type?: string
  readonly tags: Tags
}

type InterfaceState = { interfaces: Record<string, NetworkInterface> }

/** Those that somebody made (EC2-23). */
export function interfacesOfOthers(world: World, region: string): readonly NetworkInterface[] {
  return Object.values(interfaceState(world, region).interfaces)
}

function interfaceState(world: World, region: string): InterfaceState {
  return world.state.of('ec2-interfaces', region, () => ({ interfaces: {} }))
}

/** Makes, deletes and describes them (EC2-22, EC2-23). */
export function interfaceActions(world: World): Record<string, (call: Call) => object> {
  const inRegion = (region: string): string => region
  const vpcOf = (region: string, { subnet }: NetworkInterface): string =>
    ec2State(world, region).subnets[subnet]?.vpc ?? ''
  const view = (region: string, one: NetworkInterface): object => ({
    networkInterfaceId: one.id,
    subnetId: one.subnet,
    vpcId: vpcOf(region, one),
    availabilityZone: ec2State(world, region).subnets[one.subnet]?.zone,
    description: one.description,
    ownerId: world.account,
    requesterId: one.requester ?? undefined,
    requesterManaged: one.requester !== null,
    status: one.requester === null && one.instance === undefined ? 'available' : 'in-use',
    interfaceType: one.type ?? 'interface',
    groupSet: one.groups.map((groupId) => ({ groupId })),
    attachment:
      one.instance === undefined ? undefined : { instanceId: one.instance, status: 'attached' },
    tagSet: Object.entries(one.tags).map(([key, value]) => ({ key, value })),
  })
  return {
    CreateNetworkInterface: (call) => {
      const state = ec2State(world, call.region)
      const subnet = subnetById(state, requiredText(call.params, 'SubnetId'))
      const given = texts(call.params, 'SecurityGroupId').map((id) => groupById(state, id).id)
      const made: NetworkInterface = {
        id: hexId(world, 'eni'),
        subnet: subnet.id,
        groups: given.length > 0 ? given : [defaultGroup(state, subnet.vpc).id],
        description: text(call.params, 'Description') ?? '',
        requester: null,
        tags: tagsOf(call),
      }
      interfaceState(world, call.region).interfaces[made.id] = made
      return { networkInterface: view(call.region, made) }
    },
    DeleteNetworkInterface: (call) => {
      const { id } = byId(world, call.region, requiredText(call.params, 'NetworkInterfaceId'))
      const { interfaces } = interfaceState(world, call.region)
      if (interfaces[id] === undefined)
        throw new AwsError(
          'InvalidParameterValue',
          `Network interface '${id}' is currently in use.`,
        )
      delete interfaces[id]
      return DONE
    },
    DescribeNetworkInterfaces: describeIn<NetworkInterface & { vpc: string }, string>(inRegion, {
      ids: 'NetworkInterfaceId',
      set: 'networkInterfaceSet',
      all: (region) =>
        allInterfaces(world, region).map((one) => ({ ...one, vpc: vpcOf(region, one) })),
      byId: (region, id) => {
        const one = byId(world, region, id)
        return { ...one, vpc: vpcOf(region, one) }
      },
      fields: {
        'network-interface-id': ({ id }) => id,
        'subnet-id': ({ subnet }) => subnet,
        'group-id': ({ groups }) => groups,
        'vpc-id': ({ vpc }) => vpc,
        description: ({ description }) => description,
      },
      view: (_call, region, one) => view(region, one),
    }),
  }
}

function byId(world: World, region: string, id: string): NetworkInterface {
  const found = allInterfaces(world, region).find((one) => one.id === id)
  if (found !== undefined) return found
  throw new AwsError(
    'InvalidNetworkInterfaceID.NotFound',
    `The networkInterface ID '${id}' does not exist`,
  )
}

/** All of a region: of databases, nodes, hosts, endpoints, and of others (EC2-22). */
function allInterfaces(world: World, region: string): readonly NetworkInterface[] {
  const databases = Object.values(rdsState(world, region).instances).flatMap((one) =>
    subnetsOfInstance(world, region, one).map((subnet) =>
      managed(`${one.id} ${subnet}`, {
        subnet,
        groups: one.securityGroups,
        description: 'RDSNetworkInterface',
        requester: 'amazon-rds',
      }),
    ),
  )
  const nodes = Object.values(cacheState(world, region).groups).flatMap((group) =>
    nodeSubnets(world, region, group).map(({ node, subnet }) =>
      managed(node, {
        subnet,
        groups: group.securityGroups,
        description: `ElastiCache ${node}`,
        requester: 'amazon-elasticache',
      }),
    ),
  )
  const hosts = Object.values(hostState(world, region).instances).map((one) =>
    managed(one.id, {
      ...{ subnet: one.subnet, groups: one.groups, description: '' },
      ...{ requester: null, instance: one.id },
    }),
  )
  const endpoints = Object.values(endpointState(world, region).endpoints).flatMap((one) =>
    one.subnets.map((subnet) =>
      managed(`${one.id} ${subnet}`, {
        ...{ subnet, groups: one.groups, type: 'vpc_endpoint' },
        description: `VPC Endpoint Interface ${one.id}`,
        requester: world.account,
      }),
    ),
  )
  return [...databases, ...nodes, ...hosts, ...endpoints, ...interfacesOfOthers(world, region)]
}

/** The id of what a service made follows from what it is for. */
function managed(owner: string, of: Omit<NetworkInterface, 'id' | 'tags'>): NetworkInterface {
  const digits = createHash('sha256').update(owner).digest('hex').slice(0, 17)
  return { ...of, id: `eni-${digits}`, tags: {} }
}
