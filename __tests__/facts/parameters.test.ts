import { expect, test } from 'vitest'
import { sameParameter } from '../../src/facts/parameters.ts'

test.each([
  ['ON', '1', true],
  ['on', 'ON', true],
  ['OFF', '0', true],
  ['true', '1', true],
  ['1', '0', false],
  ['ON', '10', false],
  ['all', 'ALL', false],
  [null, '0', false],
  [null, null, true],
])('%s and %s are the same to RDS: %s', (one, other, same) => {
  expect(sameParameter(one, other)).toBe(same)
  expect(sameParameter(other, one)).toBe(same)
})
