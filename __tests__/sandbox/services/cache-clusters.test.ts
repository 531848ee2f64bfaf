import { beforeEach, describe, expect, it } from 'vitest'
import { stageOf, VALKEY } from '../builders/stage.ts'
import { REGION, testAws, type TestAws } from '../builders/world.ts'

const GROUP = 'AWS::ElastiCache::ReplicationGroup'

let test: TestAws
let stage: ReturnType<typeof stageOf>

beforeEach(() => {
  test = testAws()
  stage = stageOf(test)
})

const cache = (action: string, params: Record<string, unknown> = {}): Promise<unknown> =>
  test.call('elasticache', action, params)

async function nodes(): Promise<readonly (readonly [unknown, unknown])[]> {
  const { CacheClusters } = (await cache('DescribeCacheClusters')) as {
    CacheClusters: Record<string, unknown>[]
  }
  return CacheClusters.map((one) => [one['CacheClusterId'], one['CacheClusterStatus']] as const)
}

async function group(): Promise<Record<string, unknown>> {
  const { ReplicationGroups } = (await cache('DescribeReplicationGroups')) as {
    ReplicationGroups: Record<string, unknown>[]
  }
  return ReplicationGroups[0] ?? {}
}

const untilAvailable = (): Promise<void> =>
  expect.poll(group).toMatchObject({ Status: 'available' })

const BY_HAND = { CacheClusterId: 'By-Hand', ReplicationGroupId: 'sessions' }

describe('a node of a group', () => {
  beforeEach(() => stage.make(GROUP, 'Cache', { ...VALKEY, NumCacheClusters: 2 }))

  it('EC-52 is added by hand under a name of its own', async () => {
    expect(await cache('CreateCacheCluster', BY_HAND)).toMatchObject({
      CacheCluster: { CacheClusterStatus: 'creating', ReplicationGroupId: 'sessions' },
    })
    await untilAvailable()
    expect(await group()).toMatchObject({
      MemberClusters: ['sessions-001', 'sessions-002', 'by-hand'],
    })
    expect((await nodes()).at(-1)).toEqual(['by-hand', 'available'])
    await cache('IncreaseReplicaCount', {
      ReplicationGroupId: 'sessions',
      NewReplicaCount: '3',
      ApplyImmediately: 'true',
    })
    await untilAvailable()
    expect(await group()).toMatchObject({
      MemberClusters: ['sessions-001', 'sessions-002', 'by-hand', 'sessions-003'],
    })
  })

  it('EC-52 needs a group that is available, and a name that is free', async () => {
    await expect(
      cache('CreateCacheCluster', { ...BY_HAND, CacheClusterId: 'sessions-002' }),
    ).rejects.toMatchObject({ code: 'CacheClusterAlreadyExists' })
    await expect(
      cache('CreateCacheCluster', { ...BY_HAND, ReplicationGroupId: 'others' }),
    ).rejects.toMatchObject({ code: 'ReplicationGroupNotFoundFault' })
    test.aws.giveStatus({
      service: 'elasticache',
      region: REGION,
      identifier: 'sessions',
      status: 'snapshotting',
    })
    await expect(cache('CreateCacheCluster', BY_HAND)).rejects.toMatchObject({
      code: 'InvalidReplicationGroupState',
    })
    expect(await nodes()).toHaveLength(2)
  })

  it('EC-54 goes by hand, but for the primary and the last replica', async () => {
    await cache('CreateCacheCluster', BY_HAND)
    await untilAvailable()
    await expect(
      cache('DeleteCacheCluster', { CacheClusterId: 'sessions-001' }),
    ).rejects.toMatchObject({ code: 'InvalidCacheClusterState' })
    await cache('DeleteCacheCluster', { CacheClusterId: 'sessions-002' })
    await expect.poll(nodes).toEqual([
      ['sessions-001', 'available'],
      ['by-hand', 'available'],
    ])
    await expect(cache('DeleteCacheCluster', { CacheClusterId: 'by-hand' })).rejects.toMatchObject({
      code: 'InvalidCacheClusterState',
    })
    await cache('ModifyReplicationGroup', {
      ReplicationGroupId: 'sessions',
      AutomaticFailoverEnabled: 'true',
      ApplyImmediately: 'true',
    })
    await untilAvailable()
    await expect(cache('DeleteCacheCluster', { CacheClusterId: 'by-hand' })).rejects.toThrow(
      /^Cannot delete the cache cluster because it is the only read replica .* autofailover/,
    )
  })

  it.each(['creating', 'deleting', 'snapshotting'])(
    'EC-51 that is %s keeps its group from being deleted',
    async (status) => {
      const give = (to: string): void => {
        test.aws.giveStatus({
          service: 'elasticache',
          region: REGION,
          identifier: 'sessions-002',
          status: to,
        })
      }
      give(status)
      await expect(
        cache('DeleteReplicationGroup', { ReplicationGroupId: 'sessions' }),
      ).rejects.toMatchObject({
        code: 'InvalidReplicationGroupState',
        message: 'Cache cluster sessions-002 is not in a valid state to be deleted',
      })
      give('available')
      await cache('DeleteReplicationGroup', { ReplicationGroupId: 'sessions' })
    },
  )

  it('EC-51 tells the tags of a group that is available', async () => {
    const { ARN } = await group()
    test.aws.giveStatus({
      service: 'elasticache',
      region: REGION,
      identifier: 'sessions',
      status: 'modifying',
    })
    await expect(cache('ListTagsForResource', { ResourceName: ARN })).rejects.toMatchObject({
      code: 'InvalidReplicationGroupState',
    })
  })
})

