import type { DBInstance } from '@aws-sdk/client-rds'
import type { CacheCluster, ReplicationGroup } from '@aws-sdk/client-elasticache'
import type { LiveApi } from '../../ports/live.ts'
import type { Clients } from '../clients.ts'
import { cacheNodeFacts, redisFacts, sqlFacts } from './database-facts.ts'
import { factsById } from '../facts-by-id.ts'
import { readFact } from '../read-fact.ts'

const GROUPS = 'elasticache:DescribeReplicationGroups'

/** Live facts of databases in the region of `clients`. */
export function liveApi(
  clients: Clients,
): Pick<LiveApi, 'sql' | 'redis' | 'groups' | 'cacheNodes'> {
  const redis: LiveApi['redis'] = (identifier) =>
    readFact(
      clients,
      GROUPS,
      async () => {
        const { DescribeReplicationGroupsCommand } = await import('@aws-sdk/client-elasticache')
        const elasticache = await clients.elasticache()
        const { ReplicationGroups } = await elasticache.send(
          new DescribeReplicationGroupsCommand({ ReplicationGroupId: identifier }),
        )
        return ReplicationGroups?.[0] && redisFacts(ReplicationGroups[0])
      },
      'ReplicationGroupNotFoundFault',
    )
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
        return found.map(sqlFacts)
      })
      return factsById(identifiers, found, ({ identifier }) => identifier)
    },

    redis,

    groups: async (identifiers) => {
      const [only, ...others] = identifiers
      if (only !== undefined && others.length === 0) return new Map([[only, await redis(only)]])
      // ElastiCache finds one group, or all: every page is read.
      const found = await readFact(clients, GROUPS, async () => {
        const { paginateDescribeReplicationGroups } = await import('@aws-sdk/client-elasticache')
        const found: ReplicationGroup[] = []
        const pages = paginateDescribeReplicationGroups({ client: await clients.elasticache() }, {})
        for await (const { ReplicationGroups = [] } of pages) found.push(...ReplicationGroups)
        return found.map(redisFacts)
      })
      return factsById(identifiers, found, ({ identifier }) => identifier)
    },

    cacheNodes: () =>
      // ElastiCache finds one node, or all: every page is read.
      readFact(clients, 'elasticache:DescribeCacheClusters', async () => {
        const { paginateDescribeCacheClusters } = await import('@aws-sdk/client-elasticache')
        const found: CacheCluster[] = []
        const pages = paginateDescribeCacheClusters({ client: await clients.elasticache() }, {})
        for await (const { CacheClusters = [] } of pages) found.push(...CacheClusters)
        return found.filter(({ ReplicationGroupId }) => ReplicationGroupId).map(cacheNodeFacts)
      }),
  }
}
