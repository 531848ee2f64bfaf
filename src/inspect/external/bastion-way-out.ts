import type { ResolvedStage } from '../../config/resolved.ts'
import type { ExternalFacts } from '../../facts/external.ts'
import type { DeployedStage } from '../../template/state/deployed-stage.ts'
import type { StageContext } from '../stage-context.ts'

/**
 * How a new bastion in a given VPC reaches Systems Manager, or whether endpoints for it can be made. An existing
 * bastion costs no call.
 */
export async function bastionWayOut(
  { aws }: Pick<StageContext, 'aws'>,
  { network, bastion }: ResolvedStage,
  deployed: DeployedStage | null,
): Promise<Pick<ExternalFacts, 'bastionWayOut' | 'endpointPlace'>> {
  if (bastion === null || network.kind === 'own') return {}
  const isThere =
    deployed?.bastion.access === bastion.access &&
    deployed.bastion.endpoints === bastion.endpoints &&
    deployed.bastion.subnet === bastion.subnet &&
    deployed.network.databaseSubnets[0] === network.subnets[0]
  if (isThere) return {}
  if (bastion.endpoints)
    return deployed?.bastion.endpoints === true
      ? {}
      : { endpointPlace: await aws.network.endpointPlace(network.vpc) }
  const subnet = bastion.subnet ?? network.subnets[0]
  return subnet === undefined
    ? {}
    : { bastionWayOut: await aws.network.wayOut(network.vpc, subnet) }
}
