import { assemblePlan } from '../plan/index.ts'
import type { Command } from './context.ts'
import { load } from './load.ts'
import { planResult } from './plan-result.ts'
import { withLabels } from './reviewed.ts'
import { discardSurveys, surveyStages } from './survey-stages.ts'

/** plan: what a deploy would do to the databases, in their words. Changes nothing and leaves nothing behind. */
export const plan: Command = async (given) => {
  const loaded = load(given)
  const context = await withLabels(given, loaded)
  const { surveys, unnamed } = await surveyStages(context, loaded, null)
  await discardSurveys(surveys)
  const stages = surveys.map((survey) => survey.plan)
  return planResult(context, loaded, assemblePlan(stages, unnamed))
}
