/**
 * Stages whose update came to its end without its run: what GitHub has not been told of it, and the steps of the
 * workflow that come after, are left to do.
 */
import { isBusy, succeeded } from '../../../facts/stack/stack-state.ts'
import type { StackFacts } from '../../../facts/stack/stack.ts'
import { originOfChangeSet } from '../../../inspect/names.ts'
import type { StageOutcome } from '../../../plan/model/outcome.ts'
import type { DeployedStage } from '../../../template/index.ts'
import type { Context } from '../context.ts'
import type { InspectedStage } from '../inspect/inspect-stages.ts'

type Run = Pick<Context, 'workflowRun' | 'deployedCommit' | 'deployments'>

/** Whether an earlier attempt of this run, or another run for this commit, began the stack's last update. */
export function isBegunBefore(run: Omit<Run, 'deployments'>, found: StackFacts | null): boolean {
  const { isOurs, isOfCommit } = beginOf(run, found)
  return isOurs || isOfCommit
}

/**
 * The names of the stages with nothing left to apply that are resumed: an earlier attempt of this run carried out their
 * update, or another run for this commit did and never ended their deployment on GitHub. A run that died neither told
 * GitHub nor set outputs.
 */
export async function resumedStages(
  run: Run,
  inspections: readonly InspectedStage[],
): Promise<ReadonlySet<string>> {
  const all = await Promise.all(
    inspections.map(async (one) => ((await isResumed(run, one)) ? [one.plan.stage] : [])),
  )
  return new Set(all.flat())
}

async function isResumed(run: Run, { plan, found }: InspectedStage): Promise<boolean> {
  const isQuiet = plan.action === 'none' && plan.refusals.length === 0
  if (!isQuiet || found === null || !isCarriedOut(found)) return false
  const { isOurs, isOfCommit } = beginOf(run, found)
  if (!isOurs && !isOfCommit) return false
  const isOpen = (await run.deployments?.resume(plan)) ?? false
  return isOurs || isOpen
}

function isCarriedOut({ status, underway }: DeployedStage): boolean {
  return !isBusy(status) && succeeded(status) && underway === null
}

function beginOf(
  { workflowRun, deployedCommit }: Omit<Run, 'deployments'>,
  found: StackFacts | null,
) {
  const { run, commit } = originOfChangeSet(found?.changeSet ?? '') ?? {}
  return {
    isOurs: workflowRun !== undefined && workflowRun.attempt > 1 && workflowRun.id === run,
    isOfCommit: commit !== undefined && commit === deployedCommit,
  }
}

/** What the update of a stage that is resumed came to. */
export function carriedOutKind({ status }: StackFacts): 'created' | 'updated' {
  return status === 'CREATE_COMPLETE' ? 'created' : 'updated'
}

/** The outcome of a stage that is resumed: its update counts as this run's. */
export function resumedOutcome(outcome: StageOutcome, found: StackFacts): StageOutcome {
  const { result } = outcome
  return result.kind === 'unchanged'
    ? { ...outcome, result: { ...result, kind: carriedOutKind(found) } }
    : outcome
}
