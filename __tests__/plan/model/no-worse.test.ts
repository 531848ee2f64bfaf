import { describe, expect, test } from 'vitest'
import {
  cutsNoMoreSafetyNets,
  worse,
  type Comparison,
  type Verdict,
} from '../../../src/plan/model/no-worse.ts'
import type { SafetyNet, StagePlan } from '../../../src/plan/model/types.ts'
import { aDatabase, aStagePlan } from '../../review/plans.ts'

const verdict = (parts: Partial<Verdict>): Verdict => aDatabase(parts)

type Case = readonly [
  what: string,
  now: Partial<Verdict>,
  agreed: Partial<Verdict>,
  worseIn: readonly Comparison[],
]

const ALL: readonly Comparison[] = ['again', 'rest', 'begun']

const CASES: readonly Case[] = [
  ['the same', { impact: 'restart' }, { impact: 'restart' }, []],
  ['less of it', { impact: 'none' }, { impact: 'restart' }, []],
  ['nothing to a database that was not in it', { impact: 'none' }, { database: 'redis' }, []],
  ['a restart of what was to go on', { impact: 'restart' }, { impact: 'in-place' }, ALL],
  ['a change of what was not to be touched', { impact: 'in-place' }, { impact: 'none' }, ALL],
  ['a database that was not in it', { impact: 'create' }, { database: 'redis' }, ALL],
  ['data that goes and was to stay', { data: 'lost' }, { data: 'kept' }, ALL],
  [
    'less of the data that stays',
    { impact: 'remove', data: 'lost' },
    { impact: 'remove', data: 'snapshot' },
    ALL,
  ],
  [
    'the loss that was agreed to',
    { impact: 'remove', data: 'snapshot' },
    { impact: 'remove', data: 'snapshot' },
    [],
  ],
  [
    'a replacement instead of a removal',
    { impact: 'replace', data: 'snapshot' },
    { impact: 'remove', data: 'snapshot' },
    ALL,
  ],
  ['a promotion instead of a replacement', { impact: 'promote' }, { impact: 'replace' }, ALL],
  ['a promotion that was agreed to', { impact: 'promote' }, { impact: 'promote' }, []],
  ['the rest of a promotion', { impact: 'restart' }, { impact: 'promote' }, []],
  ['a change of what was to be made', { impact: 'in-place' }, { impact: 'create' }, ['again']],
  ['a restart of it', { impact: 'restart' }, { impact: 'create' }, ['again', 'rest']],
  ['the replacement of it', { impact: 'replace' }, { impact: 'create' }, ALL],
  ['a reader that restarts unasked', { reader: 'restarted' }, {}, ALL],
  ['a reader that is replaced', { reader: 'replaced' }, { reader: 'restarted' }, ALL],
  ['a reader that only restarts', { reader: 'restarted' }, { reader: 'replaced' }, ['rest']],
  ['the reader that was agreed to', { reader: 'replaced' }, { reader: 'replaced' }, []],
  [
    'a reader that goes with its primary',
    { impact: 'remove', data: 'snapshot', reader: 'removed' },
    { impact: 'remove', data: 'snapshot' },
    ['rest'],
  ],
]

describe('of two plans of a stage', () => {
  test.each(
    CASES.flatMap(([what, now, agreed, worseIn]) =>
      ALL.map((comparison) => ({
        what,
        now,
        agreed,
        comparison,
        is: worseIn.includes(comparison) ? 'more' : 'no more',
      })),
    ),
  )('$what is $is than was agreed to ($comparison)', ({ now, agreed, comparison, is }) => {
    const found = worse([verdict(now)], [verdict(agreed)], comparison)
    expect(found).toEqual(is === 'more' ? [verdict(now)] : [])
  })
})

const fewer = (after: string): SafetyNet => ({ kind: 'backups', before: '14', after, line: 1 })
const cuts = (...nets: readonly SafetyNet[]): Partial<StagePlan> => ({
  databases: [aDatabase({ nets })],
})
const stackTo = (to: 'on' | 'off'): Partial<StagePlan> => ({
  terminationProtection: { to, line: null },
})

describe('of the nets of a stage', () => {
  test.each<[string, Partial<StagePlan>, Partial<StagePlan>, boolean]>([
    ['none', {}, {}, true],
    ['the same one, whatever its line', cuts({ ...fewer('7'), line: 9 }), cuts(fewer('7')), true],
    ['one that was to stay', cuts(fewer('7')), {}, false],
    ['more of one', cuts(fewer('0')), cuts(fewer('7')), false],
    ['fewer of them', {}, cuts(fewer('7')), true],
    ["the stack's protection, unasked", stackTo('off'), {}, false],
    ["the stack's protection, as agreed", stackTo('off'), stackTo('off'), true],
    ["none, as the stack's protection is turned on", stackTo('on'), {}, true],
  ])('it cuts %s', (_what, now, agreed, expected) => {
    expect(cutsNoMoreSafetyNets(aStagePlan('prod', now), aStagePlan('prod', agreed))).toBe(expected)
  })
})
