/**
 * Tunnels by AWS's own session-manager-plugin, built from its source, with the sandbox's sessions and a stand-in for
 * the data channel behind them (`session-manager/`): Postgres with TLS is at its far end.
 */
import { spawn, type ChildProcess } from 'node:child_process'
import { once } from 'node:events'
import assert from 'node:assert/strict'
import { readdirSync, mkdtempSync, rmSync } from 'node:fs'
import { tmpdir } from 'node:os'
import { join } from 'node:path'
import { setTimeout as sleep } from 'node:timers/promises'
import { startSandbox } from '../../sandbox/main.ts'
import type { Sandbox } from '../../sandbox/server/sandbox.ts'
import { createClients } from '../../src/aws/clients.ts'
import { sessionApi } from '../../src/aws/sessions.ts'
import { prover } from '../../src/local/proof/prove.ts'
import { openBySessions } from '../../src/local/tunnel/session-manager/open.ts'
import type { SessionWay, Tunnel } from '../../src/ports/tunnel.ts'
import { makeAuthority, type Authority } from '../../__tests__/stand-ins/tls/authority.ts'
import { startEngine, type Engine } from '../../__tests__/stand-ins/tls/engine.ts'
import { deployBastion } from '../../__tests__/stand-ins/aws/bastion-stack.ts'
import { chapter } from './chapter.ts'
import { commandLines } from './command-lines.ts'
import { processesOf } from './connect/connecting.ts'
import { DataChannel } from './session-manager/data-channel.ts'
import { killTheVerb } from './session-manager/killed.ts'
import { believe, printedLine, secretOf, typed } from './session-manager/printed-line.ts'

const HOST = 'dev.c0ffee.us-east-1.rds.amazonaws.com'
/** How often the verb is killed. */
const KILLS = 20

const home = mkdtempSync(join(tmpdir(), 'tinystacks-session-manager-'))

type Kept = {
  readonly id: string
  readonly token: string
  readonly state: string
  readonly parameters: Readonly<Record<string, readonly string[]>>
}

async function sessionsOf({ url }: Sandbox): Promise<readonly Kept[]> {
  const answer = await fetch(`${url}/_sandbox/sessions`)
  return ((await answer.json()) as { sessions: readonly Kept[] }).sessions
}

async function opened(way: SessionWay): Promise<Tunnel> {
  const result = await openBySessions([{ name: 'prod/postgres', host: HOST, port: 5432 }], way)
  if (result.kind === 'failed') throw new Error(JSON.stringify(result.failure))
  return result.tunnel
}

/** psql, by the variables that `connect` gives it: it checks certificate and name itself. */
function psql(engine: Engine, port: number, ca: string, sql: string, host = HOST): ChildProcess {
  const { username, password, database } = engine.login
  return spawn('psql', ['-X', '-A', '-t', '-v', 'ON_ERROR_STOP=1', '-c', sql], {
    stdio: ['ignore', 'pipe', 'pipe'],
    env: {
      PATH: process.env['PATH'],
      ...{ PGHOST: host, PGHOSTADDR: '127.0.0.1', PGPORT: String(port), PGSSLMODE: 'verify-full' },
      ...{ PGSSLROOTCERT: ca, PGUSER: username, PGPASSWORD: password, PGDATABASE: database },
    },
  })
}

/** Of this check: the machine may run others. */
function isPluginRunning(): boolean {
  return processesOf(home).some(({ args }) => args.startsWith('session-manager-plugin '))
}

async function said(
  child: ChildProcess,
): Promise<{ readonly code: number; readonly text: string }> {
  let text = ''
  for (const stream of [child.stdout, child.stderr])
    stream?.on('data', (chunk: Buffer) => (text += chunk.toString()))
  const [code] = (await once(child, 'close')) as [number | null]
  return { code: code ?? -1, text: text.trim() }
}

