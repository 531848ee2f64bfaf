import { beforeEach, describe, expect, it } from 'vitest'
import { POSTGRES, stageOf } from '../builders/stage.ts'
import { listOfEc2, testAws, type TestAws } from '../builders/world.ts'

let test: TestAws
let stage: ReturnType<typeof stageOf>

beforeEach(() => {
  test = testAws()
  stage = stageOf(test)
})

const described = (action: string, set: string, params = {}) => listOfEc2(test, action, set, params)

describe('a region', () => {
  it('EC2-1 begins with a default VPC', async () => {
    const vpcs = await described('DescribeVpcs', 'vpcSet')
    expect(vpcs).toMatchObject([{ cidrBlock: '172.31.0.0/16', isDefault: true }])
    const subnets = await described('DescribeSubnets', 'subnetSet')
    const zones = await described('DescribeAvailabilityZones', 'availabilityZoneInfo')
    expect(subnets.map((subnet) => subnet['availabilityZone'])).toEqual(
      zones.map((zone) => zone['zoneName']),
    )
    expect(await described('DescribeSecurityGroups', 'securityGroupInfo')).toMatchObject([
      { groupName: 'default' },
    ])
  })
})

describe('a VPC', () => {
  it.each(['10.0.0.0/8', '10.0.0.0/29'])('EC2-2 is not %s', async (cidr) => {
    await expect(stage.make('AWS::EC2::VPC', 'Vpc', { CidrBlock: cidr })).rejects.toMatchObject({
      code: 'InvalidVpc.Range',
    })
  })

  it('EC2-2 has a default group', async () => {
    const { vpc } = await stage.network()
    expect(stage.attributes('AWS::EC2::VPC', vpc)).toMatchObject({
      CidrBlock: '10.0.0.0/16',
      DefaultSecurityGroup: expect.stringMatching(/^sg-[0-9a-f]{17}$/),
    })
  })

  it('EC2-3 stays while anything is in it', async () => {
    const { vpc, subnets } = await stage.network()
    await expect(stage.remove('AWS::EC2::VPC', vpc)).rejects.toMatchObject({
      code: 'DependencyViolation',
      message: `The vpc '${vpc}' has dependencies and cannot be deleted.`,
    })
    for (const subnet of subnets) await stage.remove('AWS::EC2::Subnet', subnet)
    await stage.remove('AWS::EC2::VPC', vpc)
    expect(await described('DescribeVpcs', 'vpcSet')).toHaveLength(1)
  })
})

describe('a subnet', () => {
  it.each([
    ['outside its VPC', '10.1.0.0/24', 'InvalidSubnet.Range'],
    ['over another one', '10.0.0.128/25', 'InvalidSubnet.Conflict'],
    ['no block at all', '10.0.0.0', 'InvalidParameterValue'],
  ])('EC2-4 is not %s', async (_name, cidr, code) => {
    const { vpc } = await stage.network()
    await expect(
      stage.make('AWS::EC2::Subnet', 'Third', { VpcId: vpc, CidrBlock: cidr }),
    ).rejects.toMatchObject({ code })
  })

  it('EC2-4 is in a zone of the region', async () => {
    const { vpc } = await stage.network()
    await expect(
      stage.make('AWS::EC2::Subnet', 'Third', {
        VpcId: vpc,
        CidrBlock: '10.0.9.0/24',
        AvailabilityZone: 'us-east-1z',
      }),
    ).rejects.toThrow(/us-east-1z.*us-east-1a, us-east-1b/)
  })

  it('EC2-5 stays while a database is in it', async () => {
    const { subnets } = await stage.network()
    const group = await stage.make('AWS::RDS::DBSubnetGroup', 'Subnets', {
      DBSubnetGroupDescription: 'd',
      SubnetIds: subnets,
    })
    await stage.make('AWS::RDS::DBInstance', 'Db', { ...POSTGRES, DBSubnetGroupName: group })
    await expect(stage.remove('AWS::EC2::Subnet', subnets[0]!)).rejects.toMatchObject({
      code: 'DependencyViolation',
    })
  })

  it('EC2-13 is found by filter, wildcard and tag', async () => {
    const { vpc } = await stage.network()
    const find = (name: string, value: string): Promise<Record<string, unknown>[]> =>
      described('DescribeSubnets', 'subnetSet', { Filter: [{ Name: name, Value: [value] }] })
    expect(await find('vpc-id', vpc)).toHaveLength(2)
    expect(await find('cidr-block', '10.0.?.0/*')).toHaveLength(2)
    expect(await find('tag:aws:cloudformation:stack-name', 'shop-dev')).toHaveLength(2)
    await expect(find('no-such-filter', 'x')).rejects.toThrow(/filter 'no-such-filter' is invalid/)
    await expect(
      test.call('ec2', 'DescribeSubnets', { SubnetId: ['subnet-0'] }),
    ).rejects.toMatchObject({
      code: 'InvalidSubnetID.NotFound',
    })
  })
})

