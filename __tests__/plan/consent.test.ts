import { describe, expect, test } from 'vitest'
import { assemblePlan, judgeConsent, missingConsent, planStage } from '../../src/plan/index.ts'
import type { Plan } from '../../src/plan/types.ts'
import { INSTANCE, planInput, removed } from '../builders/plan.ts'
import { aPostgres, aStage } from '../builders/stage.ts'

function removal(allow: readonly string[] = []): Plan {
  return assemblePlan([
    planStage(
      planInput({
        stage: aStage({ databases: { postgres: aPostgres() } }),
        changes: [removed('MysqlInstance', INSTANCE)],
        allow: new Set(allow),
      }),
    ),
  ])
}

const words = missingConsent(removal())[0]?.words ?? ''

test('the words name stage, database and the first 8 digits of the stage', () => {
  expect(words).toBe(`dev/mysql@${removal().stages[0]?.fingerprint.slice(0, 8)}`)
})

test('exactly these words are the consent, and the plan is the same plan with it', () => {
  const given = removal([words])
  expect(missingConsent(given)).toEqual([])
  expect(given.fingerprint).toBe(removal().fingerprint)
  expect(judgeConsent(given, [words])).toEqual([])
})

describe('what is not accepted', () => {
  test.each([
    ['a bare name', 'dev/mysql', 'a name alone'],
    ['a fingerprint of another plan', 'dev/mysql@00000000', 'another plan'],
    ['a part of the fingerprint', words.slice(0, -1), 'another plan'],
    ['the words with more behind them', `${words}@x`, 'another plan'],
    ['a database that needs none', 'dev/postgres@00000000', 'needs no consent'],
    ['a stage that is not there', 'prod/mysql@00000000', 'fits no database'],
    ['nonsense', 'yes', 'fits no database'],
  ])('%s', (_name, given, why) => {
    expect(missingConsent(removal([given]))).toHaveLength(1)
    expect(judgeConsent(removal([given]), [given])).toEqual([expect.stringContaining(why)])
  })

  test('the message has the words to write', () => {
    expect(judgeConsent(removal(), ['dev/mysql']).join()).toContain(`--allow ${words}`)
  })
})
