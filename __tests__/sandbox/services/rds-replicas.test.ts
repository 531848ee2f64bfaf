import { beforeEach, describe, expect, it } from 'vitest'
import { POSTGRES, stageOf } from '../builders/stage.ts'
import {
  recordedEngines,
  testAws,
  testWorld,
  type RecordedEngines,
  type TestAws,
} from '../builders/world.ts'

const TYPE = 'AWS::RDS::DBInstance'
const READER = { DBInstanceIdentifier: 'orders-reader', SourceDBInstanceIdentifier: 'orders' }

let engines: RecordedEngines
let test: TestAws
let stage: ReturnType<typeof stageOf>

beforeEach(async () => {
  engines = recordedEngines('running')
  test = testAws(testWorld({ engines }))
  stage = stageOf(test)
  await stage.make(TYPE, 'Db', { ...POSTGRES, EngineVersion: '17.6' })
})

type Instance = Record<string, unknown>

const instance = async (id: string): Promise<Instance | undefined> => {
  const { DBInstances } = (await test.call('rds', 'DescribeDBInstances')) as {
    DBInstances: Instance[]
  }
  return DBInstances.find(({ DBInstanceIdentifier }) => DBInstanceIdentifier === id)
}
const reader = (more: object = {}): Promise<string> =>
  stage.make(TYPE, 'Reader', { ...READER, ...more })
const update = (id: string, change: object): Promise<void> =>
  stage.change(TYPE, id, {}, { ...change })

describe('a replica in the region of its source', () => {
  it('RDS-27 is like its source, which tells of it', async () => {
    await reader({ DBInstanceClass: 'db.t4g.small' })
    expect(await instance('orders-reader')).toMatchObject({
      ReadReplicaSourceDBInstanceIdentifier: 'orders',
      StatusInfos: [{ StatusType: 'read replication', Status: 'replicating' }],
      Engine: 'postgres',
      EngineVersion: '17.6',
      DBInstanceClass: 'db.t4g.small',
      DBName: 'shop',
      MasterUsername: 'app',
      AllocatedStorage: 100,
      BackupRetentionPeriod: 0,
      DeletionProtection: false,
      DBInstanceStatus: 'available',
    })
    expect(await instance('orders')).toMatchObject({
      ReadReplicaDBInstanceIdentifiers: ['orders-reader'],
    })
  })

  it('RDS-27 may be made by an API call', async () => {
    await test.call('rds', 'CreateDBInstanceReadReplica', READER)
    await Promise.resolve()
    expect(await instance('orders-reader')).toMatchObject({
      ReadReplicaSourceDBInstanceIdentifier: 'orders',
    })
  })

  it('RDS-28 needs the backups of its source', async () => {
    await update('orders', { BackupRetentionPeriod: 0 })
    await expect(reader()).rejects.toThrow(/Automated backups are not enabled/)
    expect(await instance('orders-reader')).toBeUndefined()
  })

  it('RDS-28 keeps the backups of its source on', async () => {
    await reader()
    await expect(update('orders', { BackupRetentionPeriod: 0 })).rejects.toThrow(
      /cannot be set to 0/,
    )
    expect(await instance('orders')).toMatchObject({ BackupRetentionPeriod: 1 })
  })

  it('RDS-29 is one of fifteen at the most', async () => {
    for (let number = 1; number <= 15; number++) {
      await reader({ DBInstanceIdentifier: `reader-${number}` })
    }
    await expect(reader()).rejects.toThrow(/already has 15 read replicas/)
  })

  it.each([
    ['RDS-30 a subnet group', { DBSubnetGroupName: 'mine' }, /DbSubnetGroupName should not/],
    ['RDS-30 less storage', { AllocatedStorage: '50' }, /cannot be less than the storage/],
    ['RDS-18 a group that is not there', { VPCSecurityGroups: ['sg-0'] }, /Invalid security group/],
    ['RDS-27 a source that is not there', { SourceDBInstanceIdentifier: 'x' }, /x not found/],
  ])('%s is refused', async (_rule, more, message) => {
    await expect(reader(more)).rejects.toThrow(message)
    expect(await instance('orders-reader')).toBeUndefined()
  })

  it.each([
    ['backups', { BackupRetentionPeriod: '7' }],
    ['a user', { MasterUsername: 'app' }],
    ['a password', { MasterUserPassword: 'long-enough-2' }],
  ])('RDS-30 %s is refused by the API', async (_what, more) => {
    const [name = ''] = Object.keys(more)
    await expect(
      test.call('rds', 'CreateDBInstanceReadReplica', { ...READER, ...more }),
    ).rejects.toThrow(`${name} should not be specified`)
    expect(await instance('orders-reader')).toBeUndefined()
  })
})

