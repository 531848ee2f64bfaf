import { expect, test } from 'vitest'
import { configOf, problemsOf, withDatabases } from '../../builders/config.ts'

test('a reader is taken for Postgres and MySQL', () => {
  const [stage] = configOf(withDatabases('postgres: { readReplica: true }')).stages
  expect(stage?.databases.postgres?.readReplica).toBe(true)
  expect(problemsOf(withDatabases('mysql: { readReplica: true, backupDays: 1 }'))).toEqual([])
})

test('a reader of a primary without backups is refused where they are turned off', () => {
  const [problem, ...others] = problemsOf(
    withDatabases('postgres:\n        readReplica: true\n        backupDays: 0'),
  )
  expect(others).toEqual([])
  expect(problem).toMatchObject({
    path: 'stages.dev.databases.postgres.backupDays',
    code: 'reader-needs-backups',
    hint: expect.stringContaining('backupDays: 1') as string,
  })
})

test('backups may be off without a reader', () => {
  expect(problemsOf(withDatabases('postgres: { readReplica: false, backupDays: 0 }'))).toEqual([])
})

test('Redis has replicas of another kind', () => {
  const [problem] = problemsOf(withDatabases('redis: { readReplica: true }'))
  expect(problem?.code).toBe('unknown-key')
  expect(problem?.message).toContain('readReplica')
})
