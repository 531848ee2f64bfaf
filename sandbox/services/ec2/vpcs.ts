import { AwsError, type World } from '../../contract.ts'
import { hexId } from '../names.ts'
import type { Tags } from '../tags.ts'
import { checkQuota } from '../quotas/quotas.ts'
import { subnetsInUse } from '../usage.ts'
import { contains, formatBlock, overlaps, parseBlock } from './cidr.ts'
import { dependencyViolation, subnetById, vpcById } from './find.ts'
import { addVpc, defaultGroup, ec2State, type Subnet, type Vpc } from './state.ts'
import { zonesOf } from './zones.ts'

/** Makes a VPC with its main route table and default group (EC2-2). */
export function createVpc(world: World, region: string, cidr: string, tags: Tags): Vpc {
  const block = parseBlock(cidr)
  if (block === undefined) throw badCidr(cidr)
  if (block.bits < 16 || block.bits > 28) {
    throw new AwsError('InvalidVpc.Range', `The CIDR '${cidr}' is invalid.`)
  }
  checkQuota(world, region, 'vpcs')
  return addVpc(world, ec2State(world, region), {
    cidr: formatBlock(block),
    isDefault: false,
    tags,
  })
}

/** Deletes a VPC that nothing but its own default pieces is left in (EC2-3). */
export function deleteVpc(world: World, region: string, id: string): void {
  const state = ec2State(world, region)
  vpcById(state, id)
  const group = defaultGroup(state, id)
  const inside =
    Object.values(state.subnets).some((one) => one.vpc === id) ||
    Object.values(state.gateways).some((one) => one.vpc === id) ||
    Object.values(state.routeTables).some((one) => one.vpc === id && one.main === null) ||
    Object.values(state.groups).some((one) => one.vpc === id && one.id !== group.id)
  if (inside) throw dependencyViolation('vpc', id)
  for (const rule of Object.values(state.rules)) {
    if (rule.group === group.id) delete state.rules[rule.id]
  }
  for (const table of Object.values(state.routeTables)) {
    if (table.vpc === id) delete state.routeTables[table.id]
  }
  delete state.groups[group.id]
  delete state.vpcs[id]
}

/** Makes a subnet inside its VPC, clear of the others (EC2-4). */
export function createSubnet(
  world: World,
  region: string,
  given: { vpc: string; cidr: string; zone?: string | undefined; tags: Tags },
): Subnet {
  const state = ec2State(world, region)
  const vpc = vpcById(state, given.vpc)
  const block = parseBlock(given.cidr)
  if (block === undefined) throw badCidr(given.cidr)
  const outer = parseBlock(vpc.cidr)
  if (outer === undefined || !contains(outer, block) || block.bits > 28) {
    throw new AwsError('InvalidSubnet.Range', `The CIDR '${given.cidr}' is invalid.`)
  }
  const taken = Object.values(state.subnets).some((other) => {
    const otherBlock = parseBlock(other.cidr)
    return other.vpc === vpc.id && otherBlock !== undefined && overlaps(block, otherBlock)
  })
  if (taken) {
    throw new AwsError(
      'InvalidSubnet.Conflict',
      `The CIDR '${given.cidr}' conflicts with another subnet`,
    )
  }
  const subnet: Subnet = {
    id: hexId(world, 'subnet'),
    vpc: vpc.id,
    cidr: formatBlock(block),
    zone: chooseZone(region, given.zone),
    isDefault: false,
    mapPublicIp: false,
    tags: given.tags,
  }
  state.subnets[subnet.id] = subnet
  return subnet
}

function chooseZone(region: string, zone: string | undefined): string {
  const zones = zonesOf(region)
  if (zone === undefined || zone === '') return zones[0] ?? `${region}a`
  if (zones.includes(zone)) return zone
  throw new AwsError(
    'InvalidParameterValue',
    `Value (${zone}) for parameter availabilityZone is invalid. Subnets can currently only be created in the following availability zones: ${zones.join(', ')}.`,
  )
}

/** Deletes a subnet without databases and caches (EC2-5). */
export function deleteSubnet(world: World, region: string, id: string): void {
  const state = ec2State(world, region)
  subnetById(state, id)
  if (subnetsInUse(world, region).has(id)) throw dependencyViolation('subnet', id)
  for (const table of Object.values(state.routeTables)) {
    for (const [association, subnet] of Object.entries(table.associations)) {
      if (subnet === id) delete table.associations[association]
    }
  }
  delete state.subnets[id]
}

function badCidr(cidr: string): AwsError {
  return new AwsError(
    'InvalidParameterValue',
    `Value (${cidr}) for parameter cidrBlock is invalid. This is not a valid CIDR block.`,
  )
}
