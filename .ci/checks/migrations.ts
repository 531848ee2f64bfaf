/**
 * The migrations of five frameworks, each by `exec` and by its own commands: against real databases of the sandbox, and
 * through a bastion to one whose certificate each of them checks, as on AWS.
 */
import assert from 'node:assert/strict'
import { mkdirSync, mkdtempSync, rmSync, writeFileSync } from 'node:fs'
import { tmpdir } from 'node:os'
import { join } from 'node:path'
import { makeAuthority } from '../../__tests__/stand-ins/tls/authority.ts'
import { namedEngines } from '../../__tests__/stand-ins/tls/named-engines.ts'
import { chapter } from './chapter.ts'
import { LeftBehind } from './left-behind.ts'
import { installFrameworks, type Framework } from './migrations/frameworks.ts'
import { attempt, CLI, run, type Ended, type Environment } from './story/run.ts'
import { startSandbox } from './story/sandbox.ts'

const READER = `version: 1
stack: shop
region: us-east-1
stages:
  dev:
    protected: false
    databases: { postgres: { readReplica: true } }
`
const BASTION = `version: 1
stack: quay
region: us-east-1
stages:
  dev:
    protected: false
    databases: { postgres: {} }
    bastion: { allow: [203.0.113.0/24] }
`

const directory = mkdtempSync(join(tmpdir(), 'tinystacks-migrations-'))
mkdirSync(join(directory, '.git'))
const file = join(directory, 'tinystacks.yml')
const left = new LeftBehind(directory, /node_modules|^python\//)

type Exec = (cwd: string, ...argv: readonly string[]) => Promise<Ended>

/** `exec` in an application, with these flags. */
function execWith(env: Environment, ...flags: readonly string[]): Exec {
  return (cwd, ...command) => {
    const argv = [CLI, 'exec', '--config', file, '--stage', 'dev', ...flags, '--', ...command]
    return attempt(process.execPath, argv, { env, cwd, keep: left.keep })
  }
}

async function deploy(text: string, env: Environment): Promise<void> {
  writeFileSync(file, text)
  const argv = [CLI, 'deploy', '--config', file, '--yes']
  await left.during(() => run(process.execPath, argv, { env, cwd: directory, keep: left.keep }))
}

/** Does it for all at once, and waits for each: none is left running where another one fails. */
async function together<T>(all: readonly T[], act: (one: T) => Promise<void>): Promise<void> {
  for (const end of await Promise.allSettled(all.map(act)))
    if (end.status === 'rejected') throw end.reason
}

/**
 * Each table is there afterwards, and none was before. Prisma goes first, since it takes no database that has tables
 * without its own (P3005); the others share it, side by side.
 */
async function migrates(exec: Exec, frameworks: readonly Framework[]): Promise<void> {
  const sql = "select string_agg(relname, ' ' order by relname) from pg_stat_user_tables"
  const tables = async (): Promise<readonly string[]> =>
    (await exec(directory, 'psql', '-XAtc', sql)).stdout.trim().split(' ')
  const migrate = async ({ name, directory: cwd, migrate }: Framework): Promise<void> => {
    const { code, stdout, stderr } = await exec(cwd, ...migrate)
    assert.equal(code, 0, `${name}: ${stderr}${stdout}`)
  }
  assert.deepEqual(await tables(), [''])
  const [prisma, ...others] = frameworks
  assert.equal(prisma?.name, 'prisma')
  await migrate(prisma)
  await together(others, migrate)
  const made = await tables()
  for (const { table } of frameworks) assert.ok(made.includes(table), `${table}: ${made.join(' ')}`)
}

/** Each fails with these words if it is misled by these lines of a shell. */
async function refuses(
  exec: Exec,
  frameworks: readonly Framework[],
  misled: string,
  words: RegExp,
): Promise<void> {
  await together(frameworks, async ({ name, directory: cwd, migrate }) => {
    const line = `${misled}; ${migrate.join(' ')}`
    const { code, stdout, stderr } = await exec(cwd, 'sh', '-c', line)
    assert.notEqual(code, 0, `${name} was content`)
    assert.match(stdout + stderr, words, name)
  })
}

try {
  const { all, environment } = installFrameworks(directory)
  const [prisma, django, , , sequelize] = all
  assert.ok(prisma && django && sequelize)

  const sandbox = await startSandbox()
  const env = { ...environment, ...sandbox.environment }
  const exec = execWith(env)
  try {
    await deploy(READER, env)
    await left.learn(sandbox.environment['AWS_ENDPOINT_URL'] ?? '')
    await chapter('each migrates the sandbox', () => left.during(() => migrates(exec, all)))
    await chapter('Sequelize reads by the reader', async () => {
      const insert = "insert into baskets (item) values ('socks')"
      assert.equal((await exec(sequelize.directory, 'psql', '-Xqc', insert)).code, 0)
      for (let tries = 0; ; tries += 1) {
        const { stdout, stderr } = await exec(sequelize.directory, 'node', 'read.cjs')
        if (stdout === '{"isReader":true,"rows":1}\n') break
        assert.ok(tries < 20, stdout + stderr)
      }
    })
    await chapter('a migration that fails ends with its own exit code', async () => {
      const { code, stderr } = await exec(
        django.directory,
        'python',
        'manage.py',
        'migrate',
        'none',
      )
      assert.equal(code, 1, stderr)
      assert.match(stderr, /No installed app with label 'none'/)
    })
  } finally {
    await sandbox.stop()
  }

  const [authority, other] = [makeAuthority('Amazon RDS for a test'), makeAuthority('another')]
  const tunnelled = await namedEngines(authority).startSandbox({ speed: 0 })
  try {
    const aws = { ...env, AWS_ENDPOINT_URL: tunnelled.url }
    await deploy(BASTION, aws)
    const through = execWith(aws, '--ca', authority.file)
    await left.learn(tunnelled.url)
    await chapter('each migrates through a bastion', () =>
      left.during(() => migrates(through, all)),
    )
    await chapter('each refuses another authority', () => {
      const url = `DATABASE_URL="\${DATABASE_URL%sslrootcert=*}sslrootcert=${other.file}"`
      const misled = `export PG_CA_FILE=${other.file} ${url}`
      return left.during(() => refuses(through, all, misled, /certificate|TLS|SSL/i))
    })
    await chapter('node-postgres refuses another name', () => {
      const misled = 'export PG_TLS_NAME=other.us-east-1.rds.amazonaws.com'
      return refuses(through, [prisma, sequelize], misled, /altnames|host ?name/i)
    })
  } finally {
    await tunnelled.close()
    authority.remove()
    other.remove()
  }

  await chapter('no secret is in what was said, in a file or in the list of processes', () =>
    left.mustHaveNoSecret(/prisma[^]*ssh /),
  )
} finally {
  rmSync(directory, { recursive: true, force: true })
}
