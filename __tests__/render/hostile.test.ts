import { error } from '@actions/core'
import { describe, expect, test, vi } from 'vitest'
import { inertJson, inertLog, plain } from '../../src/text/escape.ts'
import { HOSTILE, UNSEEN, lines } from './hostile.ts'
import { ANNOTATION_PLACES, TERMINAL_PLACES } from './hostile-places.ts'
import { commandsIn } from './reading/runner.ts'

const WIDE = { color: false, width: 1_000_000 }

/** What reads as a plan's own way to style: colours and weights, each ended. */
const STYLES = /\u001b\[\d+(?:;\d+)*m/g

test('there are many ways to be hostile, each its own', () => {
  expect(HOSTILE.length).toBeGreaterThanOrEqual(80)
  expect(new Set(HOSTILE.map(([attempt]) => attempt)).size).toBe(HOSTILE.length)
  expect(new Set(HOSTILE.map(([, text]) => text)).size).toBe(HOSTILE.length)
})

describe.each(TERMINAL_PLACES)('on a terminal, in %s', (_place, show) => {
  const ordinary = show('x')(WIDE)

  test.each(HOSTILE)('%s is words', (_attempt, text) => {
    const shown = show(text)(WIDE)
    expect(shown).not.toMatch(UNSEEN)
    // A sentence without words is left out.
    if (plain(text) !== '') expect(lines(shown)).toBe(lines(ordinary))
    const coloured = show(text)({ ...WIDE, color: true })
    expect(coloured.replaceAll(STYLES, '')).toBe(shown)
  })

  test.each(HOSTILE)('%s is no command of a workflow', (_attempt, text) => {
    for (const width of [WIDE.width, 40]) {
      const shown = show(text)({ color: false, width })
      expect(commandsIn(shown)).toEqual([])
      expect(commandsIn(inertLog(shown))).toEqual([])
    }
  })
})

describe.each(ANNOTATION_PLACES)('as annotations of %s', (_place, show) => {
  test.each(HOSTILE)('%s is a message', (_attempt, text) => {
    for (const { message, file, line, column } of show(text)) {
      const printed = vi.spyOn(process.stdout, 'write').mockReturnValue(true)
      error(message, { title: 'tinystacks', file, startLine: line, startColumn: column })
      const output = printed.mock.calls.map(([chunk]) => String(chunk)).join('')
      printed.mockRestore()
      expect(commandsIn(output)).toEqual([
        { name: 'error', properties: expect.any(Object), data: message },
      ])
      expect(message).not.toMatch(UNSEEN)
      expect(lines(message)).toBe(1)
    }
  })
})

describe('as JSON', () => {
  test.each(HOSTILE)('%s is itself again', (_attempt, text) => {
    const shown = inertJson({ text })
    expect(JSON.parse(shown)).toEqual({ text })
    expect(shown).not.toMatch(/(?!\n)\p{Cc}|\p{Cf}|\p{Default_Ignorable_Code_Point}|\p{Zl}|\p{Zp}/u)
    expect(commandsIn(shown)).toEqual([])
  })
})

test('laid out lines become no commands, whatever ends them', () => {
  for (const [, text] of HOSTILE) expect(commandsIn(inertLog(text))).toEqual([])
})
