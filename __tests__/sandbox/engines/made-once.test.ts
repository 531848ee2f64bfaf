/** Empty data is made once for each program, and never handed on where it may be incomplete or somebody else's. */
import {
  chmodSync,
  existsSync,
  mkdirSync,
  mkdtempSync,
  readdirSync,
  readFileSync,
  rmSync,
  statSync,
  utimesSync,
  writeFileSync,
} from 'node:fs'
import { tmpdir } from 'node:os'
import { join } from 'node:path'
import { afterEach, beforeEach, expect, it, vi } from 'vitest'
import { createEngines } from '../../../sandbox/engines/index.ts'
import { madeOnce } from '../../../sandbox/engines/made-once.ts'
import type { Site } from '../../../sandbox/engines/program.ts'
import { queryPostgres } from '../builders/clients.ts'
import { SPEC, started } from '../builders/engines.ts'

let root: string
let cache: string
let program: string
let made: number
beforeEach(() => {
  root = mkdtempSync(join(tmpdir(), 'tinystacks-test-'))
  cache = join(root, 'cache/tinystacks/empty-data')
  program = join(root, 'postgres')
  writeFileSync(program, 'program')
  made = 0
  vi.stubEnv('XDG_CACHE_HOME', join(root, 'cache'))
})
afterEach(() => {
  vi.unstubAllEnvs()
  rmSync(root, { recursive: true, force: true })
})

async function make(instance: string, steps: readonly string[] = ['first']): Promise<Site> {
  const directory = join(root, instance)
  mkdirSync(directory)
  const site = { directory, data: join(directory, 'data'), identity: null, tls: null }
  await madeOnce({ program, steps }, site, () => {
    made += 1
    mkdirSync(site.data, { mode: 0o700 })
    writeFileSync(join(site.data, 'rows'), 'whole', { mode: 0o600 })
    return Promise.resolve()
  })
  expect(readFileSync(join(site.data, 'rows'), 'utf8')).toBe('whole')
  return site
}

function onlyArchive(): string {
  const names = readdirSync(cache)
  expect(names).toHaveLength(1)
  return join(cache, names[0] ?? '')
}

it('makes data once, and gives each its own copy, with its modes', async () => {
  const first = await make('one')
  writeFileSync(join(first.data, 'rows'), 'changed')
  const second = await make('two')
  expect(made).toBe(1)
  expect(statSync(second.data).mode & 0o777).toBe(0o700)
  expect(statSync(join(second.data, 'rows')).mode & 0o777).toBe(0o600)
  expect(statSync(onlyArchive()).mode & 0o777).toBe(0o600)
  expect(statSync(cache).mode & 0o777).toBe(0o700)
})

it('makes it anew for a program that was replaced, and for other steps', async () => {
  await make('one')
  await make('two', ['second'])
  writeFileSync(program, 'another program')
  await make('three')
  expect(made).toBe(3)
})

it.each([
  [
    'is cut off',
    (archive: string) => writeFileSync(archive, readFileSync(archive).subarray(0, 700)),
  ],
  ['is empty', (archive: string) => writeFileSync(archive, '')],
  ['has no data', (archive: string) => writeFileSync(archive, Buffer.alloc(10_240))],
  ['others can write', (archive: string) => chmodSync(archive, 0o666)],
])('makes it anew where the archive %s', async (_what, spoil) => {
  await make('one')
  spoil(onlyArchive())
  await make('two')
  await make('three')
  expect(made).toBe(2)
})

it('is whole for sandboxes that make it at once', async () => {
  await Promise.all(['one', 'two', 'three', 'four'].map((instance) => make(instance)))
  expect(existsSync(onlyArchive())).toBe(true)
})

it('makes it each time where nothing can be kept', async () => {
  writeFileSync(join(root, 'cache'), 'no directory')
  await make('one')
  await make('two')
  expect(made).toBe(2)
})

it('removes archives that nobody has unpacked for a month, and keeps the others', async () => {
  await make('one')
  const unused = onlyArchive()
  await make('two', ['second'])
  const long = new Date(Date.now() - 31 * 24 * 3_600_000)
  utimesSync(unused, long, long)
  await make('three', ['third'])
  expect(existsSync(unused)).toBe(false)
  expect(readdirSync(cache)).toHaveLength(2)
})

it('keeps a PostgreSQL without any password, and gives each instance its own users and database', async () => {
  const engines = createEngines({ mode: 'auto', directory: null })
  try {
    const first = await started(engines, { ...SPEC, instance: 'first' })
    const second = {
      ...SPEC,
      instance: 'second',
      username: 'owner',
      password: 'another-one',
      database: '',
    }
    const other = await started(engines, second)
    const names = 'SELECT datname FROM pg_database WHERE NOT datistemplate ORDER BY 1'
    expect(await queryPostgres(first, names)).toEqual([
      { datname: 'postgres' },
      { datname: 'shop' },
    ])
    const login = { username: 'owner', password: 'another-one', database: 'postgres' }
    expect(await queryPostgres(other, names, login)).toEqual([{ datname: 'postgres' }])
    await expect(queryPostgres(other, names, { database: 'postgres' })).rejects.toThrow()
    const archive = readFileSync(onlyArchive())
    expect(archive.includes('rds_superuser')).toBe(true)
    expect(archive.includes('SCRAM-SHA-256$')).toBe(false)
    expect(archive.includes('another-one')).toBe(false)
  } finally {
    await engines.close()
  }
}, 60_000)
