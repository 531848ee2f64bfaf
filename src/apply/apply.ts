/** Carries one stage's plan out, in as many updates as it takes for nothing to be lost on the way. */
import type { DeployedStage } from '../template/state/deployed-stage.ts'
import { everythingAdded, needsUnprotect } from '../plan/index.ts'
import { safetyNetMessages } from '../plan/messages/safety-nets.ts'
import { restoreMessages } from '../plan/messages/restore.ts'
import { stackMessages } from '../plan/messages/stacks.ts'
import { discardChangeSet, type PreparedChangeSet } from '../inspect/change-set.ts'
import { withProtectionKnown } from '../inspect/current-stack.ts'
import { deleteFailedCreate, deleteReviewed } from './failed-create.ts'
import { withNote } from './intermediate.ts'
import { notToBeDeleted, otherDatabases } from './final-check.ts'
import { execute, propose, type ApplyContext, type OperationResult } from './operation.ts'
import { refusedBecause, withRemarks, failureBeforeChange } from './stage-failure.ts'
import type { StageFailure } from '../plan/model/outcome.ts'
import { promoteFirst } from './promotion.ts'
import {
  newProtectedInstances,
  protectionChanges,
  unprotected,
  withProtection,
} from './protection.ts'
import { removalsOf } from '../plan/removal/removals.ts'
import { proveRemoved, snapshotsBefore } from './removal.ts'
import { upgradeReadersFirst } from './readers-first.ts'
import { makeSecretsFirst } from './secrets-first.ts'
import { snapshotsFirst } from './snapshot-first.ts'
import { stackState } from '../facts/stack-state.ts'
import type { StageInspection } from '../inspect/inspect-stage.ts'
import type { Ready } from './inspect-after-step.ts'
import { protectsInstances, switchProtection } from './stack-protection.ts'
import { updateUnprotected } from './unprotected.ts'

export type StageResult =
  | {
      readonly kind: 'unchanged' | 'created' | 'updated'
      readonly stack: DeployedStage
      /** What to keep in mind: the final snapshots, and how to bring them back. */
      readonly notes: readonly string[]
    }
  | { readonly kind: 'failed'; readonly failure: StageFailure }

/** Applies the stage as inspected. Refusals and consent are judged before; here it is only done. */
export async function applyStage(
  context: ApplyContext,
  inspection: StageInspection,
): Promise<StageResult> {
  const { plan, found, changeSet } = inspection
  if (plan.action === 'create')
    return settle(context, inspection, 'created', await create(context, inspection))
  if (!found) throw new Error(`stage ${plan.stage}: an update without a stack`)
  if (!changeSet) return settle(context, inspection, 'unchanged', { kind: 'done', stack: found })
  const other = await otherDatabases(context, inspection, found)
  if (other) {
    await discardChangeSet(context.aws.stacks, changeSet.handle)
    return other
  }
  const taken = await snapshotsFirst(context, inspection, found)
  if (taken.kind !== 'taken') {
    await discardChangeSet(context.aws.stacks, changeSet.handle)
    return taken.kind === 'gone'
      ? refusedBecause(plan.stack, found.status, taken.remarks)
      : withRemarks(failureBeforeChange(found), ...taken.remarks)
  }
  const result = await applyUpdate(context, { inspection, changeSet }, found)
  return result.kind === 'failed'
    ? withRemarks(result.failure, ...taken.notes)
    : { ...result, notes: [...result.notes, ...taken.notes] }
}

/** The steps before the update itself; each inspects the stage again where it does something. */
const STEPS = [promoteFirst, makeSecretsFirst, upgradeReadersFirst] as const

async function applyUpdate(
  context: ApplyContext,
  planned: Ready,
  found: DeployedStage,
): Promise<StageResult> {
  let ready = planned
  for (const step of STEPS) {
    const prepared = await step(context, ready, found)
    if (prepared.kind === 'failed') return prepared
    if (prepared.kind === 'done') return settle(context, planned.inspection, 'updated', prepared)
    ready = prepared
  }
  return settle(context, planned.inspection, 'updated', await updateProven(context, ready, found))
}

type Finished = OperationResult & { readonly notes?: readonly string[] }

