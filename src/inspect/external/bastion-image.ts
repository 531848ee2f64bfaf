import type { ResolvedStage } from '../../config/resolved.ts'
import type { DeployedStack, Known } from '../../facts/facts.ts'
import { BASTION_IMAGE_PARAMETER, BASTION_OUTPUTS } from '../../template/index.ts'
import type { StageContext } from '../stage-context.ts'

/**
 * The image that the stage's bastion is made of: the deployed one, so that no update replaces it
 * unasked; for a new bastion AWS's newest.
 */
export async function bastionImage(
  { aws }: Pick<StageContext, 'aws'>,
  { bastion }: ResolvedStage,
  deployed: DeployedStack | null,
): Promise<Known['bastionImage']> {
  if (bastion === null) return null
  const image = deployed?.outputs[BASTION_OUTPUTS.image]
  if (image !== undefined) return { kind: 'read', value: image }
  return aws.surroundings.parameter(BASTION_IMAGE_PARAMETER)
}
