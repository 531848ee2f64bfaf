/**
 * `connect` through a real sshd to real engines whose names are AWS's, so that the proof of `src/local/proof` decides
 * who is let in. Only the bastions know where the names lead.
 */
import { spawn } from 'node:child_process'
import { existsSync, mkdirSync, rmSync, writeFileSync } from 'node:fs'
import { delimiter, join } from 'node:path'
import { setTimeout } from 'node:timers/promises'
import { afterAll, beforeAll, describe, expect } from 'vitest'
import type { OpenDatabase } from '../../../src/connect/screen.ts'
import { makeAuthority, type Authority } from '../../../__tests__/stand-ins/tls/authority.ts'
import { namedEngines, type NamedEngines } from '../../../__tests__/stand-ins/tls/named-engines.ts'
import { listening, secured } from '../../../__tests__/stand-ins/tls/spoken.ts'
import { believe } from '../session-manager/printed-line.ts'
import { hasClient, processesOf, startConnect, type Connected } from './connecting.ts'
import { story } from '../../../__tests__/e2e/story.ts'
import { runCli, useCheckout, useSandbox, type Finished } from '../../../__tests__/e2e/support.ts'
import { canTunnel, databaseThrough } from '../../../__tests__/e2e/tunnel.ts'

let right: Authority
let other: Authority
let engines: NamedEngines

beforeAll(() => {
  right = makeAuthority('Amazon RDS for a test')
  other = makeAuthority('somebody else')
  engines = namedEngines(right)
})

afterAll(() => {
  right.remove()
  other.remove()
})

const sandbox = useSandbox({ start: (options) => engines.startSandbox(options) })
const checkout = useCheckout()

type Told = Pick<OpenDatabase, 'database' | 'host' | 'client' | 'caFile' | 'localPort'> & {
  readonly password: string
}

async function deploy(dev: string, prod: string): Promise<void> {
  checkout.write(`version: 1
stack: shop
region: us-east-1
stages:
  dev:
    protected: false
    databases: ${dev}
    bastion: { allow: [203.0.113.0/24] }
  prod:
    databases: ${prod}
    bastion: { allow: [203.0.113.0/24] }
`)
  const { code, stderr } = await runCli(checkout.path(), sandbox().environment, 'deploy', '--json')
  if (code !== 0) throw new Error(stderr)
}

function start(
  argv: readonly string[],
  typed = '',
  environment: Readonly<Record<string, string>> = {},
): Connected {
  return startConnect(checkout.path(), { ...sandbox().environment, ...environment }, argv, typed)
}

/** Opens the tunnels of a stage and tells what they lead to. */
async function opened(stage: string): Promise<Connected & { readonly told: readonly Told[] }> {
  const run = start([stage, '--tunnel', '--json', '--password', '--ca', right.file])
  await run.said('open until you stop it')
  return { ...run, told: (JSON.parse(run.stdout()) as { databases: readonly Told[] }).databases }
}

async function closed(run: Connected): Promise<void> {
  run.kill('SIGINT')
  await run.finished
}

/** What a stage's tunnel tells of its only database. */
async function databaseOf(stage: string): Promise<Told> {
  const run = await opened(stage)
  await closed(run)
  const [only] = run.told
  if (only === undefined) throw new Error(`${stage} has no database`)
  return only
}

/** Programs in the place of the clients, which write down that they were started. */
function clientsThatTell(): {
  readonly environment: Readonly<Record<string, string>>
  readonly wereStarted: () => boolean
} {
  const [directory, file] = ['clients', 'started'].map((name) => join(checkout.path(), name))
  mkdirSync(directory ?? '', { recursive: true })
  for (const name of ['psql', 'mysql', 'redis-cli'])
    writeFileSync(join(directory ?? '', name), `#!/bin/sh\necho ${name} > '${file ?? ''}'\n`, {
      mode: 0o755,
    })
  rmSync(file ?? '', { force: true })
  return {
    environment: { PATH: [directory, process.env['PATH'] ?? ''].join(delimiter) },
    wereStarted: () => existsSync(file ?? ''),
  }
}

