/** What git says of a commit, in a repository of the test's own. */
import { execFileSync } from 'node:child_process'
import { mkdirSync, mkdtempSync, rmSync, symlinkSync, writeFileSync } from 'node:fs'
import { tmpdir } from 'node:os'
import { join } from 'node:path'
import { afterAll, beforeAll, expect, test } from 'vitest'
import { baseFileOf, parentsOfCheckout } from '../../src/host/base-file.ts'

let root: string

function git(directory: string, ...argv: readonly string[]): string {
  const identity = ['-c', 'user.name=octocat', '-c', 'user.email=octocat@example.com']
  return execFileSync('git', [...identity, ...argv], {
    cwd: directory,
    encoding: 'utf8',
    env: { PATH: process.env['PATH'], GIT_CONFIG_GLOBAL: '/dev/null', GIT_CONFIG_NOSYSTEM: '1' },
    stdio: ['ignore', 'pipe', 'pipe'],
  }).trim()
}

const full = () => join(root, 'full')
const shallow = () => join(root, 'shallow')
let base = ''
let head = ''

beforeAll(() => {
  root = mkdtempSync(join(tmpdir(), 'tinystacks-base-'))
  mkdirSync(join(full(), 'apps', 'web'), { recursive: true })
  git(full(), 'init', '-q', '-b', 'main')
  const at = (name: string) => join(full(), name)
  writeFileSync(at('apps/web/tinystacks.yml'), 'version: 1\n')
  for (const [name, target] of [
    ['tinystacks.yml', 'apps/web/tinystacks.yml'],
    ['again.yml', 'tinystacks.yml'],
    ['current', 'apps/web'],
    ['apps/next', '../current'],
    ['out.yml', '../other/tinystacks.yml'],
    ['system.yml', '/etc/passwd'],
    ['circle.yml', 'circle.yml'],
    ['gone.yml', 'nowhere.yml'],
  ] as const)
    symlinkSync(target, at(name))
  const commit = (message: string) => {
    git(full(), 'add', '-A')
    git(full(), 'commit', '-qm', message)
    return git(full(), 'rev-parse', 'HEAD')
  }
  commit('the file')
  git(full(), 'checkout', '-qb', 'change')
  rmSync(at('tinystacks.yml'))
  writeFileSync(at('apps/web/tinystacks.yml'), 'version: 1 # changed\n')
  head = commit('a change')
  git(full(), 'checkout', '-q', 'main')
  writeFileSync(at('other.txt'), '')
  base = commit('another')
  git(full(), 'checkout', '-q', '--detach')
  git(full(), 'merge', '-q', '--no-ff', '-m', 'the test merge', 'change')
  git(root, 'clone', '-q', '--depth', '1', `file://${full()}`, shallow())
})
afterAll(() => {
  rmSync(root, { recursive: true })
})

test.each([
  ['a file', 'apps/web/tinystacks.yml'],
  ['a link to it', 'tinystacks.yml'],
  ['a link to that link', 'again.yml'],
  ['a file below a link', 'current/tinystacks.yml'],
  ['a file below a link to a link', 'apps/next/tinystacks.yml'],
])('%s is read as it was where the branch begins', async (_what, path) => {
  const ref = `main (${base.slice(0, 7)})`
  expect(await baseFileOf(path, full())).toEqual({ kind: 'read', ref, text: 'version: 1\n' })
})

test.each([
  ['a file that is not there', 'apps/tinystacks.yml'],
  ['a directory', 'apps/web'],
  ['what is below a file', 'apps/web/tinystacks.yml/x'],
  ['a link that leaves the repository', 'out.yml'],
  ['a link to a file of the system', 'system.yml'],
  ['a link to itself', 'circle.yml'],
  ['a link to nothing', 'gone.yml'],
])('%s is absent', async (_what, path) => {
  expect(await baseFileOf(path, full())).toMatchObject({ kind: 'absent' })
})

test('the parents of a test merge are known, in a shallow checkout too', async () => {
  for (const directory of [full(), shallow()])
    expect(await parentsOfCheckout(directory)).toEqual([base, head])
  expect(await parentsOfCheckout(root)).toBeNull()
})
