/** What is the same for every engine on RDS, and for every engine on ElastiCache. */

export type FamilyTraits = {
  /** The IAM action of the call that describes a database. */
  readonly describe: string
  /** The field of the response that tells two databases of the same name apart. */
  readonly identity: string
  /** CloudFormation's resource types. */
  readonly types: {
    /** The database itself, which holds the rows. */
    readonly database: string
    /** Also holds rows, but is in none of our templates. */
    readonly other: string
    readonly subnetGroup: string
    readonly parameterGroup: string
  }
  /** CloudFormation's property names. */
  readonly properties: {
    /** How many days backups are kept. */
    readonly backupDays: string
    readonly subnetGroup: string
    readonly parameterGroup: string
    /** The values of a parameter group. */
    readonly parameters: string
  }
  /** The start of every instance class or node type. */
  readonly instancePrefix: string
  /** The shortest backup or maintenance window, in minutes. */
  readonly shortestWindow: number
  /** The services whose snapshots can be restored, as in ARNs. */
  readonly snapshotServices: readonly string[]
  /** The kinds of resource that an existing database can be. */
  readonly resources: readonly ExistingResource[]
  readonly has: {
    /** Readers with their own address, beside a primary and in other stages. */
    readonly readers: boolean
    /** Restores to any point in time, not only from snapshots. */
    readonly pointInTime: boolean
    /** Changes that can wait for the maintenance window. */
    readonly window: boolean
    /** Automated backups that survive the database. */
    readonly lastingBackups: boolean
    /** A restart by CloudFormation that makes changed parameters take effect. */
    readonly restarts: boolean
  }
}

/** The resource that an existing database's ARN names. */
export type ExistingResource =
  | 'instance'
  | 'cluster'
  | 'replication-group'
  /** A single node of Valkey or Redis OSS, or one of memcached. */
  | 'cache-cluster'
  /** No stage can use one: it is told apart to say so. */
  | 'serverless-cache'

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
    resources: ['replication-group', 'cache-cluster'],
    has: {
      readers: false,
      pointInTime: false,
      window: false,
      lastingBackups: false,
      restarts: false,
    },
  },
} satisfies Record<string, FamilyTraits>

/** The service behind an engine: `sql` is RDS, `cache` is ElastiCache. */
export type Family = keyof typeof FAMILIES

/** Every family, for resources of unknown origin. */
export const ALL_FAMILIES: readonly FamilyTraits[] = Object.values(FAMILIES)

/** The family of a resource type; undefined = none, such as a security group or a secret. */
export function familyOfType(type: string): FamilyTraits | undefined {
  return ALL_FAMILIES.find(({ types }) => Object.values(types).includes(type))
}
