import { describe, expect, it } from 'vitest'
import { POSTGRES, stageOf } from '../builders/stage.ts'
import { recordedEngines, testAws, testWorld } from '../builders/world.ts'

const TYPE = 'AWS::RDS::DBInstance'

const refused = async (change: Record<string, unknown>): Promise<unknown> =>
  stageOf(testAws())
    .make(TYPE, 'Db', { ...POSTGRES, ...change })
    .then(
      () => 'created',
      (error: unknown) => error,
    )

describe('what CreateDBInstance refuses', () => {
  it.each([
    [
      'RDS-3 too little gp3',
      { AllocatedStorage: '19' },
      'Invalid storage size for engine name postgres and storage type gp3: 19',
    ],
    ['RDS-3 too much', { AllocatedStorage: '65537' }, 'Invalid storage size'],
    [
      'RDS-3 too little io2',
      { StorageType: 'io2', Iops: 3000, AllocatedStorage: '99' },
      'Invalid storage size',
    ],
    ['RDS-3 io1 without IOPS', { StorageType: 'io1' }, 'You must specify IOPS'],
    [
      'RDS-3 gp3 IOPS below 400 GiB',
      { Iops: 12000 },
      "You can't specify IOPS or storage throughput for engine postgres and a storage size less than 400.",
    ],
    [
      'RDS-3 a maximum that is no more',
      { MaxAllocatedStorage: 100 },
      'Max storage size must be greater than storage size',
    ],
    ['RDS-3 a maximum too near', { MaxAllocatedStorage: 109 }, 'at least 10 percent'],
    [
      'RDS-4 a class that does not exist',
      { DBInstanceClass: 'db.foo.large' },
      'Invalid DB Instance class: db.foo.large',
    ],
    [
      'RDS-77 a tag with brackets',
      { Tags: [{ Key: 'file', Value: 'apps/(web)/a.yml' }] },
      'Tag values may only contain unicode letters, digits, whitespace, or one of these symbols',
    ],
    [
      'RDS-77 a tag whose key has a comma',
      { Tags: [{ Key: 'a,b', Value: 'x' }] },
      'Tag keys may only contain',
    ],
    [
      'RDS-4 a class of old',
      { DBInstanceClass: 'db.t2.micro' },
      /does not support creating a DB instance with the following combination: DBInstanceClass=db.t2.micro, Engine=postgres, EngineVersion=17\.\d+, LicenseModel=postgresql-license/,
    ],
    [
      'RDS-5 a version that does not exist',
      { EngineVersion: '17.99' },
      'Cannot find version 17.99 for postgres',
    ],
    ['RDS-5 an engine that does not exist', { Engine: 'oracle' }, 'Invalid DB engine'],
    ['RDS-8 a bad identifier', { DBInstanceIdentifier: 'a--b' }, 'not a valid identifier'],
    ['RDS-9 a short password', { MasterUserPassword: 'seven77' }, 'shorter than 8'],
    [
      'RDS-9 a password with a slash',
      { MasterUserPassword: 'long/enough' },
      'Only printable ASCII',
    ],
    [
      'RDS-9 a password with an at sign',
      { MasterUserPassword: 'long@enough' },
      'Only printable ASCII',
    ],
    [
      'RDS-9 a password with a quote',
      { MasterUserPassword: 'long"enough' },
      'Only printable ASCII',
    ],
    [
      'RDS-9 a password with a space',
      { MasterUserPassword: 'long enough' },
      'Only printable ASCII',
    ],
    [
      'RDS-9 a password too long for MySQL',
      { Engine: 'mysql', EngineVersion: '8.4', MasterUserPassword: 'p'.repeat(42) },
      'longer than 41',
    ],
    [
      'RDS-10 a reserved user',
      { MasterUsername: 'admin' },
      'MasterUsername admin cannot be used as it is a reserved word used by the engine',
    ],
    [
      "RDS-10 a user of the server's own",
      { MasterUsername: 'pg_dba' },
      'role names starting with "pg_" are reserved by the PostgreSQL engine',
    ],
    [
      'RDS-10 a user too long for MySQL',
      { Engine: 'mysql', EngineVersion: '8.4', MasterUsername: 'u'.repeat(17) },
      'not a valid identifier',
    ],
    [
      'RDS-11 a database name with a hyphen',
      { DBName: 'my-shop' },
      'DBName must begin with a letter',
    ],
    ['RDS-11 a reserved database name', { DBName: 'table' }, 'reserved word'],
    [
      'RDS-11 a name that only RDS reserves',
      { DBName: 'Catalog' },
      'DBName Catalog cannot be used',
    ],
    [
      'RDS-14 a group of another family',
      { DBParameterGroupName: 'default.postgres16' },
      'cannot be used for this instance',
    ],
    [
      'RDS-14 a group that does not exist',
      { DBParameterGroupName: 'nowhere' },
      'DBParameterGroup nowhere not found',
    ],
    [
      'RDS-17 windows that overlap',
      { PreferredBackupWindow: '05:30-06:30', PreferredMaintenanceWindow: 'sun:05:00-sun:06:00' },
      'must not overlap',
    ],
    ['RDS-17 a window too short', { PreferredBackupWindow: '05:00-05:20' }, 'at least 30 minutes'],
    [
      'RDS-17 a window over midnight into the other',
      { PreferredBackupWindow: '23:30-00:30', PreferredMaintenanceWindow: 'mon:00:00-mon:01:00' },
      'must not overlap',
    ],
    [
      'RDS-18 a security group that does not exist',
      { VPCSecurityGroups: ['sg-0'] },
      'Invalid security group',
    ],
  ])('%s', async (_rule, change, message) => {
    expect(await refused(change)).toMatchObject({
      message: expect.stringMatching(
        message instanceof RegExp
          ? message
          : new RegExp(message.replace(/[.*+?^${}()|[\]\\]/g, '\\$&')),
      ),
    })
  })

  it('RDS-8 refuses a name that is taken, in whatever case', async () => {
    const stage = stageOf(testAws())
    await stage.make(TYPE, 'Db', POSTGRES)
    await expect(
      stage.make(TYPE, 'Again', { ...POSTGRES, DBInstanceIdentifier: 'ORDERS' }),
    ).rejects.toMatchObject({ code: 'DBInstanceAlreadyExists' })
  })

  it('RDS-18 refuses a security group of another VPC', async () => {
    const test = testAws()
    const stage = stageOf(test)
    const { vpc } = await stage.network()
    const group = await stage.make('AWS::EC2::SecurityGroup', 'Group', {
      VpcId: vpc,
      GroupDescription: 'elsewhere',
    })
    await expect(
      stage.make(TYPE, 'Db', { ...POSTGRES, VPCSecurityGroups: [group] }),
    ).rejects.toMatchObject({ code: 'InvalidVPCNetworkStateFault' })
  })
})

