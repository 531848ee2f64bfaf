import { FAMILIES } from '../../engines/families.ts'

/**
 * What a change of one property does to a running database, for the properties our templates set
 * and their neighbours. CloudFormation's change set says which resource is replaced; whether a
 * database is interrupted it does not say. Sources: CFN = CloudFormation template reference,
 * RDS = RDS user guide "Settings for DB instances", RDSH = the RDS resource handler's source,
 * EC = ElastiCache user guide, SPEC = AWS's published resource specification.
 */
export type Effect =
  | 'in-place'
  | 'restart'
  /** CloudFormation reboots it if changes apply at once; nobody does if they wait for the maintenance window. */
  | 'reboot'
  /** Single-AZ: a restart. Multi-AZ: the standby is changed first, then takes over. */
  | 'standby-first'
  /** From and to magnetic storage the engine stops while the conversion begins. */
  | 'magnetic-switch'
  /** An outage between 0 and any number of days, nothing between two numbers of days. */
  | 'backups-switch'
  /** With replicas: node by node with a failover. A node alone is unavailable for the cut-over. */
  | 'node-by-node'
  | 'replace'
  /** Adding or changing it replaces the database, taking it away does nothing. */
  | 'replace-unless-removed'
  /** Taking it away promotes the replica in place, anything else replaces. */
  | 'promote-if-removed'
  /** Adding or removing it replaces, changing it does not. */
  | 'replace-if-switched'

type Rules = Readonly<Record<string, Effect>>

const DB_INSTANCE: Rules = {
  // RDS: "Downtime occurs during this change"; Multi-AZ: the standby is modified first.
  DBInstanceClass: 'standby-first',
  // RDS: primary and standby of a Multi-AZ deployment are upgraded at the same time: no failover.
  EngineVersion: 'restart',
  // RDS: "Downtime doesn't occur during this change", performance may suffer. CFN's "some interruptions" is older.
  MultiAZ: 'in-place',
  // RDS: "a brief downtime while the process starts", from and to magnetic only.
  StorageType: 'magnetic-switch',
  // RDSH UpdateHandler.shouldReboot: another group is `pending-reboot` until then.
  DBParameterGroupName: 'reboot',
  // RDS: no downtime, CFN: some interruptions, by the options; no template of ours sets it.
  OptionGroupName: 'restart',
  // RDS: downtime from 0 to a nonzero value and from a nonzero value to 0, Single-AZ and Multi-AZ.
  BackupRetentionPeriod: 'backups-switch',
  // RDS: downtime unless the engine rotates without a restart; SPEC CertificateRotationRestart: restarts by default.
  CACertificateIdentifier: 'restart',
  // RDS: "rebooted immediately", whatever ApplyImmediately says; no template of ours sets it.
  Port: 'restart',
  // RDS: no downtime.
  AllocatedStorage: 'in-place',
  Iops: 'in-place',
  StorageThroughput: 'in-place',
  MaxAllocatedStorage: 'in-place',
  DeletionProtection: 'in-place',
  PubliclyAccessible: 'in-place',
  MasterUserPassword: 'in-place',
  ManageMasterUserPassword: 'in-place',
  PreferredBackupWindow: 'in-place',
  PreferredMaintenanceWindow: 'in-place',
  AutoMinorVersionUpgrade: 'in-place',
  AllowMajorVersionUpgrade: 'in-place',
  ApplyImmediately: 'in-place',
  CertificateRotationRestart: 'in-place',
  CopyTagsToSnapshot: 'in-place',
  DeleteAutomatedBackups: 'in-place',
  EnableCloudwatchLogsExports: 'in-place',
  EnableIAMDatabaseAuthentication: 'in-place',
  EnablePerformanceInsights: 'in-place',
  PerformanceInsightsRetentionPeriod: 'in-place',
  DatabaseInsightsMode: 'in-place',
  MonitoringInterval: 'in-place',
  MonitoringRoleArn: 'in-place',
  VPCSecurityGroups: 'in-place',
  // SPEC create-only; RDSH ImmutabilityHelper for those the schema calls conditional.
  DBInstanceIdentifier: 'replace',
  DBName: 'replace',
  MasterUsername: 'replace',
  DBSubnetGroupName: 'replace',
  StorageEncrypted: 'replace',
  KmsKeyId: 'replace',
  SourceRegion: 'replace',
  Engine: 'replace',
  AvailabilityZone: 'replace',
  PerformanceInsightsKMSKeyId: 'replace',
  DBSnapshotIdentifier: 'replace-unless-removed',
  SourceDBInstanceIdentifier: 'promote-if-removed',
}

