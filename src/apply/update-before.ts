import type { Agreed } from '../plan/index.ts'
import type { Template } from '../template/types.ts'
import { withNote } from './intermediate.ts'
import { execute, proposeStep, type ApplyContext } from './operation.ts'
import { stackOf, type Carried, type Run } from './run.ts'
import { refusedBecause } from './stage-failure.ts'
import { goneIn, withoutLooking } from './without-looking.ts'

type Edit = {
  readonly edit: (deployed: Template) => Template
  /** What the edit amounts to; nothing beyond that may be executed. */
  readonly does: Agreed
  /**
   * What is not as the edit takes it to be, a sentence each. Asked once the change set exists: from then on, any other
   * update of the stack invalidates it.
   */
  readonly differs?: () => Promise<readonly string[]>
}

/** Edits the deployed template in a separate update before the last one. */
export async function updateBefore(
  context: ApplyContext,
  run: Run,
  { edit, does, differs }: Edit,
): Promise<Carried> {
  const { inspection } = run
  const found = stackOf(run)
  const deployed = JSON.parse(await context.aws.stacks.template(found.id)) as Template
  const gone = goneIn(found, inspection.input.live)
  const { template, does: reads } = withoutLooking(deployed, found, gone)
  const body = JSON.stringify(withNote(edit(template), inspection))
  const target = { ...inspection, rendered: { ...inspection.rendered, tags: found.tags } }
  const changeSet = await proposeStep(context, target, body)
  if (changeSet === null) return { kind: 'done-already', run, isStale: true }
  const reasons = (await differs?.()) ?? []
  if (reasons.length > 0) {
    await context.aws.stacks.discardChangeSet(changeSet.handle)
    return refusedBecause(inspection.stage.stackName, found.status, reasons)
  }
  const updated = await execute(context, target, changeSet, [...reads, ...does])
  return updated.kind === 'failed'
    ? updated
    : { kind: 'done', run: { ...run, result: 'updated' }, isStale: true }
}
