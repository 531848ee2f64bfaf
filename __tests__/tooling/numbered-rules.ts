import { readFileSync, readdirSync } from 'node:fs'
import { join } from 'node:path'
import { describe, expect, it } from 'vitest'

/**
 * Tests that a document of numbered rules (`- **CFN-1** … (source)`) and the tests below a folder
 * name each other: no rule without a test, no test of a rule that is not there, no rule without a source.
 */
export function testNumberedRules(
  document: string,
  folder: string,
  prefixes: readonly string[],
): void {
  const rule = new RegExp(`^(?:${prefixes.join('|')})-\\d+$`)
  /**
   * A test's name or an entry of its table, which may be a file of its own: a text that begins with the rule's number.
   */
  const named = new RegExp(`['"\`]((?:${prefixes.join('|')})-\\d+)\\b`, 'g')
  const lines = readFileSync(document, 'utf8').split('\n')
  const written = lines.flatMap((line) => /^- \*\*(.+?)\*\*/.exec(line)?.[1] ?? [])
  const tested = new Set(
    readdirSync(folder, { recursive: true, encoding: 'utf8' })
      .filter((name) => name.endsWith('.ts'))
      .map((name) => readFileSync(join(folder, name), 'utf8'))
      .flatMap((text) => [...text.matchAll(named)].map(([, number]) => number!)),
  )

  describe(document.split('/').slice(-2).join('/'), () => {
    it('numbers each rule once', () => {
      expect(written.length).toBeGreaterThan(10)
      expect(written.filter((one, index) => written.indexOf(one) !== index)).toEqual([])
      expect(written.filter((one) => !rule.test(one))).toEqual([])
    })

    it('has a test for each rule', () => {
      expect(written.filter((one) => !tested.has(one))).toEqual([])
    })

    it('has a rule for each test that names one', () => {
      expect([...tested].filter((one) => !written.includes(one))).toEqual([])
    })

    it('gives each rule its source', () => {
      const bare = lines.filter((line) => line.startsWith('- **') && !/\(.+\)|\[U\b/.test(line))
      expect(bare).toEqual([])
    })

    // `[U, words]` has its reason once, above the rules.
    it('says of each unknown why it is harmless', () => {
      const times = (line: string, word: string): number => line.split(word).length - 1
      const unknowns = lines.filter((line) => line.includes('[U'))
      expect(unknowns.filter((line) => times(line, '[U]') > times(line, 'harmless'))).toEqual([])
      const words = unknowns.filter((line) => line.includes('[U, words]'))
      expect(words.every((line, index) => index > 0 || /\[U, words\]: .*harmless/.test(line))).toBe(
        true,
      )
    })
  })
}
