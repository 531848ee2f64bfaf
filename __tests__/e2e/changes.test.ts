/** Changes of deployed databases: what they cost, what they ask, what waits, what is refused. */
import { DescribeSnapshotsCommand, ElastiCacheClient } from '@aws-sdk/client-elasticache'
import { DescribeDBInstancesCommand, ModifyDBInstanceCommand, RDSClient } from '@aws-sdk/client-rds'
import { describe, expect, it } from 'vitest'
import type { Plan } from '../../src/plan/model/types.ts'
import { clientSettings } from '../stand-ins/aws/client-settings.ts'
import { runCli, useCheckout, useSandbox, type Finished } from './support.ts'

const sandbox = useSandbox()
const checkout = useCheckout()

const run = (...argv: readonly string[]): Promise<Finished> =>
  runCli(checkout.path(), sandbox().environment, ...argv)

const client = <T>(make: new (settings: ReturnType<typeof clientSettings>) => T): T =>
  new make(clientSettings(sandbox()))

/** The stage of one stack with this database, in flow YAML; more stands beside `databases`. */
function write(stack: string, database: string, more = ''): void {
  checkout.write(
    `version: 1\nstack: ${stack}\nregion: us-east-1\nstages:\n  prod:\n    protected: false\n${more}    databases:\n      ${database}\n`,
  )
}

async function deployed(...argv: readonly string[]): Promise<void> {
  const { code, stderr } = await run('deploy', ...argv)
  expect(stderr).not.toMatch(/internal error/)
  expect(code).toBe(0)
}

async function planned(): Promise<{ plan: Plan; code: number | null; calls: number }> {
  await sandbox().resetCalls()
  const { code, stdout } = await run('plan', '--json')
  const made = await sandbox().calls()
  // Looking at the change set again until it is ready is polling: it counts once.
  const calls = Object.entries(made).reduce(
    (sum, [action, count]) => sum + (action.endsWith(':DescribeChangeSet') ? 1 : count),
    0,
  )
  return { plan: JSON.parse(stdout) as Plan, code, calls }
}

const instances = async () => {
  const { DBInstances = [] } = await client(RDSClient).send(new DescribeDBInstancesCommand({}))
  return DBInstances
}

describe('changes of a Postgres', () => {
  it('cost seven calls to plan, secrets included, and one more for a class of another kind, or a quota', async () => {
    write('cost', 'postgres: {}')
    await deployed()
    write('cost', 'postgres: { instance: db.t4g.small }')
    expect((await planned()).calls).toBeLessThanOrEqual(7)
    // RDS is asked how much storage the region has left.
    write('cost', 'postgres: { storage: { size: 40 } }')
    expect((await planned()).calls).toBeLessThanOrEqual(8)
    write('cost', 'postgres: { instance: db.t4g.small, storage: { size: 40 } }')
    expect((await planned()).calls).toBeLessThanOrEqual(8)
    write('cost', 'postgres: { instance: db.m7g.large }')
    expect((await planned()).calls).toBeLessThanOrEqual(8)
    write('cost', 'postgres: { parameters: { work_mem: "8192" } }')
    const { calls, plan } = await planned()
    // The group is asked for the new parameter, and for what was set in it by hand.
    expect(calls).toBeLessThanOrEqual(9)
    expect(plan.stages[0]?.databases[0]).toMatchObject({
      impact: 'in-place',
      verified: true,
      reason: 'work_mem will take effect at once',
    })
  })

  it('ask for consent to a restart where the stage says so, and take it for this plan alone', async () => {
    const asks = '    interruptions: ask\n'
    write('asks', 'postgres: {}', asks)
    await deployed()
    write('asks', 'postgres: { instance: db.t4g.small }', asks)
    const { plan, code } = await planned()
    expect(code).toBe(3)
    const consent = plan.stages[0]?.databases[0]?.consent
    expect(consent).toMatchObject({ kind: 'restart', given: false })
    const words = consent?.words ?? ''
    write('asks', 'postgres: { instance: db.t4g.medium }', asks)
    const stale = await run('deploy', '--allow', words)
    expect(stale.code).toBe(3)
    expect(stale.stderr).toContain('was given for another plan')
    write('asks', 'postgres: { instance: db.t4g.small }', asks)
    await deployed('--allow', words)
    expect((await instances()).map(({ DBInstanceClass }) => DBInstanceClass)).toContain(
      'db.t4g.small',
    )
  })

  it('wait for the maintenance window where the file says so, and are not planned again', async () => {
    const settings = 'apply: window, maintenanceWindow: "sun:03:00-sun:04:00"'
    write('waits', `postgres: { ${settings} }`)
    await deployed()
    write('waits', `postgres: { ${settings}, instance: db.r7g.large }`)
    const { plan } = await planned()
    expect(plan.stages[0]?.databases[0]?.reason).toContain(
      'it will happen in the maintenance window Sun 03:00 UTC, not now',
    )
    await deployed()
    const waiting = (await instances()).find(
      ({ PendingModifiedValues }) => PendingModifiedValues?.DBInstanceClass === 'db.r7g.large',
    )
    expect(waiting?.DBInstanceClass).toBe('db.t4g.micro')
    expect((await planned()).plan.stages[0]?.action).toBe('none')

    // The window comes: RDS carries out what is queued.
    await client(RDSClient).send(
      new ModifyDBInstanceCommand({
        DBInstanceIdentifier: waiting?.DBInstanceIdentifier,
        ApplyImmediately: true,
      }),
    )
    await expect
      .poll(async () => (await instances()).map(({ DBInstanceClass }) => DBInstanceClass))
      .toContain('db.r7g.large')
    expect((await planned()).plan.stages[0]?.action).toBe('none')
  })

  it('are refused with the line where the region does not offer a class', async () => {
    write('refused', 'postgres: {\n        instance: db.z9.large }')
    const { plan, code } = await planned()
    expect(code).toBe(3)
    expect(plan.stages[0]?.refusals).toMatchObject([
      { database: 'postgres', property: 'instance', line: 9 },
    ])
  })
})

it('takes a snapshot before Redis OSS becomes Valkey', async () => {
  write('moves', 'redis: { engine: redis }')
  await deployed()
  write('moves', 'redis: { engine: valkey }')
  const { plan } = await planned()
  expect(plan.stages[0]?.databases[0]).toMatchObject({ impact: 'restart', data: 'kept' })
  const { code, stderr } = await run('deploy')
  expect(code).toBe(0)
  expect(stderr).toMatch(
    /prod\/redis: taking the snapshot prod-moves-redis-before-[^]*update moves-prod/,
  )
  const { Snapshots = [] } = await client(ElastiCacheClient).send(new DescribeSnapshotsCommand({}))
  expect(Snapshots).toMatchObject([{ Engine: 'redis', SnapshotStatus: 'available' }])
})
