/** An update that failed and was not rolled back to its end: the stack takes no other one before. */
import { SQL_KINDS } from '../engines/table.ts'
import type { DeployedStage } from '../template/state/deployed-stage.ts'
import type { ResolvedStage } from '../config/resolved.ts'
import { rollbackMessages as words } from '../plan/messages/rollback.ts'
import { isOfFile } from '../plan/ownership/identity.ts'
import type { StageContext } from './stage-context.ts'

/**
 * Why a deploy leaves such an update as it is, whoever asks; null = it rolls it back to its end first. Only
 * what certainly keeps every row is done without being asked. Calls: 1, and only for a stage with replicas.
 */
export async function obstacleToRollback(
  { repository, config, aws }: Pick<StageContext, 'repository' | 'config' | 'aws'>,
  { application }: Pick<ResolvedStage, 'application'>,
  found: DeployedStage,
): Promise<string | null> {
  const { databases, parts, status } = found
  if (!isOfFile(found, { repository, config, application })) return words.notOurs
  // RollbackStack deletes a stack that was never complete; only one that was has this output.
  if (status === 'UPDATE_FAILED' && parts === null) return words.neverComplete
  const replicas = SQL_KINDS.flatMap((kind) =>
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
