/** Carries one stage's plan out, in as many updates as it takes for nothing to be lost on the way. */
import type { DeployedStack } from '../plan/facts.ts'
import { needsUnprotect } from '../plan/index.ts'
import { discardChangeSet, type PreparedChangeSet } from './change-set.ts'
import { deleteFailedCreate, deleteReviewed } from './failed-create.ts'
import { execute, propose, type ApplyContext, type Operated } from './operation.ts'
import type { StageFailure } from './outcome.ts'
import { doomedInstances, newProtectedInstances, withProtection } from './protection.ts'
import { provenGone } from './removal.ts'
import { stackState } from './states.ts'
import { surveyStage, type Survey } from './survey.ts'

export type StageResult =
  | { readonly kind: 'unchanged' | 'created' | 'updated'; readonly stack: DeployedStack }
  | { readonly kind: 'failed'; readonly failure: StageFailure }

/** Applies the stage as surveyed. Refusals and consent are judged before; here it is only done. */
export async function applyStage(context: ApplyContext, survey: Survey): Promise<StageResult> {
  const { plan, found, changeSet } = survey
  if (plan.action === 'create')
    return settle(context, survey, 'created', await create(context, survey))
  if (!found) throw new Error(`stage ${plan.stage}: an update without a stack`)
  if (!changeSet) return settle(context, survey, 'unchanged', { kind: 'done', stack: found })
  const operated =
    needsUnprotect(plan, survey.live).length > 0
      ? await updateUnprotected(context, survey, found)
      : await update(context, survey, changeSet)
  return settle(context, survey, 'updated', operated)
}

/** The stack's own protection, which no template holds, is set last. */
async function settle(
  { aws }: ApplyContext,
  { stage }: Survey,
  kind: 'unchanged' | 'created' | 'updated',
  operated: Operated,
): Promise<StageResult> {
  if (operated.kind === 'failed') return operated
  const { stack } = operated
  if (stack.terminationProtection === stage.protected) return { kind, stack }
  await aws.stacks.setTerminationProtection(stack.id, stage.protected)
  return { kind: kind === 'unchanged' ? 'updated' : kind, stack }
}

async function create(context: ApplyContext, survey: Survey): Promise<Operated> {
  const { found, rendered } = survey
  if (found && stackState(found.status) === 'failed-create')
    await deleteFailedCreate(context, survey, found)
  context.onStep('create')
  const unprotected = withProtection(rendered.body, newProtectedInstances(survey), false)
  const changeSet = await propose(context, survey, 'CREATE', unprotected).catch(
    async (error: unknown) => {
      await deleteReviewed(context, survey.stage.stackName)
      throw error
    },
  )
  if (!changeSet) throw new Error(`stage ${survey.plan.stage}: a create without resources`)
  return protectNew(context, survey, await execute(context, survey, changeSet))
}

async function update(
  context: ApplyContext,
  survey: Survey,
  changeSet: PreparedChangeSet,
): Promise<Operated> {
  context.onStep('update')
  const fresh = newProtectedInstances(survey)
  if (fresh.length === 0) return execute(context, survey, changeSet)
  const unprotected = withProtection(survey.rendered.body, fresh, false)
  const instead = await propose(context, survey, 'UPDATE', unprotected)
  return protectNew(context, survey, await execute(context, survey, instead ?? changeSet))
}

/** Turns the protection of what was just made on: an update that changes nothing else. */
async function protectNew(
  context: ApplyContext,
  survey: Survey,
  made: Operated,
): Promise<Operated> {
  if (made.kind === 'failed' || newProtectedInstances(survey).length === 0) return made
  context.onStep('protect')
  const changeSet = await propose(context, survey, 'UPDATE', survey.rendered.body)
  if (!changeSet) return made
  const protection = await execute(context, survey, changeSet)
  return protection.kind === 'done' ? protection : remarked(protection.failure, UNPROTECTED)
}

const UNPROTECTED = 'everything is made, but deletion protection is not on yet: deploy again'

/**
 * A protected instance survives its removal from the stack in silence, as an orphan without a
 * snapshot: so protection goes first, in an update of its own, and the end is proven.
 */
async function updateUnprotected(
  context: ApplyContext,
  survey: Survey,
  found: DeployedStack,
): Promise<Operated> {
  const doomed = doomedInstances(survey)
  context.onStep('lift-protection')
  const lifted = await setProtection(context, survey, found, doomed, false)
  if (lifted.kind === 'failed') return lifted

  const again = await surveyStage(context, survey.stage)
  const operated =
    again.changeSet && sameVerdicts(survey, again)
      ? await update(context, again, again.changeSet)
      : await abandon(context, again)
  if (operated.kind === 'failed') {
    context.onStep('restore-protection')
    const restored = await setProtection(context, survey, found, doomed, true)
    return remarked(
      operated.failure,
      restored.kind === 'done'
        ? 'deletion protection is on again'
        : `deletion protection could not be put back on ${doomed.join(', ')}: do that by hand`,
    )
  }
  context.onStep('prove-removal')
  const remarks = await provenGone(context, survey)
  return remarks.length === 0
    ? operated
    : {
        kind: 'failed',
        failure: { status: operated.stack.status, cause: null, line: null, remarks },
      }
}

async function abandon(context: ApplyContext, again: Survey): Promise<Operated> {
  if (again.changeSet) await discardChangeSet(context.aws, again.changeSet.handle)
  return {
    kind: 'failed',
    failure: {
      status: again.found?.status ?? 'unknown',
      cause: null,
      line: null,
      remarks: ['the plan changed while protection was lifted; nothing was removed: plan again'],
    },
  }
}

/** An update of the deployed template that changes nothing but the protection of these instances. */
async function setProtection(
  context: ApplyContext,
  survey: Survey,
  found: DeployedStack,
  logicalIds: readonly string[],
  on: boolean,
): Promise<Operated> {
  const body = withProtection(await context.aws.stacks.template(found.id), logicalIds, on)
  const deployed = { ...survey, rendered: { ...survey.rendered, tags: found.tags } }
  const changeSet = await propose(context, deployed, 'UPDATE', body)
  return changeSet ? execute(context, survey, changeSet) : { kind: 'done', stack: found }
}

function remarked(failure: StageFailure, remark: string): Operated {
  return { kind: 'failed', failure: { ...failure, remarks: [...failure.remarks, remark] } }
}

/** Whether both say the same of every database's fate: what consent was given for still holds. */
function sameVerdicts(one: Survey, other: Survey): boolean {
  const fates = ({ plan }: Survey): string =>
    JSON.stringify(plan.databases.map(({ database, impact, data }) => [database, impact, data]))
  return fates(one) === fates(other)
}
