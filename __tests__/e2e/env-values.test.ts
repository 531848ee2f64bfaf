/** `env --with-secrets` tells what ECS would inject by the references, on every kind of stage. */
import { SecretsManager } from '@aws-sdk/client-secrets-manager'
import { expect } from 'vitest'
import type { StageOutputs } from '../../src/outputs/index.ts'
import { clientSettings } from '../stand-ins/aws/client-settings.ts'
import { story } from './story.ts'
import { runCli, useCheckout, useSandbox, type Finished, type Sandbox } from './support.ts'
import { useLegacy } from './legacy.ts'

type Variables = Readonly<Record<string, string>>

/** What a task of the stage has in its environment: plain variables, and secrets by their references. */
async function injected(sandbox: Sandbox, run: Run, stage: string): Promise<Variables> {
  const { stdout } = await run('outputs', '--stage', stage, '--json')
  const { stages } = JSON.parse(stdout) as { readonly stages: Record<string, StageOutputs> }
  const { environment, secrets, region } = stages[stage]!
  const client = new SecretsManager(clientSettings(sandbox, region))
  const values = await Promise.all(
    Object.entries(secrets).map(async ([name, reference]) => {
      const [, SecretId, key = ''] = /^(arn:.*):(\w+)::$/.exec(reference) ?? []
      const { SecretString = '' } = await client.getSecretValue({ SecretId })
      return [name, (JSON.parse(SecretString) as Variables)[key] ?? ''] as const
    }),
  )
  client.destroy()
  return { ...environment, ...Object.fromEntries(values) }
}

type Run = (...argv: readonly string[]) => Promise<Finished>

async function told(run: Run, stage: string): Promise<Variables> {
  const { code, stdout, stderr } = await run(
    ...['env', '--stage', stage, '--format', 'json', '--with-secrets'],
  )
  expect(code, stderr).toBe(0)
  return JSON.parse(stdout) as Variables
}

const sandbox = useSandbox()
const checkout = useCheckout()
const cli: Run = (...argv) => runCli(checkout.path(), sandbox().environment, ...argv)

const STAGES = ['prod', 'west', 'beside', 'plain'] as const

const file = (urls: boolean): string => `version: 1
stack: shop
region: us-east-1
defaults: { urls: ${String(urls)}, protected: false }
stages:
  prod: { databases: { postgres: { readReplica: true }, mysql: { readReplica: true }, redis: {} } }
  west:
    region: us-west-2
    databases: { postgres: { replicaOf: prod }, mysql: { replicaOf: prod }, redis: {} }
  beside: { databases: { mysql: { replicaOf: prod } } }
  plain: { databases: { mysql: {} } }
`

story('values of a stage', (scene) => {
  scene('a primary, replicas and readers are deployed with their URLs', async () => {
    checkout.write(file(true))
    const { code, stderr } = await cli('deploy', '--yes')
    expect(code, stderr).toBe(0)
  })

  scene.each(STAGES.map((stage) => [stage]))(
    'of %s are what ECS injects, no more and no less',
    async (stage) => {
      const values = await injected(sandbox(), cli, stage)
      expect(Object.keys(values)).toContain('DATABASE_URL')
      expect(await told(cli, stage)).toEqual(values)
    },
  )

  scene('of a replica lead to its primary to write, and to itself to read', async () => {
    const [prod, west] = [await told(cli, 'prod'), await told(cli, 'west')]
    expect(west['DATABASE_URL']).toBe(prod['DATABASE_URL'])
    expect(west['MYSQL_URL']).toBe(prod['MYSQL_URL'])
    expect(new URL(west['DATABASE_READER_URL'] ?? '').hostname).toBe(west['PG_READER_HOST'])
    expect(west['PG_READER_HOST']).not.toBe(prod['PG_READER_HOST'])
    const { DATABASE_URL, DATABASE_READER_URL } = await told(cli, 'beside')
    expect([DATABASE_URL, DATABASE_READER_URL].map((url) => url?.slice(0, 8))).toEqual([
      ...['mysql://', 'mysql://'],
    ])
  })

  scene('have the same URLs where the stage does not hand them on', async () => {
    const before = await told(cli, 'west')
    checkout.write(file(false))
    const { code, stderr } = await cli('deploy', '--yes')
    expect(code, stderr).toBe(0)
    expect(Object.keys(await injected(sandbox(), cli, 'west'))).not.toContain('DATABASE_URL')
    expect(await told(cli, 'west')).toEqual(before)
  })
})

const legacy = useLegacy()

story('values of databases that no stage makes', (scene) => {
  // What is told here has the passwords.
  const read: Run = (...argv) => runCli(legacy.path(), legacy.sandbox().environment, ...argv)

  scene('are those of the secret that the file names, with a URL', async () => {
    const { good } = legacy.there().secrets
    legacy.write(`mysql: { existing: { identifier: legacy-orders, secret: "${good}" } }
postgres: {}`)
    await legacy.deploy()
    const values = await told(read, 'dev')
    expect(values).toMatchObject(await injected(legacy.sandbox(), legacy.run, 'dev'))
    const url = new URL(values['MYSQL_URL'] ?? '')
    expect([url.username, url.password, url.hostname]).toEqual([
      ...['app', values['MYSQL_CREDENTIALS_SECRET'], values['MYSQL_HOST']],
    ])
  })

  scene('are none where the file names no secret, and the others are told', async () => {
    legacy.write(`mysql: { existing: { identifier: legacy-orders } }
redis: { existing: { identifier: legacy-sessions } }
postgres: {}`)
    await legacy.deploy()
    const values = await told(read, 'dev')
    expect(values).toMatchObject(await injected(legacy.sandbox(), legacy.run, 'dev'))
    expect(Object.keys(values).filter((name) => /^MYSQL_(U|C)/.test(name))).toEqual([])
    expect(values['DATABASE_URL']).toMatch(/^postgresql:/)
    expect(values['REDIS_URL']).toMatch(/^redis:\/\/master\.legacy-sessions/)
  })
})
