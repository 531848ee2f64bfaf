/** The URLs of replicas and of promoted databases lead where one writes and where one reads, in real engines. */
import { readFileSync, rmSync } from 'node:fs'
import { createRequire } from 'node:module'
import { join } from 'node:path'
import { SecretsManager } from '@aws-sdk/client-secrets-manager'
import { Client } from 'pg'
import { expect, vi } from 'vitest'
import type { StageOutputs } from '../../src/outputs/index.ts'
import type { Plan, StagePlan } from '../../src/plan/model/types.ts'
import { clientSettings } from '../stand-ins/aws/client-settings.ts'
import { story } from './story.ts'
import { runCli, useCheckout, useSandbox, type Finished } from './support.ts'

const sandbox = useSandbox({ engines: 'auto' })
const checkout = useCheckout()

/** `west`: in another region, with a copy of the secret. `beside`: in that of its primary, with the secret itself. */
const REGIONS = { west: 'us-west-2', beside: 'us-east-1', prod: 'us-east-1' }
type Name = keyof typeof REGIONS

function write(sources: Partial<Record<Name, string>>): void {
  const replica = (name: 'west' | 'beside'): string =>
    sources[name] === undefined ? '{}' : `{ replicaOf: ${sources[name]} }`
  checkout.write(`version: 1
stack: shop
defaults: { urls: true, protected: false }
stages:
  prod: { region: us-east-1, databases: { postgres: { username: owner, database: orders } } }
  west: { region: us-west-2, databases: { postgres: ${replica('west')} } }
  beside: { region: us-east-1, databases: { postgres: ${replica('beside')} } }
`)
}

const cli = (...argv: string[]): Promise<Finished> =>
  runCli(checkout.path(), sandbox().environment, ...argv)

async function planOf(stage: Name): Promise<StagePlan> {
  const { stdout } = await cli('plan', '--stage', stage, '--json')
  return (JSON.parse(stdout) as Plan).stages[0]!
}

async function outputsOf(stage: Name): Promise<StageOutputs> {
  const { stdout } = await cli('outputs', '--stage', stage, '--json')
  return (JSON.parse(stdout) as { stages: Record<string, StageOutputs> }).stages[stage]!
}

type Url = 'DATABASE_URL' | 'DATABASE_READER_URL'

/** The value that ECS injects, in the region of the stage. */
async function url(stage: Name, name: Url): Promise<string> {
  const { secrets } = await outputsOf(stage)
  const [, arn, key = ''] = /^(arn:.*):(\w+)::$/.exec(secrets[name] ?? '') ?? []
  expect(arn).toContain(`:${REGIONS[stage]}:`)
  const client = new SecretsManager(clientSettings(sandbox(), REGIONS[stage]))
  const { SecretString = '' } = await client.getSecretValue({ SecretId: arn })
  client.destroy()
  return (JSON.parse(SecretString) as Record<string, string>)[key] ?? ''
}

/** Says a statement to whatever the URL leads to. Nobody vouches for the sandbox's own certificate. */
async function say(connectionString: string, sql: string): Promise<unknown[]> {
  const { sslmode: _, ...parts } = Object.fromEntries(new URL(connectionString).searchParams)
  expect(parts).toEqual({})
  const client = new Client({
    connectionString: connectionString.replace(/\?.*/, ''),
    ssl: { rejectUnauthorized: false },
  })
  await client.connect()
  try {
    return (await client.query<Record<string, unknown>>(sql)).rows
  } finally {
    await client.end()
  }
}

/** What a command of `exec` does: node-postgres finds the database by its environment alone, and keeps that. */
const KEEPS = `
  const { Client } = require(process.argv[2])
  const client = new Client({ ssl: { rejectUnauthorized: false } })
  const sql = 'SELECT pg_is_in_recovery() AS "isReplica"'
  client.connect().then(() => client.query(sql)).then(async ({ rows: [row] }) => {
    require('node:fs').writeFileSync(process.argv[1], JSON.stringify({ ...process.env, ...row }))
    await client.end()
  })`

