import { beforeEach, describe, expect, it } from 'vitest'
import { POSTGRES, stageOf, VALKEY } from '../builders/stage.ts'
import { REGION, testAws, type TestAws } from '../builders/world.ts'

let test: TestAws
let stage: ReturnType<typeof stageOf>

beforeEach(() => {
  test = testAws()
  stage = stageOf(test)
})

const give = (service: string, code: string, value: number): void => {
  test.aws.giveQuota({ region: REGION, service, code, value })
}

const refuses = (code: string, made: Promise<unknown>): Promise<void> =>
  expect(made).rejects.toMatchObject({ code })

describe('quotas', () => {
  it('SQ-1 are told by Service Quotas', async () => {
    const asked = { ServiceCode: 'vpc', QuotaCode: 'L-F678F1CE' }
    const answer = await test.call('servicequotas', 'GetServiceQuota', asked)
    expect(answer).toMatchObject({ Quota: { QuotaName: 'VPCs per Region', Value: 5 } })
    give('vpc', 'L-F678F1CE', 50)
    expect(await test.call('servicequotas', 'GetServiceQuota', asked)).toMatchObject({
      Quota: { Value: 50 },
    })
    await refuses(
      'NoSuchResourceException',
      test.call('servicequotas', 'GetServiceQuota', { ...asked, QuotaCode: 'L-0' }),
    )
  })

  it('SQ-2 has room for four VPCs besides the default one', async () => {
    const make = (n: number): Promise<string> =>
      stage.make('AWS::EC2::VPC', `Vpc${n}`, { CidrBlock: `10.${n}.0.0/20` })
    for (const n of [1, 2, 3, 4]) await make(n)
    await refuses('VpcLimitExceeded', make(5))
    give('vpc', 'L-F678F1CE', 6)
    await make(5)
  })

  it.each([
    ['DBInstances', 0, 'InstanceQuotaExceeded'],
    ['AllocatedStorage', 99, 'StorageQuotaExceeded'],
  ])('SQ-2 counts %s', async (code, value, error) => {
    give('rds', code, value)
    const make = (name: string): Promise<string> =>
      stage.make('AWS::RDS::DBInstance', name, {
        ...POSTGRES,
        DBInstanceIdentifier: name,
        AllocatedStorage: '100',
      })
    await refuses(error, make('orders'))
    give('rds', code, value + 1)
    await make('orders')
    await refuses(error, make('other'))
  })

  it('SQ-2 counts storage that grows', async () => {
    give('rds', 'AllocatedStorage', 120)
    const id = await stage.make('AWS::RDS::DBInstance', 'Db', {
      ...POSTGRES,
      AllocatedStorage: '100',
    })
    const grow = (AllocatedStorage: number): Promise<unknown> =>
      test.call('rds', 'ModifyDBInstance', { DBInstanceIdentifier: id, AllocatedStorage })
    await refuses('StorageQuotaExceeded', grow(121))
    await grow(120)
  })

  it('SQ-2 counts the groups and the snapshots of RDS', async () => {
    const id = await stage.make('AWS::RDS::DBInstance', 'Db', POSTGRES)
    for (const code of ['DBParameterGroups', 'DBSubnetGroups', 'ManualSnapshots'])
      give('rds', code, 0)
    await refuses(
      'DBParameterGroupQuotaExceeded',
      stage.make('AWS::RDS::DBParameterGroup', 'Group', { Family: 'postgres17', Description: 'x' }),
    )
    const { subnets } = await stage.network()
    await refuses(
      'DBSubnetGroupQuotaExceeded',
      stage.make('AWS::RDS::DBSubnetGroup', 'Subnets', {
        DBSubnetGroupDescription: 'x',
        SubnetIds: subnets,
      }),
    )
    const named = { DBInstanceIdentifier: id, DBSnapshotIdentifier: 'kept' }
    await refuses('SnapshotQuotaExceeded', test.call('rds', 'CreateDBSnapshot', named))
    await refuses(
      'SnapshotQuotaExceeded',
      test.call('rds', 'DeleteDBInstance', {
        DBInstanceIdentifier: id,
        FinalDBSnapshotIdentifier: 'final',
      }),
    )
    await stage.remove('AWS::RDS::DBInstance', id)
  })

  it('SQ-2 counts the nodes of caches, those that are added too', async () => {
    give('elasticache', 'L-DFE45DF3', 1)
    const make = (NumCacheClusters: number): Promise<string> =>
      stage.make('AWS::ElastiCache::ReplicationGroup', 'Cache', { ...VALKEY, NumCacheClusters })
    await refuses('NodeQuotaForCustomerExceeded', make(2))
    const id = await make(1)
    await refuses(
      'NodeQuotaForCustomerExceeded',
      test.call('elasticache', 'IncreaseReplicaCount', {
        ReplicationGroupId: id,
        NewReplicaCount: 1,
        ApplyImmediately: true,
      }),
    )
  })

  it('SQ-2 counts the addresses', async () => {
    give('ec2', 'L-0263D0A3', 1)
    await stage.make('AWS::EC2::EIP', 'One', { Domain: 'vpc' })
    await refuses('AddressLimitExceeded', stage.make('AWS::EC2::EIP', 'Two', { Domain: 'vpc' }))
  })

  it('SQ-3 of RDS are told with what is used of them', async () => {
    await stage.make('AWS::RDS::DBInstance', 'Db', { ...POSTGRES, AllocatedStorage: '100' })
    give('rds', 'DBInstances', 41)
    const answer = await test.call('rds', 'DescribeAccountAttributes')
    expect((answer as { AccountQuotas: object[] }).AccountQuotas).toEqual([
      { AccountQuotaName: 'DBInstances', Used: 1, Max: 41 },
      { AccountQuotaName: 'AllocatedStorage', Used: 100, Max: 100_000 },
      { AccountQuotaName: 'DBParameterGroups', Used: 0, Max: 50 },
      { AccountQuotaName: 'DBSubnetGroups', Used: 0, Max: 50 },
      { AccountQuotaName: 'ManualSnapshots', Used: 0, Max: 100 },
    ])
  })

  it('SQ-4 of addresses are told by EC2', async () => {
    give('ec2', 'L-0263D0A3', 7)
    const answer = await test.call('ec2', 'DescribeAccountAttributes', {
      AttributeName: ['vpc-max-elastic-ips'],
    })
    expect(answer).toEqual({
      accountAttributeSet: [
        { attributeName: 'vpc-max-elastic-ips', attributeValueSet: [{ attributeValue: '7' }] },
      ],
    })
  })
})
