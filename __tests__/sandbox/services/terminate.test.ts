import { expect, it } from 'vitest'
import { stageOf } from '../builders/stage.ts'
import { testAws } from '../builders/world.ts'

const test = testAws()
const stage = stageOf(test)

/** An instance with an elastic address, in a VPC with a way out. */
async function host(): Promise<{ instance: string; sg: string; ip: string }> {
  const { vpc, subnets } = await stage.publicNetwork()
  const sg = await stage.make('AWS::EC2::SecurityGroup', 'Group', {
    GroupDescription: 'bastion',
    VpcId: vpc,
  })
  const instance = await stage.make('AWS::EC2::Instance', 'Host', {
    ImageId: 'ami-0123456789abcdef0',
    InstanceType: 't4g.nano',
    SubnetId: subnets[0],
    SecurityGroupIds: [sg],
  })
  const ip = await stage.make('AWS::EC2::EIP', 'Address', { Domain: 'vpc' })
  const { AllocationId } = stage.attributes('AWS::EC2::EIP', ip)
  await stage.make('AWS::EC2::EIPAssociation', 'Association', {
    AllocationId,
    InstanceId: instance,
  })
  return { instance, sg, ip }
}

it('EC2-21 is terminated, and described for an hour', async () => {
  const { instance, sg, ip } = await host()
  const terminate = (id: string): Promise<unknown> =>
    test.call('ec2', 'TerminateInstances', { InstanceId: [id] })
  const described = async (params = {}): Promise<unknown> => {
    const { reservationSet } = (await test.call('ec2', 'DescribeInstances', params)) as {
      reservationSet: { instancesSet: object[] }[]
    }
    return reservationSet.flatMap(({ instancesSet }) => instancesSet)
  }
  await expect(terminate('i-0')).rejects.toMatchObject({ code: 'InvalidInstanceID.NotFound' })
  expect(await terminate(instance)).toMatchObject({
    instancesSet: [
      {
        instanceId: instance,
        currentState: { code: 32, name: 'shutting-down' },
        previousState: { code: 16, name: 'running' },
      },
    ],
  })
  await expect
    .poll(() => described({ InstanceId: [instance] }))
    .toMatchObject([{ instanceState: { code: 48, name: 'terminated' } }])
  expect(await described()).not.toMatchObject([{ vpcId: expect.anything() as unknown }])
  expect(await test.call('ec2', 'DescribeAddresses')).toMatchObject({
    addressesSet: [{ publicIp: ip, instanceId: undefined }],
  })
  expect(await terminate(instance)).toMatchObject({
    instancesSet: [{ currentState: { name: 'terminated' } }],
  })
  await expect(stage.change('AWS::EC2::Instance', instance, {}, {})).rejects.toMatchObject({
    code: 'InvalidInstanceID.NotFound',
  })
  await stage.remove('AWS::EC2::SecurityGroup', sg)
  test.world.pass(60 * 60 * 1000)
  expect(await described()).toEqual([])
})

it('EC2-27 is given other groups, and no other attribute', async () => {
  const { instance } = await host()
  const { vpcSet } = (await test.call('ec2', 'DescribeVpcs')) as { vpcSet: { vpcId: string }[] }
  const { vpcId } = vpcSet.at(-1)!
  const made = async (VpcId: string): Promise<string> =>
    stage.make('AWS::EC2::SecurityGroup', `Group${VpcId}`, { GroupDescription: 'other', VpcId })
  const give = (params: object): Promise<unknown> =>
    test.call('ec2', 'ModifyInstanceAttribute', { InstanceId: instance, ...params })
  const other = await made(vpcId)
  await give({ GroupId: [other] })
  const { reservationSet } = (await test.call('ec2', 'DescribeInstances')) as {
    reservationSet: { instancesSet: { groupSet: object[] }[] }[]
  }
  expect(reservationSet[0]?.instancesSet[0]?.groupSet).toMatchObject([{ groupId: other }])
  const elsewhere = await made(
    await stage.make('AWS::EC2::VPC', 'Other', { CidrBlock: '10.9.0.0/20' }),
  )
  await expect(give({ GroupId: [elsewhere] })).rejects.toMatchObject({ code: 'InvalidParameter' })
  await expect(give({ DisableApiTermination: { Value: 'true' } })).rejects.toBeDefined()
})
