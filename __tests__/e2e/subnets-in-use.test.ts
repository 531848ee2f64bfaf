/** Subnets that somebody lives in stay in the databases' groups, and are not deleted: the plan says who it is. */
import { EC2 } from '@aws-sdk/client-ec2'
import { expect, it } from 'vitest'
import type { Plan } from '../../src/plan/model/types.ts'
import { fileOf } from '../safety/operations.ts'
import { clientSettings } from '../stand-ins/aws/client-settings.ts'
import { runCli, useCheckout, useSandbox } from './support.ts'

const sandbox = useSandbox()
const checkout = useCheckout()

const run = (...argv: readonly string[]) => runCli(checkout.path(), sandbox().environment, ...argv)
const ec2 = () => new EC2(clientSettings(sandbox()))

async function refusals(): Promise<readonly string[]> {
  const { stdout } = await run('plan', '--json')
  return ((JSON.parse(stdout) as Plan).stages[0]?.refusals ?? []).map(
    ({ code, property, message }) => `${code} ${String(property)}: ${message}`,
  )
}

async function deployed(): Promise<void> {
  const { code, stderr } = await run('deploy', '--yes')
  expect(stderr).not.toMatch(/internal error/)
  expect(code).toBe(0)
}

it('of a given VPC', async () => {
  const { Subnets = [] } = await ec2().describeSubnets({})
  const vpc = Subnets[0]?.VpcId ?? ''
  const ids = Subnets.map(({ SubnetId = '' }) => SubnetId)
  const [a = '', b = '', c = '', d = ''] = ids
  const write = (subnets: readonly string[]): void => {
    checkout.write(
      fileOf(
        `dev: { network: { vpc: ${vpc}, subnets: [${subnets.join(', ')}] }, databases: { postgres: {}, redis: {} } }`,
      ),
    )
  }
  write([a, b])
  await deployed()
  write([c, d])
  const [refusal = '', ...others] = await refusals()
  expect(others).toEqual([])
  const here = `subnet-in-use network.subnets: ${a} (us-east-1a) cannot leave the subnets: `
  expect(refusal.slice(0, here.length)).toBe(here)
  expect(refusal).toMatch(/: Postgres \(shop-dev-\S+\) and the node \S+-001 of Redis live in it/)
  expect((await run('deploy', '--yes')).code).toBe(3)
  // Nobody lives in the second.
  write([a, c])
  expect(await refusals()).toEqual([])
  await deployed()
})

it('of its own VPC, with tasks of the application', async () => {
  const write = (zones: number, replicas: number): void => {
    checkout.write(
      fileOf(
        `dev: { protected: false, network: { zones: ${String(zones)} }, databases: { redis: { replicas: ${String(replicas)} } } }`,
      ),
    )
  }
  write(3, 2)
  await deployed()
  const { Subnets = [] } = await ec2().describeSubnets({})
  const third = Subnets.filter(
    ({ DefaultForAz, AvailabilityZone }) => !DefaultForAz && AvailabilityZone === 'us-east-1c',
  )
  const isPublic = Subnets.find(
    ({ SubnetId, Tags = [] }) =>
      third.some((one) => one.SubnetId === SubnetId) &&
      Tags.some(({ Value }) => Value?.includes('public')),
  )
  const { NetworkInterface: task } = await ec2().createNetworkInterface({
    SubnetId: isPublic?.SubnetId ?? '',
    Description: 'arn:aws:ecs:us-east-1:123456789012:attachment/0f1',
  })
  write(2, 2)
  expect(await refusals()).toEqual([
    expect.stringMatching(
      / \(us-east-1c\) cannot be deleted: .*; leave `zones` at 3, or remove that first$/,
    ),
    expect.stringMatching(
      / \(us-east-1c\) cannot be deleted: .*; leave `zones` at 3, or remove that first$/,
    ),
  ])
  expect((await refusals()).join('\n')).toMatch(/the node \S+-003 of Redis lives in it/)
  expect((await refusals()).join('\n')).toMatch(/an ECS task \(eni-\w+\) lives in it/)
  expect((await run('deploy', '--yes')).code).toBe(3)
  await ec2().deleteNetworkInterface({ NetworkInterfaceId: task?.NetworkInterfaceId ?? '' })
  write(3, 1)
  await deployed()
  write(2, 1)
  expect(await refusals()).toEqual([])
  await deployed()
  const left = await ec2().describeSubnets({})
  expect(left.Subnets?.filter(({ DefaultForAz }) => !DefaultForAz)).toHaveLength(4)
})