describe('routing', () => {
  const gateway = (): Promise<string> => stage.make('AWS::EC2::InternetGateway', 'Gateway', {})
  const attach = (vpc: string, id: string): Promise<string> =>
    stage.make('AWS::EC2::VPCGatewayAttachment', 'Attachment', {
      VpcId: vpc,
      InternetGatewayId: id,
    })

  it('EC2-6 a VPC has one internet gateway, which stays while it is attached', async () => {
    const { vpc } = await stage.network()
    const [first, second] = [await gateway(), await gateway()]
    expect(await attach(vpc, first)).toBe(`IGW|${vpc}`)
    await expect(attach(vpc, first)).rejects.toMatchObject({ code: 'Resource.AlreadyAssociated' })
    await expect(attach(vpc, second)).rejects.toThrow(/already has an internet gateway/)
    await expect(stage.remove('AWS::EC2::InternetGateway', first)).rejects.toMatchObject({
      code: 'DependencyViolation',
    })
    const properties = { VpcId: vpc, InternetGatewayId: first }
    await stage.remove('AWS::EC2::VPCGatewayAttachment', `IGW|${vpc}`, properties)
    await stage.remove('AWS::EC2::InternetGateway', first)
  })

  it('EC2-7, EC2-8 and EC2-9: tables, routes, associations', async () => {
    const { vpc, subnets } = await stage.network()
    const id = await gateway()
    const table = await stage.make('AWS::EC2::RouteTable', 'Table', { VpcId: vpc })
    const route = { RouteTableId: table, DestinationCidrBlock: '0.0.0.0/0', GatewayId: id }
    await expect(stage.make('AWS::EC2::Route', 'Route', route)).rejects.toThrow(
      /different networks/,
    )
    await attach(vpc, id)
    expect(await stage.make('AWS::EC2::Route', 'Route', route)).toBe(`${table}|0.0.0.0/0`)
    await expect(stage.make('AWS::EC2::Route', 'Route', route)).rejects.toMatchObject({
      code: 'RouteAlreadyExists',
    })
    const pair = { RouteTableId: table, SubnetId: subnets[0] }
    const association = await stage.make('AWS::EC2::SubnetRouteTableAssociation', 'Pair', pair)
    await expect(
      stage.make('AWS::EC2::SubnetRouteTableAssociation', 'Pair', pair),
    ).rejects.toMatchObject({ code: 'Resource.AlreadyAssociated' })
    await expect(stage.remove('AWS::EC2::RouteTable', table)).rejects.toMatchObject({
      code: 'DependencyViolation',
    })
    await stage.remove('AWS::EC2::SubnetRouteTableAssociation', association)
    await stage.remove('AWS::EC2::RouteTable', table)
  })

  it('EC2-7 keeps the main table', async () => {
    const [main] = await described('DescribeRouteTables', 'routeTableSet')
    await expect(
      test.call('ec2', 'DeleteRouteTable', { RouteTableId: main!['routeTableId'] }),
    ).rejects.toMatchObject({ code: 'DependencyViolation' })
  })

  it.each(['EC2-8', 'EC2-9'])('%s is held by the calls too', async () => {
    const { vpc, subnets } = await stage.network()
    const { routeTable } = (await test.call('ec2', 'CreateRouteTable', { VpcId: vpc })) as {
      routeTable: { routeTableId: string }
    }
    const table = routeTable.routeTableId
    await test.call('ec2', 'AssociateRouteTable', { RouteTableId: table, SubnetId: subnets[0] })
    await expect(
      test.call('ec2', 'AssociateRouteTable', { RouteTableId: table, SubnetId: subnets[0] }),
    ).rejects.toMatchObject({ code: 'Resource.AlreadyAssociated' })
    await expect(
      test.call('ec2', 'CreateRoute', {
        RouteTableId: table,
        DestinationCidrBlock: '10.0.0.0/16',
        GatewayId: 'local',
      }),
    ).rejects.toMatchObject({ code: 'RouteAlreadyExists' })
  })
})

