/** What ElastiCache has under a name: a replication group, a cache cluster, or a serverless cache. */
import type { CacheCluster, ReplicationGroup, ServerlessCache } from '@aws-sdk/client-elasticache'
import { arnOf } from '../config/arn.ts'
import type { ExistingResource } from '../engines/families.ts'
import type { ExistingFacts } from '../facts/external.ts'
import type { Fact } from '../facts/fact.ts'
import { valueOf } from '../facts/live.ts'
import type { Clients } from './clients.ts'
import { nodesOf } from './live/database-facts.ts'
import { readFact } from './read-fact.ts'

type Reader = (clients: Clients, identifier: string) => Promise<Fact<ExistingFacts>>

/** In this order, since almost every one is a group: only a name that is no group costs more calls. */
const READERS: readonly (readonly [ExistingResource, Reader])[] = [
  ['replication-group', replicationGroup],
  ['cache-cluster', cacheCluster],
  ['serverless-cache', serverlessCache],
]

/** A cache of this name, and of this kind if the file says which. */
export async function existingCache(
  clients: Clients,
  identifier: string,
  resource: ExistingResource | null,
): Promise<Fact<ExistingFacts>> {
  for (const [kind, read] of READERS) {
    const fact: Fact<ExistingFacts> =
      resource === null || resource === kind ? await read(clients, identifier) : { kind: 'absent' }
    if (fact.kind !== 'absent') return fact
  }
  return { kind: 'absent' }
}

/** Those on the first pages that a stage can use. */
export function cacheNames(clients: Clients): Promise<Fact<readonly string[]>> {
  return readFact(clients, 'elasticache:DescribeReplicationGroups', async () => {
    const { DescribeCacheClustersCommand, DescribeReplicationGroupsCommand } =
      await import('@aws-sdk/client-elasticache')
    const elasticache = await clients.elasticache()
    const [{ ReplicationGroups = [] }, { CacheClusters = [] }] = await Promise.all([
      elasticache.send(new DescribeReplicationGroupsCommand({})),
      elasticache.send(
        new DescribeCacheClustersCommand({ ShowCacheClustersNotInReplicationGroups: true }),
      ),
    ])
    return [
      ...ReplicationGroups.flatMap(({ ReplicationGroupId }) => ReplicationGroupId ?? []),
      ...CacheClusters.flatMap(({ CacheClusterId }) => CacheClusterId ?? []),
    ]
  })
}

/** The account of an ARN in AWS's answer. */
export function accountOf(arn: string | undefined): string {
  return arnOf(arn ?? '')?.account ?? ''
}

