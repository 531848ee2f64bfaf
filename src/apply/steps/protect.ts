/**
 * New instances are created unprotected and protected once all resources exist. A rollback could not delete
 * protected ones: it would end in ROLLBACK_FAILED or leave an orphan.
 */
import type { SqlKind } from '../../engines/table.ts'
import type { StageInspection } from '../../inspect/inspect-stage.ts'
import { stackMessages } from '../../plan/messages/stacks.ts'
import type { StepOf } from '../../plan/model/step.ts'
import { SQL_IDS } from '../../template/logical-ids.ts'
import { withNote } from '../intermediate.ts'
import { execute, propose, type ApplyContext } from '../operation.ts'
import { protectionChanges, withProtection } from '../protection.ts'
import type { Carried, Run } from '../run.ts'
import { withRemarks } from '../stage-failure.ts'

/** The databases that the plan protects in a step after the one that creates them. */
export function toProtectLater({ plan }: Pick<StageInspection, 'plan'>): readonly SqlKind[] {
  return plan.steps?.find((step) => step.kind === 'protect')?.databases ?? []
}

/** The stage's template with these databases unprotected; a later update will protect them. */
export function bodyUnprotected(inspection: StageInspection, later: readonly SqlKind[]): string {
  const { template, body } = inspection.rendered
  return later.length === 0
    ? body
    : JSON.stringify(withNote(withProtection(template, instancesOf(later), false), inspection))
}

/** Turns on the protection of the databases just created, in an update that changes nothing else. */
export async function protect(
  context: ApplyContext,
  run: Run,
  { databases }: StepOf<'protect'>,
): Promise<Carried> {
  const { inspection } = run
  const changeSet = await propose(context, inspection, 'UPDATE', inspection.rendered.body)
  if (!changeSet) return { kind: 'done-already', run }
  const does = protectionChanges(instancesOf(databases), true)
  const made = await execute(context, inspection, changeSet, does)
  return made.kind === 'failed'
    ? withRemarks(made.failure, stackMessages.unprotected)
    : { kind: 'done', run: { ...run, stack: made.stack } }
}

function instancesOf(kinds: readonly SqlKind[]): readonly string[] {
  return kinds.map((kind) => SQL_IDS[kind].instance)
}
