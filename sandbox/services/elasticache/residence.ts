/** The nodes of a group, and where they live. */
import type { World } from '../../contract.ts'
import { ec2State } from '../ec2/state.ts'
import { zonesOf } from '../ec2/zones.ts'
import { cacheState, type ReplicationGroup } from './state.ts'

/** The cache clusters of a group: `shop-001` is the primary. One by hand has the name that it was given. */
export function memberIds({
  id,
  members,
  nodes = [],
  isCluster = false,
}: Pick<ReplicationGroup, 'id' | 'members' | 'nodes' | 'isCluster'>): readonly string[] {
  if (isCluster) return [id]
  const named = nodes.slice(0, members)
  const numbered = Array.from(
    { length: members + named.length },
    (_, index) => `${id}-${String(index + 1).padStart(3, '0')}`,
  )
  return [...named, ...numbered.filter((node) => !named.includes(node))].slice(0, members)
}

/** The zones over which the nodes of a new group are spread: those of its subnets. */
export function zonesOfSubnets(world: World, region: string, subnets: readonly string[]): string[] {
  const known = ec2State(world, region).subnets
  return [...new Set(subnets.flatMap((id) => known[id]?.zone ?? []))].toSorted()
}

/** The zone of a group's node of this number. */
export function zoneOfNode(region: string, group: ReplicationGroup, index: number): string {
  const zones = group.zones ?? zonesOf(region)
  return zones[index % zones.length] ?? `${region}a`
}

/** The nodes of a group, each with its subnet (EC-57). */
export function nodeSubnets(
  world: World,
  region: string,
  group: ReplicationGroup,
): readonly { readonly node: string; readonly subnet: string }[] {
  const { subnets } = ec2State(world, region)
  const own = cacheState(world, region).subnetGroups[group.subnetGroup]?.subnets ?? []
  return memberIds(group).flatMap((node, index) => {
    const zone = zoneOfNode(region, group, index)
    const subnet = own.find((id) => subnets[id]?.zone === zone) ?? own[0]
    return subnet === undefined ? [] : [{ node, subnet }]
  })
}
