import type { DeployedStage } from '../../template/state/deployed-stage.ts'
import type { ResolvedStage } from '../../config/resolved.ts'
import type { ExternalFacts } from '../../facts/external.ts'
import type { StageContext } from '../stage-context.ts'

/** The given VPC's subnets that the file names, unless the stage is already deployed in them. */
export async function givenSubnets(
  { aws }: Pick<StageContext, 'aws'>,
  { network, bastion }: ResolvedStage,
  deployed: DeployedStage | null,
): Promise<ExternalFacts['subnets']> {
  if (network.kind === 'own') return null
  const isThere =
    deployed?.network.vpc === network.vpc &&
    deployed.network.databaseSubnets.join(',') === network.subnets.join(',') &&
    deployed.bastion.subnet === (bastion?.subnet ?? null)
  if (isThere) return null
  const ids = new Set([...network.subnets, ...(bastion?.subnet ? [bastion.subnet] : [])])
  return aws.network.subnets([...ids])
}
