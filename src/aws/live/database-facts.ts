/** What RDS and ElastiCache answer, as facts: no SDK types, and no secret. */
import type { DBInstance } from '@aws-sdk/client-rds'
import type { CacheCluster, ReplicationGroup } from '@aws-sdk/client-elasticache'
import type { CacheNodeFacts, RedisFacts, SqlFacts } from '../../facts/databases.ts'

/** An instance as the plan sees it. */
export function sqlFacts(instance: DBInstance): SqlFacts {
  return {
    identifier: instance.DBInstanceIdentifier ?? '',
    resourceId: instance.DbiResourceId ?? '',
    createdAt: instance.InstanceCreateTime?.toISOString() ?? '',
    stack: stackOf(instance),
    status: instance.DBInstanceStatus ?? '',
    engine: instance.Engine ?? '',
    engineVersion: instance.EngineVersion ?? '',
    instanceClass: instance.DBInstanceClass ?? '',
    allocatedStorage: instance.AllocatedStorage ?? 0,
    maxAllocatedStorage: instance.MaxAllocatedStorage ?? null,
    storageType: instance.StorageType ?? '',
    iops: instance.Iops ?? null,
    throughput: instance.StorageThroughput ?? null,
    multiAz: instance.MultiAZ ?? false,
    deletionProtection: instance.DeletionProtection ?? false,
    backupRetentionDays: instance.BackupRetentionPeriod ?? 0,
    masterUsername: instance.MasterUsername ?? '',
    databaseName: instance.DBName ?? null,
    pending: pendingValues(instance.PendingModifiedValues ?? {}),
    backupWindow: instance.PreferredBackupWindow ?? null,
    maintenanceWindow: instance.PreferredMaintenanceWindow ?? null,
    certificate: instance.CACertificateIdentifier ?? null,
    logs: instance.EnabledCloudwatchLogsExports ?? [],
    ...(instance.IAMDatabaseAuthenticationEnabled !== undefined && {
      iamAuthentication: instance.IAMDatabaseAuthenticationEnabled,
    }),
    ...(instance.MonitoringInterval !== undefined && { monitoring: instance.MonitoringInterval }),
    securityGroups: (instance.VpcSecurityGroups ?? []).flatMap(
      ({ VpcSecurityGroupId }) => VpcSecurityGroupId ?? [],
    ),
    subnetGroup: instance.DBSubnetGroup?.DBSubnetGroupName ?? '',
    subnetZones: (instance.DBSubnetGroup?.Subnets ?? []).flatMap(
      (subnet) => subnet.SubnetAvailabilityZone?.Name ?? [],
    ),
    zones: [instance.AvailabilityZone ?? [], instance.SecondaryAvailabilityZone ?? []].flat(),
    parameterGroup: instance.DBParameterGroups?.[0]?.DBParameterGroupName ?? '',
    parameterApplyStatus: instance.DBParameterGroups?.[0]?.ParameterApplyStatus ?? 'in-sync',
    readReplicas: instance.ReadReplicaDBInstanceIdentifiers ?? [],
    replicaSource: instance.ReadReplicaSourceDBInstanceIdentifier ?? null,
    ...replication(instance),
    ...storageProgress(instance),
  }
}

const STORAGE_OPERATIONS: ReadonlyMap<string, 'optimized' | 'initialized'> = new Map([
  ['Optimizing', 'optimized'],
  ['Initializing', 'initialized'],
])

/**
 * `StorageOperationStatus` is `Optimizing` after a change of the storage, or `Initializing` of one that was restored or
 * copied. `PercentProgress`, a text, is "the progress of the storage optimization operation" (API, DBInstance).
 * Nothing is told of another operation.
 */
function storageProgress(instance: DBInstance): Pick<SqlFacts, 'storageProgress'> {
  const { PercentProgress, StorageOperationPercentProgress, StorageOperationStatus } = instance
  const percent = Number(StorageOperationPercentProgress ?? (PercentProgress || Number.NaN))
  const kind = STORAGE_OPERATIONS.get(StorageOperationStatus ?? 'Optimizing')
  if (kind === undefined || !(percent >= 0 && percent <= 100)) return {}
  return { storageProgress: { kind, percent } }
}

