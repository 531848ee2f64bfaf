/** Databases that begin with a snapshot or a point in time, with real engines where there are any. */
import { GetSecretValueCommand, SecretsManagerClient } from '@aws-sdk/client-secrets-manager'
import { DescribeDBInstancesCommand, RDSClient } from '@aws-sdk/client-rds'
import { Client } from 'pg'
import { afterEach, beforeEach, expect, test } from 'vitest'
import type { StageOutcome } from '../../src/plan/model/outcome.ts'
import type { StageOutputs } from '../../src/outputs/index.ts'
import type { Plan, StagePlan } from '../../src/plan/model/types.ts'
import { clientSettings } from '../stand-ins/aws/client-settings.ts'
import { story } from './story.ts'
import { runCli, useCheckout, useSandbox, type Finished } from './support.ts'

const sandbox = useSandbox({ wire: true, engines: 'auto' })
const checkout = useCheckout()

function file(databases: string): void {
  checkout.write(`version: 1
stack: shop
region: us-east-1
stages:
  dev:
    protected: false
    databases: {${databases}}
`)
}

function run(...argv: readonly string[]): Promise<Finished> {
  return runCli(checkout.path(), sandbox().environment, ...argv)
}

async function plan(): Promise<StagePlan> {
  const { stdout, stderr } = await run('plan', '--json')
  const [stage] = (stdout === '' ? { stages: [] } : (JSON.parse(stdout) as Plan)).stages
  if (!stage) throw new Error(stderr)
  return stage
}

type Deployed = { readonly stages: StageOutcome[]; readonly outputs: StageOutputs[] }

/** Deploys with every consent that the plan asks for. */
async function deploy(): Promise<Deployed & Finished> {
  const words = (await plan()).databases.flatMap(({ consent }) => consent?.words ?? [])
  const finished = await run('deploy', '--json', ...words.flatMap((one) => ['--allow', one]))
  return { ...finished, ...(JSON.parse(finished.stdout) as Deployed) }
}

/** The name of the final snapshot that a removal has told, by database. */
function snapshotIn({ stages }: Deployed, database: string): string {
  const result = stages[0]?.result
  const notes = result !== undefined && 'notes' in result ? (result.notes ?? []) : []
  const note = notes.find((text) => text.startsWith(`dev/${database}`)) ?? ''
  return /restoreFrom: \{ snapshot: (\S+) \}/.exec(note)?.[1] ?? `no snapshot in ${notes.join()}`
}

let secrets: SecretsManagerClient
let rds: RDSClient
beforeEach(() => {
  secrets = new SecretsManagerClient(clientSettings(sandbox()))
  rds = new RDSClient(clientSettings(sandbox()))
})
afterEach(() => {
  secrets.destroy()
  rds.destroy()
})

/** Logs in as the application would, with the credentials that the secret holds now. */
async function query(outputs: StageOutputs | undefined, statement: string): Promise<unknown[]> {
  const { SecretString } = await secrets.send(
    new GetSecretValueCommand({ SecretId: outputs?.secretArns.postgres }),
  )
  const { username, password } = JSON.parse(SecretString ?? '') as Record<string, string>
  const client = new Client({
    host: outputs?.environment['PG_HOST'],
    port: Number(outputs?.environment['PG_PORT']),
    database: outputs?.environment['PG_DATABASE'],
    user: username,
    password,
    ssl: { rejectUnauthorized: false },
  })
  await client.connect()
  try {
    return (await client.query<Record<string, unknown>>(statement)).rows
  } finally {
    await client.end()
  }
}

async function identifier(): Promise<string> {
  const { DBInstances } = await rds.send(new DescribeDBInstancesCommand({}))
  return DBInstances?.[0]?.DBInstanceIdentifier ?? ''
}