describe('upgrades of a source', () => {
  it('RDS-31 wait for its replicas', async () => {
    await reader()
    await expect(update('orders', { EngineVersion: '17.7' })).rejects.toThrow(
      "One or more of the DB Instance's read replicas need to be upgraded: orders-reader",
    )
    await update('orders-reader', { EngineVersion: '17.7' })
    await update('orders', { EngineVersion: '17.7' })
    expect(await instance('orders')).toMatchObject({ EngineVersion: '17.7' })
  })

  it('RDS-31 to a major version of PostgreSQL take its replicas along', async () => {
    await reader()
    await update('orders', { EngineVersion: '18', AllowMajorVersionUpgrade: true })
    expect(await instance('orders-reader')).toMatchObject({
      EngineVersion: '18.3',
      DBParameterGroups: [{ DBParameterGroupName: 'default.postgres18' }],
    })
  })

  it('RDS-31 to a major version of MySQL wait for its replicas', async () => {
    const mysql = { Engine: 'mysql', EngineVersion: '8.0', DBInstanceIdentifier: 'legacy' }
    await stage.make(TYPE, 'My', { ...POSTGRES, ...mysql })
    await reader({ SourceDBInstanceIdentifier: 'legacy' })
    const major = { EngineVersion: '8.4', AllowMajorVersionUpgrade: true }
    await expect(update('legacy', major)).rejects.toThrow(/need to be upgraded: orders-reader/)
  })

  it('RDS-31 a replica may be made with a newer version than its source', async () => {
    await reader({ EngineVersion: '17.7' })
    expect(await instance('orders-reader')).toMatchObject({ EngineVersion: '17.7' })
    await expect(update('orders-reader', { EngineVersion: '17.6' })).rejects.toThrow(
      /Cannot upgrade/,
    )
  })
})

describe('the password of a replica', () => {
  const PASSWORD = { MasterUserPassword: 'another-one-2' }
  const asked = (): readonly string[] => engines.asked

  it('RDS-54 is that of its source, as long as it follows', async () => {
    await reader()
    await expect(
      stage.change(TYPE, 'orders-reader', READER, { ...READER, ...PASSWORD }),
    ).rejects.toThrow(/Cannot change master user password on an RDS postgres Read Replica/)
    expect(asked().filter((one) => one.startsWith('password'))).toEqual([])
  })

  it('RDS-54 is its own once it is promoted, and is left alone by an update that names none', async () => {
    await reader()
    const { SourceDBInstanceIdentifier: _source, ...promoted } = READER
    await stage.change(TYPE, 'orders-reader', READER, promoted)
    await stage.change(TYPE, 'orders-reader', promoted, { ...promoted, ...PASSWORD })
    await stage.change(TYPE, 'orders-reader', { ...promoted, ...PASSWORD }, promoted)
    expect(asked().filter((one) => one.startsWith('password'))).toEqual([
      'password rds-us-east-1-orders-reader another-one-2',
    ])
  })
})

describe('the end of a source or of a replica', () => {
  it('RDS-32 a replica outlives its source on its own', async () => {
    await reader()
    await stage.remove(TYPE, 'orders')
    const left = await instance('orders-reader')
    expect(left).toMatchObject({ DBInstanceStatus: 'available' })
    expect(left?.['ReadReplicaSourceDBInstanceIdentifier']).toBeUndefined()
  })

  it('RDS-32 a deleted replica leaves no snapshot, and its source alone', async () => {
    await reader()
    await stage.removeWithSnapshot(TYPE, 'orders-reader')
    expect(await test.call('rds', 'DescribeDBSnapshots')).toMatchObject({ DBSnapshots: [] })
    expect(await instance('orders')).toMatchObject({ ReadReplicaDBInstanceIdentifiers: [] })
  })

  it('RDS-32 a final snapshot of a replica is refused', async () => {
    await reader()
    const deletion = { DBInstanceIdentifier: 'orders-reader', FinalDBSnapshotIdentifier: 'last' }
    await expect(test.call('rds', 'DeleteDBInstance', deletion)).rejects.toThrow(/read replica/)
  })
})

it('RDS-27 a replica has an engine of its own where replicas can be had', async () => {
  const sources: string[] = []
  const engines = {
    ...recordedEngines('running'),
    startReplica: (spec: { source: string }) => {
      sources.push(spec.source)
      return Promise.resolve({ address: '127.0.0.1', port: 54_322 })
    },
  }
  test = testAws(testWorld({ engines }))
  stage = stageOf(test)
  await stage.make(TYPE, 'Db', POSTGRES)
  await reader()
  expect(sources).toEqual(['rds-us-east-1-orders'])
  expect(stage.attributes(TYPE, 'orders-reader')).toMatchObject({ 'Endpoint.Port': '54322' })
})
