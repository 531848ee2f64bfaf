/** A database that grew by itself: RDS optimizes its storage for hours, and changes of it wait until that is over. */
import { DescribeStacksCommand, CloudFormationClient } from '@aws-sdk/client-cloudformation'
import {
  DescribeDBInstancesCommand,
  ModifyDBInstanceCommand,
  RDSClient,
  type DBInstance,
} from '@aws-sdk/client-rds'
import { afterEach, beforeEach, expect, test, vi } from 'vitest'
import type { Plan } from '../../src/plan/model/types.ts'
import { clientSettings } from '../stand-ins/aws/client-settings.ts'
import { startInBetween } from '../stand-ins/aws/in-between.ts'
import { runCli, useCheckout, useSandbox, type Finished } from './support.ts'

// Six hours of optimizing last 6 s here.
const sandbox = useSandbox({ speed: 3600, wire: true })
const checkout = useCheckout()

function write(instance: string, isProtected = false): void {
  checkout.write(`version: 1
stack: shop
region: us-east-1
stages:
  dev:
    protected: ${String(isProtected)}
    databases: { postgres: { instance: ${instance}, storage: { size: 20, max: 100 } } }
`)
}

const run = (...argv: readonly string[]): Promise<Finished> =>
  runCli(checkout.path(), sandbox().environment, ...argv)

let cloudformation: CloudFormationClient
let rds: RDSClient
beforeEach(async () => {
  const settings = clientSettings(sandbox())
  cloudformation = new CloudFormationClient(settings)
  rds = new RDSClient(settings)
  write('db.t4g.micro')
  const { code, stderr } = await run('deploy')
  expect(code, stderr).toBe(0)
  write('db.t4g.small')
}, 60_000)
afterEach(() => {
  cloudformation.destroy()
  rds.destroy()
})

async function database(): Promise<DBInstance> {
  const { DBInstances } = await rds.send(new DescribeDBInstancesCommand({}))
  return DBInstances![0]!
}

async function stackStatus(): Promise<string | undefined> {
  const { Stacks } = await cloudformation.send(new DescribeStacksCommand({ StackName: 'shop-dev' }))
  return Stacks![0]!.StackStatus
}

const untilStatus = (status: string): Promise<boolean> =>
  vi.waitUntil(async () => (await database()).DBInstanceStatus === status, 30_000)

/** As autoscaling makes it larger; ends when RDS optimizes. */
async function grow(): Promise<void> {
  const { DBInstanceIdentifier } = await database()
  await rds.send(
    new ModifyDBInstanceCommand({
      DBInstanceIdentifier,
      AllocatedStorage: 60,
      ApplyImmediately: true,
    }),
  )
  await untilStatus('storage-optimization')
}

/** Whether RDS takes the size that an instance has already while it optimizes: nobody knows (RDS-42). */
async function takesSameStorage(sameStorage: boolean): Promise<void> {
  await fetch(`${sandbox().url}/_sandbox/switches`, {
    method: 'POST',
    body: JSON.stringify({ sameStorage }),
  })
}

/** A deploy between whose plan and update the database grows. */
async function deployWhileItGrows(): Promise<Finished> {
  let isGrown = false
  const between = await startInBetween(sandbox().url, ({ action, answer, carryOut }) => {
    if (action !== 'cloudformation:ExecuteChangeSet' || isGrown) return false
    isGrown = true
    void grow()
      .then(carryOut)
      .then(() => {
        answer.end('<ExecuteChangeSetResponse><ExecuteChangeSetResult/></ExecuteChangeSetResponse>')
      })
    return true
  })
  try {
    const environment = { ...sandbox().environment, AWS_ENDPOINT_URL: between.url }
    return await runCli(checkout.path(), environment, 'deploy')
  } finally {
    await between.close()
    expect(isGrown).toBe(true)
  }
}

test.each([false, true])(
  'a plan refuses another change until RDS is done, whether it takes the same size (%s) or not',
  async (sameStorage) => {
    await takesSameStorage(sameStorage)
    await grow()
    const { code, stdout } = await run('deploy', '--json')
    expect(code).toBe(3)
    const [stage] = (JSON.parse(stdout) as { plan: Plan }).plan.stages
    expect(stage?.refusals).toMatchObject([{ code: 'storage-optimizing', database: 'postgres' }])
    expect((await database()).DBInstanceClass).toBe('db.t4g.micro')
    await untilStatus('available')
    expect((await run('deploy')).code).toBe(0)
    expect(await database()).toMatchObject({
      DBInstanceClass: 'db.t4g.small',
      AllocatedStorage: 60,
    })
  },
  60_000,
)

test('an update that meets it lasts until RDS is done, where RDS takes the same size', async () => {
  await takesSameStorage(true)
  const { code, stderr } = await deployWhileItGrows()
  expect(code, stderr).toBe(0)
  expect(await database()).toMatchObject({
    DBInstanceClass: 'db.t4g.small',
    AllocatedStorage: 60,
    DBInstanceStatus: 'available',
  })
}, 60_000)

test('where RDS refuses the same size, the update and its rollback fail, and the next deploy goes on', async () => {
  const before = await database()
  const { code, stdout, stderr } = await deployWhileItGrows()
  expect(code).toBe(1)
  expect(stdout + stderr).toContain('previous storage change is being optimized')
  expect(await stackStatus()).toBe('UPDATE_ROLLBACK_FAILED')
  await untilStatus('available')
  const again = await run('deploy')
  expect(again.code, again.stderr).toBe(0)
  expect(await database()).toMatchObject({
    DBInstanceClass: 'db.t4g.small',
    AllocatedStorage: 60,
    DbiResourceId: before.DbiResourceId,
  })
}, 60_000)

test('destroy leaves a protected database alone until RDS is done, and then destroys it', async () => {
  await untilStatus('available')
  write('db.t4g.micro', true)
  const protects = await run('deploy')
  expect(protects.code, protects.stderr).toBe(0)
  await grow()
  const refused = await run('destroy', '--stage', 'dev', '--confirm', 'delete', '--json')
  expect(refused.code).toBe(3)
  const [stage] = (JSON.parse(refused.stdout) as { plan: Plan }).plan.stages
  expect(stage?.refusals).toMatchObject([{ code: 'storage-optimizing', database: 'postgres' }])
  expect(await database()).toMatchObject({ DeletionProtection: true })
  await untilStatus('available')
  const done = await run('destroy', '--stage', 'dev', '--confirm', 'delete')
  expect(done.code, done.stderr).toBe(0)
  expect((await rds.send(new DescribeDBInstancesCommand({}))).DBInstances).toEqual([])
}, 60_000)
