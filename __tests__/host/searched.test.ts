import { mkdirSync, mkdtempSync, rmSync, writeFileSync } from 'node:fs'
import { tmpdir } from 'node:os'
import { join } from 'node:path'
import { afterEach, beforeEach, expect, test } from 'vitest'
import { readConfigFile } from '../../src/host/config-file.ts'

let root: string
beforeEach(() => {
  root = mkdtempSync(join(tmpdir(), 'tinystacks-near-'))
  mkdirSync(join(root, '.git'))
})
afterEach(() => {
  rmSync(root, { recursive: true })
})

function hintFor(named: string | null, from: string, files: readonly string[]): unknown {
  mkdirSync(join(root, from), { recursive: true })
  for (const file of files) writeFileSync(join(root, file), 'version: 1\n')
  try {
    return readConfigFile(named, join(root, from))
  } catch (error) {
    return (error as { hint?: unknown }).hint
  }
}

test.each([
  ['tinystacks.yaml'],
  ['.tinystacks.yml'],
  ['Tinystacks.yml'],
  ['tinystack.yml'],
  ['tiny-stacks.yml'],
  ['tinystacks.json'],
  ['tinystacks'],
])('%s is named where tinystacks.yml is missing', (file) => {
  expect(hintFor(null, '', ['README.md', 'package.json', file])).toBe(
    `there is ${file}: rename it to tinystacks.yml, or write \`--config ${file}\``,
  )
})

test('one in a parent directory is named from here', () => {
  const file = join('..', '..', 'tinystacks.yaml')
  expect(hintFor(null, 'app/src', ['tinystacks.yaml'])).toBe(
    `there is ${file}: rename it to tinystacks.yml, or write \`--config ${file}\``,
  )
})

test('beside a file that was named wrongly', () => {
  expect(hintFor('infra/db.yml', 'infra', ['infra/db.yaml'])).toMatch(/^check --config/)
  expect(hintFor('infra/db.yml', '', ['infra/db.yaml'])).toBe(
    `there is ${join('infra', 'db.yaml')}: write \`--config ${join('infra', 'db.yaml')}\``,
  )
})

test('nothing is named that is not near, is a folder, or is beyond the repository', () => {
  mkdirSync(join(root, 'tinystacks.yaml'))
  mkdirSync(join(root, 'app', '.git'), { recursive: true })
  writeFileSync(join(root, '.tinystacks.yml'), '')
  expect(hintFor(null, 'app/src', ['stacks.yml', 'app/tiny.yml'])).toMatch(
    /^create tinystacks\.yml/,
  )
})
