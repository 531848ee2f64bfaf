import { createServer, type Server } from 'node:net'
import { afterAll, beforeAll, describe, expect, it, vi } from 'vitest'
import type { Engines, EngineSpec, RunningEngine } from '../../../sandbox/machines.ts'
import { createEngines } from '../../../sandbox/engines/index.ts'
import { which } from '../../../sandbox/engines/which.ts'
import { queryMysql, queryPostgres } from '../builders/clients.ts'
import { ENGINES_REQUIRED, openDirectory, SPEC, started } from '../builders/engines.ts'

const mariadbHere = ENGINES_REQUIRED || which('mariadbd') !== undefined

/** Replication takes its time; a replica that never gets there fails here. */
const soon = { timeout: 10_000, interval: 50 }

const KINDS = [
  {
    name: 'PostgreSQL',
    engine: 'postgres' as const,
    here: true,
    query: queryPostgres,
    refusal: /read-only transaction/,
  },
  {
    name: 'MariaDB',
    engine: 'mysql' as const,
    here: mariadbHere,
    query: queryMysql,
    refusal: /read-only/,
  },
]

describe.each(KINDS.filter(({ here }) => here))('a real replica of $name', (kind) => {
  const PRIMARY: EngineSpec = { ...SPEC, engine: kind.engine, tls: 'required' }
  const READER = { ...PRIMARY, instance: 'rds-us-west-2-reader', source: PRIMARY.instance }
  let directory: ReturnType<typeof openDirectory>
  let engines: Engines
  let primary: RunningEngine
  let reader: RunningEngine

  const numbers = (engine: RunningEngine, password = SPEC.password): Promise<unknown> =>
    kind.query(engine, 'SELECT number FROM orders ORDER BY number', { password })
  const rows = (...all: number[]): unknown => all.map((number) => ({ number }))

  async function startedReplica(): Promise<RunningEngine> {
    const engine = await engines.startReplica?.(READER)
    if (engine === undefined || 'unavailable' in engine) throw new Error('there is no replica')
    return engine
  }

  beforeAll(async () => {
    directory = openDirectory()
    engines = createEngines({ mode: 'auto', directory: directory.path })
    primary = await started(engines, PRIMARY)
    await kind.query(primary, 'CREATE TABLE orders (number int)')
    await kind.query(primary, 'INSERT INTO orders VALUES (1)')
    reader = await startedReplica()
  })

  afterAll(async () => {
    await engines.close()
    directory.remove()
  })

  it('RDS-61 begins with the rows of its primary and gets those written later', async () => {
    expect(await numbers(reader)).toEqual(rows(1))
    await kind.query(primary, 'INSERT INTO orders VALUES (2)')
    await vi.waitFor(async () => {
      expect(await numbers(reader)).toEqual(rows(1, 2))
    }, soon)
  })

  it('refuses writes', async () => {
    await expect(kind.query(reader, 'INSERT INTO orders VALUES (9)')).rejects.toThrow(kind.refusal)
  })

  it('takes the password that its primary is given', async () => {
    await engines.setPassword(PRIMARY.instance, 'another-one-2')
    await vi.waitFor(async () => {
      expect(await numbers(reader, 'another-one-2')).toEqual(rows(1, 2))
    }, soon)
    await expect(numbers(reader)).rejects.toThrow(/password authentication|Access denied/)
    await engines.setPassword(PRIMARY.instance, SPEC.password)
  })

  it('follows its primary to another port', async () => {
    await engines.stop(PRIMARY.instance)
    // It says nothing, as a stranger on the port may: a replica that waits for it is led away.
    const squatter: Server = createServer((socket) => socket.on('error', () => undefined).resume())
    await new Promise<void>((resolve) => squatter.listen(primary.port, '127.0.0.1', resolve))
    try {
      const moved = await started(engines, PRIMARY)
      expect(moved.port).not.toBe(primary.port)
      primary = moved
    } finally {
      await new Promise((resolve) => squatter.close(resolve))
    }
    await kind.query(primary, 'INSERT INTO orders VALUES (3)')
    await vi.waitFor(async () => {
      expect(await numbers(reader)).toEqual(rows(1, 2, 3))
    }, soon)
  })

  it('goes on in another sandbox that keeps its state in the same place, whoever comes up first', async () => {
    await engines.close()
    engines = createEngines({ mode: 'auto', directory: directory.path })
    expect(await startedReplica()).toEqual(reader)
    expect(await numbers(reader)).toEqual(rows(1, 2, 3))
    expect(await started(engines, PRIMARY)).toEqual(primary)
    await kind.query(primary, 'INSERT INTO orders VALUES (4)')
    await vi.waitFor(async () => {
      expect(await numbers(reader)).toEqual(rows(1, 2, 3, 4))
    }, soon)
  })

  it('takes writes once it is promoted, and stays what it is when its old primary is gone', async () => {
    await engines.promote?.(READER.instance)
    await kind.query(reader, 'INSERT INTO orders VALUES (5)')
    expect(await numbers(primary)).toEqual(rows(1, 2, 3, 4))
    await engines.remove(PRIMARY.instance)
    const { source: _source, ...alone } = READER
    expect(await started(engines, alone)).toEqual(reader)
    await kind.query(reader, 'INSERT INTO orders VALUES (6)')
    expect(await numbers(reader)).toEqual(rows(1, 2, 3, 4, 5, 6))
  })

  it('RDS-54 takes a password of its own then, with which alone clients come in', async () => {
    await engines.setPassword(READER.instance, 'its-own-3')
    expect(await numbers(reader, 'its-own-3')).toEqual(rows(1, 2, 3, 4, 5, 6))
    await expect(numbers(reader)).rejects.toThrow(/password authentication|Access denied/)
    await engines.setPassword(READER.instance, SPEC.password)
  })

  it('can have a replica of its own then', async () => {
    const second = await engines.startReplica?.({
      ...READER,
      instance: 'rds-eu-west-1-second',
      source: READER.instance,
    })
    if (second === undefined || 'unavailable' in second) throw new Error('there is no replica')
    await kind.query(reader, 'INSERT INTO orders VALUES (7)')
    await vi.waitFor(async () => {
      expect(await numbers(second)).toEqual(rows(1, 2, 3, 4, 5, 6, 7))
    }, soon)
  })

  it('cannot be had of a primary without an engine', async () => {
    const asked = await engines.startReplica?.({ ...READER, instance: 'new', source: 'nowhere' })
    expect(asked).toEqual({ unavailable: 'its source has no engine here' })
  })
})
