/** Databases that somebody changed by hand: a plan begins with what runs, and says what the last deploy asked for. */
import {
  DescribeDBInstancesCommand,
  ModifyDBInstanceCommand,
  RDSClient,
  type DBInstance,
} from '@aws-sdk/client-rds'
import { describe, expect, it } from 'vitest'
import type { DatabasePlan, Plan, StagePlan } from '../../src/plan/model/types.ts'
import { clientSettings } from '../stand-ins/aws/client-settings.ts'
import { runCli, useCheckout, useSandbox, type Finished } from './support.ts'

const sandbox = useSandbox()
const checkout = useCheckout()

const run = (...argv: readonly string[]): Promise<Finished> =>
  runCli(checkout.path(), sandbox().environment, ...argv)

function write(postgres: string, more = ''): void {
  checkout.write(`version: 1
stack: shop
region: us-east-1
stages:
  prod:
    protected: false
    interruptions: ask
${more}    databases:
      postgres: { ${postgres} }
`)
}

async function deploy(...argv: readonly string[]): Promise<void> {
  const { code, stderr } = await run('deploy', ...argv)
  expect(code, stderr).toBe(0)
}

async function planned(): Promise<StagePlan> {
  const { stdout } = await run('plan', '--json')
  return (JSON.parse(stdout) as Plan).stages[0]!
}

async function databaseOf(): Promise<DatabasePlan> {
  return (await planned()).databases[0]!
}

const rds = (): RDSClient => new RDSClient(clientSettings(sandbox()))

/** The primary, or the reader that replicates it. */
async function instance(which: 'primary' | 'reader' = 'primary'): Promise<DBInstance> {
  const { DBInstances = [] } = await rds().send(new DescribeDBInstancesCommand({}))
  return DBInstances.find(
    ({ ReadReplicaSourceDBInstanceIdentifier: source }) =>
      (source !== undefined) === (which === 'reader'),
  )!
}

/** Somebody changes an instance with RDS's own call. */
async function byHand(change: object, which: 'primary' | 'reader' = 'primary'): Promise<void> {
  const { DBInstanceIdentifier } = await instance(which)
  await rds().send(
    new ModifyDBInstanceCommand({ DBInstanceIdentifier, ApplyImmediately: true, ...change }),
  )
  const { PendingModifiedValues } = await instance(which)
  expect(PendingModifiedValues).toEqual({})
}

describe('a class that somebody changed by hand', () => {
  it('is cut by a smaller one of the file, which the plan shows, and asks consent for', async () => {
    write('instance: db.t4g.small')
    await deploy()
    await byHand({ DBInstanceClass: 'db.r6g.xlarge' })
    write('instance: db.t4g.medium')
    const { impact, changes, consent } = await databaseOf()
    expect({ impact, changes, kind: consent?.kind }).toEqual({
      impact: 'restart',
      changes: [
        {
          property: 'instance',
          before: 'db.r6g.xlarge',
          lastDeploy: 'db.t4g.small',
          after: 'db.t4g.medium',
          line: 9,
        },
      ],
      kind: 'restart',
    })
    expect((await run('plan')).stdout).toContain(
      'db.r6g.xlarge (last deploy: db.t4g.small) → db.t4g.medium',
    )
    await deploy('--allow', consent!.words)
    expect((await instance()).DBInstanceClass).toBe('db.t4g.medium')
  })

  it('is what the file asks for: nothing is done to the database, and nothing asked', async () => {
    write('instance: db.t4g.small')
    await deploy()
    await byHand({ DBInstanceClass: 'db.r6g.xlarge' })
    write('instance: db.r6g.xlarge')
    const { impact, changes, consent, reason } = await databaseOf()
    expect({ impact, changes, consent }).toEqual({ impact: 'none', changes: [], consent: null })
    expect(reason).toBe('the template will catch up with what is running')
    await deploy()
    expect((await instance()).DBInstanceClass).toBe('db.r6g.xlarge')
    expect((await planned()).action).toBe('none')
  })

  it('is another database to cut than the one that a consent was given for', async () => {
    write('instance: db.t4g.small')
    await deploy()
    write('instance: db.t4g.medium')
    const { words } = (await databaseOf()).consent!
    await byHand({ DBInstanceClass: 'db.r6g.xlarge' })
    const { code, stderr } = await run('deploy', '--allow', words)
    expect(code).toBe(3)
    expect(stderr).toContain('was given for another plan')
    expect((await instance()).DBInstanceClass).toBe('db.r6g.xlarge')
  })
})
