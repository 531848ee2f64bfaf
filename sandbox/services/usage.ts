import type { World } from '../contract.ts'
import { cacheState } from './elasticache/state.ts'
import { endpointState } from './ec2/endpoints.ts'
import { interfacesOfOthers } from './ec2/interfaces.ts'
import { hostState } from './hosts/state.ts'
import { rdsState } from './rds/state.ts'

/** Security groups of the region's databases and caches: their network interfaces use them. */
export function securityGroupsInUse(world: World, region: string): ReadonlySet<string> {
  const instances = Object.values(rdsState(world, region).instances)
  const caches = Object.values(cacheState(world, region).groups)
  const hosts = Object.values(hostState(world, region).instances)
  const endpoints = Object.values(endpointState(world, region).endpoints)
  return new Set([
    ...interfacesOfOthers(world, region).flatMap((one) => one.groups),
    ...endpoints.flatMap((one) => one.groups),
    ...[...instances, ...caches].flatMap((one) => one.securityGroups),
    ...hosts.flatMap((one) => one.groups),
  ])
}

/** Subnets in the groups of the region's databases and caches. */
export function subnetsInUse(world: World, region: string): ReadonlySet<string> {
  const rds = rdsState(world, region)
  const cache = cacheState(world, region)
  return new Set([
    ...interfacesOfOthers(world, region).map((one) => one.subnet),
    ...Object.values(hostState(world, region).instances).map((one) => one.subnet),
    ...Object.values(endpointState(world, region).endpoints).flatMap((one) => one.subnets),
    ...Object.values(rds.instances).flatMap(
      (one) => rds.subnetGroups[one.subnetGroup ?? '']?.subnets ?? [],
    ),
    ...Object.values(cache.groups).flatMap(
      (one) => cache.subnetGroups[one.subnetGroup]?.subnets ?? [],
    ),
  ])
}
