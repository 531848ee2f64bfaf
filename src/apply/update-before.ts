import type { Agreed } from '../plan/index.ts'
import type { Template } from '../template/types.ts'
import { withNote } from './intermediate.ts'
import { execute, proposeStep, type ApplyContext } from './operation.ts'
import { stackOf, type Carried, type Run } from './run.ts'
import { goneIn, withoutLooking } from './without-looking.ts'

/**
 * Edits the deployed template in a separate update before the last one. `does`: what the edit amounts to;
 * nothing beyond that may be executed.
 */
export async function updateBefore(
  context: ApplyContext,
  run: Run,
  { edit, does }: { readonly edit: (deployed: Template) => Template; readonly does: Agreed },
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
  const updated = await execute(context, target, changeSet, [...reads, ...does])
  return updated.kind === 'failed'
    ? updated
    : { kind: 'done', run: { ...run, result: 'updated' }, isStale: true }
}
