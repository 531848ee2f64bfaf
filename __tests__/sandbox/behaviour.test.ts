import { readFileSync, readdirSync } from 'node:fs'
import { join } from 'node:path'
import { describe, expect, it } from 'vitest'

const BEHAVIOUR = join(import.meta.dirname, '../../sandbox/BEHAVIOUR.md')
const RULE = /\b(?:HTTP|CFN|RDS|EC|EC2|SM|SSM|STS|IAM)-\d+\b/g

/** A test's name or an entry of its table: a text that begins with the rule's number. */
const TESTED = /['"`]((?:HTTP|CFN|RDS|EC|EC2|SM|SSM|STS|IAM)-\d+)\b/g

const written = [...readFileSync(BEHAVIOUR, 'utf8').matchAll(/^- \*\*(.+?)\*\*/gm)].map(
  ([, rule]) => rule!,
)

const tested = new Set(
  readdirSync(import.meta.dirname, { recursive: true, encoding: 'utf8' })
    .filter((name) => name.endsWith('.test.ts'))
    .map((name) => readFileSync(join(import.meta.dirname, name), 'utf8'))
    .flatMap((text) => [...text.matchAll(TESTED)].map(([, rule]) => rule!)),
)

describe('BEHAVIOUR.md', () => {
  it('numbers each rule once', () => {
    expect(written.length).toBeGreaterThan(40)
    expect(written.filter((rule, index) => written.indexOf(rule) !== index)).toEqual([])
    expect(written.filter((rule) => !new RegExp(`^${RULE.source}$`).test(rule))).toEqual([])
  })

  it('has a test for each rule', () => {
    expect(written.filter((rule) => !tested.has(rule))).toEqual([])
  })

  it('has a rule for each test that names one', () => {
    expect([...tested].filter((rule) => !written.includes(rule))).toEqual([])
  })

  it('gives each rule its source', () => {
    const bare = readFileSync(BEHAVIOUR, 'utf8')
      .split('\n')
      .filter((line) => line.startsWith('- **') && !/\(.+\)|\[U\]/.test(line))
    expect(bare).toEqual([])
  })
})
