import fc from 'fast-check'
import { expect, test } from 'vitest'
import { parseConfig } from '../../src/config/index.ts'
import { DESIGN_EXAMPLE } from './design-example.ts'

/** A step that damages a text; numbers choose where. */
type Damage = (text: string, a: number, b: number) => string

const PIECES = [
  '\t',
  '  ',
  ': ',
  '- ',
  '{',
  '}',
  '[',
  ']',
  '"',
  "'",
  '#',
  '&a ',
  '*a',
  '!!str ',
  '|',
  '>',
  '---\n',
  '...\n',
  '%YAML 1.2\n',
  '? ',
  '<<: ',
  'null',
  '~',
  '8.0',
  '-1',
  '1e999',
  '.nan',
  '0x1F',
  'true',
  '\r',
  '\u0000',
  '\u0007',
  '\u202E',
  '\uFEFF',
  '\uD800',
  '__proto__: ',
  'constructor: ',
  '💥',
  ',',
  '\n',
]
const VALUES = [
  '',
  '{}',
  '[]',
  '0',
  '-5',
  '99999999999',
  'no',
  '"8.0"',
  'us-east-1',
  '[a, b]',
  '{ a: b }',
  '*x',
]
const KEYS = [
  'size',
  'Size',
  'stages',
  'version',
  'existing',
  'replicaOf',
  'network',
  'vpc',
  'cidr',
  'x y',
]

const pick = <T>(list: readonly T[], at: number): T => list[at % list.length] as T
const splice = (text: string, at: number, drop: number, put: string) =>
  text.slice(0, at) + put + text.slice(at + drop)
const changeLine = (text: string, at: number, change: (line: string) => readonly string[]) => {
  const lines = text.split('\n')
  const index = at % lines.length
  lines.splice(index, 1, ...change(lines[index] ?? ''))
  return lines.join('\n')
}

const DAMAGES: readonly Damage[] = [
  (text, a, b) => splice(text, a % text.length, 1, String.fromCharCode(b % 256)),
  (text, a, b) => splice(text, a % text.length, 0, pick(PIECES, b)),
  (text, a, b) => splice(text, a % text.length, b % 40, ''),
  (text, a) => changeLine(text, a, () => []),
  (text, a) => changeLine(text, a, (line) => [line, line]),
  (text, a, b) => changeLine(text, a, (line) => [line.replace(/:.*$/, `: ${pick(VALUES, b)}`)]),
  (text, a, b) => changeLine(text, a, (line) => [line.replace(/[\w-]+(?=:)/, pick(KEYS, b))]),
  (text, a, b) => changeLine(text, a, (line) => [' '.repeat(b % 9) + line.trimStart()]),
  (text, a, b) => changeLine(text, a, (line) => [line, pick(text.split('\n'), b)]),
  (text, a) => text.slice(0, a % text.length),
  (text) => text.replaceAll('\n', '\r\n'),
]

const damaged = fc
  .tuple(
    fc.constant<string>(DESIGN_EXAMPLE),
    fc.array(fc.tuple(fc.constantFrom(...DAMAGES), fc.nat(), fc.nat()), {
      minLength: 1,
      maxLength: 6,
    }),
  )
  .map(([text, steps]) =>
    steps.reduce((before, [damage, a, b]) => (before === '' ? '' : damage(before, a, b)), text),
  )

test('3,000 damaged files are taken, or refused with a place in the text and words', () => {
  const seen = { valid: 0, invalid: 0 }
  fc.assert(
    fc.property(damaged, (text) => {
      const parsed = parseConfig(text, 'tinystacks.yml')
      seen[parsed.kind] += 1
      if (parsed.kind === 'valid') return
      expect(parsed.problems.length).toBeGreaterThan(0)
      const lines = text.replace(/^\uFEFF/, '').split(/\r\n|\n|\r/)
      for (const problem of parsed.problems) {
        const line = lines[problem.line - 1]
        expect(line).toBeDefined()
        expect(problem.column).toBeGreaterThanOrEqual(1)
        expect(problem.column).toBeLessThanOrEqual((line ?? '').length + 1)
        expect(problem.message).toMatch(/\S{3}/)
        expect(`${problem.path}${problem.message}${problem.hint ?? ''}`).not.toMatch(
          /undefined|\[object|NaN\b.*NaN|[\u0000-\u001F\u007F-\u009F\u202A-\u202E]/,
        )
      }
    }),
    { numRuns: 3000, seed: 20261123, endOnFailure: true },
  )
  expect(seen.valid).toBeGreaterThan(50)
  expect(seen.invalid).toBeGreaterThan(1500)
})
