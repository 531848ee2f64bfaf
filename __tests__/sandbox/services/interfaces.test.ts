import { beforeEach, describe, expect, it } from 'vitest'
import { POSTGRES, stageOf, VALKEY } from '../builders/stage.ts'
import { testAws, type TestAws } from '../builders/world.ts'

const DATABASE = 'AWS::RDS::DBInstance'
const CACHE = 'AWS::ElastiCache::ReplicationGroup'

let test: TestAws
let stage: ReturnType<typeof stageOf>
let vpc = ''
let subnets: readonly string[] = []

beforeEach(async () => {
  test = testAws()
  stage = stageOf(test)
  const network = await stage.network()
  vpc = network.vpc
  const third = await stage.make('AWS::EC2::Subnet', 'Third', {
    VpcId: vpc,
    CidrBlock: '10.0.2.0/24',
    AvailabilityZone: 'us-east-1c',
  })
  subnets = [...network.subnets, third]
})

const interfaces = async (name: string, value: string): Promise<readonly object[]> => {
  const answer = (await test.call('ec2', 'DescribeNetworkInterfaces', {
    Filter: [{ Name: name, Value: [value] }],
  })) as { readonly networkInterfaceSet: readonly object[] }
  return answer.networkInterfaceSet
}

const subnetGroup = (ids: readonly string[]): Promise<string> =>
  stage.make('AWS::RDS::DBSubnetGroup', 'Subnets', {
    DBSubnetGroupDescription: 'd',
    SubnetIds: ids,
  })

const cacheGroup = (ids: readonly string[]): Promise<string> =>
  stage.make('AWS::ElastiCache::SubnetGroup', 'Subnets', { Description: 'd', SubnetIds: ids })

describe('a subnet in use', () => {
  it('RDS-110 does not leave the group of an instance, nor that of its standby', async () => {
    const group = await subnetGroup(subnets)
    const database = { ...POSTGRES, DBSubnetGroupName: group, MultiAZ: true }
    await stage.make(DATABASE, 'Db', database)
    expect(await test.call('rds', 'DescribeDBInstances')).toMatchObject({
      DBInstances: [{ AvailabilityZone: 'us-east-1a', SecondaryAvailabilityZone: 'us-east-1b' }],
    })
    const [first = '', second = '', third = ''] = subnets
    const keep = (ids: readonly string[]): Promise<unknown> =>
      test.call('rds', 'ModifyDBSubnetGroup', { DBSubnetGroupName: group, SubnetIds: ids })
    for (const used of [first, second])
      await expect(keep(subnets.filter((id) => id !== used))).rejects.toMatchObject({
        code: 'InvalidParameterValue',
        message: `Some of the subnets to be deleted are currently in use: ${used}`,
      })
    await keep([first, second])
    await stage.change(DATABASE, 'orders', database, { ...database, MultiAZ: false })
    await keep([third, first])
  })

  it('EC-57 does not leave the group of a node', async () => {
    const group = await cacheGroup(subnets)
    await stage.make(CACHE, 'Redis', {
      ...VALKEY,
      CacheSubnetGroupName: group,
      NumCacheClusters: 2,
    })
    const keep = (ids: readonly string[]): Promise<unknown> =>
      test.call('elasticache', 'ModifyCacheSubnetGroup', {
        CacheSubnetGroupName: group,
        SubnetIds: ids,
      })
    await expect(keep(subnets.slice(1))).rejects.toMatchObject({ code: 'SubnetInUse' })
    await keep(subnets.slice(0, 2))
    expect(await test.call('elasticache', 'DescribeCacheClusters')).toMatchObject({
      CacheClusters: [
        { PreferredAvailabilityZone: 'us-east-1a' },
        { PreferredAvailabilityZone: 'us-east-1b' },
      ],
    })
  })
})

