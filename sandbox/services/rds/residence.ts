/** Where instances live: the subnets of their network interfaces. */
import type { World } from '../../contract.ts'
import { ec2State } from '../ec2/state.ts'
import { rdsState, type DbInstance } from './state.ts'

/** The subnet of the instance, and that of its standby (RDS-110). Empty outside of a subnet group. */
export function subnetsOfInstance(
  world: World,
  region: string,
  instance: DbInstance,
): readonly string[] {
  const group = rdsState(world, region).subnetGroups[instance.subnetGroup ?? '']
  if (group === undefined) return []
  const { subnets } = ec2State(world, region)
  const zoneAt = (id: string): string => subnets[id]?.zone ?? ''
  const own = instance.subnet ?? group.subnets.find((id) => subnets[id]?.zone === instance.zone)
  const [standby] = group.subnets
    .filter((id) => instance.multiAz && subnets[id]?.zone !== instance.zone)
    .toSorted((one, other) => zoneAt(one).localeCompare(zoneAt(other)))
  return [own ?? [], standby ?? []].flat()
}

/** The zone of the standby; undefined = there is none. */
export function standbyZone(
  world: World,
  region: string,
  instance: DbInstance,
): string | undefined {
  if (!instance.multiAz) return undefined
  const { subnets } = ec2State(world, region)
  const [, standby] = subnetsOfInstance(world, region, instance)
  return subnets[standby ?? '']?.zone
}
