import { discardChangeSet } from '../deploy/change-set.ts'
import type { StageResult } from '../deploy/apply.ts'
import { surveyStage } from '../deploy/survey.ts'
import { assemblePlan, isHeavier, missingConsent, stagesBefore } from '../plan/index.ts'
import { listed, replicaWords } from '../render/words.ts'
import type { StageSurvey } from './survey-stages.ts'

type Surveyed =
  | { readonly kind: 'surveyed'; readonly survey: StageSurvey }
  | Extract<StageResult, { readonly kind: 'failed' }>

/**
 * The survey of a stage that waited for others of the run, made again now that they are applied;
 * itself where it waited for none. `remaining`: the stages of the run that are still to come.
 */
export async function surveyAgain(
  survey: StageSurvey,
  remaining: ReadonlySet<string>,
): Promise<Surveyed> {
  const before = stagesBefore(survey.input)
  if (before.length === 0) return { kind: 'surveyed', survey }
  if (survey.changeSet) await discardChangeSet(survey.context.aws, survey.changeSet.handle)
  const context = { ...survey.context, run: remaining }
  const again = { ...(await surveyStage(context, survey.stage)), context }
  const { refusals } = again.plan
  const stopped =
    refusals.length > 0 ||
    missingConsent(assemblePlan([again.plan])).length > 0 ||
    isHeavier(again.plan, survey.plan)
  if (!stopped) return { kind: 'surveyed', survey: again }
  if (again.changeSet) await discardChangeSet(context.aws, again.changeSet.handle)
  const remarks = [
    replicaWords.planChanged(listed(before)),
    ...refusals.map(({ message }) => message),
  ]
  return {
    kind: 'failed',
    failure: { status: again.found?.status ?? null, cause: null, line: null, remarks },
  }
}
