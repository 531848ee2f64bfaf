import { planStage, quotaNeeds, type StageInput } from '../../plan/index.ts'
import type { StagePlan } from '../../plan/model/types.ts'
import type { PreparedChangeSet } from '../stack/change-set.ts'
import type { StageContext } from '../stage-context.ts'

type Planned = {
  readonly input: StageInput
  readonly plan: StagePlan
  readonly changeSet: PreparedChangeSet | null
}

/**
 * The inspection, planned with what is known of the region's quotas. Nothing is asked for a plan that takes nothing of
 * them, or that is refused already.
 */
export async function withinQuotas<Inspection extends Planned>(
  { quotas, changeSets }: Pick<StageContext, 'quotas' | 'changeSets'>,
  inspection: Inspection,
): Promise<Inspection> {
  const { input, plan, changeSet } = inspection
  if (!quotas || plan.refusals.length > 0) return inspection
  const needs = quotaNeeds(input, plan)
  if (Object.keys(needs).length === 0) return inspection
  try {
    const known = { ...input, quotas: { needs, ...(await quotas.ask(needs)) } }
    return { ...inspection, input: known, plan: planStage(known) }
  } catch (error) {
    if (changeSet) await changeSets.discardChangeSet(changeSet.handle)
    throw error
  }
}
