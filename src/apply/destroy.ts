/**
 * Deletes a stage's stack and proves what became of its databases. DeleteStack accepts no precondition, so
 * every database gets a snapshot first, and the stack is read again right before the call.
 */
import { CACHE_KINDS, perKind } from '../engines/table.ts'
import { TinystacksError } from '../errors.ts'
import type { StackEvent, StackFacts } from '../facts/stack/stack.ts'
import { snapshotSource, type SnapshotSource } from '../facts/snapshot-source.ts'
import {
  isGone,
  isProtected,
  optimizedMeanwhile,
  type ResourceToDelete,
} from '../plan/removal/resources-to-delete.ts'
import { differencesOf, identityIn, otherDatabasesAmong } from './destruction-differences.ts'
import { destroyMessages as words } from '../plan/messages/deploy/destroy.ts'
import { resourceName } from '../plan/messages/resource-name.ts'
import { listed } from '../text/phrases.ts'
import type { FinalSnapshot } from '../plan/messages/restore.ts'
import { TAGS } from '../template/index.ts'
import { reinspectToDelete, type Destruction } from '../inspect/destruction.ts'
import { follow } from '../inspect/stack/follow.ts'
import { CHANGE_SET_PREFIX, snapshotPrefix } from '../inspect/names.ts'
import { failureOf, type ApplyContext } from './operation.ts'
import { withRemarks, failureBeforeChange } from './stage-failure.ts'
import type { StageFailure } from '../plan/model/outcome.ts'
import type { StepKind } from '../plan/model/step.ts'
import type { StagePlan } from '../plan/model/types.ts'
import { proveRemoved, snapshotsBefore } from './steps/prove-removal.ts'
import { takeSnapshots, type Subject } from './steps/snapshot.ts'
import { succeeded } from '../facts/stack/stack-state.ts'
import { doneByOthers } from './others.ts'
import { putBack, setProtection } from './steps/lift-protection.ts'

export type Destroyed =
  /** The final snapshots, and the snapshots taken before anything was touched. */
  | { readonly kind: 'destroyed'; readonly snapshots: readonly FinalSnapshot[] }
  | { readonly kind: 'failed'; readonly failure: StageFailure }

/**
 * Takes a snapshot of each database, lifts the protection in an update of its own, inspects again
 * (`inspectNow`: null if the stack is gone), deletes the stack, and proves that its databases are gone.
 */
export async function destroyStack(
  context: ApplyContext,
  inspection: Destruction,
  inspectNow: () => Promise<Destruction | null>,
): Promise<Destroyed> {
  const { found, toDelete, plan } = inspection
  const subjects = subjectsOf(inspection)
  if (subjects.length > 0) tell(context, plan, 'snapshot')
  const taken = await takeSnapshots(context, subjects, found)
  if (taken.kind === 'gone') return { kind: 'failed', failure: refused(found, taken.remarks) }
  if (taken.kind === 'failed') return withRemarks(failureBeforeChange(found), ...taken.remarks)
  const removals = toDelete
    .filter((one) => !isGone(one))
    .map((one) => ({ ...one, ...sourceOf(one) }))
  const before = await snapshotsBefore(context.aws, removals)
  // From here on, every database that exists leaves a final snapshot.
  const now = await reinspectToDelete(context, toDelete)
  const against = [
    ...otherDatabasesAmong(toDelete, now),
    ...optimizedMeanwhile(now).map(({ message }) => message),
  ]
  if (against.length > 0)
    return { kind: 'failed', failure: refused(found, [...against, ...taken.notes]) }
  const failure = await withoutProtection(context, inspection, inspectNow)
  if (failure) return withRemarks(failure, ...taken.notes)
  if (removals.length === 0) return { kind: 'destroyed', snapshots: [] }
  tell(context, plan, 'prove-removal')
  const { failures, kept } = await proveRemoved(context, plan.stage, removals, before)
  return failures.length === 0
    ? { kind: 'destroyed', snapshots: [...kept, ...taken.snapshots] }
    : withRemarks(failureBeforeChange({ status: 'DELETE_COMPLETE' }), ...failures, ...taken.notes)
}

/** Reports that a step of the plan begins. */
function tell(context: ApplyContext, { steps = [] }: StagePlan, kind: StepKind): void {
  const index = steps.findIndex((one) => one.kind === kind)
  const step = steps[index]
  if (step) context.onStep({ step, number: index + 1, of: steps.length, state: 'begun' })
}

/** A replica contains its primary's rows, and a database deleted by hand contains none. */
function subjectsOf({ found, toDelete, plan }: Destruction): readonly Subject[] {
  const stage = { name: plan.stage, application: found.tags[TAGS.stack] ?? found.name }
  return toDelete
    .filter(({ data }) => data !== 'kept')
    .map((one) => ({
      ...sourceOf(one),
      name: `${plan.stage}/${one.database}`,
      prefix: snapshotPrefix(stage, one.database, plan.fingerprint, identityIn(one)),
      engine: null,
    }))
}