/** Runs a printed line as somebody who copies it into a shell of their own. */
async function shell(
  line: string,
  typed: string,
  environment: Readonly<Record<string, string>>,
  program = '/bin/sh',
): Promise<Finished> {
  const child = spawn(program, ['-c', line], {
    cwd: checkout.path(),
    env: { PATH: process.env['PATH'], HOME: checkout.path(), ...environment },
  })
  const told = { stdout: '', stderr: '' }
  for (const name of ['stdout', 'stderr'] as const)
    child[name].on('data', (chunk: Buffer) => (told[name] += chunk.toString()))
  child.stdin.on('error', () => undefined)
  child.stdin.end(typed)
  return new Promise((resolve) => {
    child.once('close', (code) => {
      resolve({ code, ...told })
    })
  })
}

function killTunnel(): void {
  const ours = processesOf(checkout.path()).filter(({ args }) => args.startsWith('ssh '))
  expect(ours).toHaveLength(1)
  for (const { pid } of ours) process.kill(pid, 'SIGKILL')
}

/** The lines of `--print`, by what they do. */
async function printed(stage: string): Promise<(does: string) => string> {
  const { stdout } = await start([stage, '--print', '--json']).finished
  const { lines } = JSON.parse(stdout) as { lines: readonly { does: string; line: string }[] }
  return (does) => lines.find((one) => one.does === does)?.line ?? 'false'
}

/** Runs one of those as bash does: with the AWS CLI, and the sandbox for AWS. */
function byHand(
  line: string,
  typed = '',
  more: Readonly<Record<string, string>> = {},
): Promise<Finished> {
  const places = [join(process.env['TOOLS'] ?? '', 'python', 'bin'), process.env['PATH'] ?? '']
  const environment = { PATH: places.join(delimiter), AWS_PAGER: '', ...sandbox().environment }
  return shell(line, typed, { ...environment, ...more }, 'bash')
}

/** Speaks TLS as a Postgres does, with another authority's certificate, and keeps what it hears within it. */
async function impostor(host: string) {
  let heard = ''
  const certificate = other.sign(`DNS:${host}`)
  const { near, stop } = await listening((socket) => {
    socket.once('data', () => {
      socket.write('S')
      secured(socket, certificate).on('data', (chunk: Buffer) => (heard += chunk.toString('hex')))
    })
  })
  return { near, stop, heard: () => heard }
}

/** Nobody but the right one is let in, whatever the client would have done. */
async function onlyTheRightOne(target: string, host: string, elsewhere: string): Promise<void> {
  const clients = clientsThatTell()
  const refused = async (
    why: string,
    flags: readonly string[],
    { environment } = clients,
  ): Promise<void> => {
    const run = start([target, ...flags], 'select 1;', environment)
    const { code, stdout, stderr } = await run.finished
    expect(stderr).toContain(`${target}: this is not proved to be ${host}: ${why}`)
    expect([code, stdout, clients.wereStarted()]).toEqual([1, '', false])
  }
  const issuer = 'its certificate is signed by Amazon RDS for a test'
  const ofAnother = `the certificate is that of ${elsewhere}`
  await refused(issuer, [])
  await refused(issuer, ['--ca', other.file])
  engines.lead(host, engines.near(elsewhere))
  await refused(ofAnother, ['--ca', right.file])
  await refused(ofAnother, ['--ca', right.file], { ...clients, environment: {} })
  engines.lead(host, engines.near(host))
  const { code, stderr } = await start([target, '--ca', right.file], '', clients.environment)
    .finished
  expect([code, clients.wereStarted()], stderr).toEqual([0, true])
}

const here = canTunnel && hasClient('psql')

