/** The codes of refusals and notes, and the page that explains them. */
import { readFileSync } from 'node:fs'
import { join } from 'node:path'
import { describe, expect, it } from 'vitest'
import type { Explanations } from '../../src/codes/explained.ts'
import { NOTES } from '../../src/codes/notes.ts'
import { REFUSALS } from '../../src/codes/refusals.ts'

const PAGE = readFileSync(join(import.meta.dirname, '../../docs/codes.md'), 'utf8')

const KINDS: Readonly<Record<string, Explanations>> = { REFUSALS, NOTES }

describe.each(Object.entries(KINDS))('%s', (_, codes) => {
  it.each(Object.entries(codes))('%s is explained on the page', (code, { means, advice }) => {
    expect(code).toMatch(/^[a-z]+(-[a-z]+)*$/)
    expect(means).toMatch(/^[A-Z`].*\.$/s)
    expect(advice).toMatch(/^[A-Z`].*\.$/s)
    expect(PAGE).toContain(`\n### ${code}\n\n${means} **To do:** ${advice}\n`)
  })
})

it('gives no code two meanings', () => {
  const codes = Object.values(KINDS).flatMap((kind) => Object.keys(kind))
  expect(new Set(codes).size).toBe(codes.length)
})
