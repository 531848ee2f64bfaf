import { afterAll, beforeAll, describe, expect, it } from 'vitest'
import type { Engines, RunningEngine } from '../../../sandbox/machines.ts'
import { createEngines } from '../../../sandbox/engines/index.ts'
import { queryPostgres, type Login } from '../builders/clients.ts'
import { openDirectory, SPEC, started } from '../builders/engines.ts'

let directory: ReturnType<typeof openDirectory>
let engines: Engines
let engine: RunningEngine

beforeAll(async () => {
  directory = openDirectory()
  engines = createEngines({ mode: 'auto', directory: directory.path })
  engine = await started(engines, SPEC)
}, 60_000)

afterAll(async () => {
  await engines.close()
  directory.remove()
})

const query = (
  sql: string,
  { engine: other = engine, ...login }: Login & { engine?: RunningEngine } = {},
): Promise<unknown[]> => queryPostgres(other, sql, login)

describe('a real PostgreSQL', () => {
  it('lets the master user in by password, and nobody by another one', async () => {
    expect(await query('SELECT current_user, current_database()')).toEqual([
      { current_user: 'app', current_database: 'shop' },
    ])
    await expect(query('SELECT 1', { password: 'wrong' })).rejects.toThrow(
      /password authentication/,
    )
  })

  it('has a master user like that of RDS: makes databases and roles, is no superuser', async () => {
    await query('CREATE TABLE orders (id int)')
    await query('CREATE DATABASE reports')
    await query('CREATE ROLE reader LOGIN')
    expect(await query('SELECT rolsuper FROM pg_roles WHERE rolname = current_user')).toEqual([
      { rolsuper: false },
    ])
    expect(await query("SELECT pg_has_role('rds_superuser', 'MEMBER') AS member")).toEqual([
      { member: true },
    ])
  })

  it.each([true, false])('speaks TLS to those who ask (%s)', async (tls) => {
    const asked = 'SELECT ssl FROM pg_stat_ssl WHERE pid = pg_backend_pid()'
    expect(await query(asked, { tls })).toEqual([{ ssl: tls }])
  })

  it('RDS-60 refuses clients without TLS where it is required, and takes them again where it is not', async () => {
    expect(await started(engines, { ...SPEC, tls: 'required' })).toEqual(engine)
    expect(await query('SELECT 1 AS one')).toEqual([{ one: 1 }])
    await expect(query('SELECT 1', { tls: false })).rejects.toThrow(
      /no pg_hba\.conf entry .* no encryption/,
    )
    await started(engines, SPEC)
    expect(await query('SELECT 1 AS one', { tls: false })).toEqual([{ one: 1 }])
  })

  it('keeps data and port when it restarts', async () => {
    await query('CREATE TABLE kept AS SELECT 7 AS number')
    await engines.stop(SPEC.instance)
    await expect(query('SELECT 1')).rejects.toThrow(/ECONNREFUSED/)
    expect(await started(engines, SPEC)).toEqual(engine)
    expect(await query('SELECT number FROM kept')).toEqual([{ number: 7 }])
  })

  it('comes up again in another sandbox that keeps its state in the same place', async () => {
    await query('CREATE TABLE lasting AS SELECT 8 AS number')
    await engines.close()
    engines = createEngines({ mode: 'auto', directory: directory.path })
    expect(await started(engines, SPEC)).toEqual(engine)
    expect(await query('SELECT number FROM lasting')).toEqual([{ number: 8 }])
  })

  it('begins with the data of a snapshot, under a password of its own', async () => {
    await query('CREATE TABLE before_snapshot AS SELECT 9 AS number')
    await engines.snapshot(SPEC.instance, 'final')
    expect(await query('SELECT 1 AS still')).toEqual([{ still: 1 }])
    const spec = { ...SPEC, instance: 'restored', password: 'restored-1', fromSnapshot: 'final' }
    const restored = await started(engines, spec)
    expect(restored.port).not.toBe(engine.port)
    expect(
      await query('SELECT number FROM before_snapshot', {
        engine: restored,
        password: 'restored-1',
      }),
    ).toEqual([{ number: 9 }])
    await engines.remove('restored')
    await expect(query('SELECT 1', { engine: restored })).rejects.toThrow(/ECONNREFUSED/)
  })

  it('takes another password', async () => {
    await engines.setPassword(SPEC.instance, 'another-one-2')
    expect(await query('SELECT 1 AS one', { password: 'another-one-2' })).toEqual([{ one: 1 }])
    await expect(query('SELECT 1')).rejects.toThrow(/password authentication/)
  })
})
