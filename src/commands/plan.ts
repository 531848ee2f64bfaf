import { assemblePlan } from '../plan/index.ts'
import type { Command } from './context.ts'
import { load } from './load.ts'
import { planResult } from './plan-result.ts'
import { discardSurveys, surveyStages } from './survey-stages.ts'

/** plan: what a deploy would do to the databases, in their words. Changes nothing and leaves nothing behind. */
export const plan: Command = async (context) => {
  const loaded = load(context)
  const { surveys, unnamed } = await surveyStages(context, loaded, null)
  await discardSurveys(surveys)
  const stages = surveys.map((survey) => survey.plan)
  return planResult(context, loaded, assemblePlan(stages, unnamed))
}
