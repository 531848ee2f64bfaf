import { beforeEach, describe, expect, test } from 'vitest'
import type { Properties } from '../../../sandbox/contract.ts'
import { POSTGRES, VALKEY, stageOf } from '../builders/stage.ts'
import { recordedEngines, testAws, testWorld, type TestAws } from '../builders/world.ts'

const INSTANCE = 'AWS::RDS::DBInstance'
const GROUP = 'AWS::ElastiCache::ReplicationGroup'

let engines: ReturnType<typeof recordedEngines>
let aws: TestAws
let stage: ReturnType<typeof stageOf>
beforeEach(() => {
  engines = recordedEngines('running')
  aws = testAws(testWorld({ engines }))
  stage = stageOf(aws)
})

const KEPT = { StorageEncrypted: true, BackupRetentionPeriod: 7, DeleteAutomatedBackups: false }

/** What our template says of an instance that is restored: nothing of what it inherits. */
const RESTORED: Properties = {
  DBInstanceIdentifier: 'again',
  Engine: 'postgres',
  DBInstanceClass: 'db.t4g.micro',
  AllocatedStorage: '100',
  MasterUserPassword: 'another-long-one',
}

type Instance = {
  readonly DbiResourceId: string
  readonly MasterUsername: string
  readonly DBName: string
  readonly EngineVersion: string
  readonly StorageEncrypted: boolean
  readonly AllocatedStorage: number
  readonly PreferredBackupWindow: string
  readonly PreferredMaintenanceWindow: string
}

async function instance(id: string): Promise<Instance> {
  const { DBInstances } = (await aws.call('rds', 'DescribeDBInstances', {
    DBInstanceIdentifier: id,
  })) as { DBInstances: [Instance] }
  return DBInstances[0]
}

async function snapshot(): Promise<void> {
  await stage.make(INSTANCE, 'Db', { ...POSTGRES, ...KEPT, EngineVersion: '16.4' })
  await aws.call('rds', 'CreateDBSnapshot', {
    DBInstanceIdentifier: 'orders',
    DBSnapshotIdentifier: 'last',
  })
  // Snapshots of API calls are taken in the background.
  await new Promise((resolve) => setImmediate(resolve))
}

describe('RDS snapshots', () => {
  test('RDS-70 a restored instance has user, database, version and encryption of its snapshot', async () => {
    await snapshot()
    await stage.make(INSTANCE, 'Again', { ...RESTORED, DBSnapshotIdentifier: 'last' })
    expect(await instance('again')).toMatchObject({
      MasterUsername: 'app',
      DBName: 'shop',
      EngineVersion: '16.4',
      StorageEncrypted: true,
      AllocatedStorage: 100,
    })
    expect(engines.started.at(-1)).toMatchObject({ fromSnapshot: 'rds-us-east-1-last' })
  })

  test.each([
    ['one that is not there', { DBSnapshotIdentifier: 'nowhere' }, 'DBSnapshot not found: nowhere'],
    ['a database name', { DBSnapshotIdentifier: 'last', DBName: 'shop' }, 'DBName must be null'],
    ['another engine', { DBSnapshotIdentifier: 'last', Engine: 'mysql' }, 'does not match'],
  ])('RDS-70 %s is refused', async (_what, properties, message) => {
    await snapshot()
    await expect(stage.make(INSTANCE, 'Again', { ...RESTORED, ...properties })).rejects.toThrow(
      message,
    )
  })

  test('RDS-73 CloudFormation gives it its password and version afterwards; less storage is refused', async () => {
    await snapshot()
    const restored = { ...RESTORED, DBSnapshotIdentifier: 'last', EngineVersion: '16.6' }
    await stage.make(INSTANCE, 'Again', restored)
    expect((await instance('again')).EngineVersion).toBe('16.6')
    expect(engines.asked).toContain('password rds-us-east-1-again another-long-one')
    await expect(
      stage.make(INSTANCE, 'Small', {
        ...restored,
        DBInstanceIdentifier: 'small',
        AllocatedStorage: '50',
      }),
    ).rejects.toThrow()
  })

  test('RDS-70 the API restores as well', async () => {
    await snapshot()
    await aws.call('rds', 'RestoreDBInstanceFromDBSnapshot', {
      DBInstanceIdentifier: 'by-hand',
      DBSnapshotIdentifier: 'last',
    })
    expect(await instance('by-hand')).toMatchObject({ MasterUsername: 'app' })
  })

  test('RDS-70 the windows are those of the source, of which a snapshot tells the one for backups', async () => {
    await snapshot()
    const { DBSnapshots } = (await aws.call('rds', 'DescribeDBSnapshots', {
      DBSnapshotIdentifier: 'last',
    })) as { DBSnapshots: readonly Record<string, unknown>[] }
    const { PreferredBackupWindow, PreferredMaintenanceWindow } = await instance('orders')
    expect(DBSnapshots[0]).toMatchObject({ PreferredBackupWindow })
    expect(DBSnapshots[0]).not.toHaveProperty('PreferredMaintenanceWindow')
    await stage.make(INSTANCE, 'Again', { ...RESTORED, DBSnapshotIdentifier: 'last' })
    expect(await instance('again')).toMatchObject({
      PreferredBackupWindow,
      PreferredMaintenanceWindow,
    })
  })
})

