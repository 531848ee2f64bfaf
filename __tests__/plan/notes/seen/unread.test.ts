import { expect, test } from 'vitest'
import { assemblePlan } from '../../../../src/plan/index.ts'
import { codesOf, denied, messagesOf, stagePlan } from '../../../builders/plan.ts'

test('what could not be looked at is said once in a plan, not in each of its stages', () => {
  const seen = { postgres: denied('rds:DescribeDBInstances'), redis: { kind: 'absent' as const } }
  const stage = stagePlan({ changes: null, live: {}, seen })
  expect(codesOf(stage.notes)).toContain('not-looked-at')
  const plan = assemblePlan([stage, { ...stage, stage: 'prod' }])
  expect(messagesOf(plan.notes ?? [])).toEqual([
    'how the instances run is not verified (rds:DescribeDBInstances AccessDenied)',
  ])
  for (const { notes } of plan.stages) expect(codesOf(notes)).not.toContain('not-looked-at')
  expect(codesOf(plan.stages[1]?.notes ?? [])).toContain('gone-outside')
})
