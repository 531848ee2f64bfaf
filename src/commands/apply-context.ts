import type { ApplyContext } from '../deploy/operation.ts'
import type { SurveyContext } from '../deploy/survey-context.ts'
import type { StagePlan } from '../plan/types.ts'
import type { Reporter } from '../ports.ts'
import { eventLines } from '../render/progress.ts'
import { stepLine } from '../render/words.ts'

/** What a stage's plan is carried out with: the survey's own, and a reporter that is told of every step and event. */
export function applyContextOf(
  surveyed: SurveyContext,
  plan: StagePlan,
  reporter: Reporter,
): ApplyContext {
  const lineOf = eventLines()
  return {
    ...surveyed,
    onStep: (step) => {
      reporter.line(stepLine(step, plan))
    },
    onEvent: (event, { rendered }) => {
      reporter.progress(event, lineOf(event, rendered.origins))
    },
    onProgress: reporter.line,
    onNotice: reporter.notice,
  }
}