function replicationGroup(clients: Clients, identifier: string): Promise<Fact<ExistingFacts>> {
  return readFact(
    clients,
    'elasticache:DescribeReplicationGroups',
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

type CacheNetwork = Pick<ExistingFacts, 'vpc' | 'securityGroups' | 'networkUnread'>

/** The call that would have told the network; nothing where it was answered. */
export function networkUnread(fact: Fact<unknown>): Pick<ExistingFacts, 'networkUnread'> {
  return fact.kind === 'unread' ? { networkUnread: { action: fact.action, why: fact.why } } : {}
}

function factsOfGroup(group: ReplicationGroup, network: CacheNetwork): ExistingFacts {
  const shard = group.NodeGroups?.[0]
  // In cluster mode, clients use the configuration endpoint.
  const endpoint = group.ConfigurationEndpoint ?? shard?.PrimaryEndpoint
  const [node] = nodesOf(group)
  return {
    identifier: group.ReplicationGroupId ?? '',
    account: accountOf(group.ARN),
    resource: 'replication-group',
    clusterMode: group.ClusterEnabled ?? false,
    ...(node !== undefined && { node }),
    engine: group.Engine ?? 'redis',
    host: endpoint?.Address ?? '',
    port: endpoint?.Port ?? 0,
    readerHost: shard?.ReaderEndpoint?.Address ?? null,
    database: '0',
    tls: group.TransitEncryptionEnabled ?? false,
    ...(group.Status !== undefined && { status: group.Status }),
    ...network,
  }
}

/** A group has neither security groups nor a VPC: its first node has them. */
async function networkOfGroup(clients: Clients, group: ReplicationGroup): Promise<CacheNetwork> {
  const node = await readFact(clients, 'elasticache:DescribeCacheClusters', () =>
    describeCluster(clients, group.MemberClusters?.[0]),
  )
  return node.kind === 'read'
    ? networkOfNode(clients, node.value)
    : { vpc: null, securityGroups: [], ...networkUnread(node) }
}

async function describeCluster(
  clients: Clients,
  id: string | undefined,
): Promise<CacheCluster | undefined> {
  const { DescribeCacheClustersCommand } = await import('@aws-sdk/client-elasticache')
  const { CacheClusters } = await (
    await clients.elasticache()
  ).send(new DescribeCacheClustersCommand({ CacheClusterId: id, ShowCacheNodeInfo: true }))
  return CacheClusters?.[0]
}

/** A node only names its subnet group; null = that may not be read. */
async function networkOfNode(
  clients: Clients,
  { SecurityGroups = [], CacheSubnetGroupName }: CacheCluster,
): Promise<CacheNetwork> {
  const vpc = await readFact(clients, 'elasticache:DescribeCacheSubnetGroups', async () => {
    const { DescribeCacheSubnetGroupsCommand } = await import('@aws-sdk/client-elasticache')
    const { CacheSubnetGroups } = await (
      await clients.elasticache()
    ).send(new DescribeCacheSubnetGroupsCommand({ CacheSubnetGroupName }))
    return CacheSubnetGroups?.[0]?.VpcId
  })
  return {
    vpc: valueOf(vpc) ?? null,
    securityGroups: SecurityGroups.flatMap(({ SecurityGroupId }) => SecurityGroupId ?? []),
    ...networkUnread(vpc),
  }
}

/** One that is in no group is a database of its own. A node of a group is read too, so that it can be named. */
function cacheCluster(clients: Clients, identifier: string): Promise<Fact<ExistingFacts>> {
  return readFact(
    clients,
    'elasticache:DescribeCacheClusters',
    async () => {
      const cluster = await describeCluster(clients, identifier)
      return cluster && factsOfCluster(cluster, await networkOfNode(clients, cluster))
    },
    'CacheClusterNotFound',
  )
}

function factsOfCluster(cluster: CacheCluster, network: CacheNetwork): ExistingFacts {
  const { ReplicationGroupId: nodeOf } = cluster
  const endpoint = cluster.CacheNodes?.[0]?.Endpoint
  return {
    identifier: cluster.CacheClusterId ?? '',
    account: accountOf(cluster.ARN),
    resource: 'cache-cluster',
    ...(nodeOf !== undefined && { nodeOf }),
    engine: cluster.Engine ?? '',
    host: endpoint?.Address ?? '',
    port: endpoint?.Port ?? 0,
    readerHost: null,
    database: '0',
    tls: cluster.TransitEncryptionEnabled ?? false,
    ...(cluster.CacheClusterStatus !== undefined && { status: cluster.CacheClusterStatus }),
    ...network,
  }
}

function serverlessCache(clients: Clients, identifier: string): Promise<Fact<ExistingFacts>> {
  return readFact(
    clients,
    'elasticache:DescribeServerlessCaches',
    async () => {
      const { DescribeServerlessCachesCommand } = await import('@aws-sdk/client-elasticache')
      const { ServerlessCaches } = await (
        await clients.elasticache()
      ).send(new DescribeServerlessCachesCommand({ ServerlessCacheName: identifier }))
      return ServerlessCaches?.[0] && factsOfServerless(ServerlessCaches[0])
    },
    'ServerlessCacheNotFoundFault',
  )
}

/** Its subnets' VPC is not read: a plan refuses it. */
function factsOfServerless(cache: ServerlessCache): ExistingFacts {
  return {
    identifier: cache.ServerlessCacheName ?? '',
    account: accountOf(cache.ARN),
    resource: 'serverless-cache',
    engine: cache.Engine ?? '',
    host: cache.Endpoint?.Address ?? '',
    port: cache.Endpoint?.Port ?? 0,
    readerHost: cache.ReaderEndpoint?.Address ?? null,
    database: '0',
    // The user guide: "All serverless caches have in-transit encryption enabled."
    tls: true,
    vpc: null,
    securityGroups: cache.SecurityGroupIds ?? [],
  }
}
