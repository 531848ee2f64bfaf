import { afterAll, beforeAll, expect, test } from 'vitest'
import type { Socket } from 'node:net'
import type { DatabaseKind } from '../../../src/engines/table.ts'
import { prover } from '../../../src/local/proof/prove.ts'
import type { NotProved, Proved, ToProve } from '../../../src/ports/proof.ts'
import { makeAuthority, type Authority, type Signed } from '../../stand-ins/tls/authority.ts'
import { greeting, listening, mysqlError, secured } from '../../stand-ins/tls/spoken.ts'

const HOST = 'master.dev.c0ffee.use1.cache.amazonaws.com'

let authority: Authority
let good: Signed

beforeAll(() => {
  authority = makeAuthority('the right one')
  good = authority.sign(`DNS:${HOST}`)
})

afterAll(() => {
  authority.remove()
})

type How = Pick<ToProve, 'host' | 'region' | 'ca'> & { readonly seconds: number }

/** What is proved of a server that treats its connections so. */
async function provedOf(
  engine: DatabaseKind,
  treat: (socket: Socket) => void,
  { host = HOST, region = 'us-east-1', ca = authority.file, seconds = 5 }: Partial<How> = {},
): Promise<Proved | NotProved> {
  const server = await listening(treat)
  try {
    return await prover(seconds)({ engine, near: server.near, host, region, ca })
  } finally {
    await server.stop()
  }
}

test('a certificate with a name of many hosts is right for one of them', async () => {
  const wild = authority.sign('DNS:*.dev.c0ffee.use1.cache.amazonaws.com')
  expect(await provedOf('redis', (socket) => secured(socket, wild))).toMatchObject({
    kind: 'proved',
  })
})

test('an address is proved as one', async () => {
  const here = authority.sign('IP:127.0.0.1')
  const treat = (socket: Socket) => secured(socket, here)
  expect(await provedOf('redis', treat, { host: '127.0.0.1' })).toMatchObject({ kind: 'proved' })
  expect(await provedOf('redis', treat, { host: '127.0.0.2' })).toEqual({
    kind: 'wrong-host',
    names: ['127.0.0.1'],
  })
})

test('the server is told which host is meant', async () => {
  const asked: string[] = []
  const SNICallback = (name: string, done: (error: null) => void): void => {
    asked.push(name)
    done(null)
  }
  await provedOf('redis', (socket) => secured(socket, good, { SNICallback }))
  expect(asked).toEqual([HOST])
})

test('a certificate that has expired says since when', async () => {
  const old = authority.sign(`DNS:${HOST}`, -1)
  const seen = await provedOf('redis', (socket) => secured(socket, old))
  expect(seen.kind).toBe('expired')
  expect(Date.parse('since' in seen ? seen.since : '')).toBeLessThan(Date.now())
})

test.each(['TLSv1', 'TLSv1.1'] as const)('%s is no TLS', async (version) => {
  const old = { minVersion: version, maxVersion: version, ciphers: 'DEFAULT@SECLEVEL=0' } as const
  const seen = await provedOf('redis', (socket) => secured(socket, good, old))
  expect(seen).toEqual({ kind: 'no-tls', answered: expect.stringContaining('protocol') })
})

test('nothing is said within TLS to a server that is not proved', async () => {
  const heard: Buffer[] = []
  const seen = await provedOf(
    'mysql',
    (socket) => {
      socket.write(greeting('8.4.3', { tls: true }))
      socket.once('readable', () => {
        socket.read(36)
        secured(socket, good).on('data', (chunk: Buffer) => heard.push(chunk))
      })
    },
    { host: 'another.example.com' },
  )
  expect(seen).toEqual({ kind: 'wrong-host', names: [HOST] })
  expect(heard).toEqual([])
})

test('MySQL that leaves in the middle of the farewell was proved before', async () => {
  const seen = await provedOf('mysql', (socket) => {
    socket.write(greeting('8.4.3', { tls: true }))
    socket.once('readable', () => {
      socket.read(36)
      const secure = secured(socket, good)
      secure.once('data', () => secure.destroy())
    })
  })
  expect(seen).toMatchObject({ kind: 'proved' })
})

test.each<[string, DatabaseKind, (socket: Socket) => void, string]>([
  [
    'MySQL without TLS',
    'mysql',
    (socket) => socket.write(greeting('8.4.3', { tls: false })),
    'MySQL 8.4.3, without TLS',
  ],
  [
    'MySQL that lets nobody in',
    'mysql',
    (socket) => socket.write(mysqlError(1040, 'Too many connections')),
    'MySQL: Too many connections',
  ],
  [
    'what is no MySQL',
    'mysql',
    (socket) => socket.write('HTTP/1.1 400 Bad Request'),
    'another protocol than that of MySQL',
  ],
  [
    'Postgres without TLS',
    'postgres',
    (socket) => socket.once('data', () => socket.write('N')),
    'Postgres, without TLS',
  ],
  [
    'what is no Postgres',
    'postgres',
    (socket) => socket.once('data', () => socket.write('H')),
    '"H" to a request for TLS',
  ],
  [
    'Redis without TLS',
    'redis',
    (socket) =>
      socket.on(
        'data',
        (said) => said[0] === 0x50 && socket.write('-NOAUTH Authentication required.\r\n'),
      ),
    'Redis, without TLS',
  ],
  [
    'a server of HTTP',
    'redis',
    (socket) => socket.once('data', () => socket.write('HTTP/1.1 400 Bad Request\r\n\r\n')),
    'wrong version number',
  ],
])('%s has no TLS, and its words are told', async (_, engine, treat, answered) => {
  expect(await provedOf(engine, treat, { seconds: 1 })).toEqual({ kind: 'no-tls', answered })
})

test('what Postgres says before TLS beyond its answer does not count as said within it', async () => {
  const seen = await provedOf('postgres', (socket) => {
    socket.once('data', () => {
      socket.write('SEerror')
      secured(socket, good)
    })
  })
  expect(seen.kind).toBe('no-tls')
})

test.each<DatabaseKind>(['postgres', 'mysql', 'redis'])(
  '%s that says nothing is waited for',
  async (engine) => {
    const asked = await provedOf(engine, () => undefined, { seconds: 0.3 })
    expect(asked).toEqual({ kind: 'timed-out', seconds: 0.3 })
  },
)

test.each<DatabaseKind>(['postgres', 'mysql', 'redis'])(
  '%s that ends the connection has closed it',
  async (engine) => {
    expect(await provedOf(engine, (socket) => socket.end())).toEqual({ kind: 'closed' })
  },
)

test('a greeting that comes in pieces is one', async () => {
  const seen = await provedOf('mysql', (socket) => {
    const bytes = [...greeting('8.4.3', { tls: false })]
    const timer = setInterval(() => {
      const byte = bytes.shift()
      if (byte === undefined) clearInterval(timer)
      else socket.write(Buffer.from([byte]))
    }, 2)
  })
  expect(seen).toEqual({ kind: 'no-tls', answered: 'MySQL 8.4.3, without TLS' })
})

test('a port that nobody listens on is told as one', async () => {
  const { near, stop } = await listening(() => undefined)
  await stop()
  const asked = { engine: 'redis', near, host: HOST, region: 'us-east-1', ca: null } as const
  expect(await prover()(asked)).toEqual({ kind: 'not-listening', at: near })
})

test('a region whose authorities do not ship is named, before anybody is asked', async () => {
  let asked = 0
  const region = 'il-central-1'
  const seen = await provedOf('postgres', () => asked++, { region, ca: null })
  expect(seen).toEqual({ kind: 'no-root-for-region', region })
  expect(asked).toBe(0)
})
