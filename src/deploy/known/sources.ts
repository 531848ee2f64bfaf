import type { ResolvedStage } from '../../config/resolved.ts'
import type { DeployedStack, Known } from '../../plan/facts.ts'
import type { SurveyContext } from '../survey.ts'

/** The primaries that the stage's replicas follow. */
export const replicaSources: (
  context: SurveyContext,
  stage: ResolvedStage,
  deployed: DeployedStack | null,
) => Promise<Known['sources']> = () => Promise.resolve({})
