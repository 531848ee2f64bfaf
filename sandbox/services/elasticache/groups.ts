import { AwsError, type World } from '../../contract.ts'
import { subnetById } from '../ec2/find.ts'
import { ec2State } from '../ec2/state.ts'
import type { Tags } from '../tags.ts'
import { CACHE_FAMILIES } from './catalog.ts'
import { checkCacheParameter } from './parameters.ts'
import { nodeSubnets } from './residence.ts'
import { cacheState, type CacheParameterGroup, type CacheSubnetGroup } from './state.ts'

/** Makes a cache subnet group in one VPC; ElastiCache does not ask for two zones (EC-7). */
export function createCacheSubnetGroup(
  world: World,
  region: string,
  given: { name: string; description: string; subnets: readonly string[]; tags: Tags },
): CacheSubnetGroup {
  const state = cacheState(world, region)
  const name = given.name.toLowerCase()
  if (!/^[a-z0-9][a-z0-9-]{0,254}$/.test(name)) {
    throw new AwsError(
      'InvalidParameterValue',
      'The parameter CacheSubnetGroupName must be provided and must be 1 to 255 letters, numbers or hyphens.',
    )
  }
  if (state.subnetGroups[name] !== undefined) {
    throw new AwsError(
      'CacheSubnetGroupAlreadyExists',
      `Cache subnet group ${name} already exists.`,
    )
  }
  const group: CacheSubnetGroup = {
    name,
    description: given.description,
    vpc: vpcOfSubnets(world, region, given.subnets),
    subnets: [...given.subnets],
    tags: given.tags,
  }
  state.subnetGroups[name] = group
  return group
}

export function cacheSubnetGroupByName(
  world: World,
  region: string,
  name: string,
): CacheSubnetGroup {
  const group = cacheState(world, region).subnetGroups[name.toLowerCase()]
  if (group === undefined) {
    throw new AwsError(
      'CacheSubnetGroupNotFoundFault',
      `Cache Subnet Group ${name} does not exist.`,
    )
  }
  return group
}

export function modifyCacheSubnetGroup(
  world: World,
  region: string,
  name: string,
  given: { description?: string | undefined; subnets: readonly string[] },
): CacheSubnetGroup {
  const group = cacheSubnetGroupByName(world, region, name)
  if (given.subnets.length > 0) {
    if (vpcOfSubnets(world, region, given.subnets) !== group.vpc) {
      throw new AwsError('InvalidSubnet', 'The new subnets are not in the VPC of the subnet group.')
    }
    keepsItsNodes(world, region, group, given.subnets)
    group.subnets = [...given.subnets]
  }
  group.description = given.description ?? group.description
  return group
}

/** A node does not leave its subnet (EC-57). */
function keepsItsNodes(
  world: World,
  region: string,
  group: CacheSubnetGroup,
  subnets: readonly string[],
): void {
  const used = Object.values(cacheState(world, region).groups)
    .filter((one) => one.subnetGroup === group.name)
    .flatMap((one) => nodeSubnets(world, region, one))
    .map(({ subnet }) => subnet)
    .filter((subnet) => !subnets.includes(subnet))
  if (used.length > 0) {
    throw new AwsError(
      'SubnetInUse',
      `Some of the subnets to be removed are in use: ${[...new Set(used)].join(', ')}`,
    )
  }
}

/** Deletes a subnet group that no cache uses (EC-9). */
export function deleteCacheSubnetGroup(world: World, region: string, name: string): void {
  const state = cacheState(world, region)
  const group = cacheSubnetGroupByName(world, region, name)
  if (Object.values(state.groups).some((one) => one.subnetGroup === group.name)) {
    throw new AwsError(
      'CacheSubnetGroupInUse',
      `Cache subnet group ${group.name} is currently in use by a cache cluster.`,
    )
  }
  delete state.subnetGroups[group.name]
}

function vpcOfSubnets(world: World, region: string, ids: readonly string[]): string {
  const state = ec2State(world, region)
  const vpcs = ids.map((id) => {
    try {
      return subnetById(state, id).vpc
    } catch (cause) {
      if (!(cause instanceof AwsError)) throw cause
      throw new AwsError('InvalidSubnet', `Some input subnets in :[${ids.join(', ')}] are invalid.`)
    }
  })
  const [vpc, ...others] = [...new Set(vpcs)]
  if (vpc === undefined || others.length > 0) {
    throw new AwsError('InvalidSubnet', 'The subnets of a group must belong to one VPC.')
  }
  return vpc
}

/** Makes a cache parameter group of a known family (EC-8). */
export function createCacheParameterGroup(
  world: World,
  region: string,
  given: { name: string; family: string; description: string; tags: Tags },
): CacheParameterGroup {
  const state = cacheState(world, region)
  const name = given.name.toLowerCase()
  if (!CACHE_FAMILIES.includes(given.family)) {
    throw new AwsError(
      'InvalidParameterValue',
      `CacheParameterGroupFamily ${given.family} is not a valid parameter group family.`,
    )
  }
  if (!/^[a-z](?:-?[a-z0-9])*$/.test(name) || name.length > 255) {
    throw new AwsError(
      'InvalidParameterValue',
      'The parameter CacheParameterGroupName must begin with a letter; must contain only ASCII letters, digits, and hyphens; and must not end with a hyphen or contain two consecutive hyphens.',
    )
  }
  if (state.parameterGroups[name] !== undefined) {
    throw new AwsError(
      'CacheParameterGroupAlreadyExists',
      `Cache parameter group ${name} already exists.`,
    )
  }
  const group: CacheParameterGroup = { ...given, name, parameters: {} }
  state.parameterGroups[name] = group
  return group
}

/** A group by name; `default.valkey8` and its like are always there. */
export function cacheParameterGroupByName(
  world: World,
  region: string,
  name: string,
): CacheParameterGroup {
  const group = cacheState(world, region).parameterGroups[name.toLowerCase()]
  if (group !== undefined) return group
  const family = /^default\.(.+?)(?:\.cluster\.on)?$/.exec(name)?.[1]
  if (family !== undefined && CACHE_FAMILIES.includes(family)) {
    const description = `Default parameter group for ${family}`
    return { name, family, description, parameters: {}, tags: {} }
  }
  throw new AwsError('CacheParameterGroupNotFound', `CacheParameterGroup not found: ${name}`, 404)
}

export function changeCacheParameters(
  world: World,
  region: string,
  name: string,
  change: { set: Readonly<Record<string, string>>; unset: readonly string[] },
): void {
  const group = cacheParameterGroupByName(world, region, name)
  if (group.name.startsWith('default.')) {
    throw new AwsError(
      'InvalidCacheParameterGroupState',
      'The default parameter group cannot be modified.',
    )
  }
  for (const [key, value] of Object.entries(change.set))
    checkCacheParameter(group.family, key, value)
  group.parameters = {
    ...Object.fromEntries(
      Object.entries(group.parameters).filter(([key]) => !change.unset.includes(key)),
    ),
    ...change.set,
  }
}

/** Deletes a parameter group that no cache uses (EC-9). */
export function deleteCacheParameterGroup(world: World, region: string, name: string): void {
  const state = cacheState(world, region)
  const group = cacheParameterGroupByName(world, region, name)
  const used = Object.values(state.groups).some((one) => one.parameterGroup === group.name)
  if (used || group.name.startsWith('default.')) {
    throw new AwsError(
      'InvalidCacheParameterGroupState',
      used
        ? 'One or more cache clusters are still members of this parameter group, so the group cannot be deleted.'
        : 'The default parameter group cannot be deleted.',
    )
  }
  delete state.parameterGroups[group.name]
}
