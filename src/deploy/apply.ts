/** Carries one stage's plan out, in as many updates as it takes for nothing to be lost on the way. */
import { TinystacksError } from '../errors.ts'
import type { DeployedStack, StackEvent } from '../plan/facts.ts'
import { needsUnprotect } from '../plan/index.ts'
import type { ChangeSetRequest } from '../ports.ts'
import { discardChangeSet, prepareChangeSet, type PreparedChangeSet } from './change-set.ts'
import { rootCause } from './events.ts'
import { follow, type Followed } from './follow.ts'
import { changeSetName } from './names.ts'
import type { StageFailure } from './outcome.ts'
import { protectedInstances, withProtection } from './protection.ts'
import { provenGone } from './removal.ts'
import { stackState, succeeded } from './states.ts'
import { surveyStage, type Survey, type SurveyContext } from './survey.ts'

export type ApplyContext = SurveyContext & {
  /** What an operation is about to begin, in words: a line for the log. */
  readonly onStep: (step: Step) => void
  readonly onEvent: (event: StackEvent, survey: Survey) => void
  /** Something to know that is no failure: a fact that could not be verified. */
  readonly onNotice: (text: string) => void
}

export type Step =
  | 'delete-failed-create'
  | 'create'
  | 'update'
  | 'lift-protection'
  | 'restore-protection'
  | 'prove-removal'

export type StageResult =
  | { readonly kind: 'unchanged'; readonly stack: DeployedStack }
  | { readonly kind: 'created' | 'updated'; readonly stack: DeployedStack }
  | { readonly kind: 'failed'; readonly failure: StageFailure }

/** Applies the stage as surveyed. Refusals and consent are judged before; here it is only done. */
export async function applyStage(context: ApplyContext, survey: Survey): Promise<StageResult> {
  const { plan, found } = survey
  if (plan.action === 'create') return create(context, survey)
  if (!found) throw new Error(`stage ${plan.stage}: an update without a stack`)
  if (plan.action === 'none' || !survey.changeSet) {
    const changed = await syncTerminationProtection(context, survey, found)
    return { kind: changed ? 'updated' : 'unchanged', stack: found }
  }
  return needsUnprotect(plan, survey.live).length > 0
    ? updateUnprotected(context, survey, found)
    : update(context, survey, survey.changeSet)
}

async function create(context: ApplyContext, survey: Survey): Promise<StageResult> {
  const { aws, clock } = context
  if (survey.found && stackState(survey.found.status) === 'failed-create')
    await deleteFailedCreate(context, survey, survey.found)
  context.onStep('create')
  const request = changeSetRequest(context, survey, 'CREATE')
  const changeSet = await prepareChangeSet(aws, clock, request).catch(async (error: unknown) => {
    await deleteReviewed(context, survey.stage.stackName)
    throw error
  })
  if (!changeSet) throw new Error(`stage ${survey.plan.stage}: a create without resources`)
  return execute(context, survey, changeSet)
}

function update(
  context: ApplyContext,
  survey: Survey,
  changeSet: PreparedChangeSet,
): Promise<StageResult> {
  context.onStep('update')
  return execute(context, survey, changeSet)
}

/**
 * A protected instance survives its removal from the stack in silence, as an orphan without a
 * snapshot: so protection goes first, in an update of its own, and the end is proven.
 */
async function updateUnprotected(
  context: ApplyContext,
  survey: Survey,
  found: DeployedStack,
): Promise<StageResult> {
  const doomed = protectedInstances(survey)
  context.onStep('lift-protection')
  const lifted = await setProtection(context, survey, found, doomed, false)
  if (lifted && !succeeded(lifted.status)) return failed(context, survey, lifted, found.id)

  const again = await surveyStage(context, survey.stage)
  const result =
    again.changeSet && sameVerdicts(survey, again)
      ? await update(context, again, again.changeSet)
      : await abandon(context, again)
  if (result.kind === 'failed') {
    const remark = await restoreProtection(context, survey, found, doomed)
    return {
      kind: 'failed',
      failure: { ...result.failure, remarks: [...result.failure.remarks, remark] },
    }
  }
  context.onStep('prove-removal')
  const remarks = await provenGone(context, survey)
  if (remarks.length > 0 && result.kind !== 'unchanged')
    return {
      kind: 'failed',
      failure: { status: result.stack.status, cause: null, line: null, remarks },
    }
  return result
}

