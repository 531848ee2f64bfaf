import {
  existsSync,
  mkdirSync,
  mkdtempSync,
  rmSync,
  statSync,
  utimesSync,
  writeFileSync,
} from 'node:fs'
import { hostname, tmpdir } from 'node:os'
import { dirname, join } from 'node:path'
import { afterEach, beforeEach, expect, test, vi } from 'vitest'
import { sessionDirectory } from '../../../src/local/tunnel/private-directory.ts'

let home = ''
beforeEach(() => {
  home = mkdtempSync(join(tmpdir(), 'tinystacks-home-'))
  vi.stubEnv('HOME', home)
})
afterEach(() => {
  vi.unstubAllEnvs()
  rmSync(home, { recursive: true })
})

/** A directory that a session of this process or host has left, or has. */
function left(name: string, owner: object | null): string {
  const directory = join(home, '.tinystacks/sessions', name)
  mkdirSync(directory, { recursive: true })
  writeFileSync(join(directory, 'key'), 'KEY')
  if (owner !== null) writeFileSync(join(directory, 'owner.json'), JSON.stringify(owner))
  return directory
}

/** No process has it: it is above what Linux and macOS give. */
const NOBODY = 2 ** 30

test('nobody else can read it, and git ignores it', () => {
  const directory = sessionDirectory()
  expect(statSync(directory).mode & 0o777).toBe(0o700)
  expect(statSync(join(home, '.tinystacks')).mode & 0o777).toBe(0o700)
  expect(existsSync(join(home, '.tinystacks/.gitignore'))).toBe(true)
})

test('what a killed session left is removed by the next one', () => {
  const directory = left('tunnel-dead', { pid: NOBODY, host: hostname() })
  sessionDirectory()
  expect(existsSync(directory)).toBe(false)
})

test('what a session has that runs stays', () => {
  const mine = sessionDirectory()
  const other = left('tunnel-live', { pid: process.pid, host: hostname() })
  const elsewhere = left('tunnel-elsewhere', { pid: NOBODY, host: 'another-host' })
  expect(dirname(sessionDirectory())).toBe(dirname(mine))
  expect([mine, other, elsewhere].every((one) => existsSync(one))).toBe(true)
})

test('what has no owner yet stays for a minute', () => {
  const fresh = left('tunnel-fresh', null)
  const old = left('tunnel-old', null)
  const before = new Date(Date.now() - 61_000)
  utimesSync(old, before, before)
  sessionDirectory()
  expect([existsSync(fresh), existsSync(old)]).toEqual([true, false])
})
