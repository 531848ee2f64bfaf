import { beforeEach, describe, expect, it } from 'vitest'
import { stageOf, VALKEY } from '../builders/stage.ts'
import {
  recordedEngines,
  testAws,
  testWorld,
  type RecordedEngines,
  type TestAws,
  type TestWorld,
} from '../builders/world.ts'

const TYPE = 'AWS::ElastiCache::ReplicationGroup'

let engines: RecordedEngines
let world: TestWorld
let test: TestAws
let stage: ReturnType<typeof stageOf>

beforeEach(() => {
  engines = recordedEngines('running')
  world = testWorld({ engines })
  test = testAws(world)
  stage = stageOf(test)
})

const group = async (): Promise<unknown> => {
  const answer = (await test.call('elasticache', 'DescribeReplicationGroups')) as {
    ReplicationGroups: unknown[]
  }
  return answer.ReplicationGroups[0]
}

describe('what CreateReplicationGroup refuses', () => {
  it.each([
    ['EC-1 a bad identifier', { ReplicationGroupId: '1st' }, /not a valid identifier/],
    ['EC-1 a long identifier', { ReplicationGroupId: 'a'.repeat(41) }, /not a valid identifier/],
    [
      'EC-2 Redis OSS past 7.1',
      { Engine: 'redis', EngineVersion: '7.2' },
      /Cannot find version 7\.2 for redis/,
    ],
    ['EC-2 Valkey before 7.2', { EngineVersion: '6.2' }, /Cannot find version 6\.2 for valkey/],
    ['EC-3 an unknown node type', { CacheNodeType: 'cache.t9.micro' }, /Invalid Cache Node Type/],
    ['EC-4 a token without TLS', { TransitEncryptionEnabled: false }, /transit encryption/],
    ['EC-4 a short token', { AuthToken: 'short' }, /Invalid AuthToken/],
    ['EC-4 a token with a slash', { AuthToken: '0123456789abcdef/' }, /Invalid AuthToken/],
    [
      'EC-5 failover with one node',
      { AutomaticFailoverEnabled: true },
      /at least 2 cache clusters/,
    ],
    [
      'EC-6 Multi-AZ without failover',
      { MultiAZEnabled: true, NumCacheClusters: 2 },
      /AutomaticFailoverEnabled/,
    ],
    [
      'EC-8 a group of another family',
      { CacheParameterGroupName: 'default.redis7' },
      /family valkey8/,
    ],
    [
      'EC-10 Valkey without a word about TLS',
      { TransitEncryptionEnabled: undefined },
      /TransitEncryptionEnabled must be specified/,
    ],
    [
      'EC-56 windows that overlap',
      { SnapshotWindow: '05:30-06:30', PreferredMaintenanceWindow: 'sun:05:00-sun:06:00' },
      /The snapshot window and maintenance window must not overlap\./,
    ],
    [
      'EC-56 a short snapshot window',
      { SnapshotWindow: '05:30-06:00' },
      /Snapshot window must be at least 60 minutes\./,
    ],
  ])('%s', async (_rule, change, message) => {
    await expect(stage.make(TYPE, 'Redis', { ...VALKEY, ...change })).rejects.toThrow(message)
    expect(await group()).toBeUndefined()
  })

  it('EC-1 a name that is taken', async () => {
    await stage.make(TYPE, 'Redis', VALKEY)
    await expect(stage.make(TYPE, 'Again', VALKEY)).rejects.toMatchObject({
      code: 'ReplicationGroupAlreadyExists',
    })
  })
})

