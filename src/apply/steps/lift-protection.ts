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
import { deletedByOthers, protectedByOthers } from '../others.ts'
import { refusedBecause } from '../stage-failure.ts'
import { formatUnderway, underwayOf } from '../../plan/index.ts'
import { othersMessages } from '../../plan/messages/deploy/others.ts'
import type { Target } from '../../inspect/target.ts'
import { protectionChanges, withoutPasswords, withProtection } from '../protection.ts'
import { goneIn, withoutLooking } from '../without-looking.ts'
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
  const gone = goneIn(found, inspection.input.live)
  const lifted = await setProtection(context, inspection, found, instances, {
    on: false,
    gone,
    edit: (template) => withNote(template, inspection),
  })
  if (lifted.kind === 'failed') return lifted
  const undo = (): Promise<string> =>
    putBack(context, inspection, found, instances, {
      ...{ gone, edit: withoutNote },
      note: formatUnderway(underwayOf(inspection.input, inspection.plan)),
    })
  return { kind: 'done', run: { ...begun.run, result: 'updated', undo }, isStale: true }
}

/** What else there is to an update that switches protection. */
type Around = {
  /** Logical ids of what AWS no longer has, and the stack still does. */
  readonly gone: readonly string[]
  /**
   * The instances whose password nobody can read, which CloudFormation would resolve anew: it sends none that the
   * template does not have, and RDS keeps the one it has (RDSH; API, MasterUserPassword). Default: none.
   */
  readonly withoutPassword?: readonly string[]
  /** What else changes in the template. */
  readonly edit?: (template: Template) => Template
}

/**
 * Restores the protection and says in a sentence whether that worked. Where somebody else has begun to change or delete
 * the stack it is left to them: protection in the middle of a deletion fails it half-way. `found`: the stack before it
 * was lifted; `note`: that of the plan which lifted it.
 */
export async function putBack(
  context: ApplyContext,
  target: Target,
  found: DeployedStage,
  logicalIds: readonly string[],
  { note = null, ...around }: Around & { readonly note?: string | null },
): Promise<string> {
  try {
    const others = await protectedByOthers(context, found, note)
    if (others !== null) return othersMessages.protectionLeft(listed(logicalIds), others)
    context.onProgress(asideMessages.putsBack)
    const undoing = { ...context, operationName: () => context.operationName('undo') }
    const restored = await setProtection(undoing, target, found, logicalIds, {
      ...around,
      on: true,
      lastLook: () => deletedByOthers(context, found),
    })
    if (restored.kind === 'done') return words.protectionOnAgain
    const [why] = restored.failure.refused === true ? restored.failure.remarks.slice(1) : []
    return why === undefined
      ? words.protectionOff(listed(logicalIds))
      : othersMessages.protectionLeft(listed(logicalIds), why)
  } catch (error) {
    if (error instanceof TinystacksError) return words.protectionOff(listed(logicalIds))
    throw error
  }
}

/**
 * Updates the deployed template so that only the protection of these instances changes, apart from what `edit`
 * does to its outputs. `lastLook`: why it is not executed after all, once it could be.
 */
export async function setProtection(
  context: ApplyContext,
  target: Target,
  found: DeployedStage,
  logicalIds: readonly string[],
  {
    on,
    gone,
    withoutPassword = [],
    edit = (template) => template,
    lastLook = () => Promise.resolve(null),
  }: Around & { readonly on: boolean; readonly lastLook?: () => Promise<string | null> },
): Promise<OperationResult> {
  const deployed = JSON.parse(await context.aws.stacks.template(found.id)) as Template
  const { template: readable, does } = withoutLooking(deployed, found, gone)
  const template = edit(withoutPasswords(withProtection(readable, logicalIds, on), withoutPassword))
  const asDeployed = { ...target, rendered: { ...target.rendered, tags: found.tags } }
  const changeSet = await propose(context, asDeployed, 'UPDATE', JSON.stringify(template))
  if (changeSet === null) return { kind: 'done', stack: found }
  const others = await lastLook()
  if (others !== null) {
    await context.aws.stacks.discardChangeSet(changeSet.handle)
    return refusedBecause(found.name, found.status, [others])
  }
  return execute(context, target, changeSet, [
    ...does,
    ...protectionChanges(logicalIds, on, withoutPassword),
  ])
}
