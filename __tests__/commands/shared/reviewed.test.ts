import { describe, expect, test } from 'vitest'
import type { InspectedStage } from '../../../src/commands/shared/inspect/inspect-stages.ts'
import { withLabels } from '../../../src/commands/shared/reviewed.ts'
import { changeSetName } from '../../../src/inspect/names.ts'
import type { Review, StageToJudge } from '../../../src/ports/ports.ts'
import { contextOf } from '../../builders/context.ts'
import { stagePlan } from '../../builders/plan.ts'
import { aDeployed } from '../../builders/stage.ts'

const COMMIT = 'a'.repeat(40)

/** The ARN of a change set of ours that was made from `COMMIT`. */
function changeSet(purpose: 'step' | 'undo' = 'step'): string {
  const name = changeSetName(new Date(0), { run: 7, commit: COMMIT }, purpose)
  return `arn:aws:cloudformation:us-east-1:123456789012:changeSet/${name}/1a2b3c4d`
}

/** The commit that a stage is said to be deployed from; null = none is. */
async function deployedFrom(found: Partial<InspectedStage['found']>): Promise<string | null> {
  const judged: StageToJudge[] = []
  const review = {
    consents: (stages: readonly StageToJudge[]) => {
      judged.push(...stages)
      return Promise.resolve({ words: [], pulls: [] })
    },
  }
  const inspection = {
    plan: stagePlan(),
    found: { ...aDeployed(), changeSet: changeSet(), ...found },
  } as unknown as InspectedStage
  await withLabels({ ...contextOf(''), review: review as unknown as Review }, [inspection])
  expect(judged).toHaveLength(1)
  return judged[0]?.deployed ?? null
}

describe('what a stack was last deployed from', () => {
  test.each(['CREATE_COMPLETE', 'UPDATE_COMPLETE'])(
    'is the commit of its last change set in %s',
    async (status) => {
      expect(await deployedFrom({ status, underway: null })).toBe(COMMIT)
    },
  )

  test.each([
    'UPDATE_ROLLBACK_COMPLETE',
    'UPDATE_ROLLBACK_FAILED',
    'UPDATE_FAILED',
    'ROLLBACK_COMPLETE',
    'UPDATE_IN_PROGRESS',
    'REVIEW_IN_PROGRESS',
  ])('is not told by a change set that ended in %s', async (status) => {
    expect(await deployedFrom({ status, underway: null })).toBeNull()
  })

  test('is not told while updates of the same plan are left', async () => {
    expect(await deployedFrom({ status: 'UPDATE_COMPLETE', underway: 'a note' })).toBeNull()
  })

  test('is not told by a change set that undid something, or by none', async () => {
    expect(await deployedFrom({ changeSet: changeSet('undo') })).toBeNull()
    expect(await deployedFrom({ changeSet: '' })).toBeNull()
  })
})
