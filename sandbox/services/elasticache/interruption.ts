import type { World } from '../../contract.ts'
import { recordEvent } from '../events.ts'
import type { ReplicationGroup } from './state.ts'

/** Changes that recreate every node (ElastiCache guide, "Scaling" and "Version management"). */
const NODE_BY_NODE = ['CacheNodeType', 'EngineVersion', 'Engine']

/**
 * Tells what carrying these changes out does to a group (EC-20): with automatic failover a replica
 * that is made anew takes over; a node without one is away for the cut-over. Call it before they are
 * written down.
 */
export function tellGroupInterruption(
  world: World,
  region: string,
  { id, members, automaticFailover }: ReplicationGroup,
  pending: Readonly<Record<string, unknown>>,
): void {
  if (!NODE_BY_NODE.some((name) => name in pending)) return
  const message =
    members > 1 && automaticFailover
      ? `Failover to replica node ${id}-002 completed`
      : `Cache node 0001 restarted`
  recordEvent(world, 'elasticache', region, {
    source: id,
    sourceType: 'replication-group',
    message,
    categories: [],
  })
}

/** Refuses another node type, after the call that asked for it succeeded: only an event says so (EC-48). */
export function refusesNodeType(world: World, region: string, group: ReplicationGroup): boolean {
  if (!('CacheNodeType' in group.pending)) return false
  recordEvent(world, 'elasticache', region, {
    source: group.id,
    sourceType: 'replication-group',
    message: `Failed to scale down to cache node type Replication Group [${group.id}] because the node has insufficient memory. Please select a different node type or reduce current memory usage and retry`,
    categories: [],
  })
  return true
}
