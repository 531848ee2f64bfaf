import { describe, expect, test } from 'vitest'
import { SEEN_NOTES } from '../../../src/codes/notes/seen.ts'
import type { Plan, StagePlan } from '../../../src/plan/model/types.ts'
import { isAsWritten } from '../../../src/plan/index.ts'
import { note } from '../../../src/plan/messages/coded.ts'
import { stagePlan } from '../../builders/plan.ts'

function planOf(stages: readonly StagePlan[], rest: Partial<Plan> = {}): Plan {
  return { fingerprint: 'f', stages, ...rest }
}

describe('all is as the file says', () => {
  const quiet: StagePlan = { ...stagePlan(), action: 'none', notes: [] }

  test('where nothing is to do and nothing else was seen', () => {
    expect(isAsWritten(planOf([quiet, quiet]))).toBe(true)
    expect(isAsWritten(planOf([{ ...quiet, notes: [note('tags-only', 'routine')] }]))).toBe(true)
  })

  test.each(['create', 'update'] as const)('but not where a stage is to %s', (action) => {
    expect(isAsWritten(planOf([quiet, { ...quiet, action }]))).toBe(false)
  })

  test('but not where a stack is in no file', () => {
    const unnamed = [{ stack: 'shop-old', region: 'us-east-1', stage: 'old', databases: [] }]
    expect(isAsWritten(planOf([quiet], { unnamed }))).toBe(false)
  })

  test.each(Object.keys(SEEN_NOTES) as (keyof typeof SEEN_NOTES)[])(
    'but not with the note %s',
    (code) => {
      expect(isAsWritten(planOf([{ ...quiet, notes: [note(code, 'seen')] }]))).toBe(false)
    },
  )
})
