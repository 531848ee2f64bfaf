/** Time that passes at once wherever nobody works: what waits for minutes takes no longer than its calls. */
import { subscribe } from 'node:diagnostics_channel'
import { setImmediate as turn } from 'node:timers/promises'
import { vi } from 'vitest'

/** Turns of the event loop without a request under way, in which an answer is read and the next request sent. */
const QUIET = 8

let underWay = 0
subscribe('http.client.request.start', () => (underWay += 1))
subscribe('http.client.response.finish', () => (underWay -= 1))
subscribe('http.client.request.error', () => (underWay -= 1))

/**
 * Runs `work`, whose timers come due as soon as no HTTP request of this process is under way. Gives what came of it,
 * and the milliseconds that it took by its own clock. What it waits for otherwise must be due at once.
 */
export async function fastForward<T>(
  work: () => Promise<T>,
): Promise<{ readonly value: T; readonly milliseconds: number }> {
  vi.useFakeTimers({
    toFake: ['setTimeout', 'clearTimeout', 'setInterval', 'clearInterval', 'Date', 'performance'],
  })
  atLeastAMillisecond()
  try {
    const started = Date.now()
    const state = { isDone: false }
    const done = work().finally(() => (state.isDone = true))
    done.catch(() => undefined)
    let quiet = 0
    while (!state.isDone) {
      await turn()
      quiet = underWay === 0 ? quiet + 1 : 0
      if (quiet < QUIET || vi.getTimerCount() === 0) continue
      await vi.advanceTimersToNextTimerAsync()
      quiet = 0
    }
    return { value: await done, milliseconds: Date.now() - started }
  } finally {
    vi.useRealTimers()
  }
}

/** A clock for `fastForward`: the machine's own sleeps by a timer that cannot be replaced. */
export const timerClock = {
  now: () => new Date(),
  sleep: (milliseconds: number) =>
    new Promise<void>((resolve) => {
      setTimeout(resolve, milliseconds)
    }),
}

/** As Node's own timers, on which whoever waits for a part of a millisecond waits for one. */
function atLeastAMillisecond(): void {
  const { setTimeout: faked } = globalThis
  const atLeast = (run: () => void, milliseconds = 0, ...more: []) =>
    faked(run, Math.max(1, milliseconds), ...more)
  globalThis.setTimeout = Object.assign(atLeast, faked)
}
