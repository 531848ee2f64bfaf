import type { ExistingResource, Family } from '../engines/families.ts'
import { ENGINES } from '../engines/table.ts'
import type { DBCluster, DBInstance } from '@aws-sdk/client-rds'
import type { ExistingFacts } from '../facts/external.ts'
import type { Fact } from '../facts/fact.ts'
import { valueOf } from '../facts/live.ts'
import type { ExistingApi } from '../ports/aws.ts'
import type { Clients } from './clients.ts'
import { accountOf, cacheNames, existingCache, networkUnread } from './existing-caches.ts'
import { readFact } from './read-fact.ts'
import { secretKeys } from './secrets/secret-keys.ts'

/** Existing databases, in the region of `clients`. Only reads. */
export function existingApi(clients: Clients): ExistingApi {
  return {
    sql: (identifier, resource) => sqlDatabase(clients, identifier.toLowerCase(), resource),
    redis: (identifier, resource) => existingCache(clients, identifier.toLowerCase(), resource),
    names: (kind) => NAMES[ENGINES[kind].family](clients),
    secretKeys: (secret) => secretKeys(clients, secret),
  }
}

const NAMES: Readonly<Record<Family, (clients: Clients) => Promise<Fact<readonly string[]>>>> = {
  sql: sqlNames,
  cache: cacheNames,
}

/** An instance or a cluster. If the file does not say which, both are read, and a cluster wins. */
async function sqlDatabase(
  clients: Clients,
  identifier: string,
  resource: ExistingResource | null,
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
    ...(instance.DBInstanceStatus !== undefined && { status: instance.DBInstanceStatus }),
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

function factsOfCluster(cluster: DBCluster, vpc: Fact<string>): ExistingFacts {
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
    vpc: valueOf(vpc) ?? null,
    securityGroups: groupIds(cluster.VpcSecurityGroups),
    ...(cluster.Status !== undefined && { status: cluster.Status }),
    ...networkUnread(vpc),
  }
}

/** A cluster only names its subnet group. */
async function vpcOfSubnetGroup(clients: Clients, name: string | undefined): Promise<Fact<string>> {
  if (name === undefined) return { kind: 'absent' }
  return readFact(clients, 'rds:DescribeDBSubnetGroups', async () => {
    const { DescribeDBSubnetGroupsCommand } = await import('@aws-sdk/client-rds')
    const { DBSubnetGroups } = await (
      await clients.rds()
    ).send(new DescribeDBSubnetGroupsCommand({ DBSubnetGroupName: name }))
    return DBSubnetGroups?.[0]?.VpcId
  })
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

function groupIds(groups: DBInstance['VpcSecurityGroups']): readonly string[] {
  return (groups ?? []).flatMap(({ VpcSecurityGroupId }) => VpcSecurityGroupId ?? [])
}
