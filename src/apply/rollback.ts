/**
 * Finishes the rollback of a failed update. CloudFormation accepts no other update until then, so a deploy
 * does this first, skipping no resource, and then plans. Everything that was live before the failed update
 * stays.
 */
import { TinystacksError } from '../errors.ts'
import type { StackFacts } from '../facts/facts.ts'
import { describeStage } from '../inspect/current-stack.ts'
import type { DeployedStage } from '../template/index.ts'
import { rollbackMessages as words } from '../plan/messages/deploy/rollback.ts'
import { stackMessages } from '../plan/messages/stacks.ts'
import { rootCause } from '../facts/stack-events.ts'
import { follow } from '../inspect/follow.ts'
import type { WritingContext } from './operation.ts'

/**
 * Rolls a half-done update back completely. Returns the stack as it is afterwards.
 *
 * @throws TinystacksError rollback-failed (exit 1): AWS could not roll it back this time either
 */
export async function rollBack(
  { aws, clock, operationName }: Pick<WritingContext, 'aws' | 'clock' | 'operationName'>,
  found: StackFacts,
  onEvent: Parameters<typeof follow>[4],
): Promise<DeployedStage | null> {
  const since = clock.now()
  const begin = found.status === 'UPDATE_FAILED' ? aws.stacks.rollBack : aws.stacks.continueRollback
  await begin(found.id, operationName())
  const { status, events } = await follow(aws, clock, found.id, since, onEvent)
  if (status === 'UPDATE_ROLLBACK_COMPLETE') return describeStage(aws, found.id)
  const cause = rootCause(events, found.id)
  throw new TinystacksError(
    'rollback-failed',
    words.failed(found.name, status, cause?.logicalId ?? null, cause?.reason ?? null),
    { exit: 1, hint: stackMessages.wayOut(status) },
  )
}