describe.skipIf(!here)('as root with openssh-server and psql', () => {
  story('connect to a Postgres that has a name of RDS', (scene) => {
    let dev: Told
    let prod: Told

    scene('is deployed before, and told by names that are not of this machine', async () => {
      await deploy('{ postgres: { database: dev_rows } }', '{ postgres: { database: prod_rows } }')
      dev = await databaseOf('dev')
      prod = await databaseOf('prod')
      for (const { host } of [dev, prod]) expect(host).toMatch(/\.us-east-1\.rds\.amazonaws\.com$/)
    })

    scene('wrong authority and wrong host fail before a client starts', () =>
      onlyTheRightOne('prod/postgres', prod.host, dev.host),
    )

    scene('psql is on the right database, and checks the same by itself', async () => {
      const ask = [
        String.raw`\! echo "$PGSSLMODE $PGHOST $PGHOSTADDR $PGSSLROOTCERT"`,
        'select current_database(), ssl from pg_stat_ssl where pid = pg_backend_pid();',
      ].join('\n')
      const { code, stdout, stderr } = await start(['prod/postgres', '--ca', right.file], ask)
        .finished
      expect(stdout, stderr).toContain(`verify-full ${prod.host} 127.0.0.1 ${right.file}`)
      expect(stdout).toMatch(/prod_rows +\| t/)
      expect(code).toBe(0)
    })

    scene("a tunnel's printed line is psql with verify-full", async () => {
      const run = start(['prod', '--tunnel', '--ca', right.file])
      await run.said('open until you stop it')
      const line = /^ +psql +(psql .*)$/m.exec(run.stdout())?.[1] ?? 'false'
      expect(line).toContain(`host=${prod.host} hostaddr=127.0.0.1`)
      expect(line).toContain('sslmode=verify-full')
      const ask = 'select current_database(), ssl from pg_stat_ssl where pid = pg_backend_pid();'
      const login = { PGPASSWORD: prod.password }
      const { stdout, stderr } = await shell(line, ask, login)
      expect(stdout, stderr).toMatch(/prod_rows +\| t/)

      const misled = await shell(line.replace(right.file, other.file), ask, login)
      expect(misled).toMatchObject({ code: 2, stdout: '' })
      expect(misled.stderr).toContain('certificate verify failed')

      engines.lead(prod.host, engines.near(dev.host))
      const elsewhere = await shell(line, ask, login)
      engines.lead(prod.host, engines.near(prod.host))
      expect(elsewhere).toMatchObject({ code: 2, stdout: '' })
      expect(elsewhere.stderr).toContain(`does not match host name "${prod.host}"`)
      await closed(run)
    })

    scene('a tunnel that breaks in mid-query is proved again', async () => {
      const run = await opened('prod')
      const login = { PGPASSWORD: prod.password }
      const [{ client }] = run.told as [Told]
      const query = shell(client, 'select pg_sleep(60);', login)
      await setTimeout(1000)
      killTunnel()
      await run.said('the tunnel to prod ended')
      expect(await query).toMatchObject({ code: 2, stdout: '' })
      await run.said('prod is connected again, and proved again')
      expect((await shell(client, 'select current_database();', login)).stdout).toMatch(/prod_rows/)
      await closed(run)
    })

    scene(
      'where another one answers after that, nothing gets through, and it is said',
      async () => {
        const run = await opened('prod')
        const [{ localPort }] = run.told as [Told]
        const there = await impostor(prod.host)
        try {
          engines.lead(prod.host, there.near)
          killTunnel()
          await run.said('the tunnel to prod ended')
          // A client that checks nothing: only the gate keeps it from the impostor.
          let answered: unknown = null
          const login = { username: 'postgres', password: prod.password, dbname: 'prod_rows' }
          const query = databaseThrough(localPort, login).then((name) => (answered = name))
          const not = `prod is not reached yet, and tried again: prod/postgres: this is not proved to be ${prod.host}`
          await run.said(`${not}: its certificate is signed by somebody else`)
          engines.lead(prod.host, engines.near(dev.host))
          await run.said(`${not}: the certificate is that of ${dev.host}`)
          expect([answered, there.heard()]).toEqual([null, ''])
          engines.lead(prod.host, engines.near(prod.host))
          await run.said('prod is connected again, and proved again')
          await query
          expect([answered, there.heard()]).toEqual(['prod_rows', ''])
        } finally {
          await there.stop()
          await closed(run)
        }
      },
    )
  })
})