describe('a replication group', () => {
  it('EC-11 has a primary and a reader endpoint, and no configuration endpoint', async () => {
    const id = await stage.make(TYPE, 'Redis', VALKEY)
    const attributes = stage.attributes(TYPE, id)
    expect(attributes).toMatchObject({
      'PrimaryEndPoint.Address': '127.0.0.1',
      'PrimaryEndPoint.Port': '54321',
      'ReaderEndPoint.Address': '127.0.0.1',
    })
    expect(
      Object.keys(attributes).filter((name) => name.startsWith('ConfigurationEndPoint')),
    ).toEqual([])
  })

  it('EC-2 goes up and never down', async () => {
    await stage.make(TYPE, 'Redis', VALKEY)
    await stage.change(TYPE, 'sessions', VALKEY, { ...VALKEY, EngineVersion: '8.2' })
    await expect(
      stage.change(TYPE, 'sessions', VALKEY, { ...VALKEY, EngineVersion: '8.0' }),
    ).rejects.toThrow(/Cannot downgrade/)
    expect(await test.call('elasticache', 'DescribeCacheClusters')).toMatchObject({
      CacheClusters: [{ EngineVersion: '8.2.0' }],
    })
  })

  it('EC-2 becomes valkey from redis, never redis from valkey', async () => {
    const redis = { ...VALKEY, Engine: 'redis', EngineVersion: '7.1' }
    await stage.make(TYPE, 'Redis', redis)
    await stage.change(TYPE, 'sessions', redis, VALKEY)
    expect(await group()).toMatchObject({ Engine: 'valkey' })
    await expect(stage.change(TYPE, 'sessions', VALKEY, redis)).rejects.toThrow(/Cannot downgrade/)
  })

  it('EC-44 keeps the time it was made, which a later one of its identifier does not have', async () => {
    const created = async (): Promise<unknown> =>
      ((await group()) as { ReplicationGroupCreateTime: Date }).ReplicationGroupCreateTime
    await stage.make(TYPE, 'Redis', VALKEY)
    const first = await created()
    world.pass(60_000)
    await stage.change(TYPE, 'sessions', VALKEY, { ...VALKEY, EngineVersion: '8.2' })
    expect(await created()).toEqual(first)
    await stage.remove(TYPE, 'sessions')
    await stage.make(TYPE, 'Redis', VALKEY)
    expect(await created()).not.toEqual(first)
  })

  it('grows and shrinks by replicas', async () => {
    await stage.make(TYPE, 'Redis', VALKEY)
    await test.call('elasticache', 'IncreaseReplicaCount', {
      ReplicationGroupId: 'sessions',
      NewReplicaCount: '2',
    })
    await expect
      .poll(group)
      .toMatchObject({ MemberClusters: ['sessions-001', 'sessions-002', 'sessions-003'] })
    await test.call('elasticache', 'DecreaseReplicaCount', {
      ReplicationGroupId: 'sessions',
      NewReplicaCount: '0',
    })
    await expect.poll(group).toMatchObject({ MemberClusters: ['sessions-001'] })
  })

  describe('EC-46 its replicas and its failover', () => {
    const off = { AutomaticFailoverEnabled: false, MultiAZEnabled: false }
    const FAILS_OVER = { ...VALKEY, NumCacheClusters: 2, AutomaticFailoverEnabled: true }
    const ZONES = { ...FAILS_OVER, MultiAZEnabled: true }
    const ONE = { ...VALKEY, ...off, NumCacheClusters: 1 }
    const ONLY_NODES = { ...ONE, NumCacheClusters: 2 }
    type Group = Readonly<Record<string, unknown>>

    it.each<[string, Group, Group, RegExp]>([
      ['failover with its first replica', ONE, FAILS_OVER, /must have at least one read replica/],
      ['no failover with its last', FAILS_OVER, ONE, /at least 1 replica .* with auto failover/],
      ['no zones with its last', ZONES, ONE, /at least 1 replica .* with Multi-AZ enabled/],
    ])('refuses %s, in one update', async (_what, before, after, refused) => {
      await stage.make(TYPE, 'Redis', before)
      await expect(stage.change(TYPE, 'sessions', before, after)).rejects.toThrow(refused)
      world.switches.lenientElastiCache = true
      await stage.change(TYPE, 'sessions', before, after)
    })

    it('changes one after the other', async () => {
      await stage.make(TYPE, 'Redis', ONE)
      await stage.change(TYPE, 'sessions', ONE, ONLY_NODES)
      await stage.change(TYPE, 'sessions', ONLY_NODES, ZONES)
      expect(await group()).toMatchObject({ AutomaticFailover: 'enabled', MultiAZ: 'enabled' })
      await stage.change(TYPE, 'sessions', ZONES, ONLY_NODES)
      await stage.change(TYPE, 'sessions', ONLY_NODES, ONE)
      expect(await group()).toMatchObject({ MemberClusters: ['sessions-001'] })
    })
  })

  it('EC-48 keeps its node type where its data does not fit another', async () => {
    await stage.make(TYPE, 'Redis', VALKEY)
    world.switches.tooLittleMemory = true
    await stage.change(TYPE, 'sessions', VALKEY, { ...VALKEY, CacheNodeType: 'cache.t4g.small' })
    expect(await group()).toMatchObject({
      Status: 'available',
      CacheNodeType: VALKEY.CacheNodeType,
    })
    expect(await test.call('elasticache', 'DescribeEvents')).toMatchObject({
      Events: [{ Message: expect.stringContaining('insufficient memory') as string }],
    })
  })

  describe('EC-55 what was changed by hand, when the stack changes something else', () => {
    const after = { ...VALKEY, SnapshotRetentionLimit: 7 }
    const byHand = (change: object): Promise<unknown> =>
      test.call('elasticache', 'ModifyReplicationGroup', {
        ReplicationGroupId: 'sessions',
        ApplyImmediately: true,
        ...change,
      })

    beforeEach(async () => {
      await stage.make(TYPE, 'Redis', VALKEY)
      await byHand({ CacheNodeType: 'cache.m7g.large' })
      await expect
        .poll(group)
        .toMatchObject({ Status: 'available', CacheNodeType: 'cache.m7g.large' })
    })

    it('is put back, as all of the template is sent', async () => {
      await stage.change(TYPE, 'sessions', VALKEY, after)
      expect(await group()).toMatchObject({
        CacheNodeType: VALKEY.CacheNodeType,
        SnapshotRetentionLimit: 7,
      })
    })

    it('is left alone, where the changes alone are sent', async () => {
      world.switches.sendsOnlyChanges = true
      await stage.change(TYPE, 'sessions', VALKEY, after)
      expect(await group()).toMatchObject({
        CacheNodeType: 'cache.m7g.large',
        SnapshotRetentionLimit: 7,
      })
    })
  })

  it('gives the engine another token', async () => {
    await stage.make(TYPE, 'Redis', VALKEY)
    await stage.change(TYPE, 'sessions', VALKEY, { ...VALKEY, AuthToken: 'fedcba9876543210' })
    expect(engines.asked).toContain('password cache-us-east-1-sessions fedcba9876543210')
    expect(JSON.stringify(await group())).not.toContain('fedcba9876543210')
  })

  it('leaves a snapshot', async () => {
    await stage.make(TYPE, 'Redis', VALKEY)
    await test.handler(TYPE).snapshot?.(test.context('Redis'), 'sessions')
    await stage.remove(TYPE, 'sessions')
    expect(await test.call('elasticache', 'DescribeSnapshots')).toMatchObject({
      Snapshots: [{ CacheClusterId: 'sessions-001', SnapshotStatus: 'available' }],
    })
  })
})

