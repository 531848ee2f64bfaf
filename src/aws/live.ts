import type { DBInstance } from '@aws-sdk/client-rds'
import type { CacheCluster } from '@aws-sdk/client-elasticache'
import type { LiveApi } from '../ports/ports.ts'
import type { Clients } from './clients.ts'
import { cacheNodeFacts, redisFacts, sqlFacts } from './database-facts.ts'
import { factsById } from './facts-by-id.ts'
import { readFact } from './read-fact.ts'

/** Live facts of databases in the region of `clients`. */
export function liveApi(clients: Clients): Pick<LiveApi, 'sql' | 'redis' | 'cacheNodes'> {
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
