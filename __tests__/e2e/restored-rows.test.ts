/** Each kind of database with a real engine: what was written before the removal is read after the restore. */
import { SecretsManager } from '@aws-sdk/client-secrets-manager'
import { afterEach, beforeEach, describe, expect, test } from 'vitest'
import { which } from '../../sandbox/engines/which.ts'
import type { StageOutcome } from '../../src/plan/model/outcome.ts'
import type { StageOutputs } from '../../src/outputs/index.ts'
import type { Plan, StagePlan } from '../../src/plan/model/types.ts'
import { queryMysql, queryPostgres, sayToRedis } from '../sandbox/builders/clients.ts'
import { ENGINES_REQUIRED } from '../sandbox/builders/engines.ts'
import { clientSettings } from '../stand-ins/aws/client-settings.ts'
import { runCli, useCheckout, useSandbox, type Finished } from './support.ts'

const sandbox = useSandbox({ engines: 'auto' })
const checkout = useCheckout()

/** What a client needs, and takes from the database's secret alone. */
type Secret = Readonly<
  Record<'username' | 'password' | 'host' | 'dbname', string> & { readonly port: number }
>

type Kind = {
  readonly kind: 'postgres' | 'mysql' | 'redis'
  readonly here: boolean
  readonly write: (secret: Secret) => Promise<unknown>
  readonly read: (secret: Secret) => Promise<unknown>
  /** What `read` gives where everything that was written is there. */
  readonly written: unknown
}

const inMysql = (secret: Secret, sql: string): Promise<unknown> =>
  queryMysql({ address: secret.host, port: secret.port }, sql, {
    username: secret.username,
    password: secret.password,
    database: secret.dbname,
  })

const inPostgres = (secret: Secret, sql: string): Promise<unknown> =>
  queryPostgres({ address: secret.host, port: secret.port }, sql, {
    username: secret.username,
    password: secret.password,
    database: secret.dbname,
  })

const inRedis = (secret: Secret, command: string): Promise<string> =>
  sayToRedis({ address: secret.host, port: secret.port }, [`AUTH ${secret.password}`, command])

const KINDS: readonly Kind[] = [
  {
    kind: 'postgres',
    here: true,
    write: (secret) => inPostgres(secret, 'CREATE TABLE orders AS SELECT 42 AS id'),
    read: (secret) => inPostgres(secret, 'SELECT id FROM orders'),
    written: [{ id: 42 }],
  },
  {
    kind: 'mysql',
    here: ENGINES_REQUIRED || which('mariadbd', 'mysqld') !== undefined,
    write: (secret) => inMysql(secret, 'CREATE TABLE orders AS SELECT 42 AS id'),
    read: (secret) => inMysql(secret, 'SELECT id FROM orders'),
    written: [{ id: 42 }],
  },
  {
    kind: 'redis',
    here: ENGINES_REQUIRED || which('valkey-server', 'redis-server') !== undefined,
    write: (secret) => inRedis(secret, 'SET cart socks'),
    read: (secret) => inRedis(secret, 'GET cart'),
    written: expect.stringMatching(/\bsocks\b/),
  },
]

function file(databases: Readonly<Record<string, string>>): void {
  const lines = Object.entries(databases).map(([kind, settings]) => `      ${kind}: ${settings}`)
  checkout.write(`version: 1
stack: shop
region: us-east-1
stages:
  dev:
    protected: false
    urls: true
    databases:
${lines.join('\n')}
`)
}

function run(...argv: readonly string[]): Promise<Finished> {
  return runCli(checkout.path(), sandbox().environment, ...argv)
}

async function plan(): Promise<StagePlan> {
  const { stdout, stderr } = await run('plan', '--json')
  const [stage] = stdout === '' ? [] : (JSON.parse(stdout) as Plan).stages
  if (!stage) throw new Error(stderr)
  return stage
}

type Deployed = { readonly outputs: StageOutputs; readonly notes: readonly string[] }

/** Deploys with every consent that the plan asks for. */
async function deploy(): Promise<Deployed> {
  const words = (await plan()).databases.flatMap(({ consent }) => consent?.words ?? [])
  const { code, stdout, stderr } = await run(
    ...['deploy', '--json', ...words.flatMap((one) => ['--allow', one])],
  )
  if (code !== 0) throw new Error(stderr)
  const said = JSON.parse(stdout) as { stages: StageOutcome[]; outputs: StageOutputs[] }
  const [[stage], [outputs]] = [said.stages, said.outputs]
  if (!stage || !outputs) throw new Error(stdout)
  return { outputs, notes: 'notes' in stage.result ? (stage.result.notes ?? []) : [] }
}

let secrets: SecretsManager
beforeEach(() => {
  secrets = new SecretsManager(clientSettings(sandbox()))
})
afterEach(() => {
  secrets.destroy()
})

async function secretOf({ outputs }: Deployed, kind: Kind['kind']): Promise<Secret> {
  const { SecretString } = await secrets.getSecretValue({ SecretId: outputs.secretArns[kind] })
  return JSON.parse(SecretString ?? '') as Secret
}

/** The same login, as the URL has it that ECS injects. */
async function loginOfUrl(deployed: Deployed, kind: Kind['kind']): Promise<Secret> {
  const reference = deployed.outputs.secrets[`${kind.toUpperCase()}_URL`] ?? ''
  const [, arn, key = ''] = /^(arn:.*):(\w+)::$/.exec(reference) ?? []
  const { SecretString = '' } = await secrets.getSecretValue({ SecretId: arn })
  const url = new URL((JSON.parse(SecretString) as Record<string, string>)[key] ?? '')
  const { username, password, hostname: host, port, pathname } = url
  return { username, password, host, port: Number(port), dbname: pathname.slice(1) }
}

/** What stays beside it: a stage has a database. */
const BESIDE = { postgres: 'redis', mysql: 'redis', redis: 'mysql' } as const

describe.each(KINDS)('a $kind', ({ kind, here, write, read, written }) => {
  const both: Readonly<Record<string, string>> = { [kind]: '{}', [BESIDE[kind]]: '{}' }
  const { [kind]: _, ...others } = both

  test.runIf(here)(
    'that is removed with consent and restored has every row again',
    async () => {
      file(both)
      const before = await secretOf(await deploy(), kind)
      await write(before)
      expect(await read(before)).toEqual(written)

      file(others)
      const { notes } = await deploy()
      const [, snapshot = ''] =
        /restoreFrom: \{ snapshot: (\S+) \}/.exec(
          notes.find((note) => note.includes(kind)) ?? '',
        ) ?? []
      expect(snapshot).toMatch(new RegExp(`^shop-dev-snapshot-${kind}`))
      await expect(read(before)).rejects.toThrow()

      file({ ...both, [kind]: `{ restoreFrom: { snapshot: ${snapshot} } }` })
      const restored = await deploy()
      const after = await secretOf(restored, kind)
      expect(after.password === before.password).toBe(false)
      expect(await read(after)).toEqual(written)
      expect(await read(await loginOfUrl(restored, kind))).toEqual(written)
      const other = await read({ ...after, password: before.password }).catch(String)
      expect(other).not.toEqual(written)
    },
    120_000,
  )
})
