/** The codes, and the page that explains them. */
import { globSync, readFileSync } from 'node:fs'
import { join } from 'node:path'
import { describe, expect, it } from 'vitest'
import type { Explanations } from '../../src/codes/explained.ts'
import { ERRORS } from '../../src/codes/errors.ts'
import { NOTES } from '../../src/codes/notes.ts'
import { PROBLEMS } from '../../src/codes/problems.ts'
import { REFUSALS } from '../../src/codes/refusals.ts'

const PAGE = readFileSync(join(import.meta.dirname, '../../docs/codes.md'), 'utf8')

const KINDS: Readonly<Record<string, Explanations>> = { REFUSALS, NOTES, PROBLEMS, ERRORS }

describe.each(Object.entries(KINDS))('%s', (_, codes) => {
  it.each(Object.entries(codes))('%s is explained on the page', (code, { means, advice }) => {
    expect(code).toMatch(/^[a-z]+(-[a-z]+)*$/)
    expect(means).toMatch(/^[A-Z`].*\.$/s)
    expect(advice).toMatch(/^[A-Z`].*\.$/s)
    expect(PAGE).toContain(`\n### ${code}\n\n${means} **To do:** ${advice}\n`)
  })
})

const TROUBLESHOOTING = readFileSync(
  join(import.meta.dirname, '../../docs/troubleshooting.md'),
  'utf8',
)

it('names each code once where one looks for it', () => {
  const linked = [...TROUBLESHOOTING.matchAll(/\]\(codes\.md#([a-z-]+)\)/g)].map(([, code]) => code)
  const codes = Object.values(KINDS).flatMap((kind) => Object.keys(kind))
  expect(linked.toSorted()).toEqual(codes.toSorted())
})

it('gives no code two meanings', () => {
  const codes = Object.values(KINDS).flatMap((kind) => Object.keys(kind))
  expect(new Set(codes).size).toBe(codes.length)
})

/** All text of the files that match, in one. */
function textOf(pattern: string): string {
  const root = join(import.meta.dirname, '../..')
  return globSync(pattern, { cwd: root })
    .filter((file) => !file.startsWith(join('src', 'codes')))
    .map((file) => readFileSync(join(root, file), 'utf8'))
    .join('\n')
}

const SOURCE = textOf('src/**/*.ts')

it.each(Object.values(KINDS).flatMap((codes) => Object.keys(codes)))('%s is used', (code) => {
  expect(SOURCE).toContain(`'${code}'`)
})

const CONFIG_TESTS = textOf('__tests__/{config,host,inspect,commands/shared}/**/*.test.ts')

it.each(Object.keys(PROBLEMS))('a test makes the problem %s', (code) => {
  expect(CONFIG_TESTS).toContain(code)
})
