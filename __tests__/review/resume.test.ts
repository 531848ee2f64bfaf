import { describe, expect, test } from 'vitest'
import type { DatabasePlan, Refusal } from '../../src/plan/model/types.ts'
import { applyProgress } from '../../src/review/apply-progress.ts'
import { compareWithReviewed, judgeReview } from '../../src/review/compare.ts'
import { isRemainderOf } from '../../src/review/resume.ts'
import type { ApplyProgress, StageResult } from '../../src/review/types.ts'
import { aDatabase, aPlan, aStagePlan, print, shown } from './plans.ts'

const storage = { property: 'storage.size', before: '20', after: '40', line: 9 }
const instance = { property: 'instance', before: 'a', after: 'b', line: 9 }
const before = aStagePlan('dev', {
  databases: [
    aDatabase({ impact: 'restart', changes: [instance, storage], reader: 'restarted' }),
    aDatabase({ database: 'mysql', impact: 'create', changes: [] }),
  ],
})
const left = (...databases: readonly DatabasePlan[]): boolean =>
  isRemainderOf(before, aStagePlan('dev', { databases }))

describe('what is left of a plan', () => {
  test.each<[string, DatabasePlan]>([
    ['one of its changes', aDatabase({ changes: [storage] })],
    ['all of it', aDatabase({ impact: 'restart', changes: [instance], reader: 'restarted' })],
    ['a change from another value', aDatabase({ changes: [{ ...storage, before: '30' }] })],
    ['nothing of a database', aDatabase({ impact: 'none', changes: [] })],
    [
      'the protection of what was made',
      aDatabase({
        database: 'mysql',
        changes: [{ property: 'protected', before: 'false', after: 'true', line: null }],
      }),
    ],
  ])('is %s', (_, database) => {
    expect(left(database)).toBe(true)
  })

  test.each<[string, DatabasePlan]>([
    ['a change to another value', aDatabase({ changes: [{ ...storage, after: '50' }] })],
    ['a change of something else', aDatabase({ changes: [{ ...storage, property: 'iops' }] })],
    ['a heavier impact', aDatabase({ impact: 'failover', changes: [storage] })],
    ['another fate of the reader', aDatabase({ changes: [], reader: 'removed' })],
    ['a database that was not in it', aDatabase({ database: 'redis', changes: [] })],
    ['a restart of what was to be made', aDatabase({ database: 'mysql', impact: 'restart' })],
    ['anything that is lost', aDatabase({ data: 'lost', changes: [] })],
    [
      'protection taken away',
      aDatabase({
        database: 'mysql',
        changes: [{ property: 'protected', before: 'true', after: 'false', line: null }],
      }),
    ],
  ])('is not %s', (_, database) => {
    expect(left(database)).toBe(false)
  })

  test('is nothing that is refused', () => {
    const refusals: readonly Refusal[] = [
      { code: 'stack-busy', database: null, property: null, line: null, message: 'no' },
    ]
    expect(isRemainderOf(before, aStagePlan('dev', { databases: [], refusals }))).toBe(false)
  })
})

describe('a deploy', () => {
  const rest = aStagePlan('dev', {
    fingerprint: print('rest'),
    databases: [aDatabase({ changes: [storage] })],
  })
  const review = (now: typeof rest, carried: ApplyProgress | undefined) => {
    const one = shown(aPlan(before))
    const header = { ...one.header, carried: carried === undefined ? {} : { dev: carried } }
    const reviews = compareWithReviewed(aPlan(now), [{ ...one, header }])
    const { refused } = judgeReview(reviews, { requirePlan: false, onPlanChange: 'refuse' })
    return [reviews[0]?.kind, refused.length > 0 ? 'refused' : 'applied']
  }

  test.each<[string, typeof rest, ApplyProgress | undefined, string[]]>([
    ['goes on where it failed half-way', rest, 'begun', ['rest', 'applied']],
    ['does not begin with a part of a plan', rest, undefined, ['differs', 'refused']],
    ['does not go on with what is done', rest, 'done', ['differs', 'refused']],
    ['tries the whole plan again', before, 'begun', ['as-reviewed', 'applied']],
    ['carries no plan out twice', before, 'done', ['carried-out', 'refused']],
  ])('%s', (_, now, carried, expected) => {
    expect(review(now, carried)).toEqual(expected)
  })
})

describe('how far a plan is carried out', () => {
  const planned = { dev: 'a' }
  const after = (
    kind: StageResult['kind'],
    carried: Record<string, ApplyProgress> = {},
    now = planned,
  ) => {
    const result = { kind, stack: '', region: '', seconds: 0, url: '', failure: null, notes: [] }
    return applyProgress({ dev: result }, { carried, planned: now }, planned)
  }

  test.each<[StageResult['kind'], ApplyProgress | undefined, ApplyProgress | undefined]>([
    ['created', undefined, 'done'],
    ['updated', 'begun', 'done'],
    ['failed', undefined, 'begun'],
    ['failed', 'done', 'done'],
    ['refused', undefined, undefined],
    ['refused', 'done', 'done'],
    ['refused', 'begun', 'begun'],
    ['not-attempted', undefined, undefined],
    ['unchanged', undefined, undefined],
    ['unchanged', 'begun', 'done'],
    ['unchanged', 'done', 'done'],
  ])('%s after %s: %s', (kind, carried, expected) => {
    expect(after(kind, carried && { dev: carried })['dev']).toBe(expected)
  })

  test('is not this deploy’s where the pull request was planned anew meanwhile', () => {
    expect(after('updated', {}, { dev: 'b' })).toEqual({})
  })
})
