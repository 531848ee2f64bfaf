import { expect, test } from 'vitest'
import { askedFor, PARTS } from '../../../bench/peers/asked.ts'

test('all parts are measured, in short those that there is time for, and named ones alone', () => {
  expect(askedFor([])).toEqual({ isShort: false, isWritten: false, parts: PARTS })
  expect(askedFor(['--short']).parts).toEqual(['one', 'many', 'waiting'])
  expect(askedFor(['faults', '--short', 'one'])).toEqual({
    ...{ isShort: true, isWritten: false, parts: ['one', 'faults'] },
  })
})

test('a page is written of all of them', () => {
  expect(askedFor(['--write'])).toEqual({ isShort: false, isWritten: true, parts: PARTS })
  for (const less of ['--short', 'many'])
    expect(() => askedFor(['--write', less])).toThrow('--write takes all')
})

test('what is not known is an error', () => {
  expect(() => askedFor(['--long'])).toThrow('not --long')
})
