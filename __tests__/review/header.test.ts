import fc from 'fast-check'
import { describe, expect, test } from 'vitest'
import { parseHeader, writeHeader } from '../../src/review/header.ts'
import type { CommentHeader, StageResult } from '../../src/review/types.ts'
import { aHeader } from '../github/connected.ts'
import { anyHeader, anyText } from './arbitrary.ts'

const result: StageResult = {
  kind: 'updated',
  stack: 'shop-dev',
  region: 'us-east-1',
  seconds: 595,
  url: 'https://github.com/acme/shop/actions/runs/1',
  failure: null,
  notes: [],
}
const header = aHeader({ stages: ['dev'], results: { dev: result } })
const written = writeHeader(header)

describe('whatever the header holds', () => {
  test('it comes back as it was, before any text', () => {
    fc.assert(
      fc.property(anyHeader, anyText, (any, text) => {
        expect(parseHeader(`${writeHeader(any)}\n${text}`)).toEqual(any)
      }),
    )
  })

  test('it is one line of printable ASCII that only ends where it ends', () => {
    fc.assert(
      fc.property(anyHeader, (any) => {
        const line = writeHeader(any)
        expect(line).toMatch(/^<!-- tinystacks:1 [\x20-\x7e]* -->$/)
        const inside = line.slice('<!--'.length, -'-->'.length)
        expect(inside).not.toMatch(/[<>@#]|--/)
      }),
    )
  })
})

describe('whatever a comment begins with', () => {
  test('is read without failing', () => {
    const body = fc.oneof(
      anyText,
      fc.json().map((json) => `<!-- tinystacks:1 ${json} -->`),
      fc
        .tuple(fc.nat(written.length), fc.nat(9), anyText)
        .map(([at, length, text]) => written.slice(0, at) + text + written.slice(at + length)),
    )
    fc.assert(
      fc.property(body, (text) => {
        const parsed = parseHeader(text)
        expect(parsed === null || typeof parsed.repository === 'string').toBe(true)
      }),
      { numRuns: 500 },
    )
  })

  test.each([
    ['nothing', ''],
    ['another text', 'hello'],
    ['the header in its second line', `\n${written}`],
    ['the header behind a space', ` ${written}`],
    ['the header in a quote', `> ${written}`],
    ['another version', written.replace('tinystacks:1', 'tinystacks:2')],
    ['no JSON', '<!-- tinystacks:1 x -->'],
    ['no object', '<!-- tinystacks:1 [] -->'],
    ['no end', written.slice(0, -1)],
    ['an end in the next line', written.replace(' -->', '\n-->')],
    ['text behind the end', `${written} x`],
  ])('%s is no header', (_what, body) => {
    expect(parseHeader(body)).toBeNull()
  })

  test.each<[keyof CommentHeader, unknown]>([
    ['repository', 1],
    ['config', null],
    ['stages', 'dev'],
    ['stages', [1]],
    ['sha', {}],
    ['run', '1'],
    ['run', 1.5],
    ['run', -1],
    ['attempt', 1e300],
    ['fingerprint', null],
    ['planned', []],
    ['planned', { dev: 1 }],
    ['dropped', ['all']],
    ['labels', [null]],
    ['results', null],
    ['results', { dev: null }],
    ['results', { dev: { ...result, kind: 'lost' } }],
    ['results', { dev: { ...result, seconds: -1 } }],
    ['results', { dev: { ...result, notes: 'x' } }],
    ['results', { dev: { ...result, more: 1 } }],
  ])('%s of another type is no header: %j', (key, value) => {
    expect(parseHeader(`<!-- tinystacks:1 ${JSON.stringify({ ...header })} -->`)).toEqual(header)
    const wrong = JSON.stringify({ ...header, [key]: value })
    expect(parseHeader(`<!-- tinystacks:1 ${wrong} -->`)).toBeNull()
  })

  test.each(Object.keys(header))('without %s it is no header', (key) => {
    const rest = JSON.stringify({ ...header, [key]: undefined })
    expect(parseHeader(`<!-- tinystacks:1 ${rest} -->`)).toBeNull()
  })

  test('a key that this version does not know is no header', () => {
    const more = JSON.stringify({ ...header, more: 1 })
    expect(parseHeader(`<!-- tinystacks:1 ${more} -->`)).toBeNull()
  })
})

test('GitHub may give the lines back with carriage returns', () => {
  expect(parseHeader(`${written}\r\nthe plan\r\n`)).toEqual(header)
})
