import { execFileSync } from 'node:child_process'
import {
  mkdirSync,
  mkdtempSync,
  readdirSync,
  readFileSync,
  rmSync,
  statSync,
  symlinkSync,
  writeFileSync,
} from 'node:fs'
import { tmpdir } from 'node:os'
import { join } from 'node:path'
import { afterEach, beforeEach, expect, test } from 'vitest'
import { keepPrivate } from '../../src/local/private-file.ts'

let folder = ''
beforeEach(() => {
  folder = mkdtempSync(join(tmpdir(), 'tinystacks-private-'))
})
afterEach(() => {
  rmSync(folder, { recursive: true, force: true })
})

const file = (name: string): string => join(folder, name)

function init(ignored: string): void {
  execFileSync('git', ['init', '--quiet', folder])
  writeFileSync(file('.gitignore'), ignored)
}

test('only its owner can read it, whoever could before', async () => {
  writeFileSync(file('.env'), 'old', { mode: 0o644 })
  await keepPrivate(file('.env'), 'PG_HOST=here\n')
  expect(statSync(file('.env')).mode & 0o777).toBe(0o600)
  expect(readFileSync(file('.env'), 'utf8')).toBe('PG_HOST=here\n')
  expect(readdirSync(folder)).toEqual(['.env'])
})

test('a link that stands there is replaced, and what it leads to stays', async () => {
  writeFileSync(file('elsewhere'), 'theirs')
  symlinkSync(file('elsewhere'), file('.env'))
  await keepPrivate(file('.env'), 'ours')
  expect(readFileSync(file('elsewhere'), 'utf8')).toBe('theirs')
})

test('in a repository it is written where git ignores it', async () => {
  init('.env\n')
  mkdirSync(file('app'))
  await keepPrivate(file('app/.env'), 'x')
  expect(readdirSync(file('app'))).toEqual(['.env'])
})

test.each([
  ['git does not ignore it', () => init('other\n')],
  ['git cannot be asked', () => mkdirSync(file('.git'))],
])('nothing is written where %s', async (_, prepare) => {
  prepare()
  await expect(keepPrivate(file('.env'), 'x')).rejects.toMatchObject({
    code: 'file-in-repository',
    exit: 2,
    hint: expect.stringContaining('.gitignore') as string,
  })
  expect(readdirSync(folder)).not.toContain('.env')
})

test('a file that git has already is refused, though a rule ignores it', async () => {
  init('.env\n')
  writeFileSync(file('.env'), 'x')
  execFileSync('git', ['-C', folder, 'add', '--force', '.env'])
  await expect(keepPrivate(file('.env'), 'y')).rejects.toMatchObject({ code: 'file-in-repository' })
})

test('a directory that is not there is told', async () => {
  await expect(keepPrivate(file('none/.env'), 'x')).rejects.toMatchObject({
    code: 'file-not-written',
  })
})
