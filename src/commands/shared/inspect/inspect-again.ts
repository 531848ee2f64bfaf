import { discardChangeSet } from '../../../inspect/stack/change-set.ts'
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
import type { InspectedStage } from './inspect-stages.ts'

/** The moment when a stage is next. */
export type Turn = {
  readonly remaining: ReadonlySet<string>
  readonly waited: boolean
  readonly allow: ReadonlySet<string>
}

type Inspected =
  | { readonly kind: 'inspected'; readonly inspection: InspectedStage }
  | Extract<StageResult, { readonly kind: 'failed' }>

/**
 * Inspects a stage that waited again, now that it is next: for stages of the run on which it depends, or
 * because time has passed. Without a wait, the same inspection. The result is compared, as a whole, with what
 * was agreed. `remaining`: the stages of the run that are still to come; `allow`: the consents
 * that were given.
 */
export async function inspectAgain(
  inspection: InspectedStage,
  { remaining, waited, allow }: Turn,
): Promise<Inspected> {
  const before = stagesBefore(inspection.input)
  if (before.length === 0 && !waited) return { kind: 'inspected', inspection }
  if (inspection.changeSet)
    await discardChangeSet(inspection.context.changeSets, inspection.changeSet.handle)
  const context = { ...inspection.context, run: remaining }
  const inspected = await inspectStage(context, inspection.asked)
  const again = { ...inspected, plan: markConsentsGiven(inspected.plan, allow), context }
  const missing = missingConsent(assemblePlan([again.plan]))
  const reasons = new Set([
    ...notAgreed(inspection, again),
    ...missing.map(({ words }) => agreedMessages.noConsent(words)),
  ])
  if (reasons.size === 0) return { kind: 'inspected', inspection: again }
  if (again.changeSet) await discardChangeSet(context.changeSets, again.changeSet.handle)
  const waitedFor = before.length === 0 ? [] : [replicaMessages.planChanged(listed(before))]
  return refusedBecause(again.plan.stack, again.found?.status ?? null, [...waitedFor, ...reasons])
}
