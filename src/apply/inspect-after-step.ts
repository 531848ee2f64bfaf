import { notAgreed } from '../plan/index.ts'
import { discardChangeSet, type PreparedChangeSet } from '../inspect/change-set.ts'
import type { ApplyContext, OperationResult } from './operation.ts'
import { refusedBecause } from './stage-failure.ts'
import { inspectStage, type StageInspection } from '../inspect/inspect-stage.ts'

/** An inspection that has something to do. */
export type Ready = { readonly inspection: StageInspection; readonly changeSet: PreparedChangeSet }

export type Prepared = (Ready & { readonly kind: 'ready' }) | OperationResult

/**
 * Inspects the stage again after one of its steps, or after a wait. What is left to do must be part of
 * what was agreed to, else nothing more is done. `done`: nothing is left.
 */
export async function inspectAfterStep(
  context: ApplyContext,
  agreed: StageInspection,
): Promise<Prepared> {
  const again = await inspectStage(context, agreed.asked)
  const { changeSet, found } = again
  const reasons = notAgreed(agreed, again)
  if (reasons.length === 0 && changeSet) return { kind: 'ready', inspection: again, changeSet }
  if (reasons.length === 0 && found) return { kind: 'done', stack: found }
  if (changeSet) await discardChangeSet(context.aws.stacks, changeSet.handle)
  return refusedBecause(agreed.stage.stackName, found?.status ?? null, reasons)
}
