import { describe, expect, test } from 'vitest'
import { duration, eventLine, eventLines } from '../../src/render/progress.ts'
import { anEvent } from '../builders/aws.ts'

const instance = {
  logicalId: 'PostgresInstance',
  type: 'AWS::RDS::DBInstance',
  time: '2026-11-23T12:03:44.120Z',
}

describe('an event', () => {
  test('of a database is told by its name, with how long it took', () => {
    const event = anEvent({ ...instance, status: 'CREATE_COMPLETE' })
    const startedAt = Date.parse('2026-11-23T11:53:49Z')
    expect(eventLine(event, { startedAt })).toBe(
      '12:03:44 CREATE_COMPLETE    Postgres (AWS::RDS::DBInstance) 9m55s',
    )
  })

  test('of what belongs to a database says what it is', () => {
    const event = anEvent({
      ...instance,
      logicalId: 'MysqlSecret',
      type: 'AWS::SecretsManager::Secret',
    })
    expect(eventLine(event)).toContain(' MySQL secret (AWS::SecretsManager::Secret)')
  })

  test('of the network is told by what it is', () => {
    const event = anEvent({ ...instance, logicalId: 'Vpc', type: 'AWS::EC2::VPC' })
    expect(eventLine(event)).toContain(' VPC (AWS::EC2::VPC)')
  })

  test('of a database that left the template is still told by its name', () => {
    expect(eventLine(anEvent(instance))).toContain(' Postgres (AWS::RDS::DBInstance)')
  })

  test('has its reason behind it, made inert', () => {
    const event = anEvent({ ...instance, reason: 'metadata only:\n no mysqld\u001b[2J' })
    expect(eventLine(event)).toMatch(/\): metadata only:  no mysqld$/)
  })

  test('with a time nobody understands still has its line', () => {
    expect(eventLine(anEvent({ ...instance, time: 'soon' }))).toMatch(/^--:--:-- /)
  })
})

test('a run of events tells durations from the first sign of each resource', () => {
  const line = eventLines()
  const at = (second: string, status: string) =>
    line(anEvent({ ...instance, time: `2026-11-23T12:00:${second}Z`, status }))
  expect(at('00', 'UPDATE_IN_PROGRESS')).not.toMatch(/\ds$/)
  at('05', 'UPDATE_IN_PROGRESS')
  expect(at('30', 'UPDATE_COMPLETE')).toMatch(/ 30s$/)
  expect(at('40', 'DELETE_COMPLETE')).not.toMatch(/\ds$/)
})

test('a resource has one line, when it ends; a database has one when it begins as well', () => {
  const line = eventLines()
  const lines = (type: string, logicalId: string, ...statuses: string[]) =>
    statuses.map((status) => line(anEvent({ logicalId, type, status })) !== null)
  const life = ['CREATE_IN_PROGRESS', 'CREATE_IN_PROGRESS', 'CREATE_COMPLETE']
  expect(lines('AWS::EC2::VPC', 'Vpc', ...life)).toEqual([false, false, true])
  expect(lines('AWS::RDS::DBInstance', 'PostgresInstance', ...life)).toEqual([true, false, true])
  expect(lines('AWS::EC2::VPC', 'Vpc', 'DELETE_IN_PROGRESS', 'DELETE_FAILED')).toEqual([
    false,
    true,
  ])
  const stack = ['REVIEW_IN_PROGRESS', 'CREATE_IN_PROGRESS', 'ROLLBACK_IN_PROGRESS']
  expect(lines('AWS::CloudFormation::Stack', 'shop-dev', ...stack)).toEqual([false, true, true])
})

test.each([
  [-5, '0s'],
  [499, '0s'],
  [4_000, '4s'],
  [60_000, '1m00s'],
  [595_000, '9m55s'],
  [3_720_000, '1h02m'],
])('%i milliseconds are %s', (milliseconds, text) => {
  expect(duration(milliseconds)).toBe(text)
})
