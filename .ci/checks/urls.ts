/**
 * Two ECS tasks with the outputs of a stage, before and after it hands URLs on, and who takes what they are given:
 * psql, mysql, redis-cli and libraries that nobody here wrote, against real engines that demand TLS. And an application
 * that is developed by what `env` writes.
 */
import assert from 'node:assert/strict'
import { mkdirSync, mkdtempSync, rmSync } from 'node:fs'
import { tmpdir } from 'node:os'
import { join } from 'node:path'
import type { StageOutputs } from '../../src/outputs/index.ts'
import type { PolicyStatement } from '../../src/permissions/read-secrets.ts'
import { chapter } from './chapter.ts'
import { LeftBehind } from './left-behind.ts'
import { ask, mysql, psql, redisCli, type Login } from './story/clients.ts'
import { run } from './story/run.ts'
import { startSandbox } from './story/sandbox.ts'
import { Checkout, placeIn } from './story/stage.ts'
import { developsByReadme } from './urls/compose.ts'
import { executionRole, injected, taskOf } from './urls/task.ts'

const PYTHON = join(process.env['TOOLS'] ?? '', 'frameworks', 'bin', 'python')

const file = (more: string): string => `version: 1
stack: shop
region: us-east-1
stages:
  dev:
    protected: false
${more}    databases: { postgres: { readReplica: true }, mysql: {}, redis: {} }
`

type Variables = Readonly<Record<string, string | undefined>>

async function outputsOf(checkout: Checkout): Promise<StageOutputs> {
  const printed = await checkout.tinystacks('outputs', '--stage', 'dev', '--json')
  return (JSON.parse(printed) as { readonly stages: { readonly dev: StageOutputs } }).stages.dev
}

/** What the plan says that the execution role has to get before the application is deployed. */
async function plannedStatement(checkout: Checkout): Promise<PolicyStatement> {
  const printed = await checkout.tinystacks('plan', '--json')
  const { stages } = JSON.parse(printed) as {
    readonly stages: readonly { readonly notes: readonly { readonly message: string }[] }[]
  }
  const messages = (stages[0]?.notes ?? []).map(({ message }) => message)
  const [statement] = messages.flatMap((message) => /\{"Sid".*\}/.exec(message) ?? [])
  assert.ok(statement, messages.join('\n'))
  return JSON.parse(statement) as PolicyStatement
}

/** By host, port, user and password, each a variable. */
async function clientsConnect(variables: Variables): Promise<void> {
  const all = new Map(Object.entries(variables).map(([name, value]) => [name, value ?? '']))
  const login = (prefix: string): Login => ({
    username: all.get(`${prefix}_USERNAME`) ?? 'default',
    password: all.get(`${prefix}_CREDENTIALS_SECRET`) ?? '',
    dbname: all.get(`${prefix}_DATABASE`) ?? '',
  })
  const sql = 'select 1'
  for (const prefix of ['PG', 'PG_READER'])
    assert.equal(await ask(psql(placeIn(all, prefix), login('PG'), sql, 'require')), '1')
  assert.equal(await ask(mysql(placeIn(all, 'MYSQL'), login('MYSQL'), sql, { tls: true })), '1')
  const redis = redisCli(placeIn(all, 'REDIS'), login('REDIS'), ['PING'], { tls: true })
  assert.equal(await ask(redis), 'PONG')
}

const directory = mkdtempSync(join(tmpdir(), 'tinystacks-urls-'))
mkdirSync(join(directory, '.git'))
const left = new LeftBehind(directory)
const sandbox = await startSandbox()
try {
  const { environment } = sandbox
  const checkout = new Checkout(directory, environment, left.keep)
  const place = await left.during(async () => {
    checkout.write(file(''))
    const earlier = await chapter('a task connects by host, user and password', async () => {
      await checkout.tinystacks('deploy')
      const { executionRoleStatement } = await outputsOf(checkout)
      assert.ok(executionRoleStatement)
      const key = await executionRole(environment, executionRoleStatement)
      await clientsConnect(await injected(await taskOf(checkout), environment, key))
      return key
    })
    checkout.write(file('    urls: true\n'))
    const planned = await plannedStatement(checkout)
    const { task, variables } = await chapter(
      'a task starts with the statement of the plan',
      async () => {
        await checkout.tinystacks('deploy')
        const task = await taskOf(checkout)
        const key = await executionRole(environment, planned)
        return { task, variables: await injected(task, environment, key) }
      },
    )
    await chapter('and not with that of before', async () => {
      await assert.rejects(
        injected(task, environment, earlier),
        /not authorized to perform: secretsmanager:GetSecretValue/,
      )
    })
    await clientsConnect(variables)
    const place = { cwd: directory, env: { ...process.env, ...variables }, keep: left.keep }
    await chapter('libpq, SQLAlchemy, Django and redis-py take the URLs', async () => {
      const printed = await run(PYTHON, [join(import.meta.dirname, 'urls', 'connect.py')], place)
      assert.equal(printed.match(/^answers: /gm)?.length, 6, printed)
    })
    return place
  })
  await chapter(
    'no secret is in what was said, in a file or in the list of processes',
    async () => {
      await left.learn(environment['AWS_ENDPOINT_URL'] ?? '')
      await left.mustHaveNoSecret(/ deploy[^]*connect\.py/)
    },
  )
  // It takes a URL as an argument alone, which `ps` shows to everybody.
  await chapter('psql takes the URLs', async () => {
    const urls: Variables = place.env
    for (const name of ['DATABASE_URL', 'DATABASE_READER_URL', 'POSTGRES_URL'])
      assert.equal(await run('psql', [urls[name] ?? '', '-XtAc', 'SELECT 1'], place), '1')
  })
} finally {
  await sandbox.stop()
  rmSync(directory, { recursive: true, force: true })
}
await chapter('README’s four commands lead a service to its database', developsByReadme)