async function commandIn(stage: Name): Promise<Readonly<Record<string, unknown>>> {
  const file = join(checkout.path(), 'environment.json')
  const pg = createRequire(import.meta.url).resolve('pg')
  const command = [process.execPath, '-e', KEEPS, file, pg]
  const { code, stderr } = await cli('exec', '--stage', stage, '--', ...command)
  expect(code, stderr).toBe(0)
  const has = JSON.parse(readFileSync(file, 'utf8')) as Readonly<Record<string, unknown>>
  rmSync(file)
  return has
}

const NUMBERS = 'SELECT number FROM orders ORDER BY number'

async function promote(stage: Name): Promise<Finished> {
  const plan = await planOf(stage)
  const words = plan.databases[0]?.consent?.words ?? ''
  const deployed = await cli('deploy', '--stage', stage, '--allow', words, '--json')
  expect(deployed.code, deployed.stderr).toBe(0)
  return deployed
}

story('URLs before and after promotions', (scene) => {
  scene('write to the primary and read from the replica, wherever that is', async () => {
    write({ west: 'prod', beside: 'prod' })
    const deployed = await cli('deploy', '--json')
    expect(deployed.code, deployed.stderr).toBe(0)
    await say(await url('prod', 'DATABASE_URL'), 'CREATE TABLE orders (number int)')
    for (const stage of ['west', 'beside'] as const) {
      const [writes, reads] = [
        await url(stage, 'DATABASE_URL'),
        await url(stage, 'DATABASE_READER_URL'),
      ]
      const number = stage === 'west' ? 1 : 2
      await say(writes, `INSERT INTO orders VALUES (${String(number)})`)
      await vi.waitFor(
        async () => {
          expect(await say(reads, NUMBERS)).toContainEqual({ number })
        },
        { timeout: 20_000, interval: 100 },
      )
      await expect(say(reads, 'INSERT INTO orders VALUES (0)')).rejects.toThrow(/read-only/)
    }
    for (const stage of ['prod', 'west', 'beside'] as const)
      expect(await planOf(stage)).toMatchObject({ action: 'none' })
  })

  scene.each([['west'], ['beside'], ['prod']] as const)(
    'are what a command of `exec` has in %s, as far as a tunnel leads there',
    async (stage) => {
      const has = await commandIn(stage)
      // No tunnel leads from a replica's stage to its primary.
      const [led, other] =
        stage === 'prod'
          ? (['DATABASE_URL', 'DATABASE_READER_URL'] as const)
          : (['DATABASE_READER_URL', 'DATABASE_URL'] as const)
      expect([has['isReplica'], has[other]]).toEqual([stage !== 'prod', undefined])
      const port = String(has['PGPORT'])
      expect(has[led]).toBe((await url(stage, led)).replace(/:\d+\//, `:${port}/`))
    },
  )

  scene.each([['west'], ['beside']] as const)(
    'of %s write to the database that was promoted, after the same deploy',
    async (stage) => {
      const [old, own] = [await url(stage, 'DATABASE_URL'), await url(stage, 'DATABASE_READER_URL')]
      write(stage === 'west' ? { beside: 'prod' } : {})
      const { notes } = await planOf(stage)
      expect(notes.find(({ code }) => code === 'urls-gone')?.message).toContain(
        'DATABASE_READER_URL',
      )
      const { stdout, stderr } = await promote(stage)
      const now = await url(stage, 'DATABASE_URL')
      expect(new URL(now).host).toBe(new URL(own).host)
      await say(now, 'INSERT INTO orders VALUES (10)')
      expect(await say(now, NUMBERS)).toContainEqual({ number: 10 })
      expect(await say(old, NUMBERS)).not.toContainEqual({ number: 10 })
      for (const text of [now, old, own]) {
        expect(stdout + stderr).not.toContain(text)
        expect(stdout + stderr).not.toContain(new URL(text).password)
      }
      expect(await planOf(stage)).toMatchObject({ action: 'none', notes: [] })
    },
  )

  scene('stay as they are in the stage of the old primary', async () => {
    expect(await planOf('prod')).toMatchObject({ action: 'none' })
    await say(await url('prod', 'DATABASE_URL'), 'INSERT INTO orders VALUES (20)')
  })
})