/** "read replication" is the only type of status that there is (RDS API, DBInstanceStatusInfo). */
function replication({ StatusInfos }: DBInstance): Pick<SqlFacts, 'replication'> {
  const info = StatusInfos?.find(({ StatusType }) => StatusType === 'read replication')
  return info ? { replication: { status: info.Status ?? '', isNormal: info.Normal ?? false } } : {}
}

/** A replication group as the plan sees it. */
export function redisFacts(group: ReplicationGroup): RedisFacts {
  return {
    identifier: group.ReplicationGroupId ?? '',
    createdAt: group.ReplicationGroupCreateTime?.toISOString() ?? '',
    status: group.Status ?? '',
    engine: group.Engine ?? null,
    nodeType: group.CacheNodeType ?? '',
    members: group.MemberClusters?.length ?? 0,
    nodes: nodesOf(group),
    clusterMode: group.ClusterEnabled ?? false,
    multiAz: group.MultiAZ === 'enabled',
    automaticFailover: group.AutomaticFailover === 'enabled',
    snapshotRetentionDays: group.SnapshotRetentionLimit ?? 0,
    snapshotWindow: group.SnapshotWindow ?? null,
    pending: pendingValues(group.PendingModifiedValues ?? {}),
  }
}

/** CloudFormation's tags begin with `aws:`, which nobody else may write (CloudFormation guide, "Resource tags"). */
function stackOf({ TagList = [] }: DBInstance): string | null {
  return TagList.find(({ Key }) => Key === 'aws:cloudformation:stack-id')?.Value ?? null
}

/** A node of a replication group as the plan sees it. */
export function cacheNodeFacts(node: CacheCluster): CacheNodeFacts {
  return {
    identifier: node.CacheClusterId ?? '',
    group: node.ReplicationGroupId ?? '',
    createdAt: node.CacheClusterCreateTime?.toISOString() ?? '',
    status: node.CacheClusterStatus ?? '',
    nodeType: node.CacheNodeType ?? '',
    engineVersion: node.EngineVersion ?? '',
    maintenanceWindow: node.PreferredMaintenanceWindow ?? null,
    parameterGroup: node.CacheParameterGroup?.CacheParameterGroupName ?? '',
    parameterApplyStatus: node.CacheParameterGroup?.ParameterApplyStatus ?? '',
    securityGroups: (node.SecurityGroups ?? []).flatMap(
      ({ SecurityGroupId }) => SecurityGroupId ?? [],
    ),
    subnetGroup: node.CacheSubnetGroupName ?? '',
  }
}

/** The nodes of a group, its primary first; in cluster mode no node is told to be one. */
export function nodesOf({
  MemberClusters = [],
  NodeGroups = [],
}: ReplicationGroup): readonly string[] {
  const primaries = NodeGroups.flatMap(({ NodeGroupMembers = [] }) => NodeGroupMembers)
    .filter(({ CurrentRole }) => CurrentRole === 'primary')
    .map(({ CacheClusterId }) => CacheClusterId)
  const [first, others] = [true, false].map((isPrimary) =>
    MemberClusters.filter((node) => primaries.includes(node) === isPrimary),
  )
  return [...(first ?? []), ...(others ?? [])]
}

/** The value that RDS calls otherwise while it is queued than when it is asked for (API, PendingModifiedValues). */
const ASKED_AS: Readonly<Record<string, string>> = {
  IAMDatabaseAuthenticationEnabled: 'EnableIAMDatabaseAuthentication',
}

/** Names and plain values only: that a password is pending is a fact, but its value is not kept. */
function pendingValues(pending: object): Record<string, string> {
  return Object.fromEntries(
    Object.entries(pending)
      .filter(([, value]) => value !== undefined && value !== null)
      .map(([name, value]) => [
        ASKED_AS[name] ?? name,
        /password|token/i.test(name)
          ? '(hidden)'
          : typeof value === 'object'
            ? JSON.stringify(value)
            : String(value),
      ]),
  )
}
