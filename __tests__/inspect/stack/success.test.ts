import { expect, test } from 'vitest'
import { successOf } from '../../../src/inspect/stack/success.ts'
import type { ResourceChange } from '../../../src/facts/stack/change-set.ts'
import { aChangeSet, aStack } from '../../builders/aws.ts'
import { added, modified, removed } from '../../builders/plan.ts'

const HANDLE = { id: 'change-set', stackId: 'stack' }
const MADE = '2026-11-23T12:00:00.500Z'

function success(type: 'CREATE' | 'UPDATE', ...changes: readonly ResourceChange[]) {
  const content = aChangeSet({ createdAt: new Date(MADE), changes })
  return successOf({ handle: HANDLE, content, type })
}

test('a create is the first that its stack has had', () => {
  const shows = success('CREATE', added('Vpc', 'AWS::EC2::VPC'))
  expect(shows?.(aStack({ status: 'CREATE_COMPLETE' }))).toBe(true)
  for (const status of ['REVIEW_IN_PROGRESS', 'CREATE_IN_PROGRESS', 'ROLLBACK_COMPLETE'])
    expect(shows?.(aStack({ status }))).toBe(false)
})

test.each<[string, string | undefined, boolean]>([
  ['that began after the change set was made', '2026-11-23T12:00:01.000Z', true],
  ['of an emulator whose times have no fractions', '2026-11-23T12:00:00.000Z', true],
  ['before, which a read that lags behind still shows', '2026-11-23T12:00:00.499Z', false],
  ['long before', '2026-11-22T12:00:00.000Z', false],
  ['without a time', undefined, false],
])('an update %s', (_what, updatedAt, isOurs) => {
  const shows = success('UPDATE', added('Vpc', 'AWS::EC2::VPC'))
  const stack = aStack({ status: 'UPDATE_COMPLETE', ...(updatedAt && { updatedAt }) })
  expect(shows?.(stack)).toBe(isOurs)
})

test('no other status of an update is its success', () => {
  const shows = success('UPDATE', added('Vpc', 'AWS::EC2::VPC'))
  const updatedAt = '2026-11-23T12:00:01.000Z'
  for (const status of [
    'CREATE_COMPLETE',
    'UPDATE_COMPLETE_CLEANUP_IN_PROGRESS',
    'UPDATE_ROLLBACK_COMPLETE',
  ])
    expect(shows?.(aStack({ status, updatedAt }))).toBe(false)
})

test('an update that may delete something is followed to its end: its events tell what could not be', () => {
  const instance = modified('PostgresInstance', 'AWS::RDS::DBInstance', [], {
    replacement: 'False',
  })
  expect(success('UPDATE', instance)).not.toBeNull()
  expect(success('UPDATE', { ...instance, replacement: 'Conditional' })).toBeNull()
  expect(success('UPDATE', { ...instance, replacement: 'True' })).toBeNull()
  expect(success('UPDATE', instance, removed('Rule', 'AWS::EC2::SecurityGroupIngress'))).toBeNull()
  expect(success('UPDATE', { ...instance, action: 'Dynamic', replacement: null })).toBeNull()
})