async function abandon(context: ApplyContext, again: Survey): Promise<StageResult> {
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

async function restoreProtection(
  context: ApplyContext,
  survey: Survey,
  found: DeployedStack,
  doomed: readonly string[],
): Promise<string> {
  context.onStep('restore-protection')
  try {
    const restored = await setProtection(context, survey, found, doomed, true)
    if (!restored || succeeded(restored.status)) return 'deletion protection is on again'
  } catch (error) {
    if (!(error instanceof TinystacksError)) throw error
  }
  return `deletion protection could not be put back on ${doomed.join(', ')}: do that by hand`
}

/** An update of the deployed template that changes nothing but the protection of these resources; null = it has it. */
async function setProtection(
  context: ApplyContext,
  survey: Survey,
  found: DeployedStack,
  logicalIds: readonly string[],
  on: boolean,
): Promise<Followed | null> {
  const body = withProtection(await context.aws.stacks.template(found.id), logicalIds, on)
  const changeSet = await prepareChangeSet(context.aws, context.clock, {
    stackName: found.name,
    name: changeSetName(context.clock.now()),
    type: 'UPDATE',
    body,
    tags: found.tags,
  })
  return changeSet && run(context, survey, changeSet)
}

async function execute(
  context: ApplyContext,
  survey: Survey,
  changeSet: PreparedChangeSet,
): Promise<StageResult> {
  const { aws } = context
  const followed = await run(context, survey, changeSet)
  const { stackId } = changeSet.handle
  if (!succeeded(followed.status)) return failed(context, survey, followed, stackId)
  const stack = await aws.stacks.describe(stackId)
  if (!stack) throw new Error(`the stack ${stackId} is gone after its own update`)
  await syncTerminationProtection(context, survey, stack)
  return { kind: survey.plan.action === 'create' ? 'created' : 'updated', stack }
}

async function run(
  context: ApplyContext,
  survey: Survey,
  { handle, content }: PreparedChangeSet,
): Promise<Followed> {
  const { aws, clock } = context
  await aws.stacks.executeChangeSet(handle, changeSetName(clock.now()))
  return follow(aws, clock, handle.stackId, content.createdAt, (event) => {
    context.onEvent(event, survey)
  })
}

function failed(
  { locate }: ApplyContext,
  { rendered }: Survey,
  { status, events }: Followed,
  stackId: string,
): StageResult {
  const cause = rootCause(events, stackId)
  const origin = cause && rendered.origins[cause.logicalId]
  const line = origin ? locate(origin.path).line : null
  return { kind: 'failed', failure: { status, cause, line, remarks: [] } }
}

async function deleteFailedCreate(
  context: ApplyContext,
  survey: Survey,
  found: DeployedStack,
): Promise<void> {
  const { aws, clock } = context
  context.onStep('delete-failed-create')
  const before = clock.now()
  if (found.terminationProtection) await aws.stacks.setTerminationProtection(found.id, false)
  await aws.stacks.deleteStack(found.id, changeSetName(before))
  await follow(aws, clock, found.id, before, (event) => {
    context.onEvent(event, survey)
  })
}

/** Deletes what a CREATE change set that came to nothing leaves: a stack without a single resource. */
async function deleteReviewed({ aws, clock }: ApplyContext, stackName: string): Promise<void> {
  const left = await aws.stacks.describe(stackName)
  if (left?.status === 'REVIEW_IN_PROGRESS')
    await aws.stacks.deleteStack(left.id, changeSetName(clock.now()))
}

async function syncTerminationProtection(
  { aws }: ApplyContext,
  { stage }: Survey,
  stack: DeployedStack,
): Promise<boolean> {
  if (stack.terminationProtection === stage.protected) return false
  await aws.stacks.setTerminationProtection(stack.id, stage.protected)
  return true
}

function changeSetRequest(
  { clock }: ApplyContext,
  { stage, rendered }: Survey,
  type: 'CREATE' | 'UPDATE',
): ChangeSetRequest {
  return {
    stackName: stage.stackName,
    name: changeSetName(clock.now()),
    type,
    body: rendered.body,
    tags: rendered.tags,
  }
}

/** Whether both say the same of every database's fate: what consent was given for still holds. */
function sameVerdicts(one: Survey, other: Survey): boolean {
  const fates = ({ plan }: Survey): string =>
    JSON.stringify(plan.databases.map(({ database, impact, data }) => [database, impact, data]))
  return fates(one) === fates(other)
}
