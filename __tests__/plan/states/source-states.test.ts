import { expect, test } from 'vitest'
import { sourceComplaint } from '../../../src/plan/states/source-states.ts'
import type { MadeOfSource } from '../../../src/facts/states/sources.ts'

const complaint = (made: MadeOfSource, status: string | undefined): string | null =>
  sourceComplaint(made, { database: 'postgres', identifier: 'legacy', region: 'eu-west-1', status })
    ?.message ?? null

test.each<[MadeOfSource, string | undefined]>([
  ['replica', undefined],
  ['replica', 'available'],
  ['replica', 'storage-optimization'],
  ['restore', undefined],
  ['restore', 'available'],
  ['restore', 'stopped'],
  ['restore', 'failed'],
  ['restore', 'storage-full'],
  ['restore', 'backing-up'],
])('a %s of an instance that is %s can be made', (made, status) => {
  expect(complaint(made, status)).toBeNull()
})

const NAMED = '--db-instance-identifier legacy --region eu-west-1'
test.each<[MadeOfSource, string, string]>([
  ['replica', 'stopped', `start it, and plan again: aws rds start-db-instance ${NAMED}`],
  ['replica', 'modifying', `aws rds wait db-instance-available ${NAMED}`],
  ['replica', 'not-in-the-guide', `aws rds wait db-instance-available ${NAMED}`],
  ['replica', 'storage-full', 'more storage'],
  ['replica', 'deleting', `aws rds wait db-instance-deleted ${NAMED}`],
  ['replica', 'inaccessible-encryption-credentials-recoverable', 'enable the key'],
  ['restore', 'creating', `aws rds wait db-instance-available ${NAMED}`],
  ['restore', 'deleting', `aws rds wait db-instance-deleted ${NAMED}`],
  ['restore', 'inaccessible-encryption-credentials-recoverable', 'enable the key'],
])('a %s of an instance that is %s is refused, with what helps', (made, status, help) => {
  expect(complaint(made, status)).toMatch(/^legacy is /)
  expect(complaint(made, status)).toContain(help)
})