describe.skipIf(!here || !hasClient('mysql') || !hasClient('redis-cli'))(
  'with the clients of MySQL and Redis, too',
  () => {
    story('connect to a MySQL and a Redis that have names of AWS', (scene) => {
      const told = new Map<string, Told>()
      const of = (name: string): Told => {
        const found = told.get(name)
        if (found === undefined) throw new Error(`nothing is known of ${name}`)
        return found
      }

      scene('are deployed before', async () => {
        const both = (name: string) => `{ mysql: { database: ${name} }, redis: {} }`
        await deploy(both('dev_rows'), both('prod_rows'))
        for (const stage of ['dev', 'prod']) {
          const run = await opened(stage)
          for (const one of run.told) told.set(`${stage}/${one.database}`, one)
          await closed(run)
        }
      })

      scene.each([['mysql'], ['redis']])(
        '%s: wrong authority and wrong host fail before a client starts',
        (name) => onlyTheRightOne(`prod/${name}`, of(`prod/${name}`).host, of(`dev/${name}`).host),
      )

      scene('each client is on the right one, within TLS', async () => {
        const ca = ['--ca', right.file]
        const ask = "select database(); show status like 'Ssl_version';"
        const mysql = await start(['prod/mysql', ...ca], ask).finished
        expect(mysql.stdout, mysql.stderr).toMatch(/prod_rows[^]*Ssl_version\s+TLSv1/)
        const port = 'config get tls-port\nping\n'
        const redis = await start(['prod/redis', ...ca], port).finished
        expect(redis.stdout, redis.stderr).toMatch(/tls-port\n[1-9]\d*\nPONG/)
      })

      scene('the printed lines check the authority', async () => {
        const run = await opened('prod')
        const lines = [
          ['mysql', 'select database();', / --password$/, 'MYSQL_PWD', 'prod_rows'],
          ['redis', 'ping\n', / --askpass$/, 'REDISCLI_AUTH', 'PONG'],
        ] as const
        for (const [name, ask, asksFor, variable, answer] of lines) {
          // Of this run: another one's port may have been taken.
          const { client = '', password = '' } = run.told.find((one) => one.database === name) ?? {}
          // The password comes by the environment: nobody is here to type it.
          const line = client.replace(asksFor, '')
          expect(line).not.toBe(client)
          const { stdout, stderr } = await shell(line, ask, { [variable]: password })
          expect(stdout, stderr).toContain(answer)
          const misled = line.replace(right.file, other.file)
          const refused = await shell(misled, ask, { [variable]: password })
          expect(refused.stdout).not.toContain(answer)
          expect(refused.stderr).toMatch(/certificate/i)
        }
        await closed(run)
      })

      scene('the lines of --print do the same by hand, and check the authority', async () => {
        const line = await printed('prod')
        const fetched = await byHand(line('fetch the private key'))
        expect(fetched.code, fetched.stderr).toBe(0)
        // Nobody is here to say that the host's key is right.
        const known = '-o StrictHostKeyChecking=accept-new -o UserKnownHostsFile=/dev/null'
        for (const name of ['mysql', 'redis'])
          await byHand(line(`tunnel to prod/${name}`).replace('ssh ', `ssh ${known} `))
        const tunnels = processesOf(checkout.path()).filter(({ args }) => args.startsWith('ssh '))
        try {
          expect(tunnels).toHaveLength(2)
          // That of MariaDB, which is installed here, is told less (docs/bastion.md).
          const mysql = line('connect to prod/mysql').replace('--ssl-mode=VERIFY_CA ', '')
          const redis = line('connect to prod/redis')
          for (const [authority, isRight] of [
            [right, true],
            [other, false],
          ] as const) {
            believe(authority.file, checkout.path())
            const rows = await byHand(mysql, 'select database();')
            // Where redis-cli is given no file, it takes the system's, whose place OpenSSL is told.
            const pong = await byHand(redis, 'ping\n', { SSL_CERT_FILE: authority.file })
            expect(
              [rows.stdout.includes('prod_rows'), pong.stdout.includes('PONG')],
              rows.stderr,
            ).toEqual([isRight, isRight])
            if (isRight) continue
            for (const { stderr } of [rows, pong]) expect(stderr).toMatch(/certificate/i)
          }
        } finally {
          for (const { pid } of tunnels) process.kill(pid)
        }
      })
    })
  },
)
