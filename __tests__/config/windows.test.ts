import { expect, test } from 'vitest'
import { backupAfter, daily, maintenanceAfter, meet, weekly } from '../../src/config/windows.ts'

test.each([
  ['05:00-06:00', 'sun:05:00-sun:06:00', '06:00-07:00', 'sun:06:00-sun:07:00'],
  ['23:30-00:30', 'mon:00:00-mon:01:00', '01:00-02:00', 'mon:00:30-mon:01:30'],
  ['23:30-00:00', 'sun:23:00-mon:00:00', '00:00-00:30', 'sun:00:00-sun:01:00'],
  ['04:00-05:30', 'wed:05:00-wed:05:30', '05:30-07:00', 'wed:05:30-wed:06:00'],
])(
  'a backup at %s meets maintenance at %s, and not at %s or %s',
  (backup, maintenance, ...free) => {
    const [day, week] = [daily(backup), weekly(maintenance)]
    expect(meet(day, week)).toBe(true)
    expect([backupAfter(day, week), maintenanceAfter(day, week)]).toEqual(free)
  },
)

test('where maintenance takes nearly the whole day, no backup fits beside it', () => {
  const [day, week] = [daily('05:00-07:00'), weekly('tue:06:00-wed:05:00')]
  expect([backupAfter(day, week), maintenanceAfter(day, week)]).toEqual([null, null])
})

test('a window is the same in capitals', () => {
  expect(weekly('Sun:23:00-Mon:01:00')).toEqual(weekly('sun:23:00-mon:01:00'))
})
