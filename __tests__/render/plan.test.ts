import { stripVTControlCharacters } from 'node:util'
import { describe, expect, test } from 'vitest'
import { assemblePlan } from '../../src/plan/index.ts'
import { planAsMarkdown } from '../../src/render/markdown.ts'
import { planForTerminal } from '../../src/render/terminal.ts'
import { PLANS, hostilePlan } from './plans.ts'
import { readable } from './readable.ts'

const file = 'tinystacks.yml'
const terminal = { color: false, width: 100, file }

describe.each(Object.entries(PLANS))('%s', (name, plan) => {
  test('on a terminal', async () => {
    const text = `${planForTerminal(plan, terminal)}\n`
    await expect(readable(text, plan)).toMatchFileSnapshot(`golden/${name}.txt`)
  })

  test('in Markdown', async () => {
    await expect(readable(planAsMarkdown(plan, { file }), plan)).toMatchFileSnapshot(
      `golden/${name}.md`,
    )
  })

  test('colour adds nothing but colour', () => {
    const coloured = planForTerminal(plan, { ...terminal, color: true })
    expect(stripVTControlCharacters(coloured)).toBe(planForTerminal(plan, terminal))
    expect(coloured).not.toBe(planForTerminal(plan, terminal))
  })

  test('fits the width where words are short enough', () => {
    const narrow = planForTerminal(plan, { color: false, width: 72 })
    const wide = narrow.split('\n').filter((line) => line.length > 72)
    expect(wide.filter((line) => !/→|aws rds/.test(line))).toEqual([])
  })

  test('never wraps a command, and wraps nothing in a pipe', () => {
    const removal = PLANS['removal']!
    const narrow = planForTerminal(removal, { color: false, width: 40 }).split('\n')
    expect(narrow).toContainEqual(
      expect.stringMatching(
        /^ *aws rds restore-db-instance-from-db-snapshot --region us-east-1 --db-instance-identifier NEW_NAME --db-snapshot-identifier NAME$/,
      ),
    )
    const [stage] = removal.stages
    const piped = planForTerminal(removal, { color: false, width: Infinity }).split('\n')
    for (const { message } of stage!.notes)
      expect(piped.some((line) => line.endsWith(message))).toBe(true)
  })
})

describe('the first line', () => {
  test.each([
    ['new-stage', 'dev: Postgres, MySQL and Redis will be created.'],
    ['no-changes', 'No changes: every stage matches the file.'],
    ['tags-only', 'No database will be affected; resources around them will change.'],
    ['restart', 'prod: Redis will fail over. prod: Postgres will restart. No data will be lost.'],
    ['parameters', 'dev: Postgres may restart. No data will be lost. 1 database not verified.'],
    ['removal', 'dev: MySQL will be deleted, a final snapshot will be kept. 1 consent required.'],
    [
      'replacement',
      'dev: Redis will be replaced by an empty one, ALL DATA WILL BE LOST. Automatic snapshots of dev/redis will be deleted. 1 consent required.',
    ],
    [
      'nets-cut',
      'dev: Postgres will restart. All automated backups of dev/postgres will be deleted and turned off. dev: deletion protection will be turned off. 1 consent required.',
    ],
    ['refused', 'Refused: fix 1 problem first. dev: Postgres will restart. No data will be lost.'],
  ])('of %s', (name, line) => {
    const plan = PLANS[name] ?? assemblePlan([])
    expect(planForTerminal(plan, { ...terminal, width: 200 }).split('\n')[0]).toBe(line)
    expect(planAsMarkdown(plan).split('\n')[0]).toBe(`### ${line}`)
  })
})

describe('hostile text', () => {
  const attacks = [
    '::error::x',
    '\n::set-output name=a::b',
    '\u001b[31mred',
    'x | y',
    'x\n\n# big',
    '<img src=x onerror=y>',
    '@torvalds',
    '`x` @torvalds',
    '[a](https://evil.example)',
    '</details>',
    '\u202eabc',
  ]

  test.each(attacks)('%j is inert on a terminal', (text) => {
    const shown = planForTerminal(hostilePlan(text), { ...terminal, width: 40 })
    expect(shown).not.toMatch(/^\s*::/m)
    expect(shown).not.toMatch(/[^\P{Cc}\n]|\u202e/u)
  })

  test.each(attacks)('%j is inert in Markdown', (text) => {
    const shown = planAsMarkdown(hostilePlan(text))
    const ordinary = planAsMarkdown(hostilePlan('x'))
    expect(shown.split('\n')).toHaveLength(ordinary.split('\n').length)
    const rows = shown.split('\n').filter((line) => line.startsWith('|'))
    for (const row of rows) expect(row.split('|')).toHaveLength(8)
    const outsideCode = shown.replaceAll(/`[^`\n]*`/g, '')
    expect(outsideCode).not.toMatch(/@[a-z]|<img|https:\/\/|\]\(|^# /m)
    expect(outsideCode.match(/<\/details>/g)).toHaveLength(1)
    expect(shown).not.toMatch(/[^\P{Cc}\n]|\u202e/u)
  })
})
