import { setTimeout as sleep } from 'node:timers/promises'
import type { Clock } from '../ports/ports.ts'

/** The machine's clock. A sleep ends at once, with the signal's reason, when the program is told to stop. */
export function systemClock(stop: AbortSignal): Clock {
  return {
    now: () => new Date(),
    sleep: async (milliseconds) => {
      stop.throwIfAborted()
      try {
        await sleep(milliseconds, undefined, { signal: stop })
      } catch (error) {
        stop.throwIfAborted()
        throw error
      }
    },
  }
}
