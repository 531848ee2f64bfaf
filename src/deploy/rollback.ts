/**
 * An update that failed and was not rolled back to its end: the stack takes no other one before. A
 * deploy rolls it back, skips nothing, and plans then; what was live before the update stays.
 */
import type { ResolvedStage } from '../config/resolved.ts'
import { TinystacksError } from '../errors.ts'
import { IDENTIFIER_OUTPUT, type DeployedStack } from '../plan/facts.ts'
import { isOfFile } from '../plan/identity.ts'
import { rollbackWords as words, stackWords } from '../render/words.ts'
import { PARTS_OUTPUT } from '../template/index.ts'
import { deployedRole } from '../template/sources.ts'
import { rootCause } from './events.ts'
import { follow } from './follow.ts'
import { stackState } from './states.ts'
import type { SurveyContext } from './survey-context.ts'

export type RolledBack = {
  /** The stack as it is now. */
  readonly found: DeployedStack | null
  /** Why a half-done update is left as it is, whoever asks; null = nothing is in the way. */
  readonly obstacle: string | null
}

/**
 * The stack, rolled back to its end where it was not and the context wants that.
 *
 * @throws TinystacksError ROLLBACK_FAILED (exit 1): AWS could not do it now either
 */
export async function rolledBack(
  context: SurveyContext,
  stage: Pick<ResolvedStage, 'application'>,
  found: DeployedStack | null,
): Promise<RolledBack> {
  if (!found || stackState(found.status) !== 'half-done') return { found, obstacle: null }
  const obstacle = await obstacleTo(context, stage, found)
  if (obstacle !== null || !context.onRollback) return { found, obstacle }
  return { found: await rollBack(context, found, context.onRollback(found)), obstacle }
}

/** Only what certainly keeps every row is done by itself. Calls: 1, and only for a stage with replicas. */
async function obstacleTo(
  { repository, config, aws }: SurveyContext,
  { application }: Pick<ResolvedStage, 'application'>,
  found: DeployedStack,
): Promise<string | null> {
  const { outputs, status } = found
  if (!isOfFile(found, { repository, config, application })) return words.notOurs
  // RollbackStack deletes a stack that was never complete; only one that was has this output.
  if (status === 'UPDATE_FAILED' && outputs[PARTS_OUTPUT] === undefined) return words.neverComplete
  const replicas = (['postgres', 'mysql'] as const).flatMap((kind) =>
    deployedRole(kind, found) === 'replica' ? (outputs[IDENTIFIER_OUTPUT[kind]] ?? []) : [],
  )
  if (replicas.length === 0) return null
  // Going back to before a promotion would make the new primary a copy again.
  const obstacles = [...(await aws.live.sql(replicas))].flatMap(([identifier, fact]) => {
    if (fact.kind === 'unread') return [words.replicaUnread(identifier, fact.action, fact.why)]
    return fact.kind === 'read' && fact.value.replicaSource === null
      ? [words.promoted(identifier)]
      : []
  })
  return obstacles[0] ?? null
}

async function rollBack(
  { aws, clock, operationName }: SurveyContext,
  found: DeployedStack,
  onEvent: Parameters<typeof follow>[4],
): Promise<DeployedStack | null> {
  const since = clock.now()
  const begin = found.status === 'UPDATE_FAILED' ? aws.stacks.rollBack : aws.stacks.continueRollback
  await begin(found.id, operationName())
  const { status, events } = await follow(aws, clock, found.id, since, onEvent)
  if (status === 'UPDATE_ROLLBACK_COMPLETE') return aws.stacks.describe(found.id)
  const cause = rootCause(events, found.id)
  throw new TinystacksError(
    'ROLLBACK_FAILED',
    words.failed(found.name, status, cause?.logicalId ?? null, cause?.reason ?? null),
    { exit: 1, hint: stackWords.wayOut(status) },
  )
}
