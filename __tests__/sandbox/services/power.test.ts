import { expect, it } from 'vitest'
import { stageOf } from '../builders/stage.ts'
import { listOfEc2, testAws } from '../builders/world.ts'

const test = testAws()
const stage = stageOf(test)

/** A host with a public address in a subnet with a way out, whose agent is registered. */
async function host(): Promise<string> {
  const { vpc, subnets } = await stage.publicNetwork()
  const sg = await stage.make('AWS::EC2::SecurityGroup', 'Group', {
    GroupDescription: 'bastion',
    VpcId: vpc,
  })
  const own = { DeviceIndex: '0', SubnetId: subnets[0], GroupSet: [sg] }
  return stage.make('AWS::EC2::Instance', 'Host', {
    ImageId: 'ami-0123456789abcdef0',
    InstanceType: 't4g.nano',
    IamInstanceProfile: await stage.agentProfile(),
    NetworkInterfaces: [{ ...own, AssociatePublicIpAddress: true }],
  })
}

async function described(): Promise<Record<string, unknown>> {
  const [reservation] = await listOfEc2(test, 'DescribeInstances', 'reservationSet')
  return (reservation!['instancesSet'] as Record<string, unknown>[])[0]!
}

async function ping(): Promise<unknown> {
  const answer = (await test.call('ssm', 'DescribeInstanceInformation')) as {
    InstanceInformationList: { PingStatus: string }[]
  }
  return answer.InstanceInformationList.map(({ PingStatus }) => PingStatus)
}

it('EC2-28, SSM-8 is stopped and started, and its agent is lost meanwhile', async () => {
  const id = await host()
  const power = (action: string, instance = id): Promise<unknown> =>
    test.call('ec2', action, { InstanceId: [instance] })
  expect(await ping()).toEqual(['Online'])
  expect(await power('StartInstances')).toMatchObject({
    instancesSet: [{ currentState: { name: 'running' }, previousState: { name: 'running' } }],
  })
  expect(await power('StopInstances')).toMatchObject({
    instancesSet: [{ currentState: { code: 64, name: 'stopping' }, previousState: { code: 16 } }],
  })
  expect(await ping()).toEqual(['ConnectionLost'])
  await expect
    .poll(described)
    .toMatchObject({ instanceState: { code: 80, name: 'stopped' }, ipAddress: undefined })
  await expect(
    test.call('ssm', 'StartSession', {
      Target: id,
      DocumentName: 'AWS-StartPortForwardingSessionToRemoteHost',
    }),
  ).rejects.toMatchObject({ code: 'TargetNotConnected' })
  await power('StopInstances')
  expect(await power('StartInstances')).toMatchObject({
    instancesSet: [{ currentState: { code: 0, name: 'pending' } }],
  })
  await expect.poll(described).toMatchObject({ instanceState: { code: 16, name: 'running' } })
  expect(await ping()).toEqual(['Online'])
  await test.call('ec2', 'TerminateInstances', { InstanceId: [id] })
  await expect(power('StartInstances')).rejects.toMatchObject({ code: 'IncorrectInstanceState' })
  await expect(power('StopInstances', 'i-0')).rejects.toMatchObject({
    code: 'InvalidInstanceID.NotFound',
  })
})

it('EC2-28 cannot be started while it stops', async () => {
  const world = { ...test.world, takes: () => new Promise<void>(() => undefined) }
  const slow = testAws(world)
  const id = await stageOf(test).make('AWS::EC2::Instance', 'Host', {
    ImageId: 'ami-0123456789abcdef0',
    InstanceType: 't4g.nano',
    SubnetId: (await stage.publicNetwork()).subnets[0],
  })
  await slow.call('ec2', 'StopInstances', { InstanceId: [id] })
  await expect(slow.call('ec2', 'StartInstances', { InstanceId: [id] })).rejects.toMatchObject({
    code: 'IncorrectInstanceState',
  })
})
