import type { ResolvedStage } from '../../config/resolved.ts'
import type { DeployedStack, Known } from '../../facts/facts.ts'
import { BASTION_OUTPUTS, NETWORK_OUTPUTS } from '../../template/index.ts'
import type { StageContext } from '../stage-context.ts'

/** The subnets of a given VPC that the file names, unless the stage is deployed in them already. */
export async function givenSubnets(
  { aws }: Pick<StageContext, 'aws'>,
  { network, bastion }: ResolvedStage,
  deployed: DeployedStack | null,
): Promise<Known['subnets']> {
  if (network.kind === 'own') return null
  const { outputs = {} } = deployed ?? {}
  const isThere =
    outputs[NETWORK_OUTPUTS.vpc] === network.vpc &&
    outputs[NETWORK_OUTPUTS.databaseSubnets] === network.subnets.join(',') &&
    (outputs[BASTION_OUTPUTS.subnet] ?? null) === (bastion?.subnet ?? null)
  if (isThere) return null
  const ids = new Set([...network.subnets, ...(bastion?.subnet ? [bastion.subnet] : [])])
  return aws.surroundings.subnets([...ids])
}
