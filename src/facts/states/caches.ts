import { CHANGE, rowOf, until, WAIT, type Handling, type StatusTable } from './handling.ts'

/** Every status of a replication group (ElastiCache API, ReplicationGroup, Status). */
export const GROUP_STATUSES = {
  available: CHANGE,
  'create-failed': until('events'),
  creating: WAIT,
  deleting: until('deletion'),
  modifying: WAIT,
  snapshotting: WAIT,
} as const satisfies StatusTable

/**
 * Every status of a node of it (ElastiCache API, CacheCluster, CacheClusterStatus; ElastiCache guide, "Viewing
 * ElastiCache Node Status", which has two more, and another word for a restart). A group is changed only while all of
 * its nodes are available (API, ModifyReplicationGroup, InvalidCacheClusterState).
 */
export const NODE_STATUSES = {
  available: CHANGE,
  creating: WAIT,
  deleted: until('deletion'),
  deleting: until('deletion'),
  'incompatible-network': until('network'),
  'incompatible-parameters': until('parameters'),
  modifying: WAIT,
  'rebooting cache cluster nodes': WAIT,
  'rebooting cluster nodes': WAIT,
  'restore-failed': until('events'),
  snapshotting: WAIT,
  updating: WAIT,
} as const satisfies StatusTable

/** What may be done with a replication group in this status. */
export function handlingOfGroup(status: string): Handling {
  return rowOf(GROUP_STATUSES, status)
}

/** What a node in this status allows for its group. */
export function handlingOfNode(status: string): Handling {
  return rowOf(NODE_STATUSES, status)
}
