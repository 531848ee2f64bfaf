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