describe('groups of a cache', () => {
  it('EC-7 take subnets of one VPC, in one zone too', async () => {
    const { subnets } = await stage.network()
    const id = await stage.make('AWS::ElastiCache::SubnetGroup', 'Subnets', {
      Description: 'd',
      SubnetIds: [subnets[0]],
    })
    expect(id).toMatch(/^shop-dev-subnets-/)
    expect(await test.call('elasticache', 'DescribeCacheSubnetGroups')).toMatchObject({
      CacheSubnetGroups: [
        { CacheSubnetGroupName: id, Subnets: [{ SubnetIdentifier: subnets[0] }] },
      ],
    })
    await expect(
      stage.make('AWS::ElastiCache::SubnetGroup', 'Other', {
        Description: 'd',
        SubnetIds: ['subnet-0'],
      }),
    ).rejects.toMatchObject({ code: 'InvalidSubnet' })
  })

  it('EC-8 know their parameters and families', async () => {
    const make = (family: string, properties: object): Promise<string> =>
      stage.make('AWS::ElastiCache::ParameterGroup', 'Group', {
        CacheParameterGroupFamily: family,
        Description: 'd',
        Properties: properties,
      })
    await expect(make('valkey99', {})).rejects.toThrow(/not a valid parameter group family/)
    await expect(make('valkey8', { maxmemory: '1' })).rejects.toThrow(
      /Could not find parameter maxmemory/,
    )
    for (const values of [{ 'maxmemory-policy': 'lru' }, { timeout: '5' }])
      await expect(make('valkey8', values)).rejects.toThrow(/is not allowed/)
    expect(
      await test.call('elasticache', 'DescribeEngineDefaultParameters', {
        CacheParameterGroupFamily: 'valkey8',
      }),
    ).toMatchObject({
      EngineDefaults: {
        CacheParameterGroupFamily: 'valkey8',
        Parameters: expect.arrayContaining([
          expect.objectContaining({ ParameterName: 'timeout', AllowedValues: '0,20-' }),
        ]) as unknown,
      },
    })
    expect(await make('valkey8', { 'maxmemory-policy': 'allkeys-lru' })).toMatch(/^shop-dev-group-/)
  })

  it('EC-9 in use stay', async () => {
    const { subnets } = await stage.network()
    const subnetGroup = await stage.make('AWS::ElastiCache::SubnetGroup', 'Subnets', {
      Description: 'd',
      SubnetIds: subnets,
    })
    const parameterGroup = await stage.make('AWS::ElastiCache::ParameterGroup', 'Group', {
      CacheParameterGroupFamily: 'valkey8',
      Description: 'd',
    })
    await stage.make(TYPE, 'Redis', {
      ...VALKEY,
      CacheSubnetGroupName: subnetGroup,
      CacheParameterGroupName: parameterGroup,
    })
    await expect(stage.remove('AWS::ElastiCache::SubnetGroup', subnetGroup)).rejects.toMatchObject({
      code: 'CacheSubnetGroupInUse',
    })
    await expect(
      stage.remove('AWS::ElastiCache::ParameterGroup', parameterGroup),
    ).rejects.toMatchObject({ code: 'InvalidCacheParameterGroupState' })
  })
})
