/**
 * Applies one stage's plan: its steps, in their order, and no others. The plan decides what to do
 * (`plan/steps.ts`); this only does it, and inspects the stage again in between.
 */
import { TinystacksError } from '../errors.ts'
import type { StageInspection } from '../inspect/inspect-stage.ts'
import type { StageFailure } from '../plan/model/outcome.ts'
import type { Step, StepKind, StepOf } from '../plan/model/step.ts'
import type { DeployedStage } from '../template/state/deployed-stage.ts'
import { idleBefore } from './await-databases.ts'
import { bastionFailure, checkBastion } from './steps/check-bastion.ts'
import { changeStorage } from './steps/change-storage.ts'
import { create } from './steps/create.ts'
import { deleteFailedCreate } from './steps/delete-failed-create.ts'
import { otherDatabases } from './final-check.ts'
import { notTaken } from './not-taken.ts'
import { inspectAfterStep } from './inspect-after-step.ts'
import { addNodes, turnFailoverOff } from './steps/nodes-and-failover.ts'
import { liftProtection } from './steps/lift-protection.ts'
import type { ApplyContext } from './operation.ts'
import { promote } from './steps/promote.ts'
import { protect } from './steps/protect.ts'
import { upgradeReaders } from './steps/upgrade-readers.ts'
import { proveRemoval } from './steps/prove-removal.ts'
import { beginOf, type Carried, type Run } from './run.ts'
import { makeSecrets } from './steps/make-secret.ts'
import { snapshotFirst } from './steps/snapshot.ts'
import { protectStack } from './steps/protect-stack.ts'
import { withRemarks } from './stage-failure.ts'
import { update } from './steps/update.ts'

export type StageResult =
  | {
      readonly kind: 'unchanged' | 'created' | 'updated'
      readonly stack: DeployedStage
      /** What to keep in mind: the final snapshots, and how to restore them. */
      readonly notes: readonly string[]
    }
  | { readonly kind: 'failed'; readonly failure: StageFailure }

/** The function for each kind of step. A deploy rolls back before it plans, and never deletes a stack. */
type Table = {
  readonly [Kind in Exclude<StepKind, 'roll-back' | 'delete-stack'>]: (
    context: ApplyContext,
    run: Run,
    step: StepOf<Kind>,
  ) => Promise<Carried>
}

const CARRY_OUT: Table = {
  'delete-failed-create': deleteFailedCreate,
  snapshot: snapshotFirst,
  promote,
  'make-secret': makeSecrets,
  'upgrade-readers': upgradeReaders,
  'add-nodes': addNodes,
  'failover-off': turnFailoverOff,
  'lift-protection': liftProtection,
  create,
  update,
  protect,
  'prove-removal': proveRemoval,
  'protect-stack': protectStack,
  'check-bastion': checkBastion,
  'change-storage': changeStorage,
}

/** Applies the stage as inspected. Refusals and consent have been judged before. */
export async function applyStage(
  context: ApplyContext,
  inspection: StageInspection,
): Promise<StageResult> {
  const { steps = [] } = inspection.plan
  const other = await firstLook(context, inspection)
  if (other) return other
  let run = beginOf(inspection)
  for (const [index, step] of steps.entries()) {
    const place = { number: index + 1, of: steps.length }
    const before = run
    const taken = steps[index - 1]?.kind
    const idle = await orUndo(context, before, () => idleBefore(context, before, step.kind, taken))
    if (idle.kind === 'failed') return withRemarks(idle.failure, ...run.taken)
    run = idle.run
    const now = stepNow(step, run)
    if (now === null) {
      context.onStep({ step, ...place, state: 'not-needed' })
      continue
    }
    context.onStep({ step: now, ...place, state: 'begun' })
    const carried = await takeStep(context, run, now)
    if (carried.kind === 'failed') return withRemarks(carried.failure, ...run.taken)
    if (carried.kind === 'done-already')
      context.onStep({ step: now, ...place, state: 'done-already' })
    run = carried.run
  }
  run = await protectedInTheEnd(context, run, steps)
  run = await checkedInTheEnd(context, run, steps)
  return resultOf(context, run, await notTaken(context, run))
}

