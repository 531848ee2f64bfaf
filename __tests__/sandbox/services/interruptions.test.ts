import { beforeEach, describe, expect, it } from 'vitest'
import { requiresRecreation } from '../../../sandbox/spec/replacement.ts'
import { POSTGRES, VALKEY, stageOf } from '../builders/stage.ts'
import { recordedEngines, testAws, testWorld, type TestAws } from '../builders/world.ts'

const INSTANCE = 'AWS::RDS::DBInstance'
const GROUP = 'AWS::ElastiCache::ReplicationGroup'

let test: TestAws
let stage: ReturnType<typeof stageOf>

beforeEach(() => {
  test = testAws(testWorld({ engines: recordedEngines('running') }))
  stage = stageOf(test)
})

async function messages(service: string, type: string, source: string): Promise<string[]> {
  const { Events } = (await test.call(service, 'DescribeEvents', {
    SourceType: type,
    SourceIdentifier: source,
  })) as { Events: { Message: string }[] }
  return Events.map(({ Message }) => Message)
}

const STOPPED = ['DB instance shutdown', 'DB instance restarted']
const TOOK_OVER = [
  'DB instance shutdown',
  'Multi-AZ instance failover started',
  'DB instance restarted',
  'Multi-AZ instance failover completed',
]

describe('RDS-40 what interrupts an instance', () => {
  it.each([
    ['a class', {}, { DBInstanceClass: 'db.m7g.large' }, STOPPED],
    [
      'a class of a multi-AZ one',
      { MultiAZ: true },
      { DBInstanceClass: 'db.m7g.large' },
      TOOK_OVER,
    ],
    ['a version', {}, { EngineVersion: '18', AllowMajorVersionUpgrade: true }, STOPPED],
    [
      'a version of a multi-AZ one',
      { MultiAZ: true },
      { EngineVersion: '18', AllowMajorVersionUpgrade: true },
      STOPPED,
    ],
    ['backups off', {}, { BackupRetentionPeriod: 0 }, STOPPED],
    ['backup days', {}, { BackupRetentionPeriod: 9 }, []],
    ['a standby', {}, { MultiAZ: true }, []],
    ['gp3 to gp2', {}, { StorageType: 'gp2' }, []],
    ['gp3 to magnetic', {}, { StorageType: 'standard' }, STOPPED],
    ['storage', {}, { AllocatedStorage: '200' }, []],
    ['a password', {}, { MasterUserPassword: 'another-one-2' }, []],
  ])('RDS-40 %s', async (_what, first, change, happened) => {
    const before = { ...POSTGRES, ...first }
    await stage.make(INSTANCE, 'Db', before)
    await stage.change(INSTANCE, 'orders', before, { ...before, ...change })
    expect(await messages('rds', 'db-instance', 'orders')).toEqual([
      'DB instance created',
      ...happened,
    ])
  })

  it('RDS-41 events are told of one source, of one kind, of a time', async () => {
    await stage.make(INSTANCE, 'Db', POSTGRES)
    await test.call('rds', 'RebootDBInstance', { DBInstanceIdentifier: 'orders' })
    await expect.poll(() => messages('rds', 'db-instance', 'orders')).toHaveLength(3)
    const ask = (params: Record<string, unknown>): Promise<unknown> =>
      Promise.resolve(test.call('rds', 'DescribeEvents', params))
    expect(await messages('rds', 'db-instance', 'others')).toEqual([])
    expect(await ask({ EventCategories: ['creation'] })).toMatchObject({
      Events: [{ SourceIdentifier: 'orders', Message: 'DB instance created' }],
    })
    expect(await ask({ EndTime: '2001-01-01T00:00:00Z' })).toMatchObject({ Events: [] })
    await expect((async () => ask({ SourceIdentifier: 'orders' }))()).rejects.toThrow(
      /SourceType must be provided/,
    )
  })
})

describe('EC-20 what interrupts a replication group', () => {
  it.each([
    ['a node type', {}, { CacheNodeType: 'cache.m7g.large' }, ['Cache node 0001 restarted']],
    [
      'a node type with a replica',
      { NumCacheClusters: 2, AutomaticFailoverEnabled: true },
      { CacheNodeType: 'cache.m7g.large' },
      ['Failover to replica node sessions-002 completed'],
    ],
    ['a replica', {}, { NumCacheClusters: 2 }, []],
    ['snapshots', {}, { SnapshotRetentionLimit: 9 }, []],
  ])('EC-20 EC-21 %s', async (_what, first, change, happened) => {
    const before = { ...VALKEY, ...first }
    await stage.make(GROUP, 'Cache', before)
    await stage.change(GROUP, 'sessions', before, { ...before, ...change })
    expect(await messages('elasticache', 'replication-group', 'sessions')).toEqual(happened)
  })

  it('EC-22 Redis OSS becomes Valkey where it stands', async () => {
    const oss = { ...VALKEY, Engine: 'redis', EngineVersion: '7.1' }
    await stage.make(GROUP, 'Cache', oss)
    const endpoint = stage.attributes(GROUP, 'sessions')['PrimaryEndPoint.Address']
    await stage.change(GROUP, 'sessions', oss, VALKEY)
    expect(stage.attributes(GROUP, 'sessions')['PrimaryEndPoint.Address']).toBe(endpoint)
    expect(await messages('elasticache', 'replication-group', 'sessions')).toEqual([
      'Cache node 0001 restarted',
    ])
    expect(requiresRecreation(GROUP, 'Engine')).toBe('Never')
    expect(requiresRecreation(GROUP, 'KmsKeyId')).toBe('Always')
  })

  it('EC-21 events can be asked for by source', async () => {
    await stage.make(GROUP, 'Cache', VALKEY)
    await stage.change(GROUP, 'sessions', VALKEY, { ...VALKEY, CacheNodeType: 'cache.m7g.large' })
    expect(await messages('elasticache', 'replication-group', 'others')).toEqual([])
  })
})
