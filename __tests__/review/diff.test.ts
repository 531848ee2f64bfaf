import { describe, expect, test } from 'vitest'
import { compareWithReviewed } from '../../src/review/compare.ts'
import { reviewAsMarkdown, reviewForTerminal } from '../../src/render/review.ts'
import type { StagePlan } from '../../src/plan/model/types.ts'
import { reviewMessages } from '../../src/render/messages/review.ts'
import { differences } from '../../src/review/diff.ts'
import { aDatabase, aPlan, aStagePlan, print, shown } from './plans.ts'

const before = aStagePlan('dev', { fingerprint: print('before') })
const restart = aDatabase({
  impact: 'restart',
  changes: [
    { property: 'instance', before: 'db.t4g.micro', after: 'db.t4g.small', line: 9 },
    { property: 'storage.size', before: '20', after: '40', line: 9 },
  ],
})
const after = aStagePlan('dev', {
  databases: [restart, aDatabase({ database: 'redis', impact: 'create', changes: [] })],
})

function told(now: StagePlan, reviewed: StagePlan | null): string {
  const plans = reviewed === null ? [] : [shown(aPlan(reviewed))]
  const everything = {
    plans,
    pulls: plans.map(({ pull }) => pull),
    doubts: {},
    lookalikes: [],
    unread: null,
  }
  return reviewForTerminal(compareWithReviewed(aPlan(now), plans), everything)
}

describe('what differs between two plans', () => {
  test('is nothing where only what stands around the databases does', () => {
    expect(differences(before, { ...before, fingerprint: print('tags') })).toEqual([])
    expect(told({ ...before, fingerprint: print('tags') }, before)).toContain(
      'the same for every database; what stands around them differs',
    )
  })

  test('is the role that the stack gets', () => {
    const arn = (name: string) => `arn:aws:iam::123456789012:role/${name}`
    const gets = (name: string): StagePlan => ({
      ...before,
      fingerprint: print(name),
      serviceRole: { before: null, after: arn(name) },
    })
    expect(differences(gets('a'), gets('a'))).toEqual([])
    expect(differences(before, gets('a'))).toEqual([
      { kind: 'service-role', before: null, after: arn('a') },
    ])
    expect(told(gets('b'), gets('a'))).toContain(arn('b'))
  })

  test('is what happens to each database, and each property', () => {
    expect(differences(before, after).map(({ kind }) => kind)).toEqual([
      'outcome',
      'change',
      'outcome',
    ])
  })

  test('is said in database words, the reviewed and the present', () => {
    expect(told(after, before)).toBe(
      [
        'dev: the plan differs from the one that pull request #7 shows; looked at #7',
        '  Postgres',
        '    reviewed: will change while running, data: kept',
        '    now: will restart, data: kept',
        '  Postgres instance',
        '    reviewed: (not in the plan)',
        '    now: db.t4g.micro → db.t4g.small',
        '  Redis',
        '    reviewed: (not in the plan)',
        '    now: will be created, data: empty',
        reviewMessages.wayOut,
      ].join('\n'),
    )
  })

  test('names a fact that could be read for one of them only', () => {
    const unread = {
      ...before,
      fingerprint: print('unread'),
      databases: [aDatabase({ verified: false })],
    }
    expect(told(unread, before)).toContain('now: may change while running (not verified)')
  })

  test('names a stage that is new for one of them only', () => {
    expect(told({ ...after, action: 'create' }, before)).toContain(
      '  dev\n    reviewed: update\n    now: new stage',
    )
  })
})

describe('a plan that nobody reviewed', () => {
  test.each([
    [
      { plans: [], pulls: [], doubts: {}, lookalikes: [], unread: null },
      'the commit came with no pull request',
    ],
    [
      { plans: [], pulls: [3, 4], doubts: {}, lookalikes: [], unread: null },
      '#3 and #4 have no plan of ours for it',
    ],
    [
      { plans: [], pulls: [3], doubts: {}, lookalikes: ['shop-bot[bot]'], unread: null },
      "but one by shop-bot[bot]: where that is the token's own login, write it as `comment-author`",
    ],
    [
      { plans: [], pulls: [], doubts: {}, lookalikes: [], unread: 'GitHub answered 403' },
      'could not be read (GitHub answered 403)',
    ],
  ])('is said with the reason: %j', (reviewed, reason) => {
    expect(reviewForTerminal(compareWithReviewed(aPlan(before), []), reviewed)).toContain(reason)
  })
})

test('a value in the difference cannot leave its cell', () => {
  const hostile = aDatabase({
    changes: [{ property: 'tags.x', before: '|<b>', after: '@everyone', line: null }],
  })
  const now = aStagePlan('dev', { databases: [hostile] })
  const plans = [shown(aPlan(before))]
  const text = reviewAsMarkdown(compareWithReviewed(aPlan(now), plans), {
    plans,
    pulls: [7],
    doubts: {},
    lookalikes: [],
    unread: null,
  })
  expect(text).not.toMatch(/<b>|@everyone/)
  expect(text.split('\n').filter((line) => line.startsWith('| `Postgres tags.x`'))).toHaveLength(1)
})
