import { TinystacksError } from '../errors.ts'
import { assemblePlan } from '../plan/index.ts'
import type { Plan } from '../plan/types.ts'
import type { Command, Context } from './context.ts'
import { load, type Loaded } from './load.ts'
import { planFromFiles } from './plan-from-files.ts'
import { planResult } from './plan-result.ts'
import { withLabels } from './reviewed.ts'
import { discardSurveys, surveyStages } from './survey-stages.ts'

/**
 * plan: what a deploy would do to the databases, in their words. Changes nothing and leaves nothing
 * behind. Where there are no credentials, the file is compared with the one before the change instead.
 */
export const plan: Command = async (given) => {
  const loaded = load(given)
  const context = await withLabels(given, loaded)
  return planResult(context, loaded, await planned(context, loaded))
}

async function planned(context: Context, loaded: Loaded): Promise<Plan> {
  try {
    const { surveys, unnamed } = await surveyStages(context, loaded, null)
    await discardSurveys(surveys)
    return assemblePlan(
      surveys.map((survey) => survey.plan),
      unnamed,
    )
  } catch (error) {
    if (error instanceof TinystacksError && error.code === 'NO_CREDENTIALS')
      return planFromFiles(context, loaded)
    throw error
  }
}
