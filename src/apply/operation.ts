/** One stack operation, from its change set to its end. */
import type { DeployedStage } from '../template/state/deployed-stage.ts'
import type { StepProgress } from '../plan/model/step.ts'
import type { Target } from '../inspect/target.ts'
import type { StackEvent } from '../facts/stack/stack.ts'
import { excess, type Agreed } from '../plan/index.ts'
import { agreedMessages } from '../plan/messages/agreed.ts'
import { prepareChangeSet, type PreparedChangeSet } from '../inspect/stack/change-set.ts'
import { denialIn, wayOutOf } from '../permissions/denied.ts'
import { TAGS } from '../template/index.ts'
import { pastBusyDatabases } from './busy-rollback.ts'
import { pathOfCause } from './error-location.ts'
import { rootCause } from '../facts/stack/stack-events.ts'
import { settledStage } from '../inspect/stack/current-stack.ts'
import { certainChanges } from '../inspect/stack/pace.ts'
import { successOf } from '../inspect/stack/success.ts'
import { follow, type Followed, type Watcher } from '../inspect/stack/follow.ts'
import { refusedBecause } from './stage-failure.ts'
import type { StageFailure } from '../plan/model/outcome.ts'
import { succeeded } from '../facts/stack/stack-state.ts'
import type { StageContext } from '../inspect/stage-context.ts'
import type { Aws } from '../ports/aws.ts'

/** The context of an inspection plus the AWS calls that change something. */
export type WritingContext = StageContext & { readonly aws: Aws }

export type ApplyContext = WritingContext & {
  /** Called when a step begins or turns out not to be needed: a line for the log. */
  readonly onStep: (progress: StepProgress) => void
  readonly onEvent: (event: StackEvent, target: Target) => void
  /** Told of each look at a stack that is followed; absent = nobody watches. */
  readonly watcher?: Watcher
  /** Progress of something that the deploy waits for: a line for the log. */
  readonly onProgress: (text: string) => void
  /** Worth knowing but no failure, such as a fact that could not be verified. */
  readonly onNotice: (text: string) => void
}

/** The result of an operation, with the stack as it is afterwards. */
export type OperationResult =
  | { readonly kind: 'done'; readonly stack: DeployedStage }
  | { readonly kind: 'failed'; readonly failure: StageFailure }

type Proposing = Pick<ApplyContext, 'aws' | 'clock' | 'waits' | 'operationName'>

/** Creates a change set with `body` for the stage's stack; null if it would change nothing. */
export function propose(
  { aws, clock, waits, operationName }: Proposing,
  { stage, rendered }: Target,
  type: 'CREATE' | 'UPDATE',
  body: string,
): Promise<PreparedChangeSet | null> {
  const { stackName } = stage
  const request = { stackName, name: operationName(), type, body, tags: rendered.tags }
  return prepareChangeSet(aws.stacks, clock, request, waits?.changeSets)
}

/** The same for a step before the last update: also null if only the note of the plan would change. */
export async function proposeStep(
  context: Proposing,
  target: Target,
  body: string,
): Promise<PreparedChangeSet | null> {
  const changeSet = await propose(context, target, 'UPDATE', body)
  if (changeSet === null || changeSet.content.changes.length > 0) return changeSet
  await context.aws.stacks.discardChangeSet(changeSet.handle)
  return null
}

/**
 * Executes the change set, unless it does something that is not in `agreed`, and follows it to its end. Its
 * content was read when it was ready and cannot change: CloudFormation executes it as it is, or not at all if
 * the stack has changed since (API, ExecuteChangeSet).
 */
export async function execute(
  context: ApplyContext,
  target: Target,
  changeSet: PreparedChangeSet,
  agreed: Agreed,
): Promise<OperationResult> {
  const { aws } = context
  const { handle, content } = changeSet
  const { stackId } = handle
  const refused = await refuseExcess(context, target, changeSet, agreed)
  if (refused) return refused
  const token = context.operationName()
  try {
    await aws.stacks.executeChangeSet(handle, token)
  } catch (error) {
    await aws.stacks.discardChangeSet(handle)
    throw error
  }
  const onEvent = (event: StackEvent): void => {
    context.onEvent(event, target)
  }
  const changes = certainChanges(content.changes)
  const operation = { stackId, token, changes, showsSuccess: successOf(changeSet) }
  const ended = await follow(context, operation, onEvent, context.watcher)
  const followed = await pastBusyDatabases(context, stackId, ended, onEvent)
  if (!succeeded(followed.status))
    return { kind: 'failed', failure: failureOf(context, target, followed, stackId) }
  return { kind: 'done', stack: await settledStage(context, stackId, followed, content.createdAt) }
}

/** Discards a change set that would do more than was agreed, and says what; null if it would not. */
export async function refuseExcess(
  { aws }: Pick<ApplyContext, 'aws'>,
  { stage }: Target,
  { handle, content }: PreparedChangeSet,
  agreed: Agreed,
): Promise<Extract<OperationResult, { kind: 'failed' }> | null> {
  const more = excess(content.changes, agreed)
  if (more.length === 0) return null
  await aws.stacks.discardChangeSet(handle)
  return refusedBecause(stage.stackName, null, more.map(agreedMessages.wouldNow))
}

/** Why an operation failed: the first resource that failed, and its line in the file. */
export function failureOf(
  { locate }: Pick<ApplyContext, 'locate'>,
  { rendered }: Target,
  { status, events }: Followed,
  stackId: string,
): StageFailure {
  const cause = rootCause(events, stackId)
  const path = cause && pathOfCause(cause, rendered)
  const denial = cause && denialIn(cause.reason ?? '')
  return {
    ...{ status, cause, line: path ? locate(path).line : null },
    ...(denial && { code: 'access-denied', denied: denial.action }),
    remarks: denial
      ? [
          wayOutOf(denial, {
            by: 'cloudformation',
            type: cause.type,
            stack: rendered.tags[TAGS.stack],
          }),
        ]
      : [],
  }
}
