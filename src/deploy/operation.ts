/** One stack operation, from its change set to its end. */
import type { DeployedStack, StackEvent } from '../plan/facts.ts'
import { prepareChangeSet, type PreparedChangeSet } from './change-set.ts'
import { blamedPath } from './blame.ts'
import { rootCause } from './events.ts'
import { follow, type Followed } from './follow.ts'
import { changeSetName } from './names.ts'
import type { StageFailure } from './outcome.ts'
import { succeeded } from './states.ts'
import type { Survey, SurveyContext } from './survey.ts'

export type ApplyContext = SurveyContext & {
  /** What an operation is about to begin: a line for the log. */
  readonly onStep: (step: Step) => void
  readonly onEvent: (event: StackEvent, survey: Survey) => void
  /** Something to know that is no failure: a fact that could not be verified. */
  readonly onNotice: (text: string) => void
}

export type Step =
  | 'delete-failed-create'
  | 'create'
  | 'update'
  | 'protect'
  | 'lift-protection'
  | 'restore-protection'
  | 'prove-removal'

/** What an operation came to; the stack as it is then. */
export type Operated =
  | { readonly kind: 'done'; readonly stack: DeployedStack }
  | { readonly kind: 'failed'; readonly failure: StageFailure }

/** Makes a change set of `body` for the stage's stack; null where that would change nothing. */
export function propose(
  { aws, clock }: ApplyContext,
  { stage, rendered }: Survey,
  type: 'CREATE' | 'UPDATE',
  body: string,
): Promise<PreparedChangeSet | null> {
  return prepareChangeSet(aws, clock, {
    stackName: stage.stackName,
    name: changeSetName(clock.now()),
    type,
    body,
    tags: rendered.tags,
  })
}

/** Executes the change set and follows it to its end. */
export async function execute(
  context: ApplyContext,
  survey: Survey,
  { handle, content }: PreparedChangeSet,
): Promise<Operated> {
  const { aws, clock } = context
  const { stackId } = handle
  await aws.stacks.executeChangeSet(handle, changeSetName(clock.now()))
  const followed = await follow(aws, clock, stackId, content.createdAt, (event) => {
    context.onEvent(event, survey)
  })
  if (!succeeded(followed.status))
    return { kind: 'failed', failure: failureOf(context, survey, followed, stackId) }
  const stack = await aws.stacks.describe(stackId)
  if (!stack) throw new Error(`the stack ${stackId} is gone after its own update`)
  return { kind: 'done', stack }
}

function failureOf(
  { locate }: ApplyContext,
  { rendered }: Survey,
  { status, events }: Followed,
  stackId: string,
): StageFailure {
  const cause = rootCause(events, stackId)
  const path = cause && blamedPath(cause, rendered)
  return { status, cause, line: path ? locate(path).line : null, remarks: [] }
}
