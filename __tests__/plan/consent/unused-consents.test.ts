import { describe, expect, test } from 'vitest'
import { assemblePlan, unusedConsents, missingConsent } from '../../../src/plan/index.ts'
import type { Plan } from '../../../src/plan/model/types.ts'
import { INSTANCE, removed, stagePlan, type Asked } from '../../builders/plan.ts'
import { aPostgres, aStage } from '../../builders/stage.ts'

const NOUGHTS = '0'.repeat(13)

function removal(more: Asked = {}): Plan {
  return assemblePlan([
    stagePlan({
      stage: aStage({ databases: { postgres: aPostgres() } }),
      changes: [removed('MysqlInstance', INSTANCE)],
      ...more,
    }),
  ])
}

const plan = removal()
const words = missingConsent(plan)[0]?.words ?? ''
const asksTwice = removal({ asks: [{ kind: 'take-over', stack: 's', from: 'a', to: 'b' }] })

test('of words that fit nothing is said', () => {
  expect(unusedConsents(plan, [words, words.replace('dev/', '')])).toEqual([])
  expect(unusedConsents(plan, [], [words.replace('dev/', '')])).toEqual([])
})

test.each([
  ['a bare name', 'dev/mysql', 'a name alone would outlive this plan'],
  ['a name and a kind', 'dev/mysql:remove', 'a name alone would outlive this plan'],
  ['the old form', 'dev/mysql@3f9c1a2b', 'does not name what it allows, and its 32 bits'],
  [
    'another kind',
    `dev/mysql:restart@${NOUGHTS}`,
    'allows something other than what this plan does',
  ],
  ['digits of another plan', `dev/mysql:remove@${NOUGHTS}`, 'another plan or another database'],
  ['a part of the digits', words.slice(0, -1), 'another plan or another database'],
  ['more behind the words', `${words}@x`, 'another plan or another database'],
  ['digits of another plan, without a stage', `mysql:remove@${NOUGHTS}`, 'another plan'],
])('%s is refused with the reason and the words', (_what, given, why) => {
  const [said, ...more] = unusedConsents(removal({ allow: new Set([given]) }), [given])
  expect(more).toEqual([])
  expect(said).toContain(`--allow ${given}`)
  expect(said).toContain(why)
  expect(said).toContain(`write --allow ${words}`)
})

test.each([
  ['a database that asks for nothing', `dev/postgres:remove@${NOUGHTS}`, 'needs no consent'],
  ['the old form for such a one', 'dev/postgres@00000000', 'needs no consent'],
  ['a stage that asks for nothing', `dev:account@${NOUGHTS}`, 'needs no consent'],
  ['a stage that is not there', `prod/mysql:remove@${NOUGHTS}`, 'matches no database and no stage'],
  ['nonsense', 'yes', 'matches no database and no stage'],
  ['nothing', '', 'matches no database and no stage'],
])('consent for %s is told', (_what, given, why) => {
  expect(unusedConsents(plan, [given])).toEqual([expect.stringContaining(why)])
})

test("a stage's own words are judged by their kind", () => {
  const [own = ''] = missingConsent(asksTwice)
    .map((one) => one.words)
    .filter((one) => one.startsWith('dev:'))
  expect(unusedConsents(asksTwice, [own])).toEqual([])
  expect(unusedConsents(asksTwice, [`dev:take-over@${NOUGHTS}`])).toEqual([
    expect.stringContaining(
      `was given for another plan or another database; read this plan, and to consent to it, write --allow ${own}`,
    ),
  ])
  expect(unusedConsents(asksTwice, ['dev'])).toEqual([expect.stringContaining('a name alone')])
})

describe('a label', () => {
  test('of a stage that is not worked on is passed over in silence', () => {
    for (const other of [
      `postgres:remove@${NOUGHTS}`,
      `redis:remove@${NOUGHTS}`,
      `account@${NOUGHTS}`,
      'bug',
    ])
      expect(unusedConsents(plan, [], [other])).toEqual([])
  })

  test('that fits the database and the kind of a missing consent is told where its digits do not', () => {
    expect(unusedConsents(plan, [], [`mysql:remove@${NOUGHTS}`])).toEqual([
      expect.stringContaining(`was given for another plan`),
    ])
    const given = removal({ allow: new Set([words]) })
    expect(unusedConsents(given, [words], [`mysql:remove@${NOUGHTS}`])).toEqual([])
  })

  test('of the old form is refused with the reason', () => {
    expect(unusedConsents(plan, [], ['dev/mysql@3f9c1a2b'])).toEqual([
      expect.stringContaining('is the old form, which is no longer accepted'),
    ])
  })
})

test('of a plan that is not checked against AWS nothing is consented to', () => {
  expect(unusedConsents({ ...plan, basis: 'file' }, [words])).toEqual([
    expect.stringContaining('not checked against AWS'),
  ])
})
