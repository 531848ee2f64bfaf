import { describe, expect, it } from 'vitest'
import { problemsOf, withDatabases } from '../builders/config.ts'

describe('apply: window', () => {
  it('is taken of Postgres and MySQL', () => {
    expect(problemsOf(withDatabases('postgres: { apply: window }'))).toEqual([])
    expect(problemsOf(withDatabases('mysql: { apply: window }'))).toEqual([])
  })

  it('is refused of Redis, whose changes CloudFormation applies at once', () => {
    expect(problemsOf(withDatabases('redis: { apply: window }'))).toMatchObject([
      {
        path: 'stages.dev.databases.redis.apply',
        code: 'redis-cannot-wait',
        hint: 'remove `apply`',
      },
    ])
    expect(problemsOf(withDatabases('redis: { apply: now }'))).toEqual([])
  })
})
