/** Zones that a region does not have: said by the plan, before anything is made. */
import { EC2 } from '@aws-sdk/client-ec2'
import { expect, it } from 'vitest'
import type { Plan } from '../../src/plan/model/types.ts'
import { fileOf } from '../safety/operations.ts'
import { clientSettings } from '../stand-ins/aws/client-settings.ts'
import { runCli, useCheckout, useSandbox } from './support.ts'

const sandbox = useSandbox()
const checkout = useCheckout()

const run = (...argv: readonly string[]) => runCli(checkout.path(), sandbox().environment, ...argv)

/** `2 too-few-zones: ...`, with the line of the file. */
async function refusals(): Promise<readonly string[]> {
  const { stdout } = await run('plan', '--json')
  return (JSON.parse(stdout) as Plan).stages.flatMap((stage) =>
    stage.refusals.map(({ line, code, message }) => `${String(line)} ${code}: ${message}`),
  )
}

const write = (region: string, zones: number): string => {
  const text = fileOf(
    `dev:\n  region: ${region}\n  protected: false\n  network:\n    zones: ${String(zones)}\n  databases: { redis: {} }`,
  )
  checkout.write(text)
  return String(text.split('\n').findIndex((line) => line.includes('zones:')) + 1)
}

const TWO =
  'us-west-1 has 2 availability zones (us-west-1a and us-west-1c) for this account, and the VPC needs 3; write `zones: 2`'

it('three of them in a region with two are refused, new or grown', async () => {
  const line = write('us-west-1', 3)
  await sandbox().resetCalls()
  expect(await refusals()).toEqual([`${line} too-few-zones: ${TWO}`])
  expect(await sandbox().calls()).toMatchObject({
    'ec2:DescribeSubnets': 1,
    'ec2:DescribeAvailabilityZones': 1,
  })
  const refused = await run('deploy', '--yes')
  expect(refused.code).toBe(3)
  expect(refused.stdout + refused.stderr).toContain(TWO)
  write('us-west-1', 2)
  expect(await refusals()).toEqual([])
  expect((await run('deploy', '--yes')).code).toBe(0)
  write('us-west-1', 3)
  expect(await refusals()).toEqual([`${line} too-few-zones: ${TWO}`])
  expect((await run('deploy', '--yes')).code).toBe(3)
}, 60_000)

it('those without a default subnet do not count where others have one', async () => {
  const ec2 = new EC2(clientSettings(sandbox(), 'eu-west-3'))
  const { Subnets = [] } = await ec2.describeSubnets({})
  await ec2.deleteSubnet({ SubnetId: Subnets[1]?.SubnetId })
  const line = write('eu-west-3', 3)
  expect(await refusals()).toEqual([
    expect.stringMatching(
      new RegExp(
        `^${line} too-few-zones: .*eu-west-3 has 2 availability zones \\(eu-west-3a and eu-west-3c\\) with one`,
      ),
    ),
  ])
  write('eu-west-3', 2)
  await sandbox().resetCalls()
  expect(await refusals()).toEqual([])
  expect(await sandbox().calls()).not.toHaveProperty('ec2:DescribeAvailabilityZones')
})

it('of given subnets, those without the class or the type of the bastion are refused', async () => {
  const ec2 = new EC2(clientSettings(sandbox()))
  const { Subnets = [] } = await ec2.describeSubnets({
    Filters: [{ Name: 'default-for-az', Values: ['true'] }],
  })
  const idIn = (letter: string): string =>
    Subnets.find((one) => one.AvailabilityZone === `us-east-1${letter}`)?.SubnetId ?? ''
  const vpc = Subnets[0]?.VpcId ?? ''
  const file = (bastion: string, multiAz: boolean): string =>
    fileOf(
      `dev: { protected: false, network: { vpc: ${vpc}, subnets: [${idIn('e')}, ${idIn('f')}], bastionSubnet: ${idIn(bastion)} }, bastion: { access: ssh, allow: [203.0.113.0/24] }, databases: { postgres: { instance: db.m7g.large, multiAz: ${String(multiAz)} } } }`,
    )
  checkout.write(file('e', true))
  expect(await refusals()).toEqual([
    expect.stringMatching(/ instance-not-offered-in-zones: Postgres: multiAz needs two zones /),
    expect.stringMatching(/ bastion-not-offered-in-zone: us-east-1e, where the bastion will be, /),
  ])
  checkout.write(file('f', false))
  await sandbox().resetCalls()
  expect(await refusals()).toEqual([])
  expect(await sandbox().calls()).toMatchObject({
    'ec2:DescribeInstanceTypeOfferings': 1,
    'rds:DescribeOrderableDBInstanceOptions': 1,
  })
})
