import { setTimeout as sleep } from 'node:timers/promises'
import type { Clock } from '../ports/ports.ts'

/** The machine's clock. A sleep ends at once, with the signal's reason, when the program is told to stop. */
export function systemClock(stop: AbortSignal): Clock {
  const during = async (milliseconds: number, ref: boolean): Promise<void> => {
    stop.throwIfAborted()
    try {
      await sleep(milliseconds, undefined, { signal: stop, ref })
    } catch (error) {
      stop.throwIfAborted()
      throw error
    }
  }
  return {
    now: () => new Date(),
    sleep: (milliseconds) => during(milliseconds, true),
    idle: (milliseconds) => during(milliseconds, false),
  }
}
