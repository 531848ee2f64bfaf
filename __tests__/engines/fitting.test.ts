/** Which version a new database gets for one that is in use elsewhere. */
import { expect, test } from 'vitest'
import { fittingVersion, versionsOf } from '../../src/engines/fitting.ts'

const SQL = ['8.0', '8.4']

test.each([
  [['14', '15', '16'], '16.4', '16', true],
  [['14', '15', '16'], '16', '16', true],
  [['14', '15', '16'], '9.6', '14', false],
  [SQL, '8.0.36', '8.0', true],
  [SQL, '8', '8.4', true],
  [SQL, '8.1', '8.4', false],
  [SQL, '5.7', '8.0', false],
] as const)('of %j, %s fits %s', (lines, used, version, isExact) => {
  expect(fittingVersion(lines, used)).toEqual({ kind: 'version', version, isExact })
})

test('nothing fits what is newer than all', () => {
  expect(fittingVersion(SQL, '9.1')).toEqual({ kind: 'too-new', newest: '8.4' })
})

test('the versions are those of the tables', () => {
  expect(versionsOf('postgres', null)).toContain('17')
  expect(versionsOf('redis', 'valkey')).toContain('8.0')
  expect(versionsOf('redis', null)).toEqual([])
})
