/** An update that failed and was not fully rolled back. CloudFormation accepts no other update until it is. */
import { SQL_KINDS } from '../../engines/table.ts'
import type { DeployedStage } from '../../template/state/deployed-stage.ts'
import type { ResolvedStage } from '../../config/resolved.ts'
import { TinystacksError } from '../../errors.ts'
import { isDataType } from '../../plan/changes/resource-owner.ts'
import { rollbackMessages as words } from '../../plan/messages/deploy/rollback.ts'
import { isOfFile } from '../../plan/ownership/identity.ts'
import { stackMessages } from '../../plan/messages/around/stacks.ts'
import { SQL_IDS } from '../../template/logical-ids.ts'
import { listed } from '../../text/phrases.ts'
import type { StageContext } from '../stage-context.ts'

/**
 * Why a deploy must not roll such an update back, and what to do instead; null if it will do so as its first
 * step. Without being asked, it does only what certainly keeps every row. Calls: 1 for what the update created,
 * 1 for replicas.
 */
export async function obstacleToRollback(
  { repository, config, aws }: Pick<StageContext, 'repository' | 'config' | 'aws'>,
  { application }: Pick<ResolvedStage, 'application'>,
  found: DeployedStage,
): Promise<string | null> {
  const usual = (why: string): string => `${why}; ${stackMessages.wayOut(found.status)}`
  if (!isOfFile(found, { repository, config, application })) return usual(words.notOurs)
  if (found.status === 'UPDATE_FAILED') {
    // RollbackStack deletes a stack that was never complete. Only one that was complete has this output.
    if (found.parts === null) return usual(words.neverComplete)
    const kept = await keptDatabases(aws, found)
    if (kept !== null) return usual(kept)
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

/**
 * A promotion cannot be rolled back in place (RDSH, ImmutabilityHelper), and what CloudFormation does where it is told
 * to is not known: it may put a new replica in its place.
 */
async function promotedMeanwhile(
  aws: StageContext['aws'],
  found: DeployedStage,
): Promise<string | null> {
  const replicas = SQL_KINDS.flatMap((kind) => {
    const { role, identifier } = found.databases[kind]
    return role === 'replica' && identifier !== null ? [{ kind, identifier }] : []
  })
  if (replicas.length === 0) return null
  const live = await aws.live.sql(replicas.map(({ identifier }) => identifier))
  const obstacles = replicas.flatMap(({ kind, identifier }) => {
    const fact = live.get(identifier)
    if (fact?.kind === 'unread') {
      const unread = words.replicaUnread(identifier, fact.action, fact.why)
      return [`${unread}; ${stackMessages.wayOut(found.status)}`]
    }
    return fact?.kind === 'read' && fact.value.replicaSource === null
      ? [words.promoted(identifier, found, SQL_IDS[kind].instance)]
      : []
  })
  return obstacles[0] ?? null
}
