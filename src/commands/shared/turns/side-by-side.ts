/** Stages that are carried out side by side, as people are told of them: each by itself, and all together. */
import { besideMessages as words } from '../../../plan/messages/deploy/beside.ts'
import type { Clock, Reporter, Waiting } from '../../../ports/ports.ts'
import type { Context } from '../context.ts'

type Told = Pick<Context, 'clock' | 'reporter'>

export type SideBySide = {
  /** What the work on a stage is watched by, from now on until `end`. */
  readonly begin: (stage: string) => Told
  readonly end: (stage: string) => void
  /** All of them: a line a stage where it is drawn, else one line. */
  readonly waiting: Waiting
}

/** @param count of all stages of the run */
export function sideBySide({ clock, reporter }: Told, count: number): SideBySide {
  const running = new Map<string, Set<Waiting>>()
  let ended = 0
  const stateOf = (isLive: boolean): readonly string[] =>
    [...running].map(([stage, waits]) =>
      words.running(
        stage,
        [...waits].flatMap((waiting) => waiting.lines(isLive)),
      ),
    )
  return {
    begin: (stage) => {
      const waits = new Set<Waiting>()
      running.set(stage, waits)
      return { clock: clockOf(clock, waits), reporter: reporterOf(reporter, stage) }
    },
    end: (stage) => {
      running.delete(stage)
      ended += 1
    },
    waiting: {
      lines: (isLive) =>
        isLive
          ? [words.ended(ended, count), ...stateOf(true)]
          : [words.heartbeat(ended, count, stateOf(false))],
    },
  }
}

function clockOf({ now, sleep }: Clock, waits: Set<Waiting>): Clock {
  return {
    now,
    sleep,
    during: async (waiting, body) => {
      waits.add(waiting)
      try {
        return await body()
      } finally {
        waits.delete(waiting)
      }
    },
  }
}

function reporterOf(reporter: Reporter, stage: string): Reporter {
  const { detail, stopping, ofStage } = reporter
  return { stopping, ...(detail && { detail }), ...(ofStage?.(stage) ?? reporter) }
}
