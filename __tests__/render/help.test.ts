import { describe, expect, test } from 'vitest'
import { helpFor, overview } from '../../src/render/help.ts'
import { flagsOf, VERB_NAMES, VERBS } from '../../src/verbs/table.ts'

describe('overview', () => {
  test.each(VERB_NAMES)('lists %s', (name) => {
    expect(overview()).toContain(`\n  tinystacks ${name} `)
  })
})

describe.each(VERB_NAMES)('helpFor %s', (name) => {
  const text = helpFor(name)

  test('has every flag, example and exit code, in lines that fit', () => {
    for (const flag of flagsOf(name)) expect(text).toMatch(new RegExp(`^ {2}.* --${flag} `, 'm'))
    for (const { line } of VERBS[name].examples) expect(text).toContain(`\n  tinystacks ${line}`)
    for (const code of VERBS[name].exits) expect(text).toMatch(new RegExp(`^ {2}${code} `, 'm'))
    for (const line of text.split('\n')) expect(line.length).toBeLessThanOrEqual(100)
  })
})
