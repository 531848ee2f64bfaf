/**
 * The URLs that a stage hands on, filled in by CloudFormation, and who takes them: psql and libraries of applications
 * that nobody here wrote, against real engines that demand TLS.
 */
import { mkdirSync, mkdtempSync, rmSync } from 'node:fs'
import { tmpdir } from 'node:os'
import { join } from 'node:path'
import { SecretsManager } from '@aws-sdk/client-secrets-manager'
import { chapter } from './chapter.ts'
import { run, type Environment } from './story/run.ts'
import { startSandbox } from './story/sandbox.ts'
import { Checkout } from './story/stage.ts'

const PYTHON = join(process.env['TOOLS'] ?? '', 'frameworks', 'bin', 'python')

const FILE = `version: 1
stack: shop
region: us-east-1
stages:
  dev:
    protected: false
    urls: true
    databases: { postgres: { readReplica: true }, mysql: {}, redis: {} }
`

/** What ECS would inject: variable -> value. */
async function injected(checkout: Checkout, environment: Environment): Promise<Environment> {
  const printed = await checkout.tinystacks('outputs', '--stage', 'dev', '--json')
  const { stages } = JSON.parse(printed) as {
    readonly stages: { readonly dev: { readonly secrets: Readonly<Record<string, string>> } }
  }
  const secrets = new SecretsManager({
    endpoint: environment['AWS_ENDPOINT_URL'] ?? '',
    region: 'us-east-1',
    credentials: { accessKeyId: 'test', secretAccessKey: 'test' },
  })
  const values = Object.entries(stages.dev.secrets).map(async ([name, reference]) => {
    const [, arn, key = ''] = /^(arn:.*):(\w+)::$/.exec(reference) ?? []
    const { SecretString = '' } = await secrets.getSecretValue({ SecretId: arn })
    return [name, (JSON.parse(SecretString) as Record<string, string>)[key] ?? ''] as const
  })
  const all = Object.fromEntries(await Promise.all(values))
  secrets.destroy()
  return all
}

const directory = mkdtempSync(join(tmpdir(), 'tinystacks-urls-'))
mkdirSync(join(directory, '.git'))
const sandbox = await startSandbox()
try {
  const checkout = new Checkout(directory, sandbox.environment)
  checkout.write(FILE)
  const urls = await chapter('a stage is deployed with URLs', async () => {
    await checkout.tinystacks('deploy')
    return injected(checkout, sandbox.environment)
  })
  const place = { cwd: directory, env: { ...process.env, ...urls } as Environment }
  await chapter('psql takes them', async () => {
    for (const name of ['DATABASE_URL', 'DATABASE_READER_URL', 'POSTGRES_URL']) {
      const printed = await run('psql', [urls[name] ?? '', '-tAc', 'SELECT 1'], place)
      if (printed.trim() !== '1') throw new Error(`${name}: ${printed}`)
    }
  })
  await chapter('libpq, SQLAlchemy, Django and redis-py take them', async () => {
    const printed = await run(PYTHON, [join(import.meta.dirname, 'urls', 'connect.py')], place)
    if (printed.match(/^answers: /gm)?.length !== 6) throw new Error(printed)
  })
} finally {
  await sandbox.stop()
  rmSync(directory, { recursive: true, force: true })
}
