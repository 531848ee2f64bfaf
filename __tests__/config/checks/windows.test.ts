import { expect, test } from 'vitest'
import { problemsOf, withDatabases } from '../../builders/config.ts'

const problemsWith = (backup: string, maintenance: string) =>
  problemsOf(
    withDatabases(`postgres: { backupWindow: "${backup}", maintenanceWindow: "${maintenance}" }`),
  ).map(({ code, message }) => `${code}: ${message}`)

test.each([
  ['03:00-04:00', 'sun:04:00-sun:05:00', 'one ends where the other begins'],
  ['04:00-05:00', 'sun:03:00-sun:04:00', 'one begins where the other ends'],
  ['23:30-00:30', 'mon:00:30-mon:01:30', 'over midnight'],
  ['12:00-12:30', 'sat:23:30-sun:00:30', "over the week's end"],
])('a backup at %s and maintenance at %s are apart: %s', (backup, maintenance) => {
  expect(problemsWith(backup, maintenance)).toEqual([])
})

test.each([
  ['03:00-04:00', 'sun:03:59-sun:05:00', 'by a minute'],
  ['23:30-00:30', 'mon:00:00-mon:01:00', 'over midnight'],
  ['00:00-00:30', 'sun:23:30-mon:00:30', "over the week's end"],
  ['23:45-00:15', 'sun:23:30-mon:00:10', 'both over midnight'],
  ['10:00-11:00', 'tue:09:00-wed:08:00', 'inside of a long one'],
])('a backup at %s and maintenance at %s overlap: %s', (backup, maintenance) => {
  expect(problemsWith(backup, maintenance)).toEqual([expect.stringMatching(/^windows-overlap: /)])
})

test('maintenance may not last longer than a day', () => {
  expect(problemsWith('10:00-11:00', 'tue:09:00-thu:08:00')).toEqual([
    'window-too-long: `maintenanceWindow` lasts longer than a day',
  ])
})

test('a window that ends where it begins lasts no time', () => {
  expect(problemsWith('10:00-10:00', 'tue:12:00-tue:13:00')).toEqual([
    'window-too-short: `backupWindow` lasts 0 minutes, but must last at least 30',
  ])
})