describe('a security group', () => {
  const make = (logicalId: string, properties: object = {}): Promise<string> =>
    stage.make('AWS::EC2::SecurityGroup', logicalId, { GroupDescription: 'd', ...properties })
  const view = async (id: string): Promise<Record<string, unknown>> =>
    (await described('DescribeSecurityGroups', 'securityGroupInfo', { GroupId: [id] }))[0]!
  const rule = { IpProtocol: 'tcp', FromPort: 5432, ToPort: 5432 }

  it('EC2-10 lets everything out, unless it says what', async () => {
    expect(await view(await make('Open'))).toMatchObject({
      ipPermissions: [],
      ipPermissionsEgress: [{ ipProtocol: '-1', ipRanges: [{ cidrIp: '0.0.0.0/0' }] }],
    })
    const closed = await make('Closed', {
      SecurityGroupEgress: [{ ...rule, CidrIp: '10.0.0.0/8' }],
    })
    expect((await view(closed))['ipPermissionsEgress']).toMatchObject([{ fromPort: 5432 }])
  })

  it('EC2-10 has a name of its own in its VPC', async () => {
    await make('One', { GroupName: 'same' })
    await expect(make('Two', { GroupName: 'same' })).rejects.toMatchObject({
      code: 'InvalidGroup.Duplicate',
    })
  })

  it('EC2-11 stays while another one names it', async () => {
    const client = await make('Client')
    const database = await make('Database', {
      SecurityGroupIngress: [{ ...rule, SourceSecurityGroupId: client }],
    })
    await expect(stage.remove('AWS::EC2::SecurityGroup', client)).rejects.toMatchObject({
      code: 'DependencyViolation',
      message: `resource ${client} has a dependent object`,
    })
    await stage.remove('AWS::EC2::SecurityGroup', database)
    await stage.remove('AWS::EC2::SecurityGroup', client)
  })

  it('EC2-11 stays while a database wears it', async () => {
    const group = await make('Database')
    await stage.make('AWS::RDS::DBInstance', 'Db', { ...POSTGRES, VPCSecurityGroups: [group] })
    await expect(stage.remove('AWS::EC2::SecurityGroup', group)).rejects.toMatchObject({
      code: 'DependencyViolation',
    })
  })

  it('EC2-12 has each rule once', async () => {
    const group = await make('Database', {
      SecurityGroupIngress: [{ ...rule, CidrIp: '10.0.0.0/8' }],
    })
    const again = { GroupId: group, ...rule, CidrIp: '10.0.0.0/8', Description: 'again' }
    await expect(stage.make('AWS::EC2::SecurityGroupIngress', 'Rule', again)).rejects.toThrow(
      'the specified rule "peer: 10.0.0.0/8, TCP, from port: 5432, to port: 5432, ALLOW" already exists',
    )
  })

  it('changes its inline rules and leaves those of other resources', async () => {
    const before = {
      GroupDescription: 'd',
      SecurityGroupIngress: [{ ...rule, CidrIp: '10.0.0.0/8' }],
    }
    const group = await make('Database', before)
    await stage.make('AWS::EC2::SecurityGroupIngress', 'Rule', {
      GroupId: group,
      ...rule,
      CidrIp: '192.168.0.0/16',
    })
    const after = {
      GroupDescription: 'd',
      SecurityGroupIngress: [{ ...rule, CidrIp: '172.16.0.0/12' }],
    }
    await stage.change('AWS::EC2::SecurityGroup', group, before, after)
    const [permission] = (await view(group))['ipPermissions'] as {
      ipRanges: { cidrIp: string }[]
    }[]
    expect(permission!.ipRanges.map((range) => range.cidrIp).sort()).toEqual([
      '172.16.0.0/12',
      '192.168.0.0/16',
    ])
  })

  it('that fails half-way leaves nothing', async () => {
    await expect(
      make('Broken', { SecurityGroupIngress: [{ ...rule, SourceSecurityGroupId: 'sg-0' }] }),
    ).rejects.toMatchObject({ code: 'InvalidGroup.NotFound' })
    expect(await described('DescribeSecurityGroups', 'securityGroupInfo')).toHaveLength(1)
  })
})
