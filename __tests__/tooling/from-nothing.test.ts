/** How the page from nothing is read, and compared with what was seen: the check `from nothing` plays it. */
import { readFileSync } from 'node:fs'
import { expect, test } from 'vitest'
import { waysOf } from '../../.ci/checks/from-nothing/page.ts'
import { notSeen } from '../../.ci/checks/from-nothing/seen.ts'
import { askedIn } from '../../.ci/checks/from-nothing/terminal.ts'

const PAGE = readFileSync(new URL('../../docs/from-nothing.md', import.meta.url), 'utf8')

test('every command and question of the page is read, and its table counts them', () => {
  const ways = waysOf(PAGE)
  const typed = PAGE.split('\n').filter((line) => /^(git|gh|npx) /.test(line))
  expect(ways.flatMap(({ steps }) => steps.map(({ command }) => command))).toEqual(typed)
  const asked = PAGE.split('\n').filter((line) => line.startsWith('| `'))
  expect(ways.flatMap(({ steps }) => steps.flatMap(({ questions }) => questions))).toHaveLength(
    asked.length,
  )
  for (const { steps, claimed } of ways)
    expect(claimed).toEqual({
      commands: steps.length,
      questions: steps.flatMap(({ questions }) => questions).length,
    })
})

test.each([
  ['```yaml\na: 1\n```', 'nothing to type or to see'],
  ['```text\nseen\n```', 'before any command'],
  ['```sh\ninit\n```\n| `Name` | shop |', 'an answer is Enter, or stands in backquotes'],
])('what nobody would play is refused: %j', (blocks, why) => {
  const page = `| [One](#one) | 1 | 0 |\n\n## One\n\n${blocks}\n`
  expect(() => waysOf(page)).toThrow(why)
})

test('a page without its table, or without the chapter, is refused', () => {
  expect(() => waysOf('# Nothing\n')).toThrow('no table')
  expect(() => waysOf('| [One](#one) | 1 | 0 |\n')).toThrow('no chapter "One"')
})

test('what is shown has to be seen, but for dots', () => {
  expect(notSeen(['a', 'b'], 'a\nb\n')).toBe(null)
  expect(notSeen(['a', '...', 'd 1 ...'], 'a\nb\nc\nd 1 2\n')).toBe(null)
  expect(notSeen(['...', 'a (b)'], 'x\na (b)')).toBe(null)
  for (const [shown, output] of [
    [['a'], 'a\nb'],
    [['a', 'b'], 'b\na'],
    [['...', 'c'], 'a\nb'],
    [['a.c'], 'abc'],
    [['a', '...', 'b', '...'], 'a\nc'],
  ] as const)
    expect(notSeen(shown, output)).toContain('and it was')
})

test('questions are counted once each', () => {
  expect(askedIn('◆  Name?\n│ shop\n◇  Name?\n│ shop\nGo? [y/N] Go? [y/N] y\n')).toBe(2)
})
