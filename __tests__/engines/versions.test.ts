import { expect, test } from 'vitest'
import { cacheFamily, isFullVersion, majorOf, sqlFamily } from '../../src/engines/versions.ts'

test.each([
  ['postgres', '17', '17'],
  ['postgres', '17.4', '17'],
  ['mysql', '8.4', '8.4'],
  ['mysql', '8.0.42', '8.0'],
] as const)('the major version of %s %s is %s', (kind, version, major) => {
  expect(majorOf(kind, version)).toBe(major)
})

test.each([
  ['postgres', '17', false],
  ['postgres', '17.4', true],
  ['mysql', '8.4', false],
  ['mysql', '8.4.6', true],
] as const)('%s %s is one version: %s', (kind, version, isFull) => {
  expect(isFullVersion(kind, version)).toBe(isFull)
})

test.each([
  ['postgres', '17', 'postgres17'],
  ['postgres', '16.9', 'postgres16'],
  ['mysql', '8.4', 'mysql8.4'],
  ['mysql', '8.0.42', 'mysql8.0'],
] as const)('%s %s has the parameter group family %s', (kind, version, family) => {
  expect(sqlFamily(kind, version)).toBe(family)
})

test.each([
  ['valkey', '7.2', 'valkey7'],
  ['valkey', '8.0', 'valkey8'],
  ['valkey', '9.0', 'valkey9'],
  ['valkey', '9.1', 'valkey9'],
  ['redis', '7.1', 'redis7'],
  ['redis', '7.0', 'redis7'],
  ['redis', '6.2', 'redis6.x'],
] as const)('%s %s has the parameter group family %s', (variant, version, family) => {
  expect(cacheFamily(variant, version)).toBe(family)
})
