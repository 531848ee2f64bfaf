import { expect, test } from 'vitest'
import { isWithin, ratioOf, type Row } from '../../../bench/peers/row.ts'

function row(ours: number | null, ...values: readonly (number | null)[]): Row {
  const peers = values.map((value, at) => ({ program: `peer ${String(at)}`, value }))
  return { name: 'create', unit: 'calls', ours, peers, budget: 1 }
}

test('a row is told as a multiple of the best of the others that came to an end', () => {
  expect(ratioOf(row(6, 5, 12))).toBe(1.2)
  expect(ratioOf(row(6, null, 12))).toBe(0.5)
  expect(isWithin(row(6, 5, 12))).toBe(false)
  expect(isWithin(row(5, 5, 12))).toBe(true)
})

test('none failed is as good as none failed, and one more is not within any budget', () => {
  expect(ratioOf(row(0, 0, 3))).toBe(1)
  expect(isWithin(row(1, 0, 3))).toBe(false)
})

test('where only we failed the row is over its budget; where all others did, or nobody is there, it is within', () => {
  expect(isWithin(row(null, 5))).toBe(false)
  expect(isWithin(row(5, null))).toBe(true)
  expect(isWithin(row(5))).toBe(true)
})
