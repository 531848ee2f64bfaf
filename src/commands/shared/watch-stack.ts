import type { Watcher } from '../../inspect/follow.ts'
import type { StackEvent } from '../../facts/stack.ts'
import type { UsualTime } from '../../plan/model/step.ts'
import type { Reporter } from '../../ports/ports.ts'
import { eventLine, eventLines } from '../../render/progress.ts'
import { runningChanges } from '../../render/running.ts'
import type { RenderedStage } from '../../template/types.ts'

export type StackWatch = {
  readonly onEvent: (event: StackEvent, origins: RenderedStage['origins']) => void
  readonly watcher: Watcher
}

/**
 * Reports what happens to a stack: each event, and what still runs, which a live display shows by itself and a log has
 * a line for now and then.
 */
export function watchStack(
  aws: { readonly now: () => Date },
  reporter: Reporter,
  usualOf: (event: StackEvent) => UsualTime | null = () => null,
): StackWatch {
  const lineOf = eventLines()
  const running = runningChanges(usualOf)
  let origins: RenderedStage['origins'] = {}
  return {
    onEvent: (event, of) => {
      origins = of
      running.track(event)
      reporter.progress(event, lineOf(event, of), () => running.text(event.logicalId, aws.now()))
    },
    watcher: {
      onEarlier: running.earlier,
      onLook: () => {
        if (reporter.stillRunning === undefined) return
        const now = aws.now()
        for (const { event, text } of running.due(now))
          reporter.stillRunning(
            eventLine({ ...event, time: now.toISOString(), reason: text }, origins),
          )
      },
    },
  }
}
