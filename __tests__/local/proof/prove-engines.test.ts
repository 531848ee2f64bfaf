/** The proof against the engines themselves, with certificates of an authority that is made for the test. */
import { afterAll, beforeAll, describe, expect, test } from 'vitest'
import { which } from '../../../sandbox/engines/which.ts'
import { DATABASES } from '../../../src/engines/table.ts'
import { prover } from '../../../src/local/proof/prove.ts'
import { ENGINES_REQUIRED } from '../../sandbox/builders/engines.ts'
import { makeAuthority, type Authority } from '../../stand-ins/tls/authority.ts'
import { startEngine, type Engine } from '../../stand-ins/tls/engine.ts'
import { startRelay } from '../../stand-ins/tls/relay.ts'

const HOST = 'dev.c0ffee.us-east-1.rds.amazonaws.com'

const HERE: Readonly<Record<(typeof DATABASES)[number], boolean>> = {
  postgres: true,
  mysql: ENGINES_REQUIRED || which('mariadbd', 'mysqld') !== undefined,
  redis: ENGINES_REQUIRED || which('valkey-server', 'redis-server') !== undefined,
}

let right: Authority
let other: Authority

beforeAll(() => {
  right = makeAuthority('Amazon RDS for a test')
  other = makeAuthority('somebody else')
})

afterAll(() => {
  right.remove()
  other.remove()
})

describe.each(DATABASES.filter((kind) => HERE[kind]))('%s', (engine) => {
  let running: Engine
  const ask = { region: 'us-east-1', engine, host: HOST }

  beforeAll(async () => {
    running = await startEngine(engine, right.sign(`DNS:${HOST}`))
  })

  afterAll(() => running.stop())

  test('is proved by its name and its authority', async () => {
    const proved = await prover()({ ...ask, near: running.near, ca: right.file })
    expect(proved).toMatchObject({ kind: 'proved', caFile: right.file })
  })

  test('is not proved by another name, which is told', async () => {
    const host = 'prod.c0ffee.us-east-1.rds.amazonaws.com'
    const seen = await prover()({ ...ask, host, near: running.near, ca: right.file })
    expect(seen).toEqual({ kind: 'wrong-host', names: [HOST] })
  })

  test('is not proved by another authority, nor by those that ship', async () => {
    const issuer = 'Amazon RDS for a test'
    for (const ca of [other.file, null])
      expect(await prover()({ ...ask, near: running.near, ca })).toEqual({
        kind: 'wrong-ca',
        issuer,
      })
  })

  test('is not proved without TLS', async () => {
    const plain = await startEngine(engine, null)
    try {
      const seen = await prover(2)({ ...ask, near: plain.near, ca: right.file })
      expect(seen).toEqual({ kind: 'no-tls', answered: expect.stringContaining('without TLS') })
    } finally {
      await plain.stop()
    }
  })
})

test.runIf(HERE.mysql)(
  'however often MySQL is proved, it does not shut its clients out',
  async () => {
    const settings = ['--max-connect-errors=3', '--skip-name-resolve=0']
    const mysql = await startEngine('mysql', right.sign(`DNS:${HOST}`), settings)
    // MySQL counts no errors of 127.0.0.1.
    const bastion = await startRelay(mysql.near, '127.0.0.2')
    const ask = {
      region: 'us-east-1',
      engine: 'mysql' as const,
      near: bastion.near,
      ca: right.file,
    }
    try {
      for (let proofs = 0; proofs < 8; proofs++)
        expect(await prover()({ ...ask, host: HOST })).toMatchObject({ kind: 'proved' })
      // What is not proved is left at once.
      for (let others = 0; others < 3; others++)
        expect(await prover()({ ...ask, host: 'other' })).toMatchObject({ kind: 'wrong-host' })
      // It counts an error when it notices the end.
      await expect
        .poll(() => prover()({ ...ask, host: HOST }), { timeout: 20_000 })
        .toEqual({
          kind: 'no-tls',
          answered: expect.stringContaining('is blocked because of many connection errors'),
        })
    } finally {
      await bastion.stop()
      await mysql.stop()
    }
  },
)
