import type { Watcher } from '../../inspect/stack/follow.ts'
import { reportedPercent } from '../../inspect/reported.ts'
import type { StackEvent } from '../../facts/stack/stack.ts'
import type { UsualTime } from '../../plan/model/step.ts'
import type { AwsReads } from '../../ports/aws.ts'
import type { Reporter } from '../../ports/ports.ts'
import { eventLines } from '../../render/progress.ts'
import { runningChanges } from '../../render/running.ts'

export type StackWatch = {
  readonly onEvent: (event: StackEvent) => void
  readonly watcher: Watcher
}

/** Reports what happens to a stack: each event, and what still runs, with what AWS says of it in percent. */
export function watchStack(
  aws: Pick<AwsReads, 'live' | 'snapshots' | 'now'>,
  reporter: Pick<Reporter, 'line' | 'notice'>,
  usualOf: (event: StackEvent) => UsualTime | null = () => null,
): StackWatch {
  const lineOf = eventLines()
  const running = runningChanges(usualOf)
  const reported = reportedPercent(aws, reporter.notice)
  return {
    onEvent: (event) => {
      running.track(event)
      const line = lineOf(event)
      if (line !== null) reporter.line(line)
    },
    watcher: {
      onEarlier: running.earlier,
      usualOf: running.usualOf,
      onLook: () => reported.read(running.all()),
      waiting: { lines: (isLive) => running.lines(aws.now(), isLive, reported.text) },
    },
  }
}
