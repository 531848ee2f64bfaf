import { describe, expect, test } from 'vitest'
import { planStage } from '../../../src/plan/index.ts'
import type { StageInput } from '../../../src/plan/model/input.ts'
import { planInput, postgres, property } from '../../builders/plan.ts'

const ROLE = 'arn:aws:iam::123456789012:role/shop-cloudformation'
const OTHER = 'arn:aws:iam::123456789012:role/other'
const changes = [postgres([property('AllocatedStorage', '20', '50')])]

function planned(asked: string | null, has: string | null, more: Partial<StageInput> = {}) {
  const input = planInput({ changes })
  const deployed = input.deployed && { ...input.deployed, ...(has && { serviceRole: has }) }
  return planStage({ ...input, deployed, serviceRole: asked, ...more })
}

const codes = ({ notes }: ReturnType<typeof planned>): readonly string[] =>
  notes.map(({ code }) => code).filter((code) => code.startsWith('service-role'))

describe('the service role of a stack', () => {
  test.each([
    [
      'gets one for the first time',
      ROLE,
      null,
      { before: null, after: ROLE },
      ['service-role-first'],
    ],
    ['gets another', OTHER, ROLE, { before: ROLE, after: OTHER }, ['service-role-another']],
    ['keeps what is given', ROLE, ROLE, undefined, []],
    ['keeps what nobody names', null, ROLE, undefined, ['service-role-kept']],
    ['has none', null, null, undefined, []],
  ] as const)('%s', (_name, asked, has, change, told) => {
    const plan = planned(asked, has)
    expect(plan.serviceRole).toEqual(change)
    expect(codes(plan)).toEqual(told)
  })

  test('a new stack gets it', () => {
    const plan = planned(ROLE, null, { deployed: null, changes: null })
    expect(plan).toMatchObject({ action: 'create', serviceRole: { before: null, after: ROLE } })
  })

  test('a stack that does not change gets none, since nothing is asked of CloudFormation', () => {
    const plan = planned(ROLE, null, { changes: null })
    expect(plan.action).toBe('none')
    expect(plan.serviceRole).toBeUndefined()
    expect(codes(plan)).toEqual([])
  })

  test('a stack that is only rolled back gets it with that', () => {
    const plan = planned(ROLE, null, { changes: null, leftBehind: 'failed-update' })
    expect(plan.serviceRole).toEqual({ before: null, after: ROLE })
  })

  test('is a part of the plan that is reviewed, where it changes', () => {
    const none = planned(null, null).fingerprint
    expect(planned(ROLE, null).fingerprint).not.toBe(none)
    expect(planned(OTHER, null).fingerprint).not.toBe(planned(ROLE, null).fingerprint)
    expect(planned(ROLE, ROLE).fingerprint).toBe(none)
    expect(planned(null, ROLE).fingerprint).toBe(none)
  })
})
