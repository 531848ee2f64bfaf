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
    aws.call('elasticache', 'CreateSnapshot', { ReplicationGroupId: 'sessions', SnapshotName })
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
})
