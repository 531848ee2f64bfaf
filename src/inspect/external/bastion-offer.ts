import type { ResolvedStage } from '../../config/resolved.ts'
import type { ExternalFacts } from '../../facts/external.ts'
import type { DeployedStage } from '../../template/state/deployed-stage.ts'
import type { StageContext } from '../stage-context.ts'
import { zonesOf } from './own-zones.ts'

/** Which zones have the type of a new bastion, and where its subnet is if the stack has it already. */
export async function bastionOffer(
  context: Pick<StageContext, 'aws' | 'zones'>,
  { bastion, network }: ResolvedStage,
  deployed: DeployedStage | null,
): Promise<Pick<ExternalFacts, 'bastionOffer'>> {
  if (bastion === null || (deployed?.bastion.image ?? null) !== null) return {}
  const { ofBastion } = context.zones ?? zonesOf(context.aws)
  const isThere = network.kind === 'own' && (deployed?.network.cidr ?? null) !== null
  const first = deployed?.network.subnets[0]
  const [zones, place] = await Promise.all([
    ofBastion(),
    isThere && first !== undefined ? context.aws.network.subnets([first]) : null,
  ])
  return { bastionOffer: { zones, place } }
}
