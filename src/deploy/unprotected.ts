/**
 * An update that deletes protected instances. A protected instance survives its removal from the
 * stack in silence, as an orphan without a snapshot: so protection goes first, in an update of its
 * own, and comes back when the removal fails.
 */
import { TinystacksError } from '../errors.ts'
import type { DeployedStack } from '../plan/facts.ts'
import { listed, removalWords as words } from '../render/words.ts'
import { discardChangeSet, type PreparedChangeSet } from './change-set.ts'
import { execute, propose, type ApplyContext, type Operated, type Target } from './operation.ts'
import { remarked } from './outcome.ts'
import { doomedInstances, withProtection } from './protection.ts'
import { surveyStage, type Survey } from './survey.ts'

type Update = (
  context: ApplyContext,
  survey: Survey,
  changeSet: PreparedChangeSet,
) => Promise<Operated>

/** Lifts the protection of the instances that go, runs `update`, and on failure puts it back. */
export async function updateUnprotected(
  context: ApplyContext,
  survey: Survey,
  found: DeployedStack,
  update: Update,
): Promise<Operated> {
  const doomed = doomedInstances(survey)
  context.onStep('lift-protection')
  const lifted = await setProtection(context, survey, found, doomed, false)
  if (lifted.kind === 'failed') return lifted
  try {
    const operated = await updateAgain(context, survey, update)
    if (operated.kind === 'done') return operated
    const remark = await putBack(context, survey, found, doomed)
    return remarked(operated.failure, remark)
  } catch (error) {
    // An interruption leaves AWS to go on: only a failure of ours is undone here.
    if (error instanceof TinystacksError)
      context.onNotice(await putBack(context, survey, found, doomed))
    throw error
  }
}

/** The plan was made of a stack that has changed since: it is made again, and must say the same. */
async function updateAgain(
  context: ApplyContext,
  survey: Survey,
  update: Update,
): Promise<Operated> {
  const again = await surveyStage(context, survey.stage)
  if (again.changeSet && again.plan.refusals.length === 0 && sameVerdicts(survey, again))
    return update(context, again, again.changeSet)
  if (again.changeSet) await discardChangeSet(context.aws, again.changeSet.handle)
  const status = again.found?.status ?? 'unknown'
  return remarked({ status, cause: null, line: null, remarks: [] }, words.planChanged)
}

/** Puts the protection back and says in a sentence whether that worked. */
async function putBack(
  context: ApplyContext,
  survey: Survey,
  found: DeployedStack,
  logicalIds: readonly string[],
): Promise<string> {
  context.onStep('restore-protection')
  const restored = await setProtection(context, survey, found, logicalIds, true).catch(
    (error: unknown) => {
      if (error instanceof TinystacksError) return null
      throw error
    },
  )
  return restored?.kind === 'done'
    ? words.protectionOnAgain
    : words.protectionOff(listed(logicalIds))
}

/** An update of the deployed template that changes nothing but the protection of these instances. */
export async function setProtection(
  context: ApplyContext,
  target: Target,
  found: DeployedStack,
  logicalIds: readonly string[],
  on: boolean,
): Promise<Operated> {
  const body = withProtection(await context.aws.stacks.template(found.id), logicalIds, on)
  const deployed = { ...target, rendered: { ...target.rendered, tags: found.tags } }
  const changeSet = await propose(context, deployed, 'UPDATE', body)
  return changeSet ? execute(context, target, changeSet) : { kind: 'done', stack: found }
}

/** Whether both say the same of every database's fate: what consent was given for still holds. */
export function sameVerdicts(one: Survey, other: Survey): boolean {
  const fates = ({ plan }: Survey): string =>
    JSON.stringify(plan.databases.map(({ database, impact, data }) => [database, impact, data]))
  return fates(one) === fates(other)
}
