import { notAgreed } from '../plan/index.ts'
import { inspectStage, type StageInspection } from '../inspect/inspect-stage.ts'
import type { StepKind } from '../plan/model/step.ts'
import type { ApplyContext } from './operation.ts'
import type { Carried, Run } from './run.ts'
import { refusedBecause } from './stage-failure.ts'

/**
 * Inspects the stage again after a step. If what is left to do was not part of the agreed plan, the deploy stops;
 * the step itself is done, so that it may not be left again. `taken`: null = the deploy only waited.
 */
export async function inspectAfterStep(
  context: ApplyContext,
  run: Run,
  taken: StepKind | null,
): Promise<Carried> {
  const agreed = without(taken, run.inspection)
  const again = await inspectStage(context, agreed.asked)
  const { changeSet, found } = again
  const reasons = notAgreed(agreed, again)
  if (reasons.length === 0 && found)
    return { kind: 'done', run: { ...run, inspection: again, stack: found } }
  if (changeSet) await context.aws.stacks.discardChangeSet(changeSet.handle)
  return refusedBecause(agreed.stage.stackName, found?.status ?? null, reasons)
}

function without(taken: StepKind | null, inspection: StageInspection): StageInspection {
  const { steps = [] } = inspection.plan
  const left = steps.filter(({ kind }) => kind !== taken)
  return { ...inspection, plan: { ...inspection.plan, steps: left } }
}
