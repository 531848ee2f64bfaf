import { discardChangeSet } from '../../inspect/change-set.ts'
import type { StageResult } from '../../apply/apply.ts'
import { refusedBy } from '../../apply/outcome.ts'
import { surveyStage } from '../../inspect/inspect-stage.ts'
import { assemblePlan, missingConsent, notAgreed, stagesBefore } from '../../plan/index.ts'
import { agreedWords } from '../../plan/messages/agreed.ts'
import { listed } from '../../text/phrases.ts'
import { replicaWords } from '../../plan/messages/replicas.ts'
import type { StageSurvey } from './inspect-stages.ts'

type Surveyed =
  | { readonly kind: 'surveyed'; readonly survey: StageSurvey }
  | Extract<StageResult, { readonly kind: 'failed' }>

/**
 * The survey of a stage that waited, made again now that its turn has come: for stages of the run that it
 * follows, or because time has passed. Itself where it waited for nothing. What it came to is compared,
 * whole, with what was agreed. `remaining`: the stages of the run that are still to come.
 */
export async function surveyAgain(
  survey: StageSurvey,
  { remaining, waited }: { readonly remaining: ReadonlySet<string>; readonly waited: boolean },
): Promise<Surveyed> {
  const before = stagesBefore(survey.input)
  if (before.length === 0 && !waited) return { kind: 'surveyed', survey }
  if (survey.changeSet) await discardChangeSet(survey.context.aws, survey.changeSet.handle)
  const context = { ...survey.context, run: remaining }
  const again = { ...(await surveyStage(context, survey.asked)), context }
  const reasons = [
    ...notAgreed(survey, again),
    ...missingConsent(assemblePlan([again.plan])).map(({ words }) => agreedWords.noConsent(words)),
  ]
  if (reasons.length === 0) return { kind: 'surveyed', survey: again }
  if (again.changeSet) await discardChangeSet(context.aws, again.changeSet.handle)
  const waitedFor = before.length === 0 ? [] : [replicaWords.planChanged(listed(before))]
  return refusedBy(again.plan.stack, again.found?.status ?? null, [...waitedFor, ...reasons])
}
