import { afterAll, beforeAll, describe, expect, it } from 'vitest'
import type { Engines, EngineSpec, RunningEngine } from '../../../sandbox/machines.ts'
import { createEngines } from '../../../sandbox/engines/index.ts'
import { which } from '../../../sandbox/engines/which.ts'
import { queryMysql, sayToRedis, type Login } from '../builders/clients.ts'
import { ENGINES_REQUIRED, SPEC, started } from '../builders/engines.ts'

const mysqlHere = ENGINES_REQUIRED || which('mariadbd', 'mysqld') !== undefined
const redisHere = ENGINES_REQUIRED || which('valkey-server', 'redis-server') !== undefined

const MYSQL: EngineSpec = {
  ...SPEC,
  engine: 'mysql',
  instance: `rds-us-east-1-${'long'.repeat(15)}-63`,
}
const REDIS: EngineSpec = {
  ...SPEC,
  engine: 'redis',
  instance: 'cache-us-east-1-redis',
  password: '0123456789abcdef!&#$^<>-',
  tls: 'required',
}
const AUTH = `AUTH ${REDIS.password}`

let engines: Engines

beforeAll(() => {
  engines = createEngines({ mode: 'auto', directory: null })
})

afterAll(() => engines.close())

describe.runIf(mysqlHere)('a real MySQL or MariaDB', () => {
  let engine: RunningEngine

  beforeAll(async () => {
    engine = await started(engines, MYSQL)
  }, 60_000)

  const query = (sql: string, login?: Login): Promise<unknown> => queryMysql(engine, sql, login)

  it('lets the master user in by password, and nobody by another one', async () => {
    expect(await query('SELECT DATABASE() AS name')).toEqual([{ name: 'shop' }])
    await query('CREATE TABLE orders AS SELECT 7 AS number')
    await expect(query('SELECT 1', { password: 'wrong' })).rejects.toThrow(/Access denied/)
  })

  it('RDS-60 refuses clients without TLS where it is required', async () => {
    expect(await query('SELECT 1 AS one', { tls: false })).toEqual([{ one: 1 }])
    expect(await started(engines, { ...MYSQL, tls: 'required' })).toEqual(engine)
    expect(await query("SHOW STATUS LIKE 'Ssl_version'")).toEqual([
      { Variable_name: 'Ssl_version', Value: expect.stringMatching(/^TLSv1\.[23]$/) },
    ])
    await expect(query('SELECT 1', { tls: false })).rejects.toThrow(
      /Access denied|secure_transport=ON/,
    )
  })

  it('takes another password and keeps its data', async () => {
    await engines.setPassword(MYSQL.instance, "another'one-2")
    expect(await query('SELECT number FROM orders', { password: "another'one-2" })).toEqual([
      { number: 7 },
    ])
    await expect(query('SELECT 1')).rejects.toThrow(/Access denied/)
  })
})

describe.runIf(redisHere)('a real Redis or Valkey', () => {
  let engine: RunningEngine

  beforeAll(async () => {
    engine = await started(engines, REDIS)
  }, 60_000)

  it('wants the token', async () => {
    expect(await sayToRedis(engine, ['GET key'])).toMatch(/NOAUTH/)
    expect(await sayToRedis(engine, [AUTH, 'SET key value', 'GET key'])).toMatch(/value/)
  })

  it('EC-30 speaks TLS alone where it is required, else none', async () => {
    expect(await sayToRedis(engine, [AUTH, 'PING'])).toMatch(/PONG/)
    const plain = sayToRedis(engine, [AUTH, 'PING'], { tls: false })
    await expect(plain.catch((error: unknown) => String(error))).resolves.not.toMatch(/PONG/)
    await started(engines, { ...REDIS, tls: 'accepted' })
    expect(await sayToRedis(engine, [AUTH, 'PING'], { tls: false })).toMatch(/PONG/)
    await started(engines, REDIS)
  })

  it('takes another token and keeps its data', async () => {
    await engines.setPassword(REDIS.instance, 'fedcba9876543210')
    expect(await sayToRedis(engine, ['AUTH fedcba9876543210', 'GET key'])).toMatch(/value/)
    expect(await sayToRedis(engine, [AUTH])).toMatch(/WRONGPASS|invalid/)
  })
})

describe('an engine that is not there', () => {
  it('is said to be missing, by name', async () => {
    const path = process.env['PATH']
    process.env['PATH'] = '/nowhere'
    try {
      const bare = createEngines({ mode: 'none', directory: null })
      expect(await bare.start(MYSQL)).toEqual({ unavailable: 'engines are off (--engines none)' })
      expect(which('no-such-server')).toBeUndefined()
    } finally {
      process.env['PATH'] = path
    }
  })
})
