import { notAgreed } from '../plan/index.ts'
import { discardChangeSet, type PreparedChangeSet } from '../inspect/change-set.ts'
import type { ApplyContext, Operated } from './operation.ts'
import { refusedBy } from './outcome.ts'
import { surveyStage, type Survey } from '../inspect/inspect-stage.ts'

/** A survey that has something to do. */
export type Ready = { readonly survey: Survey; readonly changeSet: PreparedChangeSet }

export type Prepared = (Ready & { readonly kind: 'ready' }) | Operated

/**
 * Surveys the stage again after one of its steps, or after a wait. What is left to do must be part of
 * what was agreed to, else nothing more is done. `done`: nothing is left.
 */
export async function surveyedAgain(context: ApplyContext, agreed: Survey): Promise<Prepared> {
  const again = await surveyStage(context, agreed.asked)
  const { changeSet, found } = again
  const reasons = notAgreed(agreed, again)
  if (reasons.length === 0 && changeSet) return { kind: 'ready', survey: again, changeSet }
  if (reasons.length === 0 && found) return { kind: 'done', stack: found }
  if (changeSet) await discardChangeSet(context.aws, changeSet.handle)
  return refusedBy(agreed.stage.stackName, found?.status ?? null, reasons)
}
