import { beforeEach, describe, expect, it } from 'vitest'
import { POSTGRES, stageOf, VALKEY } from '../builders/stage.ts'
import { REGION, testAws, type TestAws } from '../builders/world.ts'

const INSTANCE = 'AWS::RDS::DBInstance'
const GROUP = 'AWS::ElastiCache::ReplicationGroup'
const ORDERS = { DBInstanceIdentifier: 'orders', ApplyImmediately: 'true' }
const SESSIONS = { ReplicationGroupId: 'sessions', ApplyImmediately: 'true' }

let test: TestAws
let stage: ReturnType<typeof stageOf>

beforeEach(() => {
  test = testAws()
  stage = stageOf(test)
})

const give = (service: 'rds' | 'elasticache', identifier: string, status: string): void => {
  test.aws.giveStatus({ service, region: REGION, identifier, status })
}

const rds = (action: string, params: Record<string, unknown> = {}): Promise<unknown> =>
  test.call('rds', action, { ...ORDERS, ...params })

async function instance(): Promise<unknown> {
  const { DBInstances } = (await rds('DescribeDBInstances')) as { DBInstances: unknown[] }
  return DBInstances[0]
}

describe('an instance', () => {
  beforeEach(() => stage.make(INSTANCE, 'Db', POSTGRES))

  it('HTTP-13 has the status that it is given, until an operation gives it another', async () => {
    give('rds', 'orders', 'a-new-one')
    expect(await instance()).toMatchObject({ DBInstanceStatus: 'a-new-one' })
    give('rds', 'orders', 'incompatible-parameters')
    await rds('RebootDBInstance')
    await expect.poll(instance).toMatchObject({ DBInstanceStatus: 'available' })
    expect(() => give('rds', 'others', 'failed')).toThrow(/others not found/)
  })

  it.each([
    'stopped',
    'failed',
    'incompatible-parameters',
    'inaccessible-encryption-credentials',
    'inaccessible-encryption-credentials-recoverable',
    'storage-full',
    'a-new-one',
  ])('RDS-44 takes no change that is %s', async (status) => {
    const before = await instance()
    give('rds', 'orders', status)
    for (const [action, params] of [
      ['ModifyDBInstance', { DBInstanceClass: 'db.m7g.large' }],
      ['ModifyDBInstance', { DeletionProtection: 'true' }],
      ['ModifyDBInstance', { AllocatedStorage: '200', DeletionProtection: 'true' }],
      ['CreateDBSnapshot', { DBSnapshotIdentifier: 'now' }],
    ] as const)
      await expect(rds(action, params)).rejects.toMatchObject({ code: 'InvalidDBInstanceState' })
    expect(await instance()).toEqual({ ...(before as object), DBInstanceStatus: status })
  })

  it('RDS-98 takes more storage where its own is full', async () => {
    give('rds', 'orders', 'storage-full')
    await rds('ModifyDBInstance', { AllocatedStorage: '200' })
    await expect
      .poll(instance)
      .toMatchObject({ DBInstanceStatus: 'available', AllocatedStorage: 200 })
  })

  it.each(['failed', 'incompatible-network', 'incompatible-restore'])(
    'RDS-45 leaves no final snapshot that is %s',
    async (status) => {
      give('rds', 'orders', status)
      await expect(
        rds('DeleteDBInstance', { FinalDBSnapshotIdentifier: 'last' }),
      ).rejects.toMatchObject({ code: 'InvalidDBInstanceState' })
      expect(await instance()).toMatchObject({ DBInstanceStatus: status })
      await rds('DeleteDBInstance', { SkipFinalSnapshot: 'true' })
      await expect.poll(() => instance().catch(() => 'gone')).toBe('gone')
    },
  )
})

describe('a replication group', () => {
  const cache = (action: string, params: Record<string, unknown> = {}): Promise<unknown> =>
    test.call('elasticache', action, { ...SESSIONS, ...params })

  beforeEach(() => stage.make(GROUP, 'Cache', { ...VALKEY, NumCacheClusters: 2 }))

  const CHANGES = [
    ['ModifyReplicationGroup', { CacheNodeType: 'cache.m7g.large' }],
    ['ModifyReplicationGroup', { SnapshotRetentionLimit: '9' }],
    ['IncreaseReplicaCount', { NewReplicaCount: '2' }],
    ['DecreaseReplicaCount', { NewReplicaCount: '0' }],
  ] as const

  it.each(CHANGES)('EC-49 takes no %s %o unless it is available', async (action, params) => {
    give('elasticache', 'sessions', 'create-failed')
    await expect(cache(action, params)).rejects.toMatchObject({
      code: 'InvalidReplicationGroupState',
    })
    expect(await cache('DescribeReplicationGroups')).toMatchObject({
      ReplicationGroups: [
        { Status: 'create-failed', SnapshotRetentionLimit: 0, PendingModifiedValues: {} },
      ],
    })
    give('elasticache', 'sessions', 'available')
    await cache(action, params)
  })

  it.each(CHANGES)('EC-49 takes no %s %o unless its nodes are', async (action, params) => {
    give('elasticache', 'sessions-002', 'incompatible-network')
    expect(await test.call('elasticache', 'DescribeCacheClusters')).toMatchObject({
      CacheClusters: [
        { CacheClusterStatus: 'available' },
        { CacheClusterStatus: 'incompatible-network' },
      ],
    })
    await expect(cache(action, params)).rejects.toMatchObject({ code: 'InvalidCacheClusterState' })
    give('elasticache', 'sessions-002', 'available')
    await cache(action, params)
  })

  it('HTTP-13 is there to be given a status', () => {
    expect(() => give('elasticache', 'others', 'available')).toThrow(/others not found/)
  })
})
