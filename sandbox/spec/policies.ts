/** Types that CloudFormation snapshots when no DeletionPolicy is written (user guide, DeletionPolicy). */
const SNAPSHOT_BY_DEFAULT: ReadonlySet<string> = new Set([
  'AWS::RDS::DBCluster',
  'AWS::RDS::DBInstance',
])

/** Types that know the policy `Snapshot` (user guide, DeletionPolicy). */
const SNAPSHOT_CAPABLE: ReadonlySet<string> = new Set([
  'AWS::DocDB::DBCluster',
  'AWS::EC2::Volume',
  'AWS::ElastiCache::CacheCluster',
  'AWS::ElastiCache::ReplicationGroup',
  'AWS::Neptune::DBCluster',
  'AWS::RDS::DBCluster',
  'AWS::RDS::DBInstance',
  'AWS::Redshift::Cluster',
])

export type DeletionPolicy = 'Delete' | 'Retain' | 'RetainExceptOnCreate' | 'Snapshot'

/** Whether the type can be snapshot before it is deleted. */
export const isSnapshotCapable = (type: string): boolean => SNAPSHOT_CAPABLE.has(type)

/**
 * The policy of a resource that writes none. A DBInstance is snapshot unless it belongs to a
 * cluster; UpdateReplacePolicy has no such default.
 */
export const defaultDeletionPolicy = (type: string, properties: object): DeletionPolicy =>
  SNAPSHOT_BY_DEFAULT.has(type) && !Object.hasOwn(properties, 'DBClusterIdentifier')
    ? 'Snapshot'
    : 'Delete'
