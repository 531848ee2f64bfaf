import { beforeEach, describe, expect, it } from 'vitest'
import { POSTGRES, stageOf } from '../builders/stage.ts'
import {
  ACCOUNT,
  REGION,
  recordedEngines,
  testAws,
  testWorld,
  type RecordedEngines,
  type TestAws,
} from '../builders/world.ts'

const TYPE = 'AWS::RDS::DBInstance'
const WEST = 'us-west-2'
const SOURCE = `arn:aws:rds:${REGION}:${ACCOUNT}:db:orders`
const REPLICA = `arn:aws:rds:${WEST}:${ACCOUNT}:db:orders-west`

let test: TestAws
let engines: RecordedEngines & { promote: (instance: string) => Promise<void> }

beforeEach(async () => {
  engines = Object.assign(recordedEngines('running'), {
    promote: (instance: string) => {
      engines.asked.push(`promote ${instance}`)
      return Promise.resolve()
    },
  })
  test = testAws(testWorld({ engines }))
  await stageOf(test).make(TYPE, 'Db', {
    ...POSTGRES,
    EngineVersion: '17.6',
    StorageEncrypted: true,
    BackupRetentionPeriod: 7,
  })
})

type Instance = Record<string, unknown>

const instance = async (id: string, region: string): Promise<Instance | undefined> => {
  const { DBInstances } = (await test.call('rds', 'DescribeDBInstances', {}, region)) as {
    DBInstances: Instance[]
  }
  return DBInstances.find(({ DBInstanceIdentifier }) => DBInstanceIdentifier === id)
}

const PROPERTIES = {
  DBInstanceIdentifier: 'orders-west',
  SourceDBInstanceIdentifier: SOURCE,
  SourceRegion: REGION,
  KmsKeyId: 'alias/aws/rds',
  DBInstanceClass: 'db.t4g.micro',
}

const make = (more: object = {}): Promise<string> =>
  test.handler(TYPE).create(test.context('West', WEST), { ...PROPERTIES, ...more })

describe('a replica in another region', () => {
  it('RDS-50 follows an ARN and is told of by ARN', async () => {
    await make()
    expect(await instance('orders-west', WEST)).toMatchObject({
      ReadReplicaSourceDBInstanceIdentifier: SOURCE,
      EngineVersion: '17.6',
      MasterUsername: 'app',
      DBName: 'shop',
      StorageEncrypted: true,
      KmsKeyId: expect.stringMatching(`^arn:aws:kms:${WEST}:${ACCOUNT}:key/`) as string,
      BackupRetentionPeriod: 0,
      DBParameterGroups: [{ DBParameterGroupName: 'default.postgres17' }],
    })
    expect(await instance('orders', REGION)).toMatchObject({
      ReadReplicaDBInstanceIdentifiers: [REPLICA],
    })
  })

  it('RDS-50 lives in a subnet group of its own region', async () => {
    const west = (type: string, id: string, properties: object): Promise<string> =>
      test.handler(type).create(test.context(id, WEST), { ...properties })
    const vpc = await west('AWS::EC2::VPC', 'Vpc', { CidrBlock: '10.9.0.0/16' })
    const subnet = (zone: string, third: number): Promise<string> =>
      west('AWS::EC2::Subnet', `Subnet${third}`, {
        VpcId: vpc,
        CidrBlock: `10.9.${third}.0/24`,
        AvailabilityZone: zone,
      })
    const group = await west('AWS::RDS::DBSubnetGroup', 'Group', {
      DBSubnetGroupDescription: 'west',
      SubnetIds: [await subnet('us-west-2a', 0), await subnet('us-west-2b', 1)],
    })
    await make({ DBSubnetGroupName: group })
    expect(await instance('orders-west', WEST)).toMatchObject({ DBSubnetGroup: { VpcId: vpc } })
  })

  it('RDS-51 needs a source that is there', async () => {
    await expect(
      make({ SourceDBInstanceIdentifier: SOURCE.replace('orders', 'nothing') }),
    ).rejects.toThrow('DBInstance nothing not found')
    await expect(
      make({ SourceDBInstanceIdentifier: SOURCE.replace(REGION, 'eu-west-1') }),
    ).rejects.toThrow('DBInstance orders not found')
  })

  it.each([
    ['without a key', { KmsKeyId: undefined }, /unencrypted read replica from encrypted source/],
    ['without the source region', { SourceRegion: undefined }, /SourceRegion/],
  ])('RDS-52 is refused %s', async (_case, more, message) => {
    await expect(make(more)).rejects.toThrow(message)
    expect(await instance('orders-west', WEST)).toBeUndefined()
  })

  it('RDS-52 is not encrypted where its source is not', async () => {
    await stageOf(test).make(TYPE, 'Plain', { ...POSTGRES, DBInstanceIdentifier: 'plain' })
    const plain = { SourceDBInstanceIdentifier: SOURCE.replace('orders', 'plain') }
    await expect(make(plain)).rejects.toThrow(/from an unencrypted source/)
    await make({ ...plain, KmsKeyId: undefined })
    expect(await instance('orders-west', WEST)).toMatchObject({ StorageEncrypted: false })
  })
})

describe('a promoted replica', () => {
  const { SourceDBInstanceIdentifier: _source, ...promoted } = PROPERTIES
  const promote = (more: object = {}): Promise<void> =>
    test
      .handler(TYPE)
      .update(test.context('West', WEST), 'orders-west', PROPERTIES, { ...promoted, ...more })

  it('RDS-53 stands for itself, in place', async () => {
    await make()
    const before = await instance('orders-west', WEST)
    await promote({ BackupRetentionPeriod: 7 })
    const after = await instance('orders-west', WEST)
    expect(after).toMatchObject({
      DbiResourceId: before?.['DbiResourceId'],
      Endpoint: before?.['Endpoint'],
      BackupRetentionPeriod: 7,
    })
    expect(after?.['ReadReplicaSourceDBInstanceIdentifier']).toBeUndefined()
    expect(await instance('orders', REGION)).toMatchObject({ ReadReplicaDBInstanceIdentifiers: [] })
    expect(engines.asked).toContain(`promote rds-${WEST}-orders-west`)
  })

  it('RDS-53 needs no source', async () => {
    await make()
    await stageOf(test).remove(TYPE, 'orders')
    await promote()
    expect(await instance('orders-west', WEST)).toMatchObject({ BackupRetentionPeriod: 1 })
  })

  it('RDS-53 may be promoted by a call, once', async () => {
    await make()
    const call = (): Promise<unknown> =>
      test.call('rds', 'PromoteReadReplica', { DBInstanceIdentifier: 'orders-west' }, WEST)
    await call()
    await expect
      .poll(() => instance('orders-west', WEST))
      .toMatchObject({
        DBInstanceStatus: 'available',
      })
    await expect(call()).rejects.toThrow('is not a read replica')
  })
})