async function story(sandbox: Sandbox, engine: Engine, authority: Authority): Promise<void> {
  const channel = await DataChannel.start(async (id) => {
    const found = (await sessionsOf(sandbox)).find((session) => session.id === id)
    if (found === undefined) throw new Error(`no session ${id}`)
    return { id, token: found.token, localPort: found.parameters['localPortNumber']?.[0] ?? '' }
  }, engine.near.port)
  sandbox.switches.dataChannel = channel.url
  const instance = await deployBastion(sandbox)
  const sessions = sessionApi(createClients('us-east-1'))
  const way: SessionWay = { kind: 'session-manager', instance, region: 'us-east-1', sessions }
  const asked = { engine: 'postgres', host: HOST, region: 'us-east-1', ca: authority.file } as const
  const newest = async (): Promise<Kept> => {
    const session = (await sessionsOf(sandbox)).at(-1)
    assert.ok(session)
    return session
  }
  try {
    const tunnel = await chapter(
      'a session opens, and leads to the database of that name',
      async () => {
        const open = await opened(way)
        const near = open.forwards[0]?.near
        assert.ok(near)
        assert.equal((await prover()({ ...asked, near })).kind, 'proved')
        const { code, text } = await said(psql(engine, near.port, authority.file, 'select 6 * 7'))
        assert.deepEqual([code, text], [0, '42'])
        return open
      },
    )
    const port = tunnel.forwards[0]?.near.port ?? 0

    await chapter('neither its token nor a key of AWS is in the list of processes', async () => {
      const { token } = await newest()
      const lines = commandLines()
      assert.match(lines, /session-manager-plugin AWS_SSM_START_SESSION_RESPONSE us-east-1/)
      assert.ok(token.length > 20 && !lines.includes(token))
      const { SecretAccessKey } = await sessions.credentials()
      assert.ok(!lines.includes(SecretAccessKey))
    })

    await chapter('another name and another authority are refused, by us and by psql', async () => {
      const near = { host: '127.0.0.1', port }
      const other = 'prod.c0ffee.us-east-1.rds.amazonaws.com'
      assert.equal((await prover()({ ...asked, near, host: other })).kind, 'wrong-host')
      assert.equal((await prover()({ ...asked, near, ca: null })).kind, 'wrong-ca')
      const { code, text } = await said(psql(engine, port, authority.file, 'select 1', other))
      assert.equal(code, 2)
      assert.match(text, /does not match host name/)
    })

    await chapter('the line that `outputs` prints is psql with verify-full', async () => {
      const secret = await secretOf(sandbox, engine)
      const answer = (host: string) => said(typed(printedLine(port, secret, host), home, sandbox))
      believe(authority.file, home)
      assert.deepEqual(await answer(HOST), { code: 0, text: '42|t' })
      const elsewhere = await answer('prod.c0ffee.us-east-1.rds.amazonaws.com')
      assert.equal(elsewhere.code, 2)
      assert.match(elsewhere.text, /does not match host name "prod\./)
      const stranger = makeAuthority('somebody else')
      believe(stranger.file, home)
      stranger.remove()
      const misled = await answer(HOST)
      assert.equal(misled.code, 2)
      assert.match(misled.text, /certificate verify failed/)
    })

    await chapter('several clients at once, and half a megabyte, come through whole', async () => {
      const sql = (n: number): string => `select repeat('${String(n)}', 100000)`
      const all = await Promise.all(
        [1, 2, 3, 4, 5].map((n) => said(psql(engine, port, authority.file, sql(n)))),
      )
      assert.deepEqual(
        all.map(({ code, text }) => [code, text.length, new Set(text).size]),
        all.map(() => [0, 100_000, 1]),
      )
    })

    await chapter(
      'closed by the service in mid-query, the session is resumed, and the query ends well',
      async () => {
        const { id, token } = await newest()
        const query = said(psql(engine, port, authority.file, "select pg_sleep(6), 'whole'"))
        await sleep(2000)
        channel.interrupt(id)
        assert.deepEqual(await query, { code: 0, text: '|whole' })
        assert.deepEqual(channel.opened, [id, id])
        assert.notEqual((await newest()).token, token, 'it was resumed by a signed call')
      },
    )

    await chapter(
      'a session that the service ends says why, and is open again at once',
      async () => {
        const { id } = await newest()
        const query = said(psql(engine, port, authority.file, 'select pg_sleep(60)'))
        await sleep(1000)
        channel.end(id, 'Session was idle for 20 minutes')
        const why = await tunnel.ended
        assert.match(JSON.stringify(why), /idle for 20 minutes/)
        assert.match(
          (await query).text,
          /connection to server was lost|server closed the connection/,
        )
        const again = await opened(way)
        const near = again.forwards[0]?.near
        assert.ok(near)
        assert.equal((await prover()({ ...asked, near })).kind, 'proved')
        await again.close()
        assert.equal(await again.ended, null)
      },
    )

    await chapter('nothing is left: no session, no plugin', async () => {
      const states = (await sessionsOf(sandbox)).map(({ state }) => state)
      assert.deepEqual(states, ['Terminated', 'Terminated'])
      assert.ok(!isPluginRunning())
    })

    await chapter(
      'killed at once, it leaves no plugin, and the agent is told to end the session',
      async () => {
        const hold = join(import.meta.dirname, 'session-manager/hold.ts')
        const child = spawn('node', [hold, instance, HOST], {
          stdio: ['ignore', 'pipe', 'inherit'],
        })
        assert.match(String((await once(child.stdout, 'data'))[0]), /open/)
        const { id } = await newest()
        child.kill('SIGKILL')
        for (let tries = 0; isPluginRunning() || !channel.ended.includes(id); tries++) {
          assert.ok(
            tries < 50,
            `running: ${String(isPluginRunning())}, told: ${channel.ended.join(', ')}`,
          )
          await sleep(100)
        }
        assert.deepEqual(readdirSync(join(home, '.tinystacks/sessions')), [])
      },
    )

    await chapter(`${KILLS} connects and kills of the verb leave nothing, and show no secret`, () =>
      killTheVerb(sandbox, home, KILLS),
    )

    await chapter(
      'a database that refuses is told as one, and not as the end of a session',
      async () => {
        const open = await opened(way)
        const near = open.forwards[0]?.near
        assert.ok(near)
        channel.refuses = true
        const outcome = await prover()({ ...asked, near })
        channel.refuses = false
        assert.equal(outcome.kind, 'closed')
        const why = await open.ledNowhere?.(near)
        assert.equal(why?.kind, 'database-refuses')
        assert.match(why.said, /^Connection to destination port failed/)
        assert.equal((await prover()({ ...asked, near })).kind, 'proved')
        await open.close()
      },
    )

    await chapter('an instance without an agent is told as one', async () => {
      const result = await openBySessions([{ name: 'x', host: HOST, port: 5432 }], {
        ...way,
        instance: 'i-0123456789abcdef0',
      })
      assert.ok(result.kind === 'failed' && result.failure.kind === 'no-agent')
      assert.equal(result.failure.said, 'i-0123456789abcdef0 is not connected.')
    })
  } finally {
    await channel.stop()
  }
}

process.env['HOME'] = home
process.env['PATH'] =
  `${join(process.env['TOOLS'] ?? '', 'go', 'bin')}:${process.env['PATH'] ?? ''}`
const authority = makeAuthority('Amazon RDS for this check')
const engine = await startEngine('postgres', authority.sign(`DNS:${HOST}`))
const sandbox = await startSandbox({ engines: 'none', speed: 0 })
try {
  Object.assign(process.env, { AWS_ENDPOINT_URL: sandbox.url, AWS_REGION: 'us-east-1' })
  Object.assign(process.env, {
    AWS_ACCESS_KEY_ID: 'sandbox',
    AWS_SECRET_ACCESS_KEY: 'a-secret-of-the-check',
  })
  await story(sandbox, engine, authority)
} finally {
  await sandbox.close()
  await engine.stop()
  authority.remove()
  rmSync(home, { recursive: true, force: true })
}
