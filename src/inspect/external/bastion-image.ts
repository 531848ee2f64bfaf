import type { DeployedStage } from '../../template/state/deployed-stage.ts'
import type { ResolvedStage } from '../../config/resolved.ts'
import type { ExternalFacts } from '../../facts/external.ts'
import { BASTION_IMAGE_PARAMETER } from '../../template/index.ts'
import type { StageContext } from '../stage-context.ts'

/**
 * The image of the stage's bastion: the deployed one, so that no update replaces it unasked; for a new
 * bastion, the newest from AWS.
 */
export async function bastionImage(
  { aws }: Pick<StageContext, 'aws'>,
  { bastion }: ResolvedStage,
  deployed: DeployedStage | null,
): Promise<ExternalFacts['bastionImage']> {
  if (bastion === null) return null
  const image = deployed?.bastion.image ?? null
  if (image !== null) return { kind: 'read', value: image }
  return aws.network.parameter(BASTION_IMAGE_PARAMETER)
}
