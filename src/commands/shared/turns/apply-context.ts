import type { ApplyContext, WritingContext } from '../../../apply/operation.ts'
import type { StackEvent } from '../../../facts/stack/stack.ts'
import type { Step, UsualTime } from '../../../plan/model/step.ts'
import type { StagePlan } from '../../../plan/model/types.ts'
import type { Reporter } from '../../../ports/ports.ts'
import { stepLine } from '../../../plan/messages/deploy/steps.ts'
import { usualOfResource } from '../../../plan/usual.ts'
import { watchStack } from '../watch-stack.ts'

/** The context for carrying out a stage's plan: the inspection's, with a reporter for every step and event. */
export function applyContextOf(
  inspected: WritingContext,
  plan: StagePlan,
  reporter: Reporter,
): ApplyContext {
  let step: Step | null = null
  const usualOf = (event: StackEvent): UsualTime | null =>
    step === null ? null : usualOfResource(step, event)
  const { onEvent, watcher } = watchStack(inspected.aws, reporter, usualOf)
  return {
    ...inspected,
    watcher,
    onStep: (progress) => {
      if (progress.state === 'begun') step = progress.step
      reporter.line(stepLine(progress, plan))
    },
    onEvent,
    onProgress: reporter.line,
    onNotice: reporter.notice,
  }
}
