import { describe, expect, test } from 'vitest'
import type { DatabasePlan } from '../../src/plan/types.ts'
import { isHeavier } from '../../src/plan/verdict.ts'
import { aDatabase, aStagePlan } from '../review/plans.ts'

const plan = (...databases: readonly Partial<DatabasePlan>[]) =>
  aStagePlan('dev', { databases: databases.map(aDatabase) })

describe('a plan is heavier than an earlier one of its stage', () => {
  test.each<[string, Partial<DatabasePlan>, Partial<DatabasePlan>]>([
    ['where a database restarts that went on', { impact: 'restart' }, { impact: 'in-place' }],
    ['where data goes that stayed', { data: 'lost' }, { data: 'kept' }],
    ['where less of the data stays', { data: 'lost' }, { data: 'snapshot' }],
    ['where a database is touched that was not', { impact: 'in-place' }, { impact: 'none' }],
    ['where there is one that was not in it', { impact: 'create' }, { database: 'redis' }],
  ])('%s', (_, now, before) => {
    expect(isHeavier(plan(now), plan(before))).toBe(true)
  })

  test.each<[string, Partial<DatabasePlan>, Partial<DatabasePlan>]>([
    ['where it is the same', { impact: 'restart' }, { impact: 'restart' }],
    ['where less happens', { impact: 'none' }, { impact: 'restart' }],
    ['where a database is not touched', { impact: 'none' }, { database: 'redis' }],
  ])('but not %s', (_, now, before) => {
    expect(isHeavier(plan(now), plan(before))).toBe(false)
  })
})
