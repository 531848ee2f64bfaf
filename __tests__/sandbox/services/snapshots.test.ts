import { beforeEach, describe, expect, test } from 'vitest'
import { POSTGRES, VALKEY, stageOf } from '../builders/stage.ts'
import { recordedEngines, testAws, testWorld, type TestAws } from '../builders/world.ts'

let aws: TestAws
let stage: ReturnType<typeof stageOf>
/** Lets the engine end the snapshot that is going on. */
let finish: () => void
beforeEach(() => {
  const copied = new Promise<void>((resolve) => {
    finish = resolve
  })
  aws = testAws(testWorld({ engines: { ...recordedEngines(), snapshot: () => copied } }))
  stage = stageOf(aws)
})

async function finished(): Promise<void> {
  finish()
  await new Promise((resolve) => setImmediate(resolve))
}

describe('a snapshot of an instance', () => {
  const take = (DBSnapshotIdentifier: string) =>
    aws.call('rds', 'CreateDBSnapshot', { DBInstanceIdentifier: 'orders', DBSnapshotIdentifier })
  const status = async (): Promise<readonly unknown[]> => {
    const { DBInstances } = (await aws.call('rds', 'DescribeDBInstances', {})) as {
      DBInstances: { DBInstanceStatus: string }[]
    }
    const { DBSnapshots } = (await aws.call('rds', 'DescribeDBSnapshots', {})) as {
      DBSnapshots: { DBSnapshotIdentifier: string; Status: string; PercentProgress: number }[]
    }
    return [
      ...DBInstances.map((one) => one.DBInstanceStatus),
      ...DBSnapshots.map((one) => [one.DBSnapshotIdentifier, one.Status, one.PercentProgress]),
    ]
  }

  test('RDS-74 is creating while its instance is backing-up, then both are available', async () => {
    await stage.make('AWS::RDS::DBInstance', 'Db', POSTGRES)
    await take('first')
    expect(await status()).toEqual(['backing-up', ['first', 'creating', 0]])
    await expect(take('second')).rejects.toMatchObject({ code: 'InvalidDBInstanceState' })
    await finished()
    expect(await status()).toEqual(['available', ['first', 'available', 100]])
    await take('second')
  })

  test('RDS-75 has a name of its own', async () => {
    await stage.make('AWS::RDS::DBInstance', 'Db', POSTGRES)
    await take('first')
    await finished()
    await expect(take('first')).rejects.toMatchObject({ code: 'DBSnapshotAlreadyExists' })
  })
})

describe('a snapshot of a replication group', () => {
  const take = (SnapshotName: string) =>
    aws.call('elasticache', 'CreateSnapshot', { CacheClusterId: 'sessions-001', SnapshotName })
  const status = async (): Promise<readonly unknown[]> => {
    const { ReplicationGroups } = (await aws.call(
      'elasticache',
      'DescribeReplicationGroups',
      {},
    )) as { ReplicationGroups: { Status: string }[] }
    const { Snapshots } = (await aws.call('elasticache', 'DescribeSnapshots', {})) as {
      Snapshots: { SnapshotName: string; SnapshotStatus: string }[]
    }
    return [
      ...ReplicationGroups.map((one) => one.Status),
      ...Snapshots.map((one) => [one.SnapshotName, one.SnapshotStatus]),
    ]
  }

  test('EC-42 is creating while its group is snapshotting, then both are available', async () => {
    await stage.make('AWS::ElastiCache::ReplicationGroup', 'Cache', VALKEY)
    await take('first')
    expect(await status()).toEqual(['snapshotting', ['first', 'creating']])
    await expect(take('second')).rejects.toMatchObject({ code: 'InvalidCacheClusterState' })
    await finished()
    expect(await status()).toEqual(['available', ['first', 'available']])
    await take('second')
  })

  test('EC-43 has a name of its own', async () => {
    await stage.make('AWS::ElastiCache::ReplicationGroup', 'Cache', VALKEY)
    await take('first')
    await finished()
    await expect(take('first')).rejects.toMatchObject({ code: 'SnapshotAlreadyExistsFault' })
  })

  test('EC-47 is asked of a node and names it, not the group', async () => {
    await stage.make('AWS::ElastiCache::ReplicationGroup', 'Cache', VALKEY)
    const byGroup = (): Promise<unknown> =>
      aws.call('elasticache', 'CreateSnapshot', {
        ReplicationGroupId: 'sessions',
        SnapshotName: 'whole',
      })
    const found = async (filter: object): Promise<unknown> =>
      (
        (await aws.call('elasticache', 'DescribeSnapshots', { ...filter })) as {
          Snapshots: unknown
        }
      ).Snapshots
    await expect(byGroup()).rejects.toMatchObject({ code: 'InvalidParameterCombination' })
    await take('first')
    await finished()
    expect(await found({ ReplicationGroupId: 'sessions' })).toEqual([])
    const [first] = (await found({ CacheClusterId: 'sessions-001' })) as object[]
    expect(first).toMatchObject({ SnapshotName: 'first', CacheClusterId: 'sessions-001' })
    expect(first).not.toHaveProperty('ReplicationGroupId')
    aws.world.switches.lenientElastiCache = true
    await byGroup()
    await finished()
    expect(await found({ ReplicationGroupId: 'sessions' })).toMatchObject([
      { SnapshotName: 'whole' },
    ])
  })

  test.each([{}, { CacheClusterId: 'a', ReplicationGroupId: 'b' }])(
    'EC-47 is asked of one or the other, not of %j',
    async (ids) => {
      await expect(
        aws.call('elasticache', 'CreateSnapshot', { ...ids, SnapshotName: 'x' }),
      ).rejects.toMatchObject({ code: 'InvalidParameterCombination' })
    },
  )
})
