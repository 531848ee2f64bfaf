/** What a snapshot is good for while AWS shows it in one status. */
type Use = 'ready' | 'being-made' | 'unusable'

/**
 * Every status of a snapshot (RDS guide and AWS CLI, describe-db-snapshots; ElastiCache API, Snapshot, SnapshotStatus).
 */
const SNAPSHOT_STATUSES: Readonly<Record<string, Use>> = {
  available: 'ready',
  copying: 'being-made',
  creating: 'being-made',
  deleting: 'unusable',
  failed: 'unusable',
  pending: 'being-made',
  restoring: 'unusable',
}

/** A status without a row is that of a snapshot on which nobody may rely. */
export function useOfSnapshot(status: string): Use {
  return Object.hasOwn(SNAPSHOT_STATUSES, status)
    ? (SNAPSHOT_STATUSES[status] ?? 'unusable')
    : 'unusable'
}
