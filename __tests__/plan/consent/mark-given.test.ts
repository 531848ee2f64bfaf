import { expect, test } from 'vitest'
import { planStage, markConsentsGiven } from '../../../src/plan/index.ts'
import { removal, takeOver, words } from '../../builders/consent.ts'
import { planInput } from '../../builders/plan.ts'

const asked = planStage(planInput({ ...removal, asks: [takeOver] }))
const given = (...allow: readonly string[]) => {
  const { databases, consents = [] } = markConsentsGiven(asked, new Set(allow))
  return [...databases.flatMap(({ consent }) => consent ?? []), ...consents].map((one) => one.given)
}

test('a plan that is made holds no consent as given', () => {
  expect(given()).toEqual([false, false])
})

test('each consent is given by its own words alone', () => {
  const [database, stage] = [
    asked.databases.find(({ consent }) => consent !== null)?.consent?.words ?? '',
    asked.consents?.[0]?.words ?? '',
  ]
  expect(given(database)).toEqual([true, false])
  expect(given(stage)).toEqual([false, true])
  expect(given(database.replace('dev/', ''), stage.replace('dev:', ''))).toEqual([true, true])
})

test('nothing but that differs, and the fingerprint least of all', () => {
  const one = planStage(planInput(removal))
  const marked = markConsentsGiven(one, new Set([words(removal)]))
  expect(marked.fingerprint).toBe(one.fingerprint)
  expect(markConsentsGiven(marked, new Set())).toEqual(one)
})
