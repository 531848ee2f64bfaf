import type { LiveApi } from '../../ports/live.ts'
import type { GroupKind } from '../../facts/group-type.ts'
import type { Clients } from '../clients.ts'
import { readFact } from '../read-fact.ts'

type Read = {
  readonly action: string
  readonly gone: RegExp
  readonly read: (clients: Clients, name: string) => Promise<unknown>
}

const READS: Readonly<Record<GroupKind, Read>> = {
  sqlParameters: {
    action: 'rds:DescribeDBParameterGroups',
    gone: /^DBParameterGroupNotFound(Fault)?$/,
    read: async (clients, name) => {
      const { DescribeDBParameterGroupsCommand } = await import('@aws-sdk/client-rds')
      const rds = await clients.rds()
      return rds.send(new DescribeDBParameterGroupsCommand({ DBParameterGroupName: name }))
    },
  },
  sqlSubnets: {
    action: 'rds:DescribeDBSubnetGroups',
    gone: /^DBSubnetGroupNotFound(Fault)?$/,
    read: async (clients, name) => {
      const { DescribeDBSubnetGroupsCommand } = await import('@aws-sdk/client-rds')
      const rds = await clients.rds()
      return rds.send(new DescribeDBSubnetGroupsCommand({ DBSubnetGroupName: name }))
    },
  },
  cacheParameters: {
    action: 'elasticache:DescribeCacheParameterGroups',
    gone: /^CacheParameterGroupNotFound(Fault)?$/,
    read: async (clients, name) => {
      const { DescribeCacheParameterGroupsCommand } = await import('@aws-sdk/client-elasticache')
      const elasticache = await clients.elasticache()
      return elasticache.send(
        new DescribeCacheParameterGroupsCommand({ CacheParameterGroupName: name }),
      )
    },
  },
  cacheSubnets: {
    action: 'elasticache:DescribeCacheSubnetGroups',
    gone: /^CacheSubnetGroupNotFound(Fault)?$/,
    read: async (clients, name) => {
      const { DescribeCacheSubnetGroupsCommand } = await import('@aws-sdk/client-elasticache')
      const elasticache = await clients.elasticache()
      return elasticache.send(new DescribeCacheSubnetGroupsCommand({ CacheSubnetGroupName: name }))
    },
  },
}

/** Whether there is a parameter or subnet group of a name, in the region of `clients`. */
export function ownGroupApi(clients: Clients): Pick<LiveApi, 'group'> {
  return {
    group: (kind, name) => {
      const { action, gone, read } = READS[kind]
      const isThere = async (): Promise<true> => {
        await read(clients, name)
        return true
      }
      return readFact(clients, action, isThere, gone)
    },
  }
}
