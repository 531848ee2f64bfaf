import type { ApplyContext, WritingContext } from '../../apply/operation.ts'
import type { StagePlan } from '../../plan/model/types.ts'
import type { Reporter } from '../../ports/ports.ts'
import { eventLines } from '../../render/progress.ts'
import { stepLine } from '../../plan/messages/deploy/steps.ts'

/** The context for carrying out a stage's plan: the inspection's, with a reporter for every step and event. */
export function applyContextOf(
  inspected: WritingContext,
  plan: StagePlan,
  reporter: Reporter,
): ApplyContext {
  const lineOf = eventLines()
  return {
    ...inspected,
    onStep: (progress) => {
      reporter.line(stepLine(progress, plan))
    },
    onEvent: (event, { rendered }) => {
      reporter.progress(event, lineOf(event, rendered.origins))
    },
    onProgress: reporter.line,
    onNotice: reporter.notice,
  }
}
