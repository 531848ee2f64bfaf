/** A replica in the region of its primary becomes a primary with a secret of its own: real engines, real logins. */
import { readFileSync } from 'node:fs'
import { join } from 'node:path'
import { DescribeDBInstancesCommand, RDSClient } from '@aws-sdk/client-rds'
import { GetSecretValueCommand, SecretsManagerClient } from '@aws-sdk/client-secrets-manager'
import { expect, vi } from 'vitest'
import { codesOf } from '../builders/plan.ts'
import type { StageOutputs } from '../../src/outputs/index.ts'
import type { Plan, StagePlan } from '../../src/plan/model/types.ts'
import { queryPostgres } from '../sandbox/builders/clients.ts'
import { makeKeys } from '../stand-ins/aws/keys.ts'
import { clientSettings } from '../stand-ins/aws/client-settings.ts'
import { story } from './story.ts'
import { runCli, useCheckout, useSandbox, type Finished } from './support.ts'

const sandbox = useSandbox({ engines: 'auto' })
const checkout = useCheckout()

const FILE = `version: 1
stack: shop
region: us-east-1
stages:
  prod:
    protected: false
    databases: { postgres: { username: owner, database: orders } }
  reports:
    protected: false
    databases:
      postgres:
        replicaOf: prod
`
const PROMOTED = FILE.replace('        replicaOf: prod\n', '')

const cli = (...argv: string[]): Promise<Finished> =>
  runCli(checkout.path(), sandbox().environment, ...argv)

async function planOf(stage: string): Promise<StagePlan> {
  const { stdout } = await cli('plan', '--stage', stage, '--json')
  return (JSON.parse(stdout) as Plan).stages[0]!
}

async function outputsOf(stage: string): Promise<StageOutputs> {
  const { stdout } = await cli('outputs', '--stage', stage, '--json')
  return (JSON.parse(stdout) as { stages: Record<string, StageOutputs> }).stages[stage]!
}

type Secret = Readonly<{
  username: string
  password: string
  dbname: string
  host: string
  port: number
  dbInstanceIdentifier: string
}>

/** What the secret that the stage's outputs name holds. */
async function secretOf(stage: string): Promise<Secret> {
  const { secretArns } = await outputsOf(stage)
  const client = new SecretsManagerClient(clientSettings(sandbox()))
  const { SecretString = '' } = await client.send(
    new GetSecretValueCommand({ SecretId: secretArns.postgres }),
  )
  client.destroy()
  return JSON.parse(SecretString) as Secret
}

async function instance(identifier: string) {
  const client = new RDSClient(clientSettings(sandbox()))
  const { DBInstances } = await client.send(
    new DescribeDBInstancesCommand({ DBInstanceIdentifier: identifier }),
  )
  client.destroy()
  return DBInstances?.[0]
}

/** Says a statement to the database at `at`, with the credentials of `secret`. */
function say(at: Pick<Secret, 'host' | 'port'>, sql: string, secret: Secret): Promise<unknown[]> {
  const { username, password, dbname: database } = secret
  return queryPostgres({ address: at.host, port: at.port }, sql, { username, password, database })
}

const NUMBERS = 'SELECT number FROM orders ORDER BY number'

/** Where the instance of the replica stage answers. */
let own: Pick<Secret, 'host' | 'port'> & { identifier: string; resource: string }
let old: Secret

