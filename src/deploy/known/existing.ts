import type { ResolvedStage } from '../../config/resolved.ts'
import type { Known } from '../../plan/facts.ts'
import type { SurveyContext } from '../survey.ts'

/** The live facts of the databases that the stage uses and does not make. */
export const existingDatabases: (
  context: SurveyContext,
  stage: ResolvedStage,
) => Promise<Known['existing']> = () => Promise.resolve({})
