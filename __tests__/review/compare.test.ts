import { describe, expect, test } from 'vitest'
import type { Impact } from '../../src/plan/model/types.ts'
import { compareWithReviewed, judgeReview, type ReviewPolicy } from '../../src/review/compare.ts'
import { losesNothing } from '../../src/plan/model/loss.ts'
import { aDatabase, aPlan, aStagePlan, print, shown } from './plans.ts'

const dev = aStagePlan('dev')
const other = aStagePlan('dev', { fingerprint: print('other') })
const kinds = (...args: Parameters<typeof compareWithReviewed>) =>
  compareWithReviewed(...args).map(({ kind }) => kind)

describe('a stage', () => {
  test('is as reviewed where a pull request shows its very plan', () => {
    expect(compareWithReviewed(aPlan(dev), [shown(aPlan(dev))])).toEqual([
      { kind: 'as-reviewed', stage: 'dev', now: dev, pull: 7 },
    ])
  })

  test('differs where a pull request shows another plan, which is given', () => {
    expect(compareWithReviewed(aPlan(dev), [shown(aPlan(other))])).toEqual([
      { kind: 'differs', stage: 'dev', now: dev, pull: 7, reviewed: other },
    ])
  })

  test('differs without the plan where the comment had no room for it', () => {
    expect(compareWithReviewed(aPlan(dev), [shown(aPlan(other), { data: false })])).toMatchObject([
      { kind: 'differs', reviewed: null },
    ])
  })

  test('is not reviewed where no pull request shows a plan of it', () => {
    expect(kinds(aPlan(dev), [])).toEqual(['not-reviewed'])
    expect(kinds(aPlan(dev), [shown(aPlan(aStagePlan('prod')))])).toEqual(['not-reviewed'])
    const named = aPlan(aStagePlan('constructor', { fingerprint: print('x') }))
    expect(kinds(named, [shown(aPlan(dev))])).toEqual(['not-reviewed'])
  })

  test('that needs nothing is as it should be, whatever was reviewed: a deploy can be run again', () => {
    expect(kinds(aPlan(aStagePlan('dev', { action: 'none' })), [shown(aPlan(other))])).toEqual([
      'nothing-to-do',
    ])
  })

  test('is judged by the newest plan of its pull request, also where an older one agrees', () => {
    const plans = [shown(aPlan(dev), { run: 1 }), shown(aPlan(other), { run: 2 })]
    expect(kinds(aPlan(dev), plans)).toEqual(['differs'])
    expect(kinds(aPlan(dev), plans.toReversed())).toEqual(['differs'])
    const again = [shown(aPlan(other)), shown(aPlan(dev), { attempt: 2 })]
    expect(kinds(aPlan(dev), again)).toEqual(['as-reviewed'])
  })

  test('is judged by the plan of the last commit, whatever the number of its run', () => {
    const plans = [shown(aPlan(dev), { run: 9, current: false }), shown(aPlan(other), { run: 1 })]
    expect(kinds(aPlan(dev), plans)).toEqual(['differs'])
  })

  test('may be as any one of several pull requests shows it: a merge queue brings several', () => {
    const plans = [shown(aPlan(other), { pull: 8, run: 5 }), shown(aPlan(dev), { pull: 7, run: 4 })]
    expect(compareWithReviewed(aPlan(dev), plans)).toMatchObject([{ kind: 'as-reviewed', pull: 7 }])
  })

  test('is compared by itself: one differs, the other does not', () => {
    const now = aPlan(dev, aStagePlan('prod'))
    expect(
      kinds(now, [shown(aPlan(dev, aStagePlan('prod', { fingerprint: print('x') })))]),
    ).toEqual(['as-reviewed', 'differs'])
  })
})

describe('a plan that loses nothing', () => {
  test.each<[Impact, boolean]>([
    ['in-place', true],
    ['restart', true],
    ['failover', true],
    ['create', true],
    ['promote', false],
    ['replace', false],
    ['remove', false],
  ])('%s: %s', (impact, nothing) => {
    expect(losesNothing(aStagePlan('dev', { databases: [aDatabase({ impact })] }))).toBe(nothing)
  })

  test('is none whose data does not stay', () => {
    const databases = [aDatabase({ data: 'lost' })]
    expect(losesNothing(aStagePlan('dev', { databases }))).toBe(false)
  })
})

describe('what a deploy may apply', () => {
  const removal = aStagePlan('dev', {
    fingerprint: print('removal'),
    databases: [aDatabase({ impact: 'remove', data: 'snapshot' })],
  })
  const judge = (
    now: typeof dev,
    reviewed: Parameters<typeof compareWithReviewed>[1],
    policy: Partial<ReviewPolicy> = {},
  ) => {
    const { refused, tolerated } = judgeReview(compareWithReviewed(aPlan(now), reviewed), {
      requirePlan: false,
      onPlanChange: 'refuse',
      ...policy,
    })
    return refused.length > 0 ? 'refused' : tolerated.length > 0 ? 'tolerated' : 'applied'
  }
  const differing = [shown(aPlan(other))]

  test('is the reviewed plan, whatever it loses', () => {
    expect(judge(removal, [shown(aPlan(removal))], { requirePlan: true })).toBe('applied')
  })

  test('is no other plan than the reviewed one', () => {
    expect(judge(dev, differing)).toBe('refused')
  })

  test('is another plan where the workflow says so, and only what loses nothing', () => {
    expect(judge(dev, differing, { onPlanChange: 'apply' })).toBe('tolerated')
    expect(judge(removal, differing, { onPlanChange: 'apply' })).toBe('refused')
  })

  test('is what nobody reviewed, with a notice, unless a plan is required', () => {
    expect(judge(dev, [])).toBe('tolerated')
    expect(judge(dev, [], { requirePlan: true })).toBe('refused')
    expect(judge(dev, [], { requirePlan: true, onPlanChange: 'apply' })).toBe('refused')
  })
})
