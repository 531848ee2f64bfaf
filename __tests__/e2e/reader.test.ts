/** A reader beside a primary, from its making to its end: each test goes on where the one before it ended. */
import { RDSClient, DescribeDBInstancesCommand, type DBInstance } from '@aws-sdk/client-rds'
import { describe, expect, test, vi } from 'vitest'
import type { DatabasePlan, Plan } from '../../src/plan/model/types.ts'
import { clientSettings } from '../stand-ins/aws/client-settings.ts'
import { story } from './story.ts'
import { runCli, useCheckout, useSandbox, type Finished } from './support.ts'

const sandbox = useSandbox()
const checkout = useCheckout()

type Settings = { version: string; instance: string; reader: boolean; size: number; major: boolean }
const FIRST: Settings = {
  version: '17.6',
  instance: 'db.t4g.micro',
  reader: false,
  size: 20,
  major: false,
}

function write(settings: Partial<Settings> = {}, stack = 'shop'): void {
  const { version, instance, reader, size, major } = { ...FIRST, ...settings }
  checkout.write(`version: 1
stack: ${stack}
region: us-east-1
stages:
  dev:
    databases:
      postgres:
        version: "${version}"
        instance: ${instance}
        readReplica: ${String(reader)}
        storage: { size: ${size}, max: 200 }
        allowMajorUpgrade: ${String(major)}
`)
}

function run(...argv: readonly string[]): Promise<Finished> {
  return runCli(checkout.path(), sandbox().environment, ...argv)
}

async function plan(): Promise<DatabasePlan> {
  const { stdout } = await run('plan', '--json')
  const database = (JSON.parse(stdout) as Plan).stages[0]?.databases[0]
  if (database === undefined) throw new Error(`the plan has no database: ${stdout}`)
  return database
}

async function deploy(...argv: readonly string[]): Promise<Finished> {
  const finished = await run('deploy', ...argv)
  expect(finished.code, `${finished.stdout}${finished.stderr}`).toBe(0)
  return finished
}

async function instances(): Promise<readonly DBInstance[]> {
  const client = new RDSClient(clientSettings(sandbox()))
  const { DBInstances } = await client.send(new DescribeDBInstancesCommand({}))
  client.destroy()
  return DBInstances ?? []
}

const primaryOf = async (): Promise<DBInstance | undefined> =>
  (await instances()).find((one) => one.ReadReplicaSourceDBInstanceIdentifier === undefined)
const readerOf = async (): Promise<DBInstance | undefined> =>
  (await instances()).find((one) => one.ReadReplicaSourceDBInstanceIdentifier !== undefined)

async function environment(): Promise<Record<string, string>> {
  const { stdout } = await run('outputs', '--json')
  const { stages } = JSON.parse(stdout) as {
    stages: Record<string, { environment: Record<string, string> }>
  }
  return stages['dev']?.environment ?? {}
}

