/** An update that failed and was not fully rolled back. CloudFormation accepts no other update until it is. */
import { SQL_KINDS } from '../engines/table.ts'
import type { DeployedStage } from '../template/state/deployed-stage.ts'
import type { ResolvedStage } from '../config/resolved.ts'
import { TinystacksError } from '../errors.ts'
import { isDataType } from '../plan/changes/resource-owner.ts'
import { rollbackMessages as words } from '../plan/messages/deploy/rollback.ts'
import { isOfFile } from '../plan/ownership/identity.ts'
import { listed } from '../text/phrases.ts'
import type { StageContext } from './stage-context.ts'

/**
 * Why a deploy must not roll such an update back; null if it will do so as its first step. Without being
 * asked, it does only what certainly keeps every row. Calls: 1 for what the update created, 1 for replicas.
 */
export async function obstacleToRollback(
  { repository, config, aws }: Pick<StageContext, 'repository' | 'config' | 'aws'>,
  { application }: Pick<ResolvedStage, 'application'>,
  found: DeployedStage,
): Promise<string | null> {
  if (!isOfFile(found, { repository, config, application })) return words.notOurs
  if (found.status === 'UPDATE_FAILED') {
    // RollbackStack deletes a stack that was never complete. Only one that was complete has this output.
    if (found.parts === null) return words.neverComplete
    const kept = await keptDatabases(aws, found)
    if (kept !== null) return kept
  }
  return promotedMeanwhile(aws, found)
}

/**
 * With DisableRollback, a failed update keeps what it had created by then. A database among that may be in
 * use, and the rollback would delete it. CloudFormation's own rollback leaves nothing that anyone could use.
 */
async function keptDatabases(
  aws: StageContext['aws'],
  { id, databases }: DeployedStage,
): Promise<string | null> {
  const known = Object.values(databases).flatMap(({ identifier, reader }) => [
    identifier,
    reader.identifier,
  ])
  try {
    const made = (await aws.stacks.resources(id))
      .filter(({ type, physicalId }) => isDataType(type) && !known.includes(physicalId))
      .map(({ physicalId }) => physicalId)
    return made.length === 0 ? null : words.kept(listed(made))
  } catch (error) {
    if (!(error instanceof TinystacksError) || error.code !== 'access-denied') throw error
    return words.keptUnread('cloudformation:ListStackResources')
  }
}

/** Rolling back past a promotion would make the new primary a replica again. */
async function promotedMeanwhile(
  aws: StageContext['aws'],
  { databases }: DeployedStage,
): Promise<string | null> {
  const replicas = SQL_KINDS.flatMap((kind) =>
    databases[kind].role === 'replica' ? (databases[kind].identifier ?? []) : [],
  )
  if (replicas.length === 0) return null
  const obstacles = [...(await aws.live.sql(replicas))].flatMap(([identifier, fact]) => {
    if (fact.kind === 'unread') return [words.replicaUnread(identifier, fact.action, fact.why)]
    return fact.kind === 'read' && fact.value.replicaSource === null
      ? [words.promoted(identifier)]
      : []
  })
  return obstacles[0] ?? null
}
