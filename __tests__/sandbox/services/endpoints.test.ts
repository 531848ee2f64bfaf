import { beforeEach, describe, expect, it } from 'vitest'
import type { Properties } from '../../../sandbox/contract.ts'
import { stageOf } from '../builders/stage.ts'
import { testAws, type TestAws } from '../builders/world.ts'

const TYPE = 'AWS::EC2::VPCEndpoint'
const GROUP = 'AWS::EC2::SecurityGroup'

let test: TestAws
let stage: ReturnType<typeof stageOf>
let place: { vpc: string; subnets: string[] }
let host: string
let door: string

const rule = (from: string): Properties => ({
  ...{ IpProtocol: 'tcp', FromPort: 443, ToPort: 443, SourceSecurityGroupId: from },
})

beforeEach(async () => {
  test = testAws()
  stage = stageOf(test)
  place = await stage.network()
  await test.call('ec2', 'ModifyVpcAttribute', {
    VpcId: place.vpc,
    EnableDnsHostnames: { Value: 'true' },
  })
  const group = (name: string, more: Properties = {}): Promise<string> =>
    stage.make(GROUP, name, { GroupDescription: name, VpcId: place.vpc, ...more })
  host = await group('host')
  door = await group('door', { SecurityGroupIngress: [rule(host)] })
})

const endpoint = (service: string, more: Properties = {}): Promise<string> =>
  stage.make(TYPE, service, {
    VpcEndpointType: 'Interface',
    ServiceName: `com.amazonaws.us-east-1.${service}`,
    VpcId: place.vpc,
    SubnetIds: [place.subnets[0]],
    SecurityGroupIds: [door],
    PrivateDnsEnabled: true,
    ...more,
  })

describe('an interface endpoint', () => {
  it('EC2-20 is listed, and keeps its subnet and group', async () => {
    const id = await endpoint('ssm')
    expect(
      await test.call('ec2', 'DescribeVpcEndpoints', {
        Filter: [{ Name: 'vpc-id', Value: [place.vpc] }],
      }),
    ).toMatchObject({
      vpcEndpointSet: [
        { vpcEndpointId: id, serviceName: 'com.amazonaws.us-east-1.ssm', privateDnsEnabled: true },
      ],
    })
    const inUse = { code: 'DependencyViolation' }
    await expect(stage.remove(GROUP, door)).rejects.toMatchObject(inUse)
    await expect(stage.remove('AWS::EC2::Subnet', place.subnets[0]!)).rejects.toMatchObject(inUse)
    await stage.remove(TYPE, id)
    await stage.remove(GROUP, door)
  })

  it('EC2-20 has the name of its service alone in its VPC', async () => {
    await endpoint('ssm')
    await expect(endpoint('ssm')).rejects.toThrow(/already a conflicting DNS domain for ssm\./)
    await endpoint('ssm', { PrivateDnsEnabled: false })
    await endpoint('ssmmessages')
  })

  it('EC2-20 needs the DNS of its VPC for that', async () => {
    await test.call('ec2', 'ModifyVpcAttribute', {
      VpcId: place.vpc,
      EnableDnsHostnames: { Value: 'false' },
    })
    await expect(endpoint('ssm')).rejects.toThrow(/requires both enableDnsSupport and/)
  })

  it.each([
    ['EC2-20 a subnet of another VPC', { SubnetIds: ['elsewhere'] }, /does not exist/],
    [
      'EC2-20 a service of another region',
      { ServiceName: 'com.amazonaws.eu-west-1.ssm' },
      /Service/,
    ],
  ])('%s is refused', async (_rule, more, message) => {
    await expect(endpoint('ssm', more)).rejects.toThrow(message)
  })
})

describe('the agent of a host without a route', () => {
  const registered = async (): Promise<unknown> => {
    const { InstanceInformationList } = (await test.call(
      'ssm',
      'DescribeInstanceInformation',
      {},
    )) as { InstanceInformationList: unknown[] }
    return InstanceInformationList.length
  }

  beforeEach(async () => {
    await stage.make('AWS::EC2::Instance', 'Host', {
      ImageId: 'ami-0123456789abcdef0',
      InstanceType: 't4g.nano',
      IamInstanceProfile: await stage.agentProfile(),
      SubnetId: place.subnets[0],
      SecurityGroupIds: [host],
    })
  })

  it('SSM-7 registers by two endpoints that admit it', async () => {
    expect(await registered()).toBe(0)
    await endpoint('ssm')
    expect(await registered()).toBe(0)
    await endpoint('ssmmessages')
    expect(await registered()).toBe(1)
  })

  it('SSM-7 does not by endpoints that do not, nor by such as have no name', async () => {
    const other = await stage.make(GROUP, 'other', {
      GroupDescription: 'other',
      VpcId: place.vpc,
      SecurityGroupIngress: [rule(door)],
    })
    await endpoint('ssm', { SecurityGroupIds: [other] })
    await endpoint('ssmmessages', { SecurityGroupIds: [other] })
    expect(await registered()).toBe(0)
    await endpoint('ssm', { PrivateDnsEnabled: false })
    await endpoint('ssmmessages', { PrivateDnsEnabled: false })
    expect(await registered()).toBe(0)
  })
})
