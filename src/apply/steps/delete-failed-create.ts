/** What a first create that came to nothing leaves, and how it is cleared away. Nothing in it was ever live. */
import { pause } from '../../inspect/backoff.ts'
import { follow } from '../../inspect/stack/follow.ts'
import { failureOf, type ApplyContext } from '../operation.ts'
import { refusedBecause } from '../stage-failure.ts'
import type { StackEvent } from '../../facts/stack/stack.ts'
import { stackState, succeeded } from '../../facts/stack/stack-state.ts'
import { stackOf, type Carried, type Run } from '../run.ts'

/** Deletes a stack whose first create failed, which can only be deleted. */
export async function deleteFailedCreate(context: ApplyContext, run: Run): Promise<Carried> {
  const { aws, operationName } = context
  const { inspection } = run
  const found = stackOf(run)
  if (found.terminationProtection !== false)
    await aws.stacks.setTerminationProtection(found.id, false)
  const now = await aws.stacks.describe(found.id)
  if (now === null || now.status === 'DELETE_COMPLETE') return { kind: 'done-already', run }
  if (stackState(now.status) !== 'failed-create') return refusedBecause(found.name, now.status, [])
  const operation = { stackId: found.id, token: operationName() }
  await aws.stacks.deleteStack(operation.stackId, operation.token)
  const onEvent = (event: StackEvent): void => {
    context.onEvent(event, inspection)
  }
  const followed = await follow(context, operation, onEvent, context.watcher)
  return succeeded(followed.status)
    ? { kind: 'done', run: { ...run, stack: null } }
    : { kind: 'failed', failure: failureOf(context, inspection, followed, found.id) }
}

/** How often a stack is looked for that may not show yet, and that may still list our own change set. */
const MAX_LOOKS = 10
const MAX_LOOKS_UNSEEN = 4
/** Looks in a row that find nothing in it: one alone may be behind somebody who is about to use it. */
const EMPTY_LOOKS = 2

/**
 * Deletes what a failed CREATE change set of ours leaves behind: a stack without resources. If somebody else
 * has a change set on it, the stack is theirs.
 */
export async function deleteReviewed(
  { aws, clock, operationName }: Pick<ApplyContext, 'aws' | 'clock' | 'operationName'>,
  stackName: string,
): Promise<void> {
  let empty = 0
  for (let look = 0; look < MAX_LOOKS; look++) {
    const left = await aws.stacks.describe(stackName)
    if (left === null ? look >= MAX_LOOKS_UNSEEN : left.status !== 'REVIEW_IN_PROGRESS') return
    if (left !== null) {
      // Its status is read last, because a change set that was executed meanwhile is no longer listed.
      if (empty === EMPTY_LOOKS) return aws.stacks.deleteStack(left.id, operationName())
      empty = (await aws.stacks.changeSets(left.id)).length === 0 ? empty + 1 : 0
    }
    await clock.sleep(pause(look))
  }
}
