import type { ResolvedStage } from '../config/resolved.ts'
import type { DeployedStack, Known } from '../plan/facts.ts'
import { bastionImage } from './known/bastion-image.ts'
import { existingDatabases } from './known/existing.ts'
import { givenSubnets } from './known/given-subnets.ts'
import { restores } from './known/restores.ts'
import { formerSources, replicaSources } from './known/sources.ts'
import type { SurveyContext } from './survey-context.ts'

/**
 * Reads what a stage's template needs to know of things outside of its own stack. A stage that
 * stands for itself costs no call; what the deployed stack holds already is not asked again.
 */
export async function readKnown(
  context: SurveyContext,
  stage: ResolvedStage,
  deployed: DeployedStack | null,
): Promise<Known> {
  const [existing, sources, image, subnets, restored] = await Promise.all([
    existingDatabases(context, stage, deployed),
    replicaSources(context, stage, deployed),
    bastionImage(context, stage, deployed),
    givenSubnets(context, stage, deployed),
    restores(context, stage, deployed),
  ])
  const former = await formerSources(context, stage, deployed)
  return {
    ...existing,
    sources,
    bastionImage: image,
    subnets,
    formerSources: former,
    restores: restored,
  }
}
