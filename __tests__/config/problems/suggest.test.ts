import { expect, test } from 'vitest'
import { nearest } from '../../../src/config/problems/suggest.ts'

test('the nearest names come first, and no more than are asked for', () => {
  const names = ['rds:orders-2026-11-01', 'shop-final', 'Shop-Finals', 'other']
  expect(nearest('shop-finale', names, 3)).toEqual(['shop-final', 'Shop-Finals', 'other'])
  expect(nearest('x'.repeat(300), names, 1)).toHaveLength(1)
  expect(nearest('shop', [], 3)).toEqual([])
})
