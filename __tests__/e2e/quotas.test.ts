/** Quotas that a deploy would go over: said by the plan, before anything is made. */
import { describe, expect, it } from 'vitest'
import type { Plan } from '../../src/plan/model/types.ts'
import { fileOf } from '../safety/operations.ts'
import { useRole } from './denied.ts'
import { runCli, useCheckout, useSandbox } from './support.ts'

const sandbox = useSandbox()
const checkout = useCheckout()
const role = useRole(sandbox)

const run = (...argv: readonly string[]) => runCli(checkout.path(), sandbox().environment, ...argv)

async function give(service: string, code: string, value: number): Promise<void> {
  const body = JSON.stringify({ region: 'us-east-1', service, code, value })
  const { ok } = await fetch(`${sandbox().url}/_sandbox/quotas`, { method: 'POST', body })
  expect(ok).toBe(true)
}

/** `prod quota-exceeded: ...`, a refusal each. */
async function refusals(stages: string): Promise<readonly string[]> {
  checkout.write(fileOf(stages))
  const { stdout } = await run('plan', '--json')
  return (JSON.parse(stdout) as Plan).stages.flatMap((stage) =>
    stage.refusals.map(({ code, message }) => `${stage.stage} ${code}: ${message}`),
  )
}

const small = (name: string, more = '') =>
  `${name}: { protected: false, databases: { redis: {} }${more} }`

describe('quotas', () => {
  it('of VPCs refuse the stage that has no room, and the deploy makes none', async () => {
    const five = ['a', 'b', 'c', 'd', 'e'].map((name) => small(name)).join('\n')
    expect(await refusals(five)).toEqual([
      expect.stringMatching(
        /^e quota-exceeded: the quota "VPCs per Region" of us-east-1 has no room: 1 of 5 are used, the stages before it take 4, and this stage takes 1; /,
      ),
    ])
    expect((await run('deploy', '--yes')).code).toBe(3)
    await sandbox().resetCalls()
    await give('vpc', 'L-F678F1CE', 6)
    expect(await refusals(five)).toEqual([])
    // However many stages there are.
    expect(await sandbox().calls()).toMatchObject({
      'ec2:DescribeVpcs': 1,
      'servicequotas:GetServiceQuota': 2,
      'elasticache:DescribeCacheClusters': 1,
    })
    expect((await run('deploy', '--yes')).code).toBe(0)
  }, 120_000)

  it('of instances add up what the new stages of a run take', async () => {
    const two = `dev: { databases: { postgres: {} } }\nprod: { databases: { postgres: { readReplica: true } } }`
    await give('rds', 'DBInstances', 2)
    expect(await refusals(two)).toEqual([
      expect.stringMatching(
        /^prod quota-exceeded: the quota "DB instances" of us-east-1 has no room: 0 of 2 are used, the stages before it take 1, and this stage takes 2; /,
      ),
    ])
    expect((await run('deploy', '--yes')).code).toBe(3)
    await give('rds', 'DBInstances', 3)
    expect(await refusals(two)).toEqual([])
  })

  it('count what a change adds: storage, snapshots', async () => {
    const postgres = (size: number) =>
      `dev: { protected: false, databases: { postgres: { storage: { size: ${String(size)} } } } }`
    checkout.write(fileOf(postgres(20)))
    expect((await run('deploy', '--yes')).code).toBe(0)
    await give('rds', 'AllocatedStorage', 49)
    expect(await refusals(postgres(50))).toEqual([
      expect.stringMatching(/20 of 49 GiB is used, and this stage takes 30 GiB/),
    ])
    await give('rds', 'AllocatedStorage', 50)
    expect(await refusals(postgres(50))).toEqual([])
    await give('rds', 'ManualSnapshots', 1)
    expect(await refusals('dev: { protected: false, databases: { redis: {} } }')).toEqual([
      expect.stringMatching(/"Manual DB instance snapshots".*0 of 1 are used.*this stage takes 2/),
    ])
  })

  it('that may not be read are not verified', async () => {
    const environment = { ...sandbox().environment, AWS_ENDPOINT_URL: role().url }
    const bastion = ', bastion: { access: ssh, allow: [203.0.113.0/24] }'
    checkout.write(fileOf(small('dev', bastion)))
    const planned = async (): Promise<readonly string[]> => {
      const { stdout } = await runCli(checkout.path(), environment, 'plan', '--json')
      const [stage] = (JSON.parse(stdout) as Plan).stages
      expect(stage?.refusals).toEqual([])
      const notes = stage?.notes.filter(({ code }) => code === 'quota-not-verified') ?? []
      return notes.map(({ message }) => message.replace(/^.*not verified /, ''))
    }
    expect(await planned()).toEqual([])
    role().deny('servicequotas:GetServiceQuota', 'ec2:DescribeAddresses')
    expect(await planned()).toEqual([
      '(servicequotas:GetServiceQuota AccessDeniedException): "VPCs per Region" (1 used, 1 more, AWS\'s default is 5) and "Nodes per Region" (0 used, 1 more, AWS\'s default is 300)',
      '(ec2:DescribeAddresses UnauthorizedOperation): "EC2-VPC Elastic IPs" (1 more, AWS\'s default is 5)',
    ])
  })
})