/** With the nodes that it has before anything is done: they are gone when its final snapshot is looked for. */
function sourceOf({ database, identifier, group }: ResourceToDelete): SnapshotSource {
  return snapshotSource(
    database,
    identifier,
    perKind(CACHE_KINDS, () => group),
  )
}

/**
 * Lifts the databases' protection, deletes the stack, and restores the protection if that fails. null if it is
 * gone.
 */
async function withoutProtection(
  context: ApplyContext,
  inspection: Destruction,
  inspectNow: () => Promise<Destruction | null>,
): Promise<StageFailure | null> {
  const { found, toDelete, target } = inspection
  const guarded = toDelete.filter(isProtected).map(({ logicalId }) => logicalId)
  try {
    if (guarded.length > 0) {
      tell(context, inspection.plan, 'lift-protection')
      const lifted = await setProtection(context, target, found, guarded, {
        on: false,
        gone: goneAmong(toDelete),
        withoutPassword: guarded.filter((id) => hasUnreadablePassword(inspection, id)),
      })
      if (lifted.kind === 'failed') return lifted.failure
    }
    const failure = await deleteStack(context, inspection, inspectNow)
    return failure?.refused
      ? withRemarks(failure, ...(await protectAgain(context, inspection, guarded))).failure
      : failure
  } catch (error) {
    // After an interruption AWS carries on: undo only failures of our own.
    if (!(error instanceof TinystacksError)) throw error
    // Somebody else may have deleted the stack first.
    if (error.code === 'stack-changed' && (await inspectNow()) === null) return null
    for (const remark of await protectAgain(context, inspection, guarded)) context.onNotice(remark)
    throw error
  }
}

/** Protects a stack that was not deleted, and these instances in it. Says how that went if there are any. */
async function protectAgain(
  context: ApplyContext,
  { found, target, toDelete }: Destruction,
  guarded: readonly string[],
): Promise<readonly string[]> {
  if (found.terminationProtection !== false) {
    const { stacks } = context.aws
    // A stack that is being deleted after all rejects this.
    await stacks.setTerminationProtection(found.id, true).catch((error: unknown) => {
      if (!(error instanceof TinystacksError)) throw error
    })
  }
  const gone = goneAmong(toDelete)
  return guarded.length === 0 ? [] : [await putBack(context, target, found, guarded, { gone })]
}

/** Whether the password of this instance is in a secret that nobody can read. */
function hasUnreadablePassword({ target, unreadable }: Destruction, logicalId: string): boolean {
  const { MasterUserPassword } = target.rendered.template.Resources[logicalId]?.Properties ?? {}
  const written = JSON.stringify(MasterUserPassword ?? '')
  return unreadable.some((secret) => written.includes(`\${${secret}}`))
}

function goneAmong(toDelete: Destruction['toDelete']): readonly string[] {
  return toDelete.filter(isGone).map(({ logicalId }) => logicalId)
}

/** Deletes the stack and the change sets that we left on it. null if it is gone. */
async function deleteStack(
  context: ApplyContext,
  inspection: Destruction,
  inspectNow: () => Promise<Destruction | null>,
): Promise<StageFailure | null> {
  const { aws } = context
  const { found, target } = inspection
  tell(context, inspection.plan, 'delete-stack')
  for (const changeSet of await aws.stacks.changeSets(found.id))
    if (changeSet.name.startsWith(CHANGE_SET_PREFIX)) await aws.stacks.deleteChangeSet(changeSet)
  if (found.terminationProtection !== false)
    await aws.stacks.setTerminationProtection(found.id, false)
  const now = await inspectNow()
  if (now === null) return null
  const differences = differencesOf(inspection, now)
  if (differences.length > 0) return refused(now.found, differences)
  // What was read of its databases took a while.
  const others = await doneByOthers(aws, now.found)
  if (others !== null) return refused(now.found, [others])
  const changes = now.resources.map(({ logicalId }) => logicalId)
  const operation = { stackId: found.id, token: context.operationName(), changes }
  await aws.stacks.deleteStack(operation.stackId, operation.token)
  const onEvent = (event: StackEvent): void => {
    context.onEvent(event, target)
  }
  const followed = await follow(context, operation, onEvent, context.watcher)
  if (succeeded(followed.status)) return null
  const left = (await aws.stacks.resources(found.id)).map(resourceName)
  return withRemarks(failureOf(context, target, followed, found.id), words.left(listed(left)))
    .failure
}

function refused({ name, status }: StackFacts, reasons: readonly string[]): StageFailure {
  return {
    ...failureBeforeChange({ status }),
    refused: true,
    remarks: [words.changed(name), ...reasons],
  }
}
