import { createConnection as connectSocket } from 'node:net'
import { createConnection } from 'mysql2/promise'
import { afterAll, beforeAll, describe, expect, it } from 'vitest'
import type { Engines, EngineSpec, RunningEngine } from '../../../sandbox/contract.ts'
import { createEngines } from '../../../sandbox/engines/index.ts'
import { which } from '../../../sandbox/engines/which.ts'
import { ENGINES_REQUIRED, SPEC, started } from '../builders/engines.ts'

const mysqlHere = ENGINES_REQUIRED || which('mariadbd', 'mysqld') !== undefined
const redisHere = ENGINES_REQUIRED || which('valkey-server', 'redis-server') !== undefined

const MYSQL: EngineSpec = { ...SPEC, engine: 'mysql', instance: 'rds-us-east-1-mysql' }
const REDIS: EngineSpec = {
  ...SPEC,
  engine: 'redis',
  instance: 'cache-us-east-1-redis',
  password: '0123456789abcdef!&#$^<>-',
}

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

  const query = async (sql: string, password = MYSQL.password): Promise<unknown> => {
    const { address: host, port } = engine
    const { username: user, database } = MYSQL
    const connection = await createConnection({ host, port, user, password, database })
    try {
      const [rows] = await connection.query(sql)
      return rows
    } finally {
      await connection.end()
    }
  }

  it('lets the master user in by password, and nobody by another one', async () => {
    expect(await query('SELECT DATABASE() AS name')).toEqual([{ name: 'shop' }])
    await query('CREATE TABLE orders AS SELECT 7 AS number')
    await expect(query('SELECT 1', 'wrong')).rejects.toThrow(/Access denied/)
  })

  it('takes another password and keeps its data', async () => {
    await engines.setPassword(MYSQL.instance, "another'one-2")
    expect(await query('SELECT number FROM orders', "another'one-2")).toEqual([{ number: 7 }])
    await expect(query('SELECT 1')).rejects.toThrow(/Access denied/)
  })
})

describe.runIf(redisHere)('a real Redis or Valkey', () => {
  let engine: RunningEngine

  beforeAll(async () => {
    engine = await started(engines, REDIS)
  }, 60_000)

  const say = (...commands: string[]): Promise<string> =>
    new Promise((resolve, reject) => {
      const socket = connectSocket({ host: engine.address, port: engine.port })
      let answer = ''
      socket.on('data', (chunk) => {
        answer += chunk.toString()
      })
      socket.once('close', () => {
        resolve(answer.trim())
      })
      socket.once('error', reject)
      socket.end([...commands, 'QUIT', ''].join('\r\n'))
    })

  it('wants the token', async () => {
    expect(await say('GET key')).toMatch(/NOAUTH/)
    expect(await say(`AUTH ${REDIS.password}`, 'SET key value', 'GET key')).toMatch(/value/)
  })

  it('takes another token and keeps its data', async () => {
    await engines.setPassword(REDIS.instance, 'fedcba9876543210')
    expect(await say('AUTH fedcba9876543210', 'GET key')).toMatch(/value/)
    expect(await say(`AUTH ${REDIS.password}`)).toMatch(/WRONGPASS|invalid/)
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
