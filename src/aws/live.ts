import type { DBInstance } from '@aws-sdk/client-rds'
import type { ReplicationGroup } from '@aws-sdk/client-elasticache'
import type { RedisFacts, SqlFacts } from '../facts/databases.ts'
import type { Fact } from '../facts/fact.ts'
import type { LiveApi } from '../ports/ports.ts'
import type { Clients } from './clients.ts'
import { readFact } from './read-fact.ts'

/** Live facts of databases in the region of `clients`. */
export function liveApi(clients: Clients): Omit<LiveApi, 'primary' | 'stillThere'> {
  return {
    sql: async (identifiers) => {
      const action = 'rds:DescribeDBInstances'
      const found = await readFact(clients, action, async () => {
        const { paginateDescribeDBInstances } = await import('@aws-sdk/client-rds')
        const found: DBInstance[] = []
        const pages = paginateDescribeDBInstances(
          { client: await clients.rds() },
          { Filters: [{ Name: 'db-instance-id', Values: [...identifiers] }] },
        )
        for await (const { DBInstances = [] } of pages) found.push(...DBInstances)
        return found
      })
      return new Map(
        identifiers.map((identifier): [string, Fact<SqlFacts>] => {
          if (found.kind !== 'read') return [identifier, found]
          const instance = found.value.find(
            ({ DBInstanceIdentifier }) => DBInstanceIdentifier === identifier,
          )
          return [
            identifier,
            instance ? { kind: 'read', value: sqlFacts(instance) } : { kind: 'absent' },
          ]
        }),
      )
    },

    redis: (identifier) =>
      readFact(
        clients,
        'elasticache:DescribeReplicationGroups',
        async () => {
          const { DescribeReplicationGroupsCommand } = await import('@aws-sdk/client-elasticache')
          const elasticache = await clients.elasticache()
          const { ReplicationGroups } = await elasticache.send(
            new DescribeReplicationGroupsCommand({ ReplicationGroupId: identifier }),
          )
          return ReplicationGroups?.[0] && redisFacts(ReplicationGroups[0])
        },
        'ReplicationGroupNotFoundFault',
      ),
  }
}

function sqlFacts(instance: DBInstance): SqlFacts {
  return {
    identifier: instance.DBInstanceIdentifier ?? '',
    resourceId: instance.DbiResourceId ?? '',
    status: instance.DBInstanceStatus ?? '',
    engine: instance.Engine ?? '',
    engineVersion: instance.EngineVersion ?? '',
    instanceClass: instance.DBInstanceClass ?? '',
    allocatedStorage: instance.AllocatedStorage ?? 0,
    maxAllocatedStorage: instance.MaxAllocatedStorage ?? null,
    storageType: instance.StorageType ?? '',
    iops: instance.Iops ?? null,
    multiAz: instance.MultiAZ ?? false,
    deletionProtection: instance.DeletionProtection ?? false,
    backupRetentionDays: instance.BackupRetentionPeriod ?? 0,
    masterUsername: instance.MasterUsername ?? '',
    databaseName: instance.DBName ?? null,
    pending: pendingValues(instance.PendingModifiedValues ?? {}),
    maintenanceWindow: instance.PreferredMaintenanceWindow ?? null,
    parameterGroup: instance.DBParameterGroups?.[0]?.DBParameterGroupName ?? '',
    parameterApplyStatus: instance.DBParameterGroups?.[0]?.ParameterApplyStatus ?? 'in-sync',
    readReplicas: instance.ReadReplicaDBInstanceIdentifiers ?? [],
    replicaSource: instance.ReadReplicaSourceDBInstanceIdentifier ?? null,
  }
}

function redisFacts(group: ReplicationGroup): RedisFacts {
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
    pending: pendingValues(group.PendingModifiedValues ?? {}),
  }
}

function nodesOf({ MemberClusters = [], NodeGroups = [] }: ReplicationGroup): readonly string[] {
  const primaries = NodeGroups.flatMap(({ NodeGroupMembers = [] }) => NodeGroupMembers)
    .filter(({ CurrentRole }) => CurrentRole === 'primary')
    .map(({ CacheClusterId }) => CacheClusterId)
  const [first, others] = [true, false].map((isPrimary) =>
    MemberClusters.filter((node) => primaries.includes(node) === isPrimary),
  )
  return [...(first ?? []), ...(others ?? [])]
}

/** Names and plain values only: that a password is pending is a fact, but its value is not kept. */
function pendingValues(pending: object): Record<string, string> {
  return Object.fromEntries(
    Object.entries(pending)
      .filter(([, value]) => value !== undefined && value !== null)
      .map(([name, value]) => [
        name,
        /password|token/i.test(name)
          ? '(hidden)'
          : typeof value === 'object'
            ? JSON.stringify(value)
            : String(value),
      ]),
  )
}
