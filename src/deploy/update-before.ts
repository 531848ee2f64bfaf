import type { DeployedStack } from '../plan/facts.ts'
import { discardChangeSet, type PreparedChangeSet } from './change-set.ts'
import { execute, propose, type ApplyContext, type Operated } from './operation.ts'
import { remarked } from './outcome.ts'
import { surveyStage, type Survey } from './survey.ts'
import { sameVerdicts } from './unprotected.ts'

/** A survey that has something to do. */
export type Ready = { readonly survey: Survey; readonly changeSet: PreparedChangeSet }

export type Prepared = (Ready & { readonly kind: 'ready' }) | Extract<Operated, { kind: 'failed' }>

/**
 * Carries `body` out in an update of its own before the planned one, and surveys the stage again.
 * `planChanged` is said where the plan of the rest is another one then: it is left.
 */
export async function updateBefore(
  context: ApplyContext,
  survey: Survey,
  found: DeployedStack,
  { body, planChanged }: { readonly body: string; readonly planChanged: string },
): Promise<Prepared> {
  const target = { ...survey, rendered: { ...survey.rendered, tags: found.tags } }
  const changeSet = await propose(context, target, 'UPDATE', body)
  const updated = changeSet && (await execute(context, target, changeSet))
  if (updated?.kind === 'failed') return updated
  const again = await surveyStage(context, survey.stage)
  if (again.changeSet && again.plan.refusals.length === 0 && sameVerdicts(survey, again))
    return { kind: 'ready', survey: again, changeSet: again.changeSet }
  if (again.changeSet) await discardChangeSet(context.aws, again.changeSet.handle)
  const status = again.found?.status ?? 'unknown'
  return remarked({ status, cause: null, line: null, remarks: [] }, planChanged)
}