describe('network interfaces', () => {
  it('EC2-22 are where databases, nodes and hosts are, with their groups', async () => {
    const group = await subnetGroup(subnets)
    await stage.make(DATABASE, 'Db', { ...POSTGRES, DBSubnetGroupName: group, MultiAZ: true })
    await stage.make(CACHE, 'Redis', {
      ...VALKEY,
      CacheSubnetGroupName: await cacheGroup(subnets),
      NumCacheClusters: 3,
    })
    const host = await stage.make('AWS::EC2::Instance', 'Host', {
      ImageId: 'ami-0123456789abcdef0',
      InstanceType: 't4g.nano',
      SubnetId: subnets[2],
    })
    expect(await interfaces('subnet-id', subnets[1] ?? '')).toMatchObject([
      { description: 'RDSNetworkInterface', requesterId: 'amazon-rds', requesterManaged: true },
      { description: 'ElastiCache sessions-002', availabilityZone: 'us-east-1b', vpcId: vpc },
    ])
    expect(await interfaces('subnet-id', subnets[2] ?? '')).toMatchObject([
      { description: 'ElastiCache sessions-003', groupSet: [{ groupId: expect.any(String) }] },
      { attachment: { instanceId: host }, status: 'in-use' },
    ])
    expect(await interfaces('vpc-id', vpc)).toHaveLength(6)
  })

  it('EC2-23 of others keep their subnet and groups while they are there', async () => {
    const worn = await stage.make('AWS::EC2::SecurityGroup', 'Client', {
      GroupDescription: 'd',
      VpcId: vpc,
    })
    const [subnet = ''] = subnets
    const { networkInterface } = (await test.call('ec2', 'CreateNetworkInterface', {
      SubnetId: subnet,
      SecurityGroupId: [worn],
      Description: 'arn:aws:ecs:us-east-1:123456789012:attachment/1',
    })) as { readonly networkInterface: { readonly networkInterfaceId: string } }
    const { networkInterfaceId } = networkInterface
    expect(await interfaces('group-id', worn)).toMatchObject([{ networkInterfaceId }])
    const inUse = { code: 'DependencyViolation' }
    await expect(stage.remove('AWS::EC2::Subnet', subnet)).rejects.toMatchObject(inUse)
    await expect(stage.remove('AWS::EC2::SecurityGroup', worn)).rejects.toMatchObject(inUse)
    await test.call('ec2', 'DeleteNetworkInterface', { NetworkInterfaceId: networkInterfaceId })
    await stage.remove('AWS::EC2::Subnet', subnet)
    await stage.remove('AWS::EC2::SecurityGroup', worn)
  })

  it('EC2-23 that a service made are not deleted by hand', async () => {
    await stage.make(DATABASE, 'Db', {
      ...POSTGRES,
      DBSubnetGroupName: await subnetGroup(subnets),
    })
    const [made] = (await interfaces('vpc-id', vpc)) as { networkInterfaceId: string }[]
    await expect(
      test.call('ec2', 'DeleteNetworkInterface', { NetworkInterfaceId: made?.networkInterfaceId }),
    ).rejects.toMatchObject({ code: 'InvalidParameterValue' })
    await expect(
      test.call('ec2', 'DeleteNetworkInterface', { NetworkInterfaceId: 'eni-0' }),
    ).rejects.toMatchObject({ code: 'InvalidNetworkInterfaceID.NotFound' })
  })
})

it('EC2-24 finds the groups whose rules admit another', async () => {
  const make = (name: string, properties: object): Promise<string> =>
    stage.make('AWS::EC2::SecurityGroup', name, {
      GroupDescription: 'd',
      VpcId: vpc,
      ...properties,
    })
  const client = await make('Client', {})
  const rule = { IpProtocol: 'tcp', FromPort: 1, ToPort: 1, SourceSecurityGroupId: client }
  const other = await make('Other', { SecurityGroupIngress: [rule] })
  const found = await test.call('ec2', 'DescribeSecurityGroups', {
    Filter: [{ Name: 'ip-permission.group-id', Value: [client] }],
  })
  expect(found).toMatchObject({ securityGroupInfo: [{ groupId: other }] })
  expect((found as { securityGroupInfo: object[] }).securityGroupInfo).toHaveLength(1)
})
