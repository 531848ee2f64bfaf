/** Which id a snapshot of Redis is asked for by, and which snapshots are a group's. */
import { describe, expect, test } from 'vitest'
import type { Clients } from '../../src/aws/clients.ts'
import { snapshotApi } from '../../src/aws/snapshots.ts'
import type { SnapshotSource } from '../../src/facts/snapshot-source.ts'

type Sent = { readonly input: Readonly<Record<string, unknown>> }

/** ElastiCache that refuses to take snapshots with these codes, one call after the other. */
function elasticache(...codes: readonly string[]) {
  const asked: string[] = []
  const left = [...codes]
  const send = ({ input: { CacheClusterId, ReplicationGroupId } }: Sent): Promise<object> => {
    asked.push(String(CacheClusterId ?? ReplicationGroupId))
    const code = left.shift()
    const refused = Object.assign(new Error('not so'), { name: code })
    return code === undefined ? Promise.resolve({}) : Promise.reject(refused)
  }
  const clients = { region: 'us-east-1', elasticache: () => Promise.resolve({ send }) }
  return { asked, ...snapshotApi(clients as unknown as Clients) }
}

const source = (nodes: readonly string[], clusterMode = false): SnapshotSource => ({
  database: 'redis',
  identifier: 'shop',
  cache: { nodes, clusterMode },
})
const TWO = source(['shop-002', 'shop-001'])

describe('a snapshot of Redis is asked for', () => {
  test.each<[string, SnapshotSource, readonly string[], readonly string[]]>([
    ['by its last replica', TWO, [], ['shop-001']],
    ['by its only node', source(['shop-001']), [], ['shop-001']],
    ['by the group with cluster mode', source(['shop-0001-001'], true), [], ['shop']],
    ['by the group where its nodes are not known', source([]), [], ['shop']],
    ['once more by the group', TWO, ['InvalidParameterCombination'], ['shop-001', 'shop']],
    ['once more by the group, too', TWO, ['InvalidParameterValue'], ['shop-001', 'shop']],
    [
      'once more by a node with cluster mode',
      source(['shop-0001-001'], true),
      ['InvalidParameterCombinationException'],
      ['shop', 'shop-0001-001'],
    ],
  ])('%s', async (_how, of, codes, ids) => {
    const { asked, take } = elasticache(...codes)
    await take(of, 'last')
    expect(asked).toEqual(ids)
  })

  test.each([
    ['and no third time', ['InvalidParameterValue', 'InvalidParameterValue'], 2],
    ['and not again where it is not the id', ['SnapshotQuotaExceededFault'], 1],
  ])('%s', async (_how, codes, calls) => {
    const { asked, take } = elasticache(...codes)
    await expect(take(TWO, 'last')).rejects.toMatchObject({ code: 'aws-error' })
    expect(asked).toHaveLength(calls)
  })
})

test('snapshots of a group are those of its id, and those of its nodes', async () => {
  const listed = [
    { SnapshotName: 'group', ReplicationGroupId: 'shop' },
    { SnapshotName: 'node', CacheClusterId: 'shop-002' },
    { SnapshotName: 'another', ReplicationGroupId: 'shop-2' },
    { SnapshotName: 'node of another', CacheClusterId: 'shop-2-001' },
  ]
  const { ElastiCacheClient } = await import('@aws-sdk/client-elasticache')
  const client = new ElastiCacheClient({ region: 'us-east-1' })
  client.send = ({ input: { Marker } }: Sent) =>
    Promise.resolve(
      Marker === undefined
        ? { Snapshots: listed.slice(0, 1), Marker: '2' }
        : { Snapshots: listed.slice(1) },
    )
  const clients = { region: 'us-east-1', elasticache: () => Promise.resolve(client) }
  const found = await snapshotApi(clients as unknown as Clients).of(TWO)
  expect(found).toMatchObject({ value: [{ name: 'group' }, { name: 'node' }] })
})