story('a reader beside a Postgres', (scene) => {
  let resource: string | undefined

  scene('is added to a primary that goes on as it is', async () => {
    write()
    await deploy()
    resource = (await primaryOf())?.DbiResourceId
    write({ reader: true })
    expect(await plan()).toMatchObject({
      impact: 'in-place',
      data: 'kept',
      consent: null,
      verified: true,
      changes: [{ property: 'readReplica', before: 'false', after: 'true', line: 10 }],
      reason: expect.stringContaining('a reader will be created') as string,
    })
    await deploy()
    const [primary, reader] = [await primaryOf(), await readerOf()]
    expect(primary?.DbiResourceId).toBe(resource)
    expect(reader?.ReadReplicaSourceDBInstanceIdentifier).toBe(primary?.DBInstanceIdentifier)
    expect(reader?.DeletionProtection).toBe(false)
    expect(reader?.VpcSecurityGroups).toEqual(primary?.VpcSecurityGroups)
  })

  scene('answers where PG_READER_HOST says', async () => {
    const reader = await readerOf()
    expect(await environment()).toMatchObject({
      PG_HOST: (await primaryOf())?.Endpoint?.Address,
      PG_READER_HOST: reader?.Endpoint?.Address,
      PG_READER_PORT: '5432',
    })
  })

  scene('is no change the second time', async () => {
    await sandbox().resetCalls()
    const { stdout } = await run('deploy', '--json')
    expect(JSON.parse(stdout)).toMatchObject({ stages: [{ result: { kind: 'unchanged' } }] })
    expect(await sandbox().calls()).toEqual({
      'cloudformation:DescribeStacks': 2,
      'cloudformation:GetTemplate': 1,
      'rds:DescribeDBInstances': 1,
      'secretsmanager:ListSecrets': 1,
    })
  })

  scene('is upgraded to a minor version before its primary, in an update of its own', async () => {
    write({ reader: true, version: '17.7' })
    const planned = await plan()
    expect(planned).toMatchObject({ impact: 'restart', data: 'kept', consent: null })
    expect(planned.reason).toContain('its reader will be upgraded first, in an update of its own')
    expect(planned.changes.map(({ property }) => property)).toEqual(['version'])
    const { stdout, stderr } = await deploy()
    expect(`${stdout}${stderr}`).toContain('dev (1/2) upgrade the reader of Postgres')
    expect((await primaryOf())?.EngineVersion).toBe('17.7')
    expect((await readerOf())?.EngineVersion).toBe('17.7')
    expect((await primaryOf())?.DbiResourceId).toBe(resource)
  })

  scene('changes its class with its primary', async () => {
    write({ reader: true, version: '17.7', instance: 'db.t4g.small' })
    expect(await plan()).toMatchObject({
      impact: 'restart',
      reason: expect.stringContaining('its reader will restart') as string,
    })
    await deploy()
    expect((await readerOf())?.DBInstanceClass).toBe('db.t4g.small')
  })

  scene('that is ahead of its primary is never taken back', async () => {
    const { ModifyDBInstanceCommand } = await import('@aws-sdk/client-rds')
    const client = new RDSClient(clientSettings(sandbox()))
    await client.send(
      new ModifyDBInstanceCommand({
        DBInstanceIdentifier: (await readerOf())?.DBInstanceIdentifier ?? '',
        EngineVersion: '17.8',
        AllocatedStorage: 60,
        ApplyImmediately: true,
      }),
    )
    client.destroy()
    // A reader whose storage RDS optimizes takes no change at all.
    await vi.waitUntil(async () => (await readerOf())?.DBInstanceStatus === 'available', 60_000)
    write({ reader: true, version: '17.7', instance: 'db.t4g.small', size: 40 })
    await deploy()
    expect(await readerOf()).toMatchObject({ EngineVersion: '17.8', AllocatedStorage: 60 })
    expect(await primaryOf()).toMatchObject({ EngineVersion: '17.7', AllocatedStorage: 40 })
  })

  scene('is not taken away in the deploy that upgrades its primary', async () => {
    write({ version: '17.9', instance: 'db.t4g.small', size: 40 })
    const { code, stdout } = await run('deploy', '--json')
    expect(code).toBe(3)
    expect(JSON.parse(stdout)).toMatchObject({
      plan: { stages: [{ refusals: [{ database: 'postgres', property: 'version', line: 8 }] }] },
    })
    expect(await readerOf()).toBeDefined()
  })

  scene('goes along with a major upgrade', async () => {
    write({ reader: true, version: '18', instance: 'db.t4g.small', size: 40, major: true })
    const planned = await plan()
    expect(planned.impact).toBe('restart')
    expect(planned.reason).not.toContain('upgraded first')
    await deploy()
    const [primary, reader] = [await primaryOf(), await readerOf()]
    expect([primary?.EngineVersion, reader?.EngineVersion]).toEqual(['18.3', '18.3'])
    expect(reader?.DBParameterGroups).toEqual(primary?.DBParameterGroups)
  })

  scene('is taken away without consent, and the primary stays as it is', async () => {
    write({ version: '18', instance: 'db.t4g.small', size: 40, major: true })
    expect(await plan()).toMatchObject({
      impact: 'in-place',
      data: 'kept',
      consent: null,
      changes: [{ property: 'readReplica', before: 'true', after: 'false' }],
      reason: expect.stringContaining('its reader will be deleted') as string,
    })
    await deploy()
    expect(await readerOf()).toBeUndefined()
    expect((await primaryOf())?.DbiResourceId).toBe(resource)
    expect(Object.keys(await environment())).not.toContain('PG_READER_HOST')
  })

  scene('goes with its primary, which leaves its final snapshot', async () => {
    write({ version: '18', instance: 'db.t4g.small', size: 40, major: true, reader: true })
    await deploy()
    checkout.write(`version: 1
stack: shop
region: us-east-1
stages:
  dev:
    databases:
      redis: {}
`)
    const planned = await plan()
    expect(planned).toMatchObject({ database: 'postgres', impact: 'remove', data: 'snapshot' })
    expect(planned.reason).toContain('its reader will be deleted with it')
    await deploy('--allow', planned.consent?.words ?? '')
    expect(await instances()).toEqual([])
  })
})

describe('a reader that is no reader any more', () => {
  test('is not touched', async () => {
    write({ reader: true }, 'loose')
    await deploy()
    const reader = await readerOf()
    // As a person would by hand.
    const { PromoteReadReplicaCommand } = await import('@aws-sdk/client-rds')
    const client = new RDSClient(clientSettings(sandbox()))
    const DBInstanceIdentifier = reader?.DBInstanceIdentifier ?? ''
    await client.send(new PromoteReadReplicaCommand({ DBInstanceIdentifier }))
    client.destroy()
    await expect
      .poll(async () => (await instances()).map((one) => one.DBInstanceStatus))
      .toEqual(['available', 'available'])
    expect(await readerOf()).toBeUndefined()
    write({}, 'loose')
    const { code, stdout } = await run('plan', '--json')
    expect(code).toBe(3)
    expect(stdout).toContain(`${reader?.DBInstanceIdentifier ?? '?'} is no longer a reader`)
  })
})
