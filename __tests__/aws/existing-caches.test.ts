/** Which call answers for a name, and what an answer that AWS refuses is taken for. */
import type { ElastiCacheClient } from '@aws-sdk/client-elasticache'
import { expect, test } from 'vitest'
import type { Clients } from '../../src/aws/clients.ts'
import { existingCache } from '../../src/aws/existing-caches.ts'

const failed = (name: string): Error => Object.assign(new Error(name), { name })

const NOT_THERE = {
  DescribeReplicationGroupsCommand: failed('ReplicationGroupNotFoundFault'),
  DescribeCacheClustersCommand: failed('CacheClusterNotFound'),
  DescribeServerlessCachesCommand: failed('ServerlessCacheNotFoundFault'),
}

/** Clients that answer so, and the names of the commands that they were sent. */
function answering(answers: Readonly<Record<string, object>>) {
  const asked: string[] = []
  const send = (command: object): Promise<object> => {
    const { name } = command.constructor
    asked.push(name)
    const answer = answers[name] ?? {}
    return answer instanceof Error ? Promise.reject(answer) : Promise.resolve(answer)
  }
  const client = { send } as unknown as ElastiCacheClient
  const clients = { region: 'us-east-1', elasticache: () => Promise.resolve(client) }
  return { clients: clients as unknown as Clients, asked }
}

test('a name that ElastiCache has nowhere is absent, after one call of each kind', async () => {
  const { clients, asked } = answering(NOT_THERE)
  expect(await existingCache(clients, 'nobody', null)).toEqual({ kind: 'absent' })
  expect(asked).toEqual(Object.keys(NOT_THERE))
})

test.each([
  ['replication-group', ['DescribeReplicationGroupsCommand']],
  ['cache-cluster', ['DescribeCacheClustersCommand']],
  ['serverless-cache', ['DescribeServerlessCachesCommand']],
] as const)('the ARN of a %s asks for that alone', async (resource, commands) => {
  const { clients, asked } = answering(NOT_THERE)
  expect(await existingCache(clients, 'nobody', resource)).toEqual({ kind: 'absent' })
  expect(asked).toEqual(commands)
})

test.each([
  ['DescribeCacheClustersCommand', 'elasticache:DescribeCacheClusters'],
  ['DescribeServerlessCachesCommand', 'elasticache:DescribeServerlessCaches'],
])('where %s is not allowed, nothing is taken for absent', async (command, action) => {
  const { clients } = answering({ ...NOT_THERE, [command]: failed('AccessDenied') })
  expect(await existingCache(clients, 'nobody', null)).toEqual({
    kind: 'unread',
    action,
    why: 'AccessDenied',
  })
})

test('a cluster that is still made has no address, and its own TLS', async () => {
  const made = { CacheClusterId: 'alone', Engine: 'redis', TransitEncryptionEnabled: true }
  const { clients } = answering({
    ...NOT_THERE,
    DescribeCacheClustersCommand: { CacheClusters: [made] },
  })
  expect(await existingCache(clients, 'alone', null)).toMatchObject({
    kind: 'read',
    value: { resource: 'cache-cluster', host: '', tls: true, vpc: null },
  })
})

test.each([
  [{ ClusterEnabled: false }, { clusterMode: false, node: 'orders-002' }],
  [
    { ClusterEnabled: true, NodeGroups: [] },
    { clusterMode: true, node: 'orders-001' },
  ],
])('a group tells whether it has shards, and its primary: %j', async (more, value) => {
  const NodeGroups = [
    { NodeGroupMembers: [{ CacheClusterId: 'orders-002', CurrentRole: 'primary' }] },
  ]
  const group = { ReplicationGroupId: 'orders', MemberClusters: ['orders-001', 'orders-002'] }
  const { clients } = answering({
    DescribeReplicationGroupsCommand: { ReplicationGroups: [{ ...group, NodeGroups, ...more }] },
  })
  expect(await existingCache(clients, 'orders', null)).toMatchObject({ kind: 'read', value })
})
