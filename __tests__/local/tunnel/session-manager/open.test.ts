import { connect } from 'node:net'
import { afterEach, beforeEach, expect, test } from 'vitest'
import { openBySessions } from '../../../../src/local/tunnel/session-manager/open.ts'
import type { SessionApi } from '../../../../src/ports/sessions.ts'
import type { Forward, Opened, SessionWay, Tunnel } from '../../../../src/ports/tunnel.ts'
import { processesWith } from '../../../sandbox/builders/engines.ts'
import { installPlugin, LISTENING, type Installed } from '../../../stand-ins/tls/plugin.ts'

let installed: Installed
let begun: string[]
let ended: string[]

beforeEach(() => {
  installed = installPlugin(LISTENING)
  begun = []
  ended = []
})

afterEach(() => {
  installed.remove()
})

const sessions: SessionApi = {
  begin: (_, { host, port, localPort }) => {
    if (host === 'denied.example') return Promise.reject(new Error('AWS denies it'))
    if (host === 'away.example')
      return Promise.resolve({ kind: 'not-connected', said: 'i-1 is not connected.' })
    begun.push(host)
    const parameters = {
      host: [host],
      portNumber: [String(port)],
      localPortNumber: [String(localPort)],
    }
    return Promise.resolve({
      kind: 'begun',
      id: `session-to-${host}`,
      request: JSON.stringify({ Target: 'i-1', Parameters: parameters }),
      answer: JSON.stringify({ SessionId: `session-to-${host}`, TokenValue: 'a token of nobody' }),
    })
  },
  end: (id) => {
    ended.push(id)
    return Promise.resolve()
  },
  credentials: () => Promise.reject(new Error('nobody asks')),
}
const way: SessionWay = { kind: 'session-manager', instance: 'i-1', region: 'us-east-1', sessions }

const to = (...hosts: readonly string[]): readonly Forward[] =>
  hosts.map((host) => ({ name: host, host, port: 5432 }))

function tunnelOf(opened: Opened): Tunnel {
  if (opened.kind === 'failed') throw new Error(JSON.stringify(opened.failure))
  return opened.tunnel
}

/** What comes back when this is said at the near end; null = the connection ends. */
async function echoed(tunnel: Tunnel, index: number, said: string): Promise<string | null> {
  const near = tunnel.forwards[index]?.near
  if (near === undefined) throw new Error('no near end')
  const socket = connect(near)
  socket.write(said)
  const heard = await new Promise<string | null>((resolve) => {
    socket.once('data', (data: Buffer) => {
      resolve(data.toString())
    })
    for (const end of ['error', 'close'])
      socket.once(end, () => {
        resolve(null)
      })
  })
  socket.destroy()
  return heard
}

/** The plugins of this test, and what keeps them. */
function runningPlugins(): readonly string[] {
  return processesWith(installed.directory)
}

test('each database has a session and a port of its own, and all of them end with the tunnel', async () => {
  const tunnel = tunnelOf(await openBySessions(to('one.example', 'two.example'), way))
  const ports = tunnel.forwards.map(({ near }) => near.port)
  expect(new Set(ports).size).toBe(2)
  expect(tunnel.forwards.map(({ near }) => near.host)).toEqual(['127.0.0.1', '127.0.0.1'])
  expect(runningPlugins().length).toBeGreaterThan(1)
  expect(await echoed(tunnel, 0, 'hello')).toBe('hello')
  expect(await echoed(tunnel, 1, 'there')).toBe('there')
  await tunnel.close()
  expect(await tunnel.ended).toBeNull()
  expect(runningPlugins()).toEqual([])
  expect(ended.toSorted()).toEqual(['session-to-one.example', 'session-to-two.example'])
  expect(await echoed(tunnel, 0, 'hello')).toBeNull()
})

test('a session that ends says why, and takes the others with it', async () => {
  const tunnel = tunnelOf(await openBySessions(to('one.example', 'two.example'), way))
  await echoed(tunnel, 0, 'leave')
  expect(await tunnel.ended).toEqual({
    kind: 'failed',
    said: 'Session: session-to-one.example timed out.',
  })
  expect(ended.toSorted()).toEqual(['session-to-one.example', 'session-to-two.example'])
  expect(runningPlugins()).toEqual([])
})

test('one that is not opened leaves none open', async () => {
  const opened = await openBySessions(to('one.example', 'ends.example'), way)
  expect(opened).toMatchObject({
    kind: 'failed',
    failure: { kind: 'failed', said: expect.stringContaining('failed to open data channel') },
  })
  expect(ended.toSorted()).toEqual(['session-to-ends.example', 'session-to-one.example'])
  expect(runningPlugins()).toEqual([])
})

test('an instance without an agent, and a denial, leave none open', async () => {
  expect(await openBySessions(to('one.example', 'away.example'), way)).toEqual({
    kind: 'failed',
    failure: { kind: 'no-agent', said: 'i-1 is not connected.' },
  })
  await expect(openBySessions(to('one.example', 'denied.example'), way)).rejects.toThrow(
    'AWS denies it',
  )
  expect(ended).toEqual(['session-to-one.example', 'session-to-one.example'])
  expect(runningPlugins()).toEqual([])
})

test('a plugin that says nothing is not waited for forever', async () => {
  const opened = await openBySessions(to('silent.example'), way, 1)
  expect(opened).toEqual({ kind: 'failed', failure: { kind: 'timed-out', seconds: 1 } })
  expect(ended).toEqual(['session-to-silent.example'])
  expect(runningPlugins()).toEqual([])
})

test('without the plugin, no session begins', async () => {
  installed.remove()
  installed = installPlugin(null)
  expect(await openBySessions(to('one.example'), way)).toMatchObject({
    failure: { kind: 'no-program' },
  })
  expect(begun).toEqual([])
})