/** Whether the databases that the plan takes rows from are still the ones it was made for. */
async function firstLook(
  context: ApplyContext,
  { plan, found, live, changeSet }: StageInspection,
): Promise<Extract<StageResult, { kind: 'failed' }> | null> {
  if (!changeSet || !found) return null
  const other = await otherDatabases(context, { plan, live }, found)
  if (other) await context.aws.stacks.discardChangeSet(changeSet.handle)
  return other
}

/** The step according to the latest inspection; null if it is no longer needed. */
function stepNow(step: Step, { inspection, unprotected, removal }: Run): Step | null {
  switch (step.kind) {
    // The steps after the last update depend on what it did.
    case 'protect':
      return unprotected.length === 0 ? null : { ...step, databases: unprotected }
    case 'prove-removal':
      return removal === null ? null : step
    case 'protect-stack':
    case 'check-bastion':
      return step
    default:
      return inspection.plan.steps?.find(({ kind }) => kind === step.kind) ?? null
  }
}

/** Takes the step, and inspects the stage again if the step changed it. */
async function takeStep(context: ApplyContext, run: Run, step: Step): Promise<Carried> {
  const carried = await orUndo(context, run, () => carryOut(context, run, step))
  if (carried.kind === 'failed' || !carried.isStale) return carried
  const again = await orUndo(context, carried.run, () =>
    inspectAfterStep(context, carried.run, step.kind),
  )
  return again.kind === 'failed' ? again : { kind: carried.kind, run: again.run }
}

function carryOut(context: ApplyContext, run: Run, step: Step): Promise<Carried> {
  if (step.kind === 'roll-back' || step.kind === 'delete-stack')
    throw new Error(`stage ${run.inspection.plan.stage}: no deploy takes the step ${step.kind}`)
  return byTable(context, run, step)
}

function byTable<Kind extends keyof Table>(
  context: ApplyContext,
  run: Run,
  step: StepOf<Kind>,
): Promise<Carried> {
  return CARRY_OUT[step.kind](context, run, step)
}

/** If this step fails, restores what an earlier step lifted. */
async function orUndo(
  context: ApplyContext,
  { undo }: Run,
  act: () => Promise<Carried>,
): Promise<Carried> {
  try {
    const carried = await act()
    return carried.kind === 'failed' && undo ? withRemarks(carried.failure, await undo()) : carried
  } catch (error) {
    // After an interruption AWS carries on: undo only failures of our own.
    if (error instanceof TinystacksError && undo) context.onNotice(await undo())
    throw error
  }
}

/**
 * A region's list of stacks omits termination protection, so a plan based on it cannot list this step. The
 * stack of a protected stage is therefore checked at the end. Turning the protection on takes nothing away.
 */
async function protectedInTheEnd(
  context: ApplyContext,
  run: Run,
  steps: readonly Step[],
): Promise<Run> {
  const isListed = steps.some(({ kind }) => kind === 'protect-stack')
  if (isListed || !run.inspection.stage.protected) return run
  const carried = await protectStack(context, run, { kind: 'protect-stack', to: 'on' })
  return carried.run
}

/** An earlier deploy may have left the bastion incomplete. No step of this plan covers it, so check it at the end. */
async function checkedInTheEnd(
  context: ApplyContext,
  run: Run,
  steps: readonly Step[],
): Promise<Run> {
  if (steps.some(({ kind }) => kind === 'check-bastion')) return run
  return { ...run, bastionFailure: await bastionFailure(context, run, { waits: false }) }
}

/** `missing`: what a service did not take of the last update. */
function resultOf({ locate }: ApplyContext, run: Run, missing: readonly string[]): StageResult {
  const { inspection, stack, result, bastionFailure: failure } = run
  if (!stack) throw new Error(`stage ${inspection.plan.stage}: applied, and there is no stack`)
  const notes = [...run.notes, ...run.taken]
  const failures = [...missing, ...(failure === null ? [] : [failure])]
  if (failures.length === 0) return { kind: result, stack, notes }
  const { name } = inspection.stage
  const { line } = locate(['stages', name, missing.length > 0 ? 'databases' : 'bastion'])
  const { status } = stack
  return {
    kind: 'failed',
    failure: { status, cause: null, line, remarks: [...failures, ...notes] },
  }
}
