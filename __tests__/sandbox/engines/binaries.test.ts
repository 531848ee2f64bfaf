import {
  chmodSync,
  existsSync,
  mkdirSync,
  readdirSync,
  statSync,
  symlinkSync,
  writeFileSync,
} from 'node:fs'
import { join } from 'node:path'
import { afterEach, beforeEach, describe, expect, it } from 'vitest'
import { isReachable } from '../../../sandbox/engines/identity.ts'
import { isOurs, usableBinaries } from '../../../sandbox/engines/postgres/binaries.ts'
import type { PostgresPackage } from '../../../sandbox/engines/postgres/package.ts'
import { openDirectory } from '../builders/engines.ts'

const SOMEBODY = { uid: 65534, gid: 65534 }

let directory: ReturnType<typeof openDirectory>
let found: PostgresPackage
let temporary: string
const before = process.env['TMPDIR']

beforeEach(() => {
  directory = openDirectory()
  temporary = join(directory.path, 'tmp')
  mkdirSync(temporary)
  chmodSync(temporary, 0o755)
  process.env['TMPDIR'] = temporary
  const native = join(directory.path, 'home', 'package', 'native')
  mkdirSync(join(native, 'bin'), { recursive: true })
  writeFileSync(join(native, 'bin', 'postgres'), 'program', { mode: 0o700 })
  mkdirSync(join(native, 'lib'))
  writeFileSync(join(native, 'lib', 'libpq.so.5.18'), 'library', { mode: 0o600 })
  found = { native, version: '18.4.0', links: [] }
})

afterEach(() => {
  if (before === undefined) delete process.env['TMPDIR']
  else process.env['TMPDIR'] = before
  directory.remove()
})

const closeHome = (): void => {
  chmodSync(join(directory.path, 'home'), 0o700)
}

describe("PostgreSQL's programs", () => {
  it('are used where they are when they can be reached', async () => {
    expect(await usableBinaries(found, SOMEBODY)).toBe(found.native)
    closeHome()
    expect(await usableBinaries(found, null)).toBe(found.native)
    expect(readdirSync(temporary)).toEqual([])
  })

  it('below a home of mode 0700 are copied once, for everybody to read', async () => {
    closeHome()
    const copy = await usableBinaries(found, SOMEBODY)
    expect(isReachable(copy)).toBe(true)
    expect(statSync(join(copy, 'bin', 'postgres')).mode & 0o777).toBe(0o755)
    expect(statSync(join(copy, 'lib', 'libpq.so.5.18')).mode & 0o777).toBe(0o644)
    expect(await usableBinaries(found, SOMEBODY)).toBe(copy)
    expect(readdirSync(temporary)).toHaveLength(1)
  })

  it('get the links that a package cannot carry', async () => {
    const links = [{ source: 'native/lib/libpq.so.5.18', target: 'native/lib/libpq.so.5' }]
    const copy = await usableBinaries({ ...found, links }, null)
    expect(existsSync(join(copy, 'lib', 'libpq.so.5'))).toBe(true)
  })

  it('are never taken from a directory that others can write to', async () => {
    closeHome()
    const cache = await usableBinaries(found, SOMEBODY)
    chmodSync(cache, 0o777)
    const other = await usableBinaries(found, SOMEBODY)
    expect(other).not.toBe(cache)
    expect(isOurs(other, process.getuid?.() ?? 0)).toBe(true)
  })

  it('are never taken from a link that somebody planted', async () => {
    closeHome()
    const planted = join(directory.path, 'planted')
    mkdirSync(planted)
    const uid = process.getuid?.() ?? 0
    const name = `tinystacks-postgres-18.4.0-${process.platform}-${process.arch}-${uid}`
    symlinkSync(planted, join(temporary, name))
    const copy = await usableBinaries(found, SOMEBODY)
    expect(copy).not.toBe(join(temporary, name))
    expect(existsSync(join(copy, 'bin', 'postgres'))).toBe(true)
    expect(readdirSync(planted)).toEqual([])
  })

  it('are never taken from a directory of another user', () => {
    expect(isOurs(temporary, (process.getuid?.() ?? 0) + 1)).toBe(false)
  })
})
