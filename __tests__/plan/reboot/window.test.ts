import { expect, test } from 'vitest'
import { windowAt } from '../../../src/plan/reboot/window.ts'

// 2026-11-29 is a Sunday.
test.each([
  ['sun:03:00-sun:04:00', '2026-11-29T02:59:59Z', false, '2026-11-29T03:00'],
  ['sun:03:00-sun:04:00', '2026-11-29T03:00:00Z', true, '2026-12-06T03:00'],
  ['sun:03:00-sun:04:00', '2026-11-29T03:59:59Z', true, '2026-12-06T03:00'],
  ['sun:03:00-sun:04:00', '2026-11-29T04:00:00Z', false, '2026-12-06T03:00'],
  ['sun:03:00-sun:04:00', '2026-12-01T12:00:00Z', false, '2026-12-06T03:00'],
  ['sat:23:30-sun:00:30', '2026-11-29T00:15:00Z', true, '2026-12-05T23:30'],
  ['sat:23:30-sun:00:30', '2026-11-28T23:29:00Z', false, '2026-11-28T23:30'],
  ['Mon:05:00-Mon:05:30', '2026-11-29T12:00:00Z', false, '2026-11-30T05:00'],
])('%s at %s', (window, now, isOpen, next) => {
  const found = windowAt(window, new Date(now))
  expect(found?.isOpen).toBe(isOpen)
  expect(found?.next.toISOString().slice(0, 16)).toBe(next)
})

test.each(['', 'sun:03:00', 'day:03:00-sun:04:00'])('%j is no window', (window) => {
  expect(windowAt(window, new Date())).toBeNull()
})
