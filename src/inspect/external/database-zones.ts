import { defaultLikeness } from '../../config/likeness.ts'
import type { ResolvedStage } from '../../config/resolved.ts'
import { SQL_KINDS } from '../../engines/table.ts'
import type { ExternalFacts } from '../../facts/external.ts'
import { deployedRole, type DeployedStage } from '../../template/state/deployed-stage.ts'
import type { StageContext } from '../stage-context.ts'

/**
 * Where the subnets of a deployed stage's databases are, if its first SQL database asks for a class: one that runs
 * tells them itself. Our own default is not asked about either, so that most plans cost no call.
 */
export async function databaseZones(
  { aws }: Pick<StageContext, 'aws'>,
  { databases }: ResolvedStage,
  deployed: DeployedStage | null,
): Promise<Pick<ExternalFacts, 'databaseSubnets'>> {
  const ids = deployed?.network.databaseSubnets ?? []
  const hasOne = SQL_KINDS.some((kind) => deployedRole(kind, deployed) !== 'absent')
  const asks = SQL_KINDS.some((kind) => {
    const wanted = databases[kind]
    return wanted?.replicaOf === null && wanted.instance !== defaultLikeness(kind).instance
  })
  return ids.length > 0 && !hasOne && asks
    ? { databaseSubnets: await aws.network.subnets(ids) }
    : {}
}
