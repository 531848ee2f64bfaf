import { byFamily } from '../../engines/table.ts'
import { deployedRole, type DeployedStage } from '../../template/state/deployed-stage.ts'
import { arnOf } from '../../config/arn.ts'
import { databasesOf, type ResolvedRedis, type ResolvedSql } from '../../config/resolved.ts'
import type { ResolvedStage } from '../../config/resolved.ts'
import type { ExternalFacts, RestoreFacts } from '../../facts/external.ts'
import type { Fact } from '../../facts/fact.ts'
import { valueOf } from '../../facts/live.ts'
import type { RestoreApi } from '../../ports/aws.ts'
import type { StageContext } from '../stage-context.ts'

/** What new databases are restored from. Nothing is read for databases that already exist. */
export async function restores(
  { aws }: StageContext,
  stage: ResolvedStage,
  deployed: DeployedStage | null,
): Promise<Pick<ExternalFacts, 'restores' | 'snapshotNames'>> {
  const facts = await Promise.all(
    databasesOf(stage)
      .filter(({ kind }) => deployedRole(kind, deployed) === 'absent')
      .map(async (database) => [database.kind, await read(aws.restores, database)] as const),
  )
  const names = await Promise.all(
    facts
      .filter(([, fact]) => fact?.kind === 'absent')
      .map(
        async ([kind]) => [kind, valueOf(await aws.restores.snapshotNames(kind)) ?? []] as const,
      ),
  )
  return {
    restores: Object.fromEntries(facts.filter(([, fact]) => fact !== null)),
    ...(names.length > 0 && { snapshotNames: Object.fromEntries(names) }),
  }
}

async function read(
  api: RestoreApi,
  { kind, restoreFrom }: ResolvedSql | ResolvedRedis,
): Promise<Fact<RestoreFacts> | null> {
  if (restoreFrom === null) return null
  if (restoreFrom.kind === 'time') return api.sqlBackups(restoreFrom.source)
  const { snapshot } = restoreFrom
  return byFamily<Promise<Fact<RestoreFacts>> | null>(kind, {
    sql: () => api.sqlSnapshot(snapshot),
    // No call of ours can look into a backup file in S3; only ElastiCache reads it.
    cache: () => (arnOf(snapshot)?.service === 's3' ? null : api.redisSnapshot(snapshot)),
  })
}
