import { watchingMessages as words } from '../plan/messages/deploy/watching.ts'
import type { Clock, Reporter, Waiting } from '../ports/ports.ts'
import { inMinutes } from '../text/elapsed.ts'

const MINUTE = 60_000
/** Milliseconds between two looks at what is due: no longer than the pauses of what polls. */
const LOOK = 5000

/**
 * The clock of a program that people watch: a log has a line in each minute of a wait, whatever waits, since whatever
 * waits sleeps; and before the first wait it says how to stop.
 */
export function watchedClock(
  clock: Clock,
  reporter: Pick<Reporter, 'line' | 'live' | 'stopping'>,
): Clock {
  const due = new Map<Waiting, number>()
  let isStopTold = false
  let untold: { since: number; until: number; due: number } | null = null

  const now = (): number => clock.now().getTime()
  /** A sleep that nothing says the reason of; those close to each other are one wait. */
  const tellUntold = (before: number): void => {
    if (untold === null || before - untold.until > LOOK)
      untold = { since: before, until: before, due: before + MINUTE - LOOK }
    const at = now()
    if (at >= untold.due) reporter.line(words.untold(inMinutes(at - untold.since)))
    untold = { ...untold, until: at, due: next(untold.due, at) }
  }
  const tell = (before: number): void => {
    if (reporter.live !== undefined) return
    if (due.size === 0) {
      tellUntold(before)
      return
    }
    for (const [waiting, at] of due) {
      if (now() < at) continue
      due.set(waiting, next(at, now()))
      for (const line of waiting.lines(false)) reporter.line(line)
    }
  }
  return {
    now: clock.now,
    sleep: async (milliseconds) => {
      let left = milliseconds
      do {
        const before = now()
        await clock.sleep(Math.min(left, LOOK))
        tell(before)
        left -= LOOK
      } while (left > 0)
    },
    ...(clock.idle && { idle: clock.idle }),
    during: async (waiting, body) => {
      if (!isStopTold && !waiting.isBrief) {
        isStopTold = true
        reporter.line(words.howToStop(reporter.stopping))
      }
      due.set(waiting, now() + MINUTE - LOOK)
      const end = reporter.live?.(() => waiting.lines(true))
      try {
        return await body()
      } finally {
        due.delete(waiting)
        end?.()
      }
    },
  }
}

/** When the next line is due: a minute after the last one was, or from now on where that has passed too. */
function next(due: number, now: number): number {
  return now < due ? due : due + MINUTE * (1 + Math.floor((now - due) / MINUTE))
}