const REPLICATION_GROUP: Rules = {
  // EC "Scaling" and "Version Management": data is copied to the new node as well as can be, a
  // replica takes over within seconds; a node alone is unavailable until the cut-over is done.
  CacheNodeType: 'node-by-node',
  EngineVersion: 'node-by-node',
  // SPEC says replacement, the service upgrades redis to valkey in place: the change set decides.
  Engine: 'node-by-node',
  // CFN: no interruption.
  NumCacheClusters: 'in-place',
  AutomaticFailoverEnabled: 'in-place',
  MultiAZEnabled: 'in-place',
  SnapshotRetentionLimit: 'in-place',
  SnapshotWindow: 'in-place',
  PreferredMaintenanceWindow: 'in-place',
  AutoMinorVersionUpgrade: 'in-place',
  CacheParameterGroupName: 'in-place',
  TransitEncryptionEnabled: 'in-place',
  TransitEncryptionMode: 'in-place',
  LogDeliveryConfigurations: 'in-place',
  NotificationTopicArn: 'in-place',
  ReplicationGroupDescription: 'in-place',
  SecurityGroupIds: 'in-place',
  // SPEC create-only.
  AtRestEncryptionEnabled: 'replace',
  CacheSubnetGroupName: 'replace',
  KmsKeyId: 'replace',
  Port: 'replace',
  NetworkType: 'replace',
  ReplicationGroupId: 'replace',
  SnapshotName: 'replace-unless-removed',
  SnapshotArns: 'replace-unless-removed',
  DataTieringEnabled: 'replace',
  PreferredCacheClusterAZs: 'replace',
  ReplicasPerNodeGroup: 'replace',
  NodeGroupConfiguration: 'replace',
  // SPEC: adding a token later replaces; a new token is rotated in.
  AuthToken: 'replace-if-switched',
  UserGroupIds: 'replace-if-switched',
}

const { sql, cache } = FAMILIES

const RULES: Readonly<Record<string, Rules>> = {
  [sql.types.database]: DB_INSTANCE,
  [cache.types.database]: REPLICATION_GROUP,
  // SPEC DBParameterGroupName: "If the parameter group contains static parameters, whether they
  // were changed or not, an update triggers a reboot."
  [sql.types.parameterGroup]: { [sql.properties.parameters]: 'reboot' },
  // EC: CloudFormation never reboots a node; a parameter that needs it waits.
  [cache.types.parameterGroup]: { [cache.properties.parameters]: 'in-place' },
}

/** The rule for one property of one resource type; undefined = nothing is known of it. */
export function effectOf(type: string, property: string): Effect | undefined {
  const rules = RULES[type]
  return rules !== undefined && Object.hasOwn(rules, property) ? rules[property] : undefined
}

/**
 * What a queued modification (PendingModifiedValues) does once any update lets it loose.
 * It is carried out by the service, so that it never replaces anything.
 */
export function pendingEffectOf(type: string, property: string): Effect {
  const effects = PENDING[type]
  return effects === undefined ? pendingInstanceEffect(type, property) : effects(property)
}

function pendingInstanceEffect(type: string, property: string): Effect {
  if (property === 'PendingCloudwatchLogsExports') return 'in-place'
  const effect = effectOf(type, property)
  return effect === undefined || effect === 'replace' ? 'restart' : effect
}

const PENDING_REPLICATION_GROUP: Rules = {
  AuthTokenStatus: 'in-place',
  AutomaticFailoverStatus: 'in-place',
  LogDeliveryConfigurations: 'in-place',
  TransitEncryptionEnabled: 'in-place',
  TransitEncryptionMode: 'in-place',
  NumCacheClusters: 'in-place',
}

/** ElastiCache names what is queued otherwise than what is asked for. */
const PENDING: Readonly<Record<string, (property: string) => Effect>> = {
  [cache.types.database]: (property) => PENDING_REPLICATION_GROUP[property] ?? 'node-by-node',
}
