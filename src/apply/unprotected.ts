/**
 * An update that deletes protected instances. A protected instance survives its removal from the
 * stack in silence, as an orphan without a snapshot: so protection goes first, in an update of its
 * own, and comes back when the removal fails.
 */
import { TinystacksError } from '../errors.ts'
import type { DeployedStage } from '../template/index.ts'
import { listed } from '../text/phrases.ts'
import { removalMessages as words } from '../plan/messages/restore.ts'
import type { Template } from '../template/types.ts'
import type { PreparedChangeSet } from '../inspect/change-set.ts'
import { withNote, withoutNote } from './intermediate.ts'
import { execute, propose, type ApplyContext, type OperationResult } from './operation.ts'
import type { Target } from '../inspect/target.ts'
import { withRemarks } from './stage-failure.ts'
import { instancesToDelete, protectionChanges, withProtection } from './protection.ts'
import type { StageInspection } from '../inspect/inspect-stage.ts'
import { inspectAfterStep } from './inspect-after-step.ts'

type Update = (
  context: ApplyContext,
  inspection: StageInspection,
  changeSet: PreparedChangeSet,
) => Promise<OperationResult>

/** Lifts the protection of the instances that go, runs `update`, and on failure puts it back. */
export async function updateUnprotected(
  context: ApplyContext,
  inspection: StageInspection,
  found: DeployedStage,
  update: Update,
): Promise<OperationResult> {
  const toDelete = instancesToDelete(inspection)
  context.onStep('lift-protection')
  const lifted = await setProtection(context, inspection, found, toDelete, false, (template) =>
    withNote(template, inspection),
  )
  if (lifted.kind === 'failed') return lifted
  try {
    const operated = await updateAgain(context, inspection, update)
    if (operated.kind === 'done') return operated
    const remark = await putBack(context, inspection, found, toDelete, withoutNote)
    return withRemarks(operated.failure, remark)
  } catch (error) {
    // An interruption leaves AWS to go on: only a failure of ours is undone here.
    if (error instanceof TinystacksError)
      context.onNotice(await putBack(context, inspection, found, toDelete, withoutNote))
    throw error
  }
}

/** The plan was made of a stack that has changed since: it is made again, and must still be the agreed one. */
async function updateAgain(
  context: ApplyContext,
  inspection: StageInspection,
  update: Update,
): Promise<OperationResult> {
  const again = await inspectAfterStep(context, inspection)
  return again.kind === 'ready' ? update(context, again.inspection, again.changeSet) : again
}

/** Puts the protection back and says in a sentence whether that worked. `edit`: what goes with it. */
export async function putBack(
  context: ApplyContext,
  target: Target,
  found: DeployedStage,
  logicalIds: readonly string[],
  edit: (template: Template) => Template,
): Promise<string> {
  context.onStep('restore-protection')
  const undoing = { ...context, operationName: () => context.operationName('undo') }
  const restored = await setProtection(undoing, target, found, logicalIds, true, edit).catch(
    (error: unknown) => {
      if (error instanceof TinystacksError) return null
      throw error
    },
  )
  return restored?.kind === 'done'
    ? words.protectionOnAgain
    : words.protectionOff(listed(logicalIds))
}

/**
 * An update of the deployed template that changes nothing but the protection of these instances, and
 * what `edit` does to its outputs.
 */
export async function setProtection(
  context: ApplyContext,
  target: Target,
  found: DeployedStage,
  logicalIds: readonly string[],
  on: boolean,
  edit: (template: Template) => Template,
): Promise<OperationResult> {
  const deployed = JSON.parse(await context.aws.stacks.template(found.id)) as Template
  const template = edit(withProtection(deployed, logicalIds, on))
  const asDeployed = { ...target, rendered: { ...target.rendered, tags: found.tags } }
  const changeSet = await propose(context, asDeployed, 'UPDATE', JSON.stringify(template))
  return changeSet
    ? execute(context, target, changeSet, protectionChanges(logicalIds, on))
    : { kind: 'done', stack: found }
}
