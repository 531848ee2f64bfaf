/**
 * Finishes the rollback of a failed update. CloudFormation accepts no other update until then, so a deploy
 * does this first, and then plans. Everything that was live before the failed update stays. It skips no resource but
 * what AWS no longer has, and that with consent.
 */
import { TinystacksError } from '../errors.ts'
import type { StackFacts } from '../facts/stack/stack.ts'
import { settledStage } from '../inspect/stack/current-stack.ts'
import type { DeployedStage } from '../template/index.ts'
import { rollbackMessages as words } from '../plan/messages/deploy/rollback.ts'
import { resourceName } from '../plan/messages/resource-name.ts'
import { stackMessages } from '../plan/messages/around/stacks.ts'
import { failures, rootCause } from '../facts/stack/stack-events.ts'
import { follow, type Watcher } from '../inspect/stack/follow.ts'
import type { WritingContext } from './operation.ts'

/**
 * Rolls a half-done update back completely, but for what is `skipping`. Returns the stack as it is afterwards.
 *
 * @throws TinystacksError rollback-failed (exit 1): AWS could not roll it back this time either
 */
export async function rollBack(
  context: Pick<WritingContext, 'aws' | 'clock' | 'waits' | 'operationName'>,
  found: StackFacts,
  onEvent: Parameters<typeof follow>[2],
  { watcher, skipping = [] }: { watcher?: Watcher; skipping?: readonly string[] } = {},
): Promise<DeployedStage> {
  const { aws } = context
  const operation = { stackId: found.id, token: context.operationName() }
  const { stackId, token } = operation
  await (found.status === 'UPDATE_FAILED'
    ? aws.stacks.rollBack(stackId, token)
    : aws.stacks.continueRollback(stackId, token, skipping))
  const followed = await follow(context, operation, onEvent, watcher)
  const { status, events } = followed
  if (status === 'UPDATE_ROLLBACK_COMPLETE') return settledStage(context, found.id, followed)
  const failed = failures(events, found.id)
  const cause = rootCause(events, found.id)
  const resources = [...new Set(failed.map(({ logicalId }) => logicalId))]
  throw new TinystacksError(
    'rollback-failed',
    words.failed(found.name, status, cause && resourceName(cause), cause?.reason ?? null),
    { exit: 1, hint: words.failedHint(found, resources, stackMessages.wayOut(status)) },
  )
}
