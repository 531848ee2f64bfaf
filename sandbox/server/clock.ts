/** Time as the sandbox's operations take it. */
export type Clock = {
  readonly now: () => Date
  readonly takes: (seconds: number) => Promise<void>
  /** Whether something is taking its time. */
  readonly isRunning: () => boolean
  /** Ends every wait without letting its operation go on. */
  readonly stop: () => void
}

/**
 * A clock on which AWS's seconds pass `speed` times as fast; at 0 they take no time at all.
 * After `stop` no wait ever ends, so that nothing continues in a closed sandbox.
 */
export function createClock(speed: number): Clock {
  const timers = new Set<NodeJS.Timeout>()
  let stopped = false
  return {
    now: () => new Date(),
    takes: (seconds) =>
      new Promise((resolve) => {
        if (stopped) return
        const delay = speed === 0 ? 0 : (seconds * 1000) / speed
        const timer = setTimeout(() => {
          timers.delete(timer)
          resolve()
        }, delay)
        timers.add(timer)
      }),
    isRunning: () => timers.size > 0,
    stop: () => {
      stopped = true
      for (const timer of timers) clearTimeout(timer)
      timers.clear()
    },
  }
}
