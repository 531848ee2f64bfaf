/** An update that failed and was not rolled back to its end: the stack takes no other one before. */
import type { DeployedStage } from '../template/state/deployed-stage.ts'
import type { ResolvedStage } from '../config/resolved.ts'
import { stackState } from '../facts/stack-state.ts'
import { rollbackMessages as words } from '../plan/messages/rollback.ts'
import { isOfFile } from '../plan/ownership/identity.ts'
import type { StageContext } from './stage-context.ts'

export type RolledBack = {
  /** The stack as it is now. */
  readonly found: DeployedStage | null
  /** Why a half-done update is left as it is, whoever asks; null = nothing is in the way. */
  readonly obstacle: string | null
}

/** The stack, rolled back to its end by the context where it was not, and the context does that. */
export async function rolledBack(
  context: StageContext,
  stage: Pick<ResolvedStage, 'application'>,
  found: DeployedStage | null,
): Promise<RolledBack> {
  if (!found || stackState(found.status) !== 'half-done') return { found, obstacle: null }
  const obstacle = await obstacleTo(context, stage, found)
  if (obstacle !== null || !context.rollBack) return { found, obstacle }
  return { found: await context.rollBack(found), obstacle }
}

/** Only what certainly keeps every row is done by itself. Calls: 1, and only for a stage with replicas. */
async function obstacleTo(
  { repository, config, aws }: StageContext,
  { application }: Pick<ResolvedStage, 'application'>,
  found: DeployedStage,
): Promise<string | null> {
  const { databases, parts, status } = found
  if (!isOfFile(found, { repository, config, application })) return words.notOurs
  // RollbackStack deletes a stack that was never complete; only one that was has this output.
  if (status === 'UPDATE_FAILED' && parts === null) return words.neverComplete
  const replicas = (['postgres', 'mysql'] as const).flatMap((kind) =>
    databases[kind].role === 'replica' ? (databases[kind].identifier ?? []) : [],
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