story('what is restored', (scene) => {
  let snapshot = ''
  let first = ''

  scene('a Postgres that is removed and restored leaves its rows in a final snapshot', async () => {
    file('postgres: { username: keeper }, redis: {}')
    const made = await deploy()
    expect(made.code).toBe(0)
    await query(made.outputs[0], 'create table orders as select 42 as id')
    first = await identifier()
    file('redis: {}')
    const removed = await deploy()
    expect(removed.code).toBe(0)
    snapshot = snapshotIn(removed, 'postgres')
  })

  scene(
    'a Postgres that is removed and restored is planned as created from the snapshot, with what it has from it',
    async () => {
      file(`postgres: { restoreFrom: { snapshot: ${snapshot} } }, redis: {}`)
      const [postgres] = (await plan()).databases
      expect(postgres).toMatchObject({
        impact: 'create',
        data: 'kept',
        verified: true,
        consent: null,
      })
      expect(postgres?.reason).toMatch(
        new RegExp(`restored from snapshot ${snapshot} \\(postgres 17\\.\\d+, 20 GiB\\)`),
      )
      expect((await run('plan')).stdout).toContain('data: restored')
    },
  )

  scene.each([
    [
      'a snapshot that is not there',
      `restoreFrom: { snapshot: nowhere }`,
      /no snapshot nowhere .* that exists, such as \S+/,
    ],
    [
      'a time that is still to come',
      `restoreFrom: { time: "2100-01-01T00:00:00Z", source: FIRST }`,
      /latest time/,
    ],
  ])('%s is refused with its line', async (_what, settings, words) => {
    file(`postgres: { ${settings.replace('FIRST', first)} }, redis: {}`)
    const { refusals } = await plan()
    expect(refusals).toHaveLength(1)
    expect(refusals[0]).toMatchObject({ database: 'postgres', line: 7 })
    expect(refusals[0]?.message).toMatch(words)
  })

  scene(
    'a Postgres that is removed and restored a snapshot of another engine is refused',
    async () => {
      file(`redis: {}, mysql: { restoreFrom: { snapshot: ${snapshot} } }`)
      expect((await plan()).refusals).toMatchObject([{ database: 'mysql' }])
    },
  )

  scene(
    'a Postgres that is removed and restored has its rows back, behind the new secret',
    async () => {
      file(`postgres: { restoreFrom: { snapshot: ${snapshot} } }, redis: {}`)
      const { code, outputs, stderr } = await deploy()
      expect(stderr).not.toMatch(/error/)
      expect(code).toBe(0)
      expect(outputs[0]?.secrets['PG_CREDENTIALS_SECRET']).toContain('dev-shop-postgres-2-')
      expect(await query(outputs[0], 'select id from orders')).toEqual([{ id: 42 }])
    },
  )

  scene.each([
    ['stays', `postgres: { restoreFrom: { snapshot: SNAPSHOT } }, redis: {}`],
    ['goes', 'postgres: {}, redis: {}'],
  ])('is as the file says when the line %s', async (_what, databases) => {
    file(databases.replace('SNAPSHOT', snapshot))
    expect((await plan()).action).toBe('none')
  })

  scene(
    'a Postgres that is removed and restored is not replaced by another snapshot: the plan says when restoreFrom is read',
    async () => {
      file('postgres: { restoreFrom: { snapshot: another } }, redis: {}')
      const { action, notes } = await plan()
      expect(action).toBe('none')
      expect(notes).toMatchObject([{ code: 'restore-ignored' }])
    },
  )

  scene(
    'a Postgres that is removed and restored changes like any other, and keeps its rows',
    async () => {
      file('postgres: { instance: db.t4g.small }, redis: {}')
      const { databases } = await plan()
      expect(databases[0]).toMatchObject({ impact: 'restart', data: 'kept' })
      const { code, outputs } = await deploy()
      expect(code).toBe(0)
      expect(await query(outputs[0], 'select id from orders')).toEqual([{ id: 42 }])
    },
  )

  scene('a point in time of an instance that is gone comes from the backups it left', async () => {
    const source = await identifier()
    const time = new Date().toISOString().replace(/\.\d+/, '')
    await new Promise((resolve) => setTimeout(resolve, 1100))
    file('redis: {}')
    expect((await deploy()).code).toBe(0)
    file(`postgres: { restoreFrom: { time: "${time}", source: ${source} } }, redis: {}`)
    const [postgres] = (await plan()).databases
    expect(postgres?.reason).toContain(`restored from ${source} as it was at ${time}`)
    const { code, outputs, stderr } = await deploy()
    expect(stderr).not.toMatch(/error/)
    expect(code).toBe(0)
    expect(await query(outputs[0], 'select id from orders')).toEqual([{ id: 42 }])
  })

  scene('a point in time leaves a final snapshot when it goes, as any instance does', async () => {
    file('redis: {}')
    const removed = await deploy()
    expect(removed.code).toBe(0)
    expect(snapshotIn(removed, 'postgres')).toMatch(/^shop-dev-snapshot-postgresinstance/)
  })

  scene('a Redis comes back from its snapshot', async () => {
    file('mysql: {}')
    const removed = await deploy()
    expect(removed.code).toBe(0)
    const snapshot = snapshotIn(removed, 'redis')
    file(`mysql: {}, redis: { restoreFrom: { snapshot: ${snapshot} } }`)
    const redis = (await plan()).databases.find(({ database }) => database === 'redis')
    expect(redis?.reason).toContain(`restored from snapshot ${snapshot} (valkey 8.0`)
    expect((await deploy()).code).toBe(0)
    file('mysql: {}, redis: {}')
    expect((await plan()).action).toBe('none')
  })
})

test('a Redis goes back to no point in time', async () => {
  file('redis: { restoreFrom: { time: "2026-01-01T00:00:00Z", source: cache } }')
  const { code, stderr } = await run('validate')
  expect(code).toBe(2)
  expect(stderr).toMatch(/tinystacks\.yml:7:\d+.*can only be restored from a snapshot/)
})
