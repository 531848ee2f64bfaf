import type { Agreed } from '../plan/index.ts'
import type { DeployedStage } from '../template/index.ts'
import type { Template } from '../template/types.ts'
import { withNote } from './intermediate.ts'
import { execute, proposeStep, type ApplyContext } from './operation.ts'
import type { StageInspection } from '../inspect/inspect-stage.ts'
import { inspectAfterStep, type Prepared } from './inspect-after-step.ts'

/**
 * Carries an edit of the deployed template out, in an update of its own before the planned one, and
 * inspects the stage again. `does`: what the edit comes to, and no more may be executed.
 */
export async function updateBefore(
  context: ApplyContext,
  inspection: StageInspection,
  found: DeployedStage,
  { edit, does }: { readonly edit: (deployed: Template) => Template; readonly does: Agreed },
): Promise<Prepared> {
  const deployed = JSON.parse(await context.aws.stacks.template(found.id)) as Template
  const body = JSON.stringify(withNote(edit(deployed), inspection))
  const target = { ...inspection, rendered: { ...inspection.rendered, tags: found.tags } }
  const changeSet = await proposeStep(context, target, body)
  const updated = changeSet && (await execute(context, target, changeSet, does))
  return updated?.kind === 'failed' ? updated : inspectAfterStep(context, inspection)
}