describe('an instance that is made', () => {
  it('RDS-5 has the newest minor of a plain major', async () => {
    const test = testAws()
    await stageOf(test).make(TYPE, 'Db', POSTGRES)
    const answer = await test.call('rds', 'DescribeDBInstances', { DBInstanceIdentifier: 'orders' })
    expect(answer).toMatchObject({
      DBInstances: [{ EngineVersion: '17.9', DBInstanceStatus: 'available', StorageType: 'gp3' }],
    })
  })

  it('RDS-19 takes as long as AWS says', async () => {
    const test = testAws()
    await stageOf(test).make(TYPE, 'Db', POSTGRES)
    expect(test.world.waits).toContain(595)
  })

  it('RDS-26 answers where its engine does', async () => {
    const test = testAws(testWorld({ engines: recordedEngines('running') }))
    const stage = stageOf(test)
    const id = await stage.make(TYPE, 'Db', POSTGRES)
    expect(stage.attributes(TYPE, id)).toMatchObject({
      'Endpoint.Address': '127.0.0.1',
      'Endpoint.Port': '54321',
    })
    expect(test.said).toEqual([])
  })

  it('RDS-26 says so when it is metadata only, and has a name that does not resolve', async () => {
    const test = testAws()
    const stage = stageOf(test)
    const id = await stage.make(TYPE, 'Db', POSTGRES)
    expect(test.said).toEqual(['metadata only: no engine in this test'])
    expect(stage.attributes(TYPE, id)).toMatchObject({
      'Endpoint.Address': expect.stringMatching(/^orders\.\w+\.us-east-1\.rds\.localhost$/),
      'Endpoint.Port': '5432',
    })
  })

  it('RDS-24 is found by page and by filter, and by nothing else', async () => {
    const test = testAws()
    const stage = stageOf(test)
    for (let index = 0; index < 21; index++) {
      await stage.make(TYPE, `Db${index}`, { ...POSTGRES, DBInstanceIdentifier: `orders-${index}` })
    }
    const first = (await test.call('rds', 'DescribeDBInstances', { MaxRecords: '20' })) as {
      DBInstances: object[]
      Marker: string
    }
    expect(first.DBInstances).toHaveLength(20)
    const second = await test.call('rds', 'DescribeDBInstances', {
      MaxRecords: '20',
      Marker: first.Marker,
    })
    expect(second).toMatchObject({ DBInstances: [{ DBInstanceIdentifier: 'orders-20' }] })
    const filtered = await test.call('rds', 'DescribeDBInstances', {
      Filters: [{ Name: 'db-instance-id', Values: ['orders-3'] }],
    })
    expect(filtered).toMatchObject({ DBInstances: [{ DBInstanceIdentifier: 'orders-3' }] })
    await expect(
      test.call('rds', 'DescribeDBInstances', { DBInstanceIdentifier: 'none' }),
    ).rejects.toMatchObject({ code: 'DBInstanceNotFound', status: 404 })
  })

  it('RDS-76 has an id of its own, which no change and no later instance has', async () => {
    const test = testAws()
    const stage = stageOf(test)
    const resourceId = async (): Promise<string> => {
      const { DBInstances } = (await test.call('rds', 'DescribeDBInstances')) as {
        DBInstances: { DbiResourceId: string }[]
      }
      return DBInstances[0]?.DbiResourceId ?? ''
    }
    await stage.make(TYPE, 'Db', POSTGRES)
    const first = await resourceId()
    expect(first).toMatch(/^db-[A-Z0-9]{26}$/)
    await stage.change(TYPE, 'orders', POSTGRES, { ...POSTGRES, DBInstanceClass: 'db.t4g.small' })
    expect(await resourceId()).toBe(first)
    await stage.remove(TYPE, 'orders')
    await stage.make(TYPE, 'Db', POSTGRES)
    expect(await resourceId()).not.toBe(first)
  })

  it('never shows its password', async () => {
    const test = testAws()
    await stageOf(test).make(TYPE, 'Db', POSTGRES)
    await test.call('rds', 'ModifyDBInstance', {
      DBInstanceIdentifier: 'orders',
      MasterUserPassword: 'another-secret',
    })
    const shown = JSON.stringify(await test.call('rds', 'DescribeDBInstances'))
    expect(shown).toContain('****')
    expect(shown).not.toMatch(/long-enough-1|another-secret/)
  })
})

describe('what RDS offers', () => {
  const options = (params: object): Promise<unknown> =>
    testAws().call('rds', 'DescribeOrderableDBInstanceOptions', { Engine: 'postgres', ...params })

  it('RDS-104 is none of a class that it does not have, and of no version that it does not', async () => {
    expect(await options({ DBInstanceClass: 'db.m4.large' })).toMatchObject({
      OrderableDBInstanceOptions: [],
    })
    await expect(options({ EngineVersion: '17.99' })).rejects.toMatchObject({
      code: 'InvalidParameterCombination',
      message: 'Cannot find version 17.99 for postgres',
    })
    const { OrderableDBInstanceOptions: some } = (await options({
      DBInstanceClass: 'db.m7g.large',
      MaxRecords: '1000',
    })) as { readonly OrderableDBInstanceOptions: readonly { readonly EngineVersion: string }[] }
    expect(new Set(some.map(({ EngineVersion }) => EngineVersion)).size).toBeGreaterThan(10)
    await expect(options({ MaxRecords: '1001' })).rejects.toMatchObject({
      code: 'InvalidParameterValue',
    })
  })
})