describe('points in time', () => {
  test('RDS-71 an instance with backups can be had as it was, in a new one', async () => {
    await stage.make(INSTANCE, 'Db', { ...POSTGRES, ...KEPT })
    const { DbiResourceId } = await instance('orders')
    aws.world.pass(600_000)
    await stage.make(INSTANCE, 'Again', {
      ...RESTORED,
      SourceDbiResourceId: DbiResourceId,
      RestoreTime: '2026-11-23T12:05:00Z',
    })
    expect(await instance('again')).toMatchObject({ MasterUsername: 'app', DBName: 'shop' })
    expect(engines.started.at(-2)?.fromSnapshot ?? engines.started.at(-1)?.fromSnapshot).toMatch(
      /^rds-backup-us-east-1-/,
    )
  })

  test('RDS-71 the latest time may be the second that goes on', async () => {
    await stage.make(INSTANCE, 'Db', { ...POSTGRES, ...KEPT })
    const { DbiResourceId: SourceDbiResourceId } = await instance('orders')
    aws.world.pass(600_500)
    const properties = { ...RESTORED, SourceDbiResourceId, RestoreTime: '2026-11-23T12:10:00Z' }
    await stage.make(INSTANCE, 'Again', properties)
    expect(await instance('again')).toMatchObject({ MasterUsername: 'app' })
  })

  test.each([
    ['2026-11-23T11:00:00Z', 'restorable window'],
    ['2026-11-24T11:00:00Z', 'restorable window'],
  ])('RDS-71 not as it was at %s', async (RestoreTime, message) => {
    await stage.make(INSTANCE, 'Db', { ...POSTGRES, ...KEPT })
    const { DbiResourceId: SourceDbiResourceId } = await instance('orders')
    const properties = { ...RESTORED, SourceDbiResourceId, RestoreTime }
    await expect(stage.make(INSTANCE, 'Again', properties)).rejects.toThrow(message)
  })

  test('RDS-71 nor without backups', async () => {
    await stage.make(INSTANCE, 'Db', { ...POSTGRES, BackupRetentionPeriod: 0 })
    const { DbiResourceId: SourceDbiResourceId } = await instance('orders')
    await expect(
      aws.call('rds', 'RestoreDBInstanceToPointInTime', {
        TargetDBInstanceIdentifier: 'again',
        SourceDbiResourceId,
        UseLatestRestorableTime: 'true',
      }),
    ).rejects.toThrow('automated backups disabled')
  })

  test.each([
    [false, ['orders']],
    [true, []],
  ])(
    'RDS-72 with DeleteAutomatedBackups %s the backups of a deleted instance are %j',
    async (DeleteAutomatedBackups, names) => {
      const properties = { ...POSTGRES, ...KEPT, DeleteAutomatedBackups }
      await stage.make(INSTANCE, 'Db', properties)
      const { DbiResourceId: SourceDbiResourceId } = await instance('orders')
      aws.world.pass(600_000)
      await stage.remove(INSTANCE, 'orders', properties)
      const { DBInstanceAutomatedBackups: left } = (await aws.call(
        'rds',
        'DescribeDBInstanceAutomatedBackups',
        { Filters: [{ Name: 'db-instance-id', Values: ['orders'] }] },
      )) as { DBInstanceAutomatedBackups: { DBInstanceIdentifier: string; Status: string }[] }
      expect(left.map(({ DBInstanceIdentifier }) => DBInstanceIdentifier)).toEqual(names)
      const restored = stage.make(INSTANCE, 'Again', {
        ...RESTORED,
        SourceDbiResourceId,
        RestoreTime: '2026-11-23T12:05:00Z',
      })
      await (DeleteAutomatedBackups
        ? expect(restored).rejects.toThrow(/not found/)
        : expect(restored).resolves.toBe('again'))
    },
  )

  test('RDS-103 there are no backups of what keeps none', async () => {
    await stage.make(INSTANCE, 'Db', { ...POSTGRES, BackupRetentionPeriod: 0 })
    const backups = (params: object): Promise<unknown> =>
      aws.call('rds', 'DescribeDBInstanceAutomatedBackups', { ...params })
    const { DbiResourceId } = await instance('orders')
    for (const params of [{ DBInstanceIdentifier: 'orders' }, { DbiResourceId }])
      await expect(backups(params)).rejects.toMatchObject({
        code: 'DBInstanceAutomatedBackupNotFound',
        status: 404,
      })
    expect(await backups({})).toMatchObject({ DBInstanceAutomatedBackups: [] })
  })
})

