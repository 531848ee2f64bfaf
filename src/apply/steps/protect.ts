/**
 * New instances are created unprotected and protected once all resources exist. A rollback could not delete
 * protected ones: it would end in ROLLBACK_FAILED or leave an orphan.
 */
import type { SqlKind } from '../../engines/table.ts'
import type { StageInspection } from '../../inspect/inspect-stage.ts'
import { stackMessages } from '../../plan/messages/around/stacks.ts'
import type { StepOf } from '../../plan/model/step.ts'
import { SQL_IDS } from '../../template/logical-ids.ts'
import { withNote } from '../intermediate.ts'
import { TinystacksError } from '../../errors.ts'
import { execute, propose, type ApplyContext, type OperationResult } from '../operation.ts'
import { protectionChanges, withProtection } from '../protection.ts'
import type { Carried, Run } from '../run.ts'
import { withStorageAsDeployed } from '../storage-later.ts'
import type { Template } from '../../template/types.ts'
import { withRemarks } from '../stage-failure.ts'

/** The databases that the plan protects in a step after the one that creates them. */
export function toProtectLater({ plan }: Pick<StageInspection, 'plan'>): readonly SqlKind[] {
  return plan.steps?.find((step) => step.kind === 'protect')?.databases ?? []
}

/** The template, by default the stage's, with these databases unprotected; a later update will protect them. */
export function bodyUnprotected(
  inspection: StageInspection,
  later: readonly SqlKind[],
  template: Template = inspection.rendered.template,
): string {
  return later.length === 0
    ? bodyOf(inspection, template)
    : JSON.stringify(withNote(withProtection(template, instancesOf(later), false), inspection))
}

/** As the stage renders it, if it is the stage's own: that one is compared byte by byte. */
function bodyOf({ rendered }: StageInspection, template: Template): string {
  return template === rendered.template ? rendered.body : JSON.stringify(template)
}

/** Turns on the protection of the databases just created, in an update that changes nothing else. */
export async function protect(
  context: ApplyContext,
  run: Run,
  { databases }: StepOf<'protect'>,
): Promise<Carried> {
  const { inspection } = run
  const body = bodyOf(inspection, await withStorageAsDeployed(context, run))
  const does = protectionChanges(instancesOf(databases), true)
  const turnOn = async (): Promise<OperationResult | null> => {
    const changeSet = await propose(context, inspection, 'UPDATE', body)
    return changeSet && execute(context, inspection, changeSet, does)
  }
  const made = await turnOn().catch((error: unknown) => {
    // Somebody else's deploy or destroy took the change set away: what it made is compared once more.
    if (error instanceof TinystacksError && error.code === 'stack-changed') return turnOn()
    throw error
  })
  if (made === null) return { kind: 'done-already', run }
  return made.kind === 'failed'
    ? withRemarks(made.failure, stackMessages.unprotected)
    : { kind: 'done', run: { ...run, stack: made.stack } }
}

function instancesOf(kinds: readonly SqlKind[]): readonly string[] {
  return kinds.map((kind) => SQL_IDS[kind].instance)
}
