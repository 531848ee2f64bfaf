import { addNeeds, type QuotaNeeds } from '../../../facts/quotas.ts'
import type { StageResult } from '../../../apply/apply.ts'
import { refusedBecause } from '../../../apply/stage-failure.ts'
import { inspectStage } from '../../../inspect/inspect-stage.ts'
import {
  assemblePlan,
  missingConsent,
  notAgreed,
  stagesBefore,
  markConsentsGiven,
} from '../../../plan/index.ts'
import { agreedMessages } from '../../../plan/messages/agreed.ts'
import { listed } from '../../../text/phrases.ts'
import { replicaMessages } from '../../../plan/messages/replicas.ts'
import type { InspectedStage } from '../inspect/inspect-stages.ts'

/** The moment when a stage is next. */
export type Turn = {
  /** Those of the run that have not ended, itself among them. */
  readonly remaining: ReadonlySet<string>
  /** The stages of the run that are being carried out. */
  readonly beside: readonly InspectedStage[]
  readonly waited: boolean
  readonly allow: ReadonlySet<string>
}

type Inspected =
  | { readonly kind: 'inspected'; readonly inspection: InspectedStage }
  | Extract<StageResult, { readonly kind: 'failed' }>

/**
 * Inspects a stage that waited again, now that it is next: for stages of the run on which it depends, or
 * because time has passed. Without a wait, the same inspection. The result is compared, as a whole, with what
 * was agreed. `allow`: the consents that were given.
 */
export async function inspectAgain(
  inspection: InspectedStage,
  { remaining, beside, waited, allow }: Turn,
): Promise<Inspected> {
  const before = stagesBefore(inspection.input)
  if (before.length === 0 && !waited) return { kind: 'inspected', inspection }
  if (inspection.changeSet)
    await inspection.context.changeSets.discardChangeSet(inspection.changeSet.handle)
  const { quotas } = inspection.context
  const context = {
    ...inspection.context,
    run: remaining,
    quotas: quotas?.beside?.(needsOf(beside, inspection)) ?? quotas ?? null,
  }
  const inspected = await inspectStage(context, inspection.asked)
  const again = { ...inspected, plan: markConsentsGiven(inspected.plan, allow), context }
  const missing = missingConsent(assemblePlan([again.plan]))
  const reasons = new Set([
    ...notAgreed(inspection, again),
    ...missing.map(({ words }) => agreedMessages.noConsent(words)),
  ])
  if (reasons.size === 0) return { kind: 'inspected', inspection: again }
  if (again.changeSet) await context.changeSets.discardChangeSet(again.changeSet.handle)
  const waitedFor = before.length === 0 ? [] : [replicaMessages.planChanged(listed(before))]
  return refusedBecause(again.plan.stack, again.found?.status ?? null, [...waitedFor, ...reasons])
}

/** What the stages in the region of this one take of its quotas, as they were planned. */
function needsOf(beside: readonly InspectedStage[], { plan }: InspectedStage): QuotaNeeds {
  return beside
    .filter((one) => one.plan.region === plan.region)
    .map(({ input }) => input.quotas?.needs ?? {})
    .reduce(addNeeds, {})
}
