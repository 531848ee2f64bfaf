import { mkdirSync, mkdtempSync, rmSync, writeFileSync } from 'node:fs'
import { tmpdir } from 'node:os'
import { join } from 'node:path'
import { afterEach, beforeEach, expect, test } from 'vitest'
import { repositoryName } from '../../src/host/repository.ts'

let root: string
beforeEach(() => {
  root = mkdtempSync(join(tmpdir(), 'tinystacks-repository-'))
  mkdirSync(join(root, '.git'))
})
afterEach(() => {
  rmSync(root, { recursive: true })
})

test.each([
  'https://github.com/acme/shop.git',
  'https://github.com/acme/shop',
  'git@github.com:acme/shop.git',
  'ssh://git@github.com/acme/shop.git',
])('reads the repository from the remote %s', (url) => {
  writeFileSync(
    join(root, '.git', 'config'),
    `[remote "origin"]\n\turl = ${url}\n\tfetch = +refs\n`,
  )
  expect(repositoryName({}, root)).toBe('acme/shop')
})

test('a remote elsewhere is no repository of GitHub', () => {
  writeFileSync(
    join(root, '.git', 'config'),
    '[remote "origin"]\n\turl = https://example.com/a/b\n',
  )
  expect(repositoryName({}, root)).toBeNull()
})

test('what GitHub Actions says goes before the checkout', () => {
  expect(repositoryName({ GITHUB_REPOSITORY: 'acme/other' }, root)).toBe('acme/other')
})
