/**
 * The step before an update that deletes protected instances. CloudFormation silently drops a protected
 * instance from the stack and leaves it as an orphan without a snapshot. So the protection is lifted first, in
 * an update of its own, and restored if the removal fails.
 */
import { TinystacksError } from '../../errors.ts'
import type { StepOf } from '../../plan/model/step.ts'
import { asideMessages } from '../../plan/messages/deploy/steps.ts'
import { SQL_IDS } from '../../template/logical-ids.ts'
import type { DeployedStage } from '../../template/index.ts'
import { listed } from '../../text/phrases.ts'
import { removalMessages as words } from '../../plan/messages/restore.ts'
import type { Template } from '../../template/types.ts'
import { withNote, withoutNote } from '../intermediate.ts'
import { execute, propose, type ApplyContext, type OperationResult } from '../operation.ts'
import type { Target } from '../../inspect/target.ts'
import { protectionChanges, withProtection } from '../protection.ts'
import { stackOf, type Carried, type Run } from '../run.ts'
import { beginRemoval } from './update.ts'

/** Lifts the protection of these databases. It is restored if a later step fails before they are gone. */
export async function liftProtection(
  context: ApplyContext,
  run: Run,
  { databases }: StepOf<'lift-protection'>,
): Promise<Carried> {
  const begun = await beginRemoval(context, run)
  if (begun.kind === 'failed') return begun
  const { inspection } = run
  const found = stackOf(run)
  const instances = databases.map((kind) => SQL_IDS[kind].instance)
  const lifted = await setProtection(context, inspection, found, instances, false, (template) =>
    withNote(template, inspection),
  )
  if (lifted.kind === 'failed') return lifted
  const undo = (): Promise<string> => putBack(context, inspection, found, instances, withoutNote)
  return { kind: 'done', run: { ...begun.run, result: 'updated', undo }, isStale: true }
}

/**
 * Restores the protection and says in a sentence whether that worked. `edit`: what else changes in the
 * template.
 */
export async function putBack(
  context: ApplyContext,
  target: Target,
  found: DeployedStage,
  logicalIds: readonly string[],
  edit: (template: Template) => Template,
): Promise<string> {
  context.onProgress(asideMessages.putsBack)
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
 * Updates the deployed template so that only the protection of these instances changes, apart from what `edit`
 * does to its outputs.
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