story('a promotion in the region of the primary', (scene) => {
  scene('before it is promoted it is read with the secret of its primary', async () => {
    checkout.write(FILE)
    const deployed = await cli('deploy', '--json')
    expect(deployed.code, deployed.stderr).toBe(0)
    old = await secretOf('prod')
    await say(old, 'CREATE TABLE orders (number int)', old)
    await say(old, 'INSERT INTO orders VALUES (1)', old)
    const { environment } = await outputsOf('reports')
    const address = {
      host: environment['PG_READER_HOST'] ?? '',
      port: Number(environment['PG_READER_PORT']),
    }
    const { DBInstanceIdentifier: identifier = '', DbiResourceId: resource = '' } =
      (await replica()) ?? {}
    own = { ...address, identifier, resource }
    const secret = await secretOf('reports')
    expect(secret).toEqual(old)
    await vi.waitFor(
      async () => {
        expect(await say(own, NUMBERS, secret)).toEqual([{ number: 1 }])
      },
      { timeout: 20_000, interval: 100 },
    )
  })

  async function replica() {
    const client = new RDSClient(clientSettings(sandbox()))
    const { DBInstances = [] } = await client.send(new DescribeDBInstancesCommand({}))
    client.destroy()
    return DBInstances.find(({ ReadReplicaSourceDBInstanceIdentifier: source }) => source)
  }

  let words = ''

  scene('a promotion is written into the file by the verb', async () => {
    const promoted = await cli('promote', '--stage', 'reports', 'postgres')
    expect(promoted.code, promoted.stderr).toBe(0)
    expect(readFileSync(join(checkout.path(), 'tinystacks.yml'), 'utf8')).toBe(PROMOTED)
  })

  scene('a promotion is planned with what becomes of the password, and wants consent', async () => {
    const reports = await planOf('reports')
    expect(reports).toMatchObject({
      action: 'update',
      databases: [{ impact: 'promote', data: 'kept', consent: { kind: 'promote' } }],
      refusals: [],
    })
    expect(codesOf(reports.notes)).toEqual(
      expect.arrayContaining(['own-secret', 'stays-in-old-vpc', 'old-primary-exists']),
    )
    const ownSecret = reports.notes.find(({ code }) => code === 'own-secret')
    expect(ownSecret?.message).toContain('a new password, while the old primary keeps its own')
    words = reports.databases[0]?.consent?.words ?? ''
    expect(await planOf('prod')).toMatchObject({ action: 'none' })
  })

  scene(
    'a promotion is carried out in place; the secret is made before the password is set',
    async () => {
      const deployed = await cli('deploy', '--stage', 'reports', '--allow', words, '--json')
      expect(deployed.code, deployed.stderr).toBe(0)
      const steps = ['(1/3) promote Postgres', '(2/3) create a secret', '(3/3) update shop-reports']
      const places = steps.map((step) => deployed.stderr.indexOf(step))
      expect(places).toEqual(places.toSorted((a, b) => a - b))
      expect(places).not.toContain(-1)
      const after = await instance(own.identifier)
      expect(after?.DbiResourceId).toBe(own.resource)
      expect(after?.ReadReplicaSourceDBInstanceIdentifier).toBeUndefined()
      const log = deployed.stdout + deployed.stderr
      expect(log.includes((await secretOf('reports')).password)).toBe(false)
      expect(log.includes(old.password)).toBe(false)
    },
  )

  scene(
    'a promotion gives a secret that is complete, and another one than the old primary has',
    async () => {
      const [prod, reports] = [await outputsOf('prod'), await outputsOf('reports')]
      expect(reports.secretArns.postgres).toContain(':secret:reports-shop-postgres-')
      expect(reports.secretArns.postgres).not.toBe(prod.secretArns.postgres)
      expect(reports.environment).toMatchObject({ PG_HOST: own.host, PG_PORT: String(own.port) })
      expect(reports.environment).not.toHaveProperty('PG_READER_HOST')
      expect(await secretOf('reports')).toMatchObject({
        username: 'owner',
        dbname: 'orders',
        host: own.host,
        port: own.port,
        dbInstanceIdentifier: own.identifier,
      })
    },
  )

  scene(
    'a promotion lets nobody in with the password of the old primary, and takes writes with its own',
    async () => {
      const secret = await secretOf('reports')
      await say(own, 'INSERT INTO orders VALUES (2)', secret)
      expect(await say(own, NUMBERS, secret)).toEqual([{ number: 1 }, { number: 2 }])
      await expect(say(own, NUMBERS, old)).rejects.toThrow(/password authentication failed/)
    },
  )

  scene('a promotion leaves the old primary its secret, its password and its rows', async () => {
    expect(await secretOf('prod')).toEqual(old)
    expect(await say(old, NUMBERS, old)).toEqual([{ number: 1 }])
    await expect(say(old, NUMBERS, await secretOf('reports'))).rejects.toThrow(
      /password authentication failed/,
    )
  })

  scene('a promotion is done: planned again it changes nothing, and asks for nothing', async () => {
    for (const stage of ['prod', 'reports'])
      expect(await planOf(stage)).toMatchObject({ action: 'none', refusals: [], notes: [] })
  })

  scene(
    'a promotion cannot be undone: an old version of the file is refused, with its line',
    async () => {
      checkout.write(FILE)
      const reverted = await planOf('reports')
      expect(reverted.refusals).toMatchObject([
        { code: 'promoted-cannot-become-replica', line: 12 },
      ])
      expect((await instance(own.identifier))?.DBInstanceStatus).toBe('available')
    },
  )

  scene(
    'a promotion ends replication for good: no key of its own afterwards, which would replace it',
    async () => {
      await makeKeys('kmsKey: alias/reports', { endpoint: sandbox().url })
      checkout.write(PROMOTED.replace('postgres:\n', 'postgres: { kmsKey: alias/reports }\n'))
      expect((await planOf('reports')).refusals).toMatchObject([
        {
          ...{ code: 'promoted-cannot-be-replaced', line: 11 },
          message: expect.stringContaining('changing kmsKey') as string,
        },
      ])
    },
  )
})
