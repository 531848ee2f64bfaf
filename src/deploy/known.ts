import type { ResolvedStage } from '../config/resolved.ts'
import type { DeployedStack, Known } from '../plan/facts.ts'
import { bastionImage } from './known/bastion-image.ts'
import { existingDatabases } from './known/existing.ts'
import { givenSubnets } from './known/given-subnets.ts'
import { replicaSources } from './known/sources.ts'
import type { SurveyContext } from './survey.ts'

/**
 * Reads what a stage's template needs to know of things outside of its own stack. A stage that
 * stands for itself costs no call; what the deployed stack holds already is not asked again.
 */
export async function readKnown(
  context: SurveyContext,
  stage: ResolvedStage,
  deployed: DeployedStack | null,
): Promise<Known> {
  const [existing, sources, image, subnets] = await Promise.all([
    existingDatabases(context, stage),
    replicaSources(context, stage, deployed),
    bastionImage(context, stage, deployed),
    givenSubnets(context, stage, deployed),
  ])
  return { existing, sources, bastionImage: image, subnets }
}
