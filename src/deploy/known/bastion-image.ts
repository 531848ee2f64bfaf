import type { ResolvedStage } from '../../config/resolved.ts'
import type { DeployedStack, Known } from '../../plan/facts.ts'
import type { SurveyContext } from '../survey.ts'

/** The image that the stage's bastion is made of: the deployed one, so that no update replaces it unasked. */
export const bastionImage: (
  context: SurveyContext,
  stage: ResolvedStage,
  deployed: DeployedStack | null,
) => Promise<Known['bastionImage']> = () => Promise.resolve(null)