describe('a single node', () => {
  const ALONE = { CacheClusterId: 'alone', Engine: 'redis', CacheNodeType: 'cache.t4g.micro' }

  it('EC-53 is in no group', async () => {
    await cache('CreateCacheCluster', ALONE)
    await expect.poll(nodes).toEqual([['alone', 'available']])
    expect(await group()).toEqual({})
    await expect(
      cache('DescribeReplicationGroups', { ReplicationGroupId: 'alone' }),
    ).rejects.toMatchObject({ code: 'ReplicationGroupNotFoundFault' })
    expect(await cache('DescribeCacheClusters', { CacheClusterId: 'alone' })).toMatchObject({
      CacheClusters: [{ ReplicationGroupId: undefined, Engine: 'redis' }],
    })
  })

  it('EC-53 is listed without the nodes of groups on request', async () => {
    await stage.make(GROUP, 'Cache', { ...VALKEY, NumCacheClusters: 2 })
    await cache('CreateCacheCluster', ALONE)
    await expect.poll(nodes).toHaveLength(3)
    expect(
      await cache('DescribeCacheClusters', { ShowCacheClustersNotInReplicationGroups: 'true' }),
    ).toMatchObject({ CacheClusters: [{ CacheClusterId: 'alone' }] })
  })

  it('EC-54 goes by hand', async () => {
    await cache('CreateCacheCluster', ALONE)
    await expect.poll(nodes).toEqual([['alone', 'available']])
    await cache('DeleteCacheCluster', { CacheClusterId: 'alone' })
    await expect.poll(nodes).toEqual([])
    await expect(cache('DeleteCacheCluster', { CacheClusterId: 'alone' })).rejects.toMatchObject({
      code: 'CacheClusterNotFound',
    })
  })

  it('EC-53 is of redis', async () => {
    await expect(
      cache('CreateCacheCluster', { ...ALONE, Engine: 'memcached' }),
    ).rejects.toMatchObject({ code: 'InvalidParameterCombination' })
  })
})

describe('a serverless cache', () => {
  const CARTS = { ServerlessCacheName: 'carts', Engine: 'valkey' }

  it('EC-58 is known by its name alone, and neither a group nor a cluster', async () => {
    await cache('CreateServerlessCache', CARTS)
    const carts = {
      ServerlessCacheName: 'carts',
      Status: 'available',
      ARN: `arn:aws:elasticache:${REGION}:123456789012:serverlesscache:carts`,
      Endpoint: { Port: 6379 },
      ReaderEndpoint: { Port: 6380 },
      SecurityGroupIds: [expect.stringMatching(/^sg-/)],
    }
    expect(await cache('DescribeServerlessCaches', { ServerlessCacheName: 'Carts' })).toMatchObject(
      { ServerlessCaches: [carts] },
    )
    expect(await cache('DescribeServerlessCaches')).toMatchObject({ ServerlessCaches: [carts] })
    expect(await nodes()).toEqual([])
    expect(await group()).toEqual({})
  })

  it('EC-58 is not there under another name, nor made again under its own', async () => {
    await cache('CreateServerlessCache', CARTS)
    await expect(cache('CreateServerlessCache', CARTS)).rejects.toMatchObject({
      code: 'ServerlessCacheAlreadyExistsFault',
    })
    await expect(
      cache('DescribeServerlessCaches', { ServerlessCacheName: 'cart' }),
    ).rejects.toMatchObject({ code: 'ServerlessCacheNotFoundFault' })
  })
})