/** Updates, and proves of each database that goes that it is gone and has left its snapshot. */
async function updateProven(
  context: ApplyContext,
  { inspection, changeSet }: Ready,
  found: DeployedStage,
): Promise<Finished> {
  const { plan } = inspection
  const removals = removalsOf(plan.databases, found)
  const before = await snapshotsBefore(context.aws, removals)
  // Whatever is there now leaves its final snapshot from here on.
  const other = await otherDatabases(context, inspection, found)
  if (other) {
    await discardChangeSet(context.aws.stacks, changeSet.handle)
    return other
  }
  const operated =
    needsUnprotect(plan.databases, inspection.live).length > 0
      ? await updateUnprotected(context, inspection, found, update)
      : await update(context, inspection, changeSet)
  if (operated.kind === 'failed' || removals.length === 0) return operated
  context.onStep('prove-removal')
  const { failures, kept } = await proveRemoved(context, plan.stage, removals, before)
  const notes = kept.map((one) => restoreMessages.now(`${plan.stage}/${one.database}`, one))
  if (failures.length === 0) return { ...operated, notes }
  const { status } = operated.stack
  return {
    kind: 'failed',
    failure: { status, cause: null, line: null, remarks: [...failures, ...notes] },
  }
}

/**
 * The stack's own protection, which no template holds, is set last. It is turned off only where the plan
 * says so; to turn it on takes nothing away.
 */
async function settle(
  { aws }: ApplyContext,
  { stage, plan, rendered }: StageInspection,
  kind: 'unchanged' | 'created' | 'updated',
  operated: Finished,
): Promise<StageResult> {
  if (operated.kind === 'failed') return operated
  const { notes = [] } = operated
  if (!stage.protected && plan.terminationProtection?.to !== 'off')
    return { kind, stack: operated.stack, notes }
  const stack = await withProtectionKnown(aws, operated.stack)
  if (stack.terminationProtection === stage.protected) return { kind, stack, notes }
  const changed = kind === 'unchanged' ? 'updated' : kind
  // Nobody else knows of a stack that was just made; one without an instance does not tell how it was deployed.
  if (kind === 'created' || protectsInstances(rendered.template) === null) {
    await aws.stacks.setTerminationProtection(stack.id, stage.protected)
    return { kind: changed, stack, notes }
  }
  return (await switchProtection(aws, stack, stage.protected))
    ? { kind: changed, stack, notes }
    : { kind, stack, notes: [...notes, safetyNetMessages.otherwise(stack.name, !stage.protected)] }
}

async function create(
  context: ApplyContext,
  inspection: StageInspection,
): Promise<OperationResult> {
  const { found, rendered } = inspection
  if (found && stackState(found.status) === 'failed-create') {
    const failure = await deleteFailedCreate(context, inspection, found)
    if (failure) return { kind: 'failed', failure }
  }
  context.onStep('create')
  const { template } = rendered
  const changeSet = await propose(
    context,
    inspection,
    'CREATE',
    bodyWithout(inspection, newProtectedInstances(inspection)),
  ).catch(async (error: unknown) => {
    await deleteReviewed(context, inspection.stage.stackName)
    throw error
  })
  if (!changeSet) throw new Error(`stage ${inspection.plan.stage}: a create without resources`)
  const made = await execute(context, inspection, changeSet, everythingAdded(template))
  return protectNew(context, inspection, made)
}

async function update(
  context: ApplyContext,
  inspection: StageInspection,
  changeSet: PreparedChangeSet,
): Promise<OperationResult> {
  context.onStep('update')
  const agreed = changeSet.content.changes
  const fresh = newProtectedInstances(inspection)
  const instead =
    fresh.length === 0
      ? null
      : await propose(context, inspection, 'UPDATE', bodyWithout(inspection, fresh))
  const chosen = instead ?? changeSet
  const refused = inspection.found && (await notToBeDeleted(context, inspection, inspection.found))
  if (refused) {
    await discardChangeSet(context.aws.stacks, chosen.handle)
    return refused
  }
  const made = await execute(context, inspection, chosen, unprotected(agreed, fresh))
  return protectNew(context, inspection, made)
}

/** The stage's template with these instances unprotected, which a further update will protect. */
function bodyWithout(inspection: StageInspection, fresh: readonly string[]): string {
  const { template, body } = inspection.rendered
  return fresh.length === 0
    ? body
    : JSON.stringify(withNote(withProtection(template, fresh, false), inspection))
}

/** Turns the protection of what was just made on: an update that changes nothing else. */
async function protectNew(
  context: ApplyContext,
  inspection: StageInspection,
  made: OperationResult,
): Promise<OperationResult> {
  const fresh = newProtectedInstances(inspection)
  if (made.kind === 'failed' || fresh.length === 0) return made
  context.onStep('protect')
  const changeSet = await propose(context, inspection, 'UPDATE', inspection.rendered.body)
  if (!changeSet) return made
  const does = protectionChanges(fresh, true)
  const protection = await execute(context, inspection, changeSet, does)
  return protection.kind === 'done'
    ? protection
    : withRemarks(protection.failure, stackMessages.unprotected)
}
