import { expect, test } from 'vitest'
import { inMinutes, inSeconds } from '../../src/text/elapsed.ts'

test.each([
  [-5, '0 min', '0 s'],
  [45_000, '1 min', '45 s'],
  [190_000, '3 min', '3 min 10 s'],
  [3_569_000, '59 min', '59 min 29 s'],
  [3_575_000, '1 h 0 min', '59 min 35 s'],
  [3_900_000, '1 h 5 min', '1 h 5 min'],
])('%i milliseconds are %s in a log, and %s on a display', (milliseconds, minutes, seconds) => {
  expect(inMinutes(milliseconds)).toBe(minutes)
  expect(inSeconds(milliseconds)).toBe(seconds)
})
