/**
 * The migrations of five frameworks, each by `exec` and by its own commands: against real databases of the sandbox, and
 * through a bastion to one whose certificate each of them checks, as on AWS.
 */
import assert from 'node:assert/strict'
import {
  mkdirSync,
  mkdtempSync,
  readdirSync,
  readFileSync,
  rmSync,
  statSync,
  writeFileSync,
} from 'node:fs'
import { tmpdir } from 'node:os'
import { join } from 'node:path'
import { setTimeout as sleep } from 'node:timers/promises'
import { makeAuthority } from '../../__tests__/stand-ins/tls/authority.ts'
import { namedEngines } from '../../__tests__/stand-ins/tls/named-engines.ts'
import { chapter } from './chapter.ts'
import { commandLines } from './command-lines.ts'
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
/** Every word that the commands have said. */
const said: string[] = []

type Exec = (cwd: string, ...argv: readonly string[]) => Promise<Ended>

/** `exec` in an application, with these flags. */
function execWith(env: Environment, ...flags: readonly string[]): Exec {
  return async (cwd, ...command) => {
    const argv = [CLI, 'exec', '--config', file, '--stage', 'dev', ...flags, '--', ...command]
    const ended = await attempt(process.execPath, argv, { env, cwd })
    said.push(ended.stdout, ended.stderr)
    return ended
  }
}

async function deploy(text: string, env: Environment): Promise<void> {
  writeFileSync(file, text)
  await run(process.execPath, [CLI, 'deploy', '--config', file, '--yes'], { env, cwd: directory })
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

/** What the list of processes has meanwhile. */
async function processesDuring(body: () => Promise<void>): Promise<string> {
  let [seen, isOver] = ['', false]
  const look = async (): Promise<void> => {
    while (!isOver) {
      seen += commandLines()
      await sleep(200)
    }
  }
  await Promise.all([body().finally(() => (isOver = true)), look()])
  return seen
}

function filesIn(folder: string): readonly string[] {
  return readdirSync(folder, { recursive: true, encoding: 'utf8' })
    .filter((name) => !/node_modules|^python\//.test(name))
    .map((name) => join(folder, name))
    .filter((name) => statSync(name).isFile())
}

/** The files with one of these texts, and `a log` for what the commands have said. */
function whereIs(texts: readonly string[]): readonly string[] {
  const has = (text: string): boolean => texts.some((one) => text.includes(one))
  const files = filesIn(directory).filter((name) => has(readFileSync(name, 'utf8')))
  return [...(said.some(has) ? ['a log'] : []), ...files]
}

/** That of the database, told on purpose. */
async function passwordBy(exec: Exec): Promise<string> {
  const { stdout } = await exec(directory, 'node', '-p', 'process.env.PGPASSWORD')
  const password = stdout.trim()
  assert.ok(password.length > 20)
  said.splice(-2)
  return password
}

try {
  const { all, environment } = installFrameworks(directory)
  const [prisma, django, , , sequelize] = all
  assert.ok(prisma && django && sequelize)

  const sandbox = await startSandbox()
  const env = { ...environment, ...sandbox.environment }
  const exec = execWith(env)
  const passwords: string[] = []
  try {
    await deploy(READER, env)
    const password = await passwordBy(exec)
    passwords.push(password)
    await chapter(
      'each migrates the sandbox, and no list of processes has the password',
      async () => {
        const seen = await processesDuring(() => migrates(exec, all))
        assert.match(seen, /prisma/)
        assert.ok(!seen.includes(password))
      },
    )
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
    passwords.push(await passwordBy(through))
    await chapter('each migrates through a bastion', () => migrates(through, all))
    await chapter('each refuses another authority', () => {
      const url = `DATABASE_URL="\${DATABASE_URL%sslrootcert=*}sslrootcert=${other.file}"`
      const misled = `export PG_CA_FILE=${other.file} ${url}`
      return refuses(through, all, misled, /certificate|TLS|SSL/i)
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

  await chapter('no password is in what was said, or in a file', () => {
    assert.ok(passwords.length === 2 && filesIn(directory).length > 20 && said.length > 40)
    assert.deepEqual(whereIs(passwords), [])
    // Where one is put on purpose, it is found.
    said.push(`a log with ${passwords[0] ?? ''}`)
    writeFileSync(join(directory, 'alembic', 'seeded'), passwords[1] ?? '')
    assert.deepEqual(whereIs(passwords), ['a log', join(directory, 'alembic', 'seeded')])
    return Promise.resolve()
  })
} finally {
  rmSync(directory, { recursive: true, force: true })
}
