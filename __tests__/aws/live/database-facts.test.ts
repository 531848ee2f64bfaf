import { expect, test } from 'vitest'
import { sqlFacts } from '../../../src/aws/live/database-facts.ts'

test('what RDS does not say is missing, not off', () => {
  expect(sqlFacts({})).not.toHaveProperty('iamAuthentication')
  expect(sqlFacts({ IAMDatabaseAuthenticationEnabled: true }).iamAuthentication).toBe(true)
  expect(sqlFacts({ IAMDatabaseAuthenticationEnabled: false }).iamAuthentication).toBe(false)
  expect(sqlFacts({})).not.toHaveProperty('monitoring')
  expect(sqlFacts({ MonitoringInterval: 0 }).monitoring).toBe(0)
})

test('what is queued has the name by which it is asked for, and no password', () => {
  const PendingModifiedValues = {
    DBInstanceClass: 'db.m7g.large',
    IAMDatabaseAuthenticationEnabled: true,
    MasterUserPassword: 'secret',
  }
  expect(sqlFacts({ PendingModifiedValues }).pending).toEqual({
    DBInstanceClass: 'db.m7g.large',
    EnableIAMDatabaseAuthentication: 'true',
    MasterUserPassword: '(hidden)',
  })
})

test.each([
  [{ StorageOperationStatus: 'Optimizing', StorageOperationPercentProgress: 45 }, 'optimized', 45],
  [
    { StorageOperationStatus: 'Initializing', StorageOperationPercentProgress: 0 },
    'initialized',
    0,
  ],
  [{ PercentProgress: '45' }, 'optimized', 45],
])('what RDS does with the storage is told in percent: %o', (told, kind, percent) => {
  expect(sqlFacts(told).storageProgress).toEqual({ kind, percent })
})

test.each([
  [{}],
  [{ PercentProgress: '' }],
  [{ PercentProgress: 'soon' }],
  [{ PercentProgress: '101' }],
  [{ StorageOperationStatus: 'SomethingNew', StorageOperationPercentProgress: 45 }],
])('and what is no percentage, or of another operation, is missing: %o', (told) => {
  expect(sqlFacts(told)).not.toHaveProperty('storageProgress')
})
