/** What RDS and ElastiCache do for every engine that they run, each in its own way. */

export type FamilyTraits = {
  /** The IAM action of the call that tells of a database. */
  readonly describe: string
  /** What of the answer tells a database from the next one of its name. */
  readonly identity: string
  /** CloudFormation's resource types. */
  readonly types: {
    /** What our templates make: it holds the rows. */
    readonly database: string
    /** The other type that holds rows, in no template of ours. */
    readonly other: string
    readonly subnetGroup: string
    readonly parameterGroup: string
  }
  /** CloudFormation's properties that say the same in another word. */
  readonly properties: {
    /** For how many days backups are kept. */
    readonly backupDays: string
    readonly subnetGroup: string
    readonly parameterGroup: string
    /** The values of a parameter group. */
    readonly parameters: string
  }
  /** What an instance class begins with. */
  readonly instancePrefix: string
  /** The shortest backup or maintenance window, in minutes. */
  readonly shortestWindow: number
  /** The services whose snapshots it restores, as ARNs name them. */
  readonly snapshotServices: readonly string[]
  /** What an existing database of the family can be. */
  readonly resources: readonly ExistingResource[]
  readonly has: {
    /** Readers with an address of their own, beside a primary and in other stages. */
    readonly readers: boolean
    /** Backups that bring back any second, not only the one of a snapshot. */
    readonly pointInTime: boolean
    /** Changes that wait for the maintenance window. */
    readonly window: boolean
    /** Automated backups that stay when their database is deleted. */
    readonly lastingBackups: boolean
    /** A restart with which CloudFormation puts changed parameters in force. */
    readonly restarts: boolean
  }
}

/** What an ARN says an existing database is. */
export type ExistingResource = 'instance' | 'cluster' | 'replication-group'

export const FAMILIES = {
  sql: {
    describe: 'rds:DescribeDBInstances',
    identity: 'DbiResourceId',
    types: {
      database: 'AWS::RDS::DBInstance',
      other: 'AWS::RDS::DBCluster',
      subnetGroup: 'AWS::RDS::DBSubnetGroup',
      parameterGroup: 'AWS::RDS::DBParameterGroup',
    },
    properties: {
      backupDays: 'BackupRetentionPeriod',
      subnetGroup: 'DBSubnetGroupName',
      parameterGroup: 'DBParameterGroupName',
      parameters: 'Parameters',
    },
    instancePrefix: 'db.',
    shortestWindow: 30,
    snapshotServices: ['rds'],
    resources: ['instance', 'cluster'],
    has: {
      readers: true,
      pointInTime: true,
      window: true,
      lastingBackups: true,
      restarts: true,
    },
  },
  cache: {
    describe: 'elasticache:DescribeReplicationGroups',
    identity: 'ReplicationGroupCreateTime',
    types: {
      database: 'AWS::ElastiCache::ReplicationGroup',
      other: 'AWS::ElastiCache::CacheCluster',
      subnetGroup: 'AWS::ElastiCache::SubnetGroup',
      parameterGroup: 'AWS::ElastiCache::ParameterGroup',
    },
    properties: {
      backupDays: 'SnapshotRetentionLimit',
      subnetGroup: 'CacheSubnetGroupName',
      parameterGroup: 'CacheParameterGroupName',
      parameters: 'Properties',
    },
    instancePrefix: 'cache.',
    shortestWindow: 60,
    snapshotServices: ['elasticache', 's3'],
    resources: ['replication-group'],
    has: {
      readers: false,
      pointInTime: false,
      window: false,
      lastingBackups: false,
      restarts: false,
    },
  },
} satisfies Record<string, FamilyTraits>

/** Which service runs an engine, and how. */
export type Family = keyof typeof FAMILIES

/** Every family, for what is true of a resource whoever's it is. */
export const ALL_FAMILIES: readonly FamilyTraits[] = Object.values(FAMILIES)

/** The family that a resource type is of; undefined = it is of none (a group of EC2, a secret). */
export function familyOfType(type: string): FamilyTraits | undefined {
  return ALL_FAMILIES.find(({ types }) => Object.values(types).includes(type))
}
