import type { Fact } from '../../facts/fact.ts'
import type { NetworkApi } from '../../ports/aws.ts'
import type { Clients } from '../clients.ts'
import { readFact } from '../read-fact.ts'

/** All databases in a VPC, in the region of `clients`, whoever made them. */
export function vpcDatabases(clients: Clients): Pick<NetworkApi, 'sqlIn' | 'redisIn'> {
  return {
    sqlIn: (vpc) =>
      // RDS has no filter by VPC: every page is read.
      readFact(clients, 'rds:DescribeDBInstances', async () => {
        const { paginateDescribeDBInstances } = await import('@aws-sdk/client-rds')
        const found: string[] = []
        for await (const { DBInstances } of paginateDescribeDBInstances(
          { client: await clients.rds() },
          {},
        ))
          for (const { DBInstanceIdentifier, DBSubnetGroup } of DBInstances ?? [])
            if (DBInstanceIdentifier && DBSubnetGroup?.VpcId === vpc)
              found.push(DBInstanceIdentifier)
        return found
      }),

    redisIn: async (vpc) => {
      const groups = await subnetGroupsIn(clients, vpc)
      if (groups.kind !== 'read' || groups.value.length === 0) return groups
      return cachesIn(clients, groups.value)
    },
  }
}

/** A node only names its subnet group, which names its VPC. */
function subnetGroupsIn(clients: Clients, vpc: string): Promise<Fact<readonly string[]>> {
  return readFact(clients, 'elasticache:DescribeCacheSubnetGroups', async () => {
    const { paginateDescribeCacheSubnetGroups } = await import('@aws-sdk/client-elasticache')
    const found: string[] = []
    for await (const { CacheSubnetGroups } of paginateDescribeCacheSubnetGroups(
      { client: await clients.elasticache() },
      {},
    ))
      for (const { CacheSubnetGroupName, VpcId } of CacheSubnetGroups ?? [])
        if (CacheSubnetGroupName && VpcId === vpc) found.push(CacheSubnetGroupName)
    return found
  })
}

/** The replication groups with nodes in these subnet groups; for a node without a group its own name. */
function cachesIn(
  clients: Clients,
  subnetGroups: readonly string[],
): Promise<Fact<readonly string[]>> {
  return readFact(clients, 'elasticache:DescribeCacheClusters', async () => {
    const { paginateDescribeCacheClusters } = await import('@aws-sdk/client-elasticache')
    const found = new Set<string>()
    for await (const { CacheClusters } of paginateDescribeCacheClusters(
      { client: await clients.elasticache() },
      {},
    ))
      for (const { CacheSubnetGroupName, ReplicationGroupId, CacheClusterId } of CacheClusters ??
        [])
        if (subnetGroups.includes(CacheSubnetGroupName ?? ''))
          found.add(ReplicationGroupId ?? CacheClusterId ?? '')
    return [...found]
  })
}