describe('ElastiCache snapshots', () => {
  const again = { ...VALKEY, ReplicationGroupId: 'again' }

  async function taken(properties: Properties = {}): Promise<void> {
    await stage.make(GROUP, 'Cache', { ...VALKEY, ...properties })
    await aws.call('elasticache', 'CreateSnapshot', {
      CacheClusterId: 'sessions-001',
      SnapshotName: 'last',
    })
    await new Promise((resolve) => setImmediate(resolve))
  }

  test('EC-40 a new group begins with a snapshot, behind its own token', async () => {
    await taken()
    await stage.make(GROUP, 'Again', { ...again, SnapshotName: 'last', AuthToken: 'f'.repeat(20) })
    expect(engines.started.at(-1)).toMatchObject({
      fromSnapshot: 'cache-us-east-1-last',
      password: 'f'.repeat(20),
    })
  })

  test('EC-40 redis becomes valkey, never the other way', async () => {
    await taken({ Engine: 'redis', EngineVersion: '7.1' })
    await stage.make(GROUP, 'Again', { ...again, SnapshotName: 'last' })
    const back = { Engine: 'redis', EngineVersion: '7.1', ReplicationGroupId: 'back' }
    await aws.call('elasticache', 'CreateSnapshot', {
      CacheClusterId: 'again-001',
      SnapshotName: 'newer',
    })
    await new Promise((resolve) => setImmediate(resolve))
    await expect(
      stage.make(GROUP, 'Back', { ...again, ...back, SnapshotName: 'newer' }),
    ).rejects.toThrow('Cannot restore a snapshot of valkey')
  })

  test('EC-40 a group whose snapshot is not there is not made', async () => {
    const properties = { ...again, SnapshotName: 'nowhere' }
    await expect(stage.make(GROUP, 'Again', properties)).rejects.toThrow(
      'Snapshot nowhere not found',
    )
    expect(await aws.call('elasticache', 'DescribeReplicationGroups', {})).toMatchObject({
      ReplicationGroups: [],
    })
  })

  test('EC-41 snapshots are listed by who made them', async () => {
    await taken()
    const list = (SnapshotSource: string): Promise<unknown> =>
      aws.call('elasticache', 'DescribeSnapshots', { SnapshotSource })
    expect(await list('user')).toMatchObject({ Snapshots: [{ SnapshotName: 'last' }] })
    expect(await list('system')).toMatchObject({ Snapshots: [] })
  })
})
