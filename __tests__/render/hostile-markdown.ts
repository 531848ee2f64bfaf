/**
 * What holds wherever hostile text stands in Markdown. Its places are two test files, since reading them takes
 * long.
 */
import { describe, expect, test } from 'vitest'
import { plain } from '../../src/text/escape.ts'
import { HOSTILE, UNSEEN, lines } from './hostile.ts'
import type { MARKDOWN_PLACES } from './hostile-places.ts'
import { dollars, references, structure, words } from './reading/markdown.ts'

/** Longer ones may be cut where there is no room for them. */
const SHORT = 100

/** One test a place and a text. */
export function testMarkdown(places: typeof MARKDOWN_PLACES): void {
  describe.each(places)('in Markdown, in %s', (_place, show) => {
    const ordinary = show('x')
    const expected = { structure: structure(ordinary), references: references(ordinary) }

    test.each(HOSTILE)('%s is words', (_attempt, text) => {
      const shown = show(text)
      expect(structure(shown)).toBe(expected.structure)
      expect(references(shown)).toEqual(expected.references)
      expect(dollars(shown)).toEqual([])
      expect(shown).not.toMatch(UNSEEN)
      expect(lines(shown)).toBe(lines(ordinary))
      if (text.length < SHORT) expect(words(shown)).toContain(plain(text))
    })
  })
}
