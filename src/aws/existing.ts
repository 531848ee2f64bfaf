import type { Family } from '../engines/families.ts'
import { ENGINES } from '../engines/table.ts'
import type { DBCluster, DBInstance } from '@aws-sdk/client-rds'
import type { ReplicationGroup } from '@aws-sdk/client-elasticache'
import { arnOf } from '../config/arn.ts'
import type { ExistingFacts } from '../facts/external.ts'
import type { Fact } from '../facts/fact.ts'
import type { ExistingApi } from '../ports/aws.ts'
import type { Clients } from './clients.ts'
import { readFact } from './read-fact.ts'
import { secretKeys } from './secret-keys.ts'

/** Existing databases, in the region of `clients`. Only reads. */
export function existingApi(clients: Clients): ExistingApi {
  return {
    sql: (identifier, resource) => sqlDatabase(clients, identifier.toLowerCase(), resource),
    redis: (identifier) => replicationGroup(clients, identifier.toLowerCase()),
    names: (kind) => NAMES[ENGINES[kind].family](clients),
    secretKeys: (secret) => secretKeys(clients, secret),
  }
}

const NAMES: Readonly<Record<Family, (clients: Clients) => Promise<Fact<readonly string[]>>>> = {
  sql: sqlNames,
  cache: groupNames,
}

/** An instance or a cluster. If the file does not say which, both are read, and a cluster wins. */
async function sqlDatabase(
  clients: Clients,
  identifier: string,
  resource: 'instance' | 'cluster' | null,
): Promise<Fact<ExistingFacts>> {
  const absent: Fact<ExistingFacts> = { kind: 'absent' }
  const [cluster, instance] = await Promise.all([
    resource === 'instance' ? absent : clusterFacts(clients, identifier),
    resource === 'cluster' ? absent : instanceFacts(clients, identifier),
  ])
  if (cluster.kind === 'read' || instance.kind === 'absent') return cluster
  return instance
}

function instanceFacts(clients: Clients, identifier: string): Promise<Fact<ExistingFacts>> {
  return readFact(clients, 'rds:DescribeDBInstances', async () => {
    const { DescribeDBInstancesCommand } = await import('@aws-sdk/client-rds')
    const filter = { Name: 'db-instance-id', Values: [identifier] }
    const { DBInstances } = await (
      await clients.rds()
    ).send(new DescribeDBInstancesCommand({ Filters: [filter] }))
    return DBInstances?.[0] && factsOfInstance(DBInstances[0])
  })
}

function factsOfInstance(instance: DBInstance): ExistingFacts {
  return {
    identifier: instance.DBInstanceIdentifier ?? '',
    account: accountOf(instance.DBInstanceArn),
    resource: 'instance',
    engine: instance.Engine ?? '',
    host: instance.Endpoint?.Address ?? '',
    port: instance.Endpoint?.Port ?? 0,
    readerHost: null,
    database: instance.DBName ?? null,
    ...(instance.AllocatedStorage !== undefined && { storage: instance.AllocatedStorage }),
    tls: true,
    vpc: instance.DBSubnetGroup?.VpcId ?? null,
    securityGroups: groupIds(instance.VpcSecurityGroups),
  }
}

function clusterFacts(clients: Clients, identifier: string): Promise<Fact<ExistingFacts>> {
  return readFact(clients, 'rds:DescribeDBClusters', async () => {
    const { DescribeDBClustersCommand } = await import('@aws-sdk/client-rds')
    const filter = { Name: 'db-cluster-id', Values: [identifier] }
    const { DBClusters } = await (
      await clients.rds()
    ).send(new DescribeDBClustersCommand({ Filters: [filter] }))
    const cluster = DBClusters?.[0]
    return (
      cluster && factsOfCluster(cluster, await vpcOfSubnetGroup(clients, cluster.DBSubnetGroup))
    )
  })
}

function factsOfCluster(cluster: DBCluster, vpc: string | null): ExistingFacts {
  return {
    identifier: cluster.DBClusterIdentifier ?? '',
    account: accountOf(cluster.DBClusterArn),
    resource: 'cluster',
    engine: cluster.Engine ?? '',
    host: cluster.Endpoint ?? '',
    port: cluster.Port ?? 0,
    readerHost: cluster.ReaderEndpoint ?? null,
    database: cluster.DatabaseName ?? null,
    tls: true,
    vpc,
    securityGroups: groupIds(cluster.VpcSecurityGroups),
  }
}

/** A cluster only names its subnet group; null = that may not be read. */
async function vpcOfSubnetGroup(clients: Clients, name: string | undefined) {
  if (name === undefined) return null
  const vpc = await readFact(clients, 'rds:DescribeDBSubnetGroups', async () => {
    const { DescribeDBSubnetGroupsCommand } = await import('@aws-sdk/client-rds')
    const { DBSubnetGroups } = await (
      await clients.rds()
    ).send(new DescribeDBSubnetGroupsCommand({ DBSubnetGroupName: name }))
    return DBSubnetGroups?.[0]?.VpcId
  })
  return vpc.kind === 'read' ? vpc.value : null
}

