import { expect, test } from 'vitest'
import { isUntold, lastDeployOf, perhapsOf, sidesOf } from '../../../src/plan/messages/values.ts'

function told(property: string, before: string | null, after: string | null): string {
  const sides = sidesOf({ property, before, after, line: null })
  return `${sides.before.text} → ${sides.after.text}`
}

test('a size has its unit once, after the last value', () => {
  expect(told('storage.size', '100', '200')).toBe('100 → 200 GiB')
  expect(told('storage.max', null, '500')).toBe('(not set) → 500 GiB')
  expect(told('storage.max', '500', null)).toBe('500 GiB → (not set)')
  expect(told('readReplica.storage.size', '100', '200')).toBe('100 → 200 GiB')
})

test('what has a unit in its name, or none, has no other one', () => {
  expect(told('backupDays', '7', '14')).toBe('7 → 14')
  expect(told('instance', 'db.t4g.micro', 'db.t4g.small')).toBe('db.t4g.micro → db.t4g.small')
  expect(told('storage.size', 'x', 'y')).toBe('x → y')
})

test('a value that is not known is not said to be not set', () => {
  const change = { property: 'secret', before: 'arn', after: null, line: null } as const
  expect(sidesOf({ ...change, unknown: 'after' }).after).toEqual({
    isValue: false,
    text: '(unknown)',
  })
  expect(sidesOf(change).after).toEqual({ isValue: false, text: '(not set)' })
})

test('what the last deploy asked for stands beside what runs, where that differs', () => {
  const change = { property: 'instance', before: 'b', after: 'c', line: null } as const
  const show = (value: string): string => `<${value}>`
  expect(lastDeployOf(change, show)).toBe('')
  expect(lastDeployOf({ ...change, lastDeploy: 'a' }, show)).toBe(' (last deploy: <a>)')
})

test('what only may happen says so', () => {
  const change = { property: 'instance', before: 'b', after: 'a', line: null } as const
  expect(perhapsOf(change)).toBe('')
  expect(perhapsOf({ ...change, perhaps: true })).toBe(' (perhaps)')
})

test('neither is told where both are null', () => {
  expect(isUntold({ before: null, after: null })).toBe(true)
  expect(isUntold({ before: null, after: '1' })).toBe(false)
})