function replicationGroup(clients: Clients, identifier: string): Promise<Fact<ExistingFacts>> {
  const action = 'elasticache:DescribeReplicationGroups'
  return readFact(
    clients,
    action,
    async () => {
      const { DescribeReplicationGroupsCommand } = await import('@aws-sdk/client-elasticache')
      const { ReplicationGroups } = await (
        await clients.elasticache()
      ).send(new DescribeReplicationGroupsCommand({ ReplicationGroupId: identifier }))
      const group = ReplicationGroups?.[0]
      return group && factsOfGroup(group, await networkOfGroup(clients, group))
    },
    'ReplicationGroupNotFoundFault',
  )
}

type GroupNetwork = Pick<ExistingFacts, 'vpc' | 'securityGroups'>

function factsOfGroup(group: ReplicationGroup, network: GroupNetwork): ExistingFacts {
  const shard = group.NodeGroups?.[0]
  // In cluster mode, clients use the configuration endpoint.
  const endpoint = group.ConfigurationEndpoint ?? shard?.PrimaryEndpoint
  return {
    identifier: group.ReplicationGroupId ?? '',
    account: accountOf(group.ARN),
    resource: 'replication-group',
    engine: group.Engine ?? 'redis',
    host: endpoint?.Address ?? '',
    port: endpoint?.Port ?? 0,
    readerHost: shard?.ReaderEndpoint?.Address ?? null,
    database: '0',
    tls: group.TransitEncryptionEnabled ?? false,
    ...network,
  }
}

/** A group has neither security groups nor a VPC: its first node and that node's subnet group have them. */
async function networkOfGroup(clients: Clients, group: ReplicationGroup): Promise<GroupNetwork> {
  const member = group.MemberClusters?.[0]
  const node = await readFact(clients, 'elasticache:DescribeCacheClusters', async () => {
    const { DescribeCacheClustersCommand } = await import('@aws-sdk/client-elasticache')
    const { CacheClusters } = await (
      await clients.elasticache()
    ).send(new DescribeCacheClustersCommand({ CacheClusterId: member }))
    return CacheClusters?.[0]
  })
  if (node.kind !== 'read') return { vpc: null, securityGroups: [] }
  const { SecurityGroups = [], CacheSubnetGroupName } = node.value
  const vpc = await readFact(clients, 'elasticache:DescribeCacheSubnetGroups', async () => {
    const { DescribeCacheSubnetGroupsCommand } = await import('@aws-sdk/client-elasticache')
    const { CacheSubnetGroups } = await (
      await clients.elasticache()
    ).send(new DescribeCacheSubnetGroupsCommand({ CacheSubnetGroupName }))
    return CacheSubnetGroups?.[0]?.VpcId
  })
  return {
    vpc: vpc.kind === 'read' ? vpc.value : null,
    securityGroups: SecurityGroups.flatMap(({ SecurityGroupId }) => SecurityGroupId ?? []),
  }
}

/** The identifiers on the first pages: enough to suggest the right one. */
async function sqlNames(clients: Clients): Promise<Fact<readonly string[]>> {
  return readFact(clients, 'rds:DescribeDBInstances', async () => {
    const { DescribeDBClustersCommand, DescribeDBInstancesCommand } =
      await import('@aws-sdk/client-rds')
    const rds = await clients.rds()
    const [{ DBInstances }, { DBClusters }] = await Promise.all([
      rds.send(new DescribeDBInstancesCommand({})),
      rds.send(new DescribeDBClustersCommand({})),
    ])
    return [
      ...(DBInstances ?? []).flatMap(({ DBInstanceIdentifier }) => DBInstanceIdentifier ?? []),
      ...(DBClusters ?? []).flatMap(({ DBClusterIdentifier }) => DBClusterIdentifier ?? []),
    ]
  })
}

function groupNames(clients: Clients): Promise<Fact<readonly string[]>> {
  return readFact(clients, 'elasticache:DescribeReplicationGroups', async () => {
    const { DescribeReplicationGroupsCommand } = await import('@aws-sdk/client-elasticache')
    const { ReplicationGroups } = await (
      await clients.elasticache()
    ).send(new DescribeReplicationGroupsCommand({}))
    return (ReplicationGroups ?? []).flatMap(({ ReplicationGroupId }) => ReplicationGroupId ?? [])
  })
}

function groupIds(groups: DBInstance['VpcSecurityGroups']): readonly string[] {
  return (groups ?? []).flatMap(({ VpcSecurityGroupId }) => VpcSecurityGroupId ?? [])
}

function accountOf(arn: string | undefined): string {
  return arnOf(arn ?? '')?.account ?? ''
}
