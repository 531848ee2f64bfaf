import type { Surroundings } from '../aws/limits/gate.ts'
import type { Reporter } from '../ports/ports.ts'

const MINUTE = 60_000

/** Tells people what waits for a rate limit of AWS: a log in each minute, a terminal all the time. */
export function tellThrottling({
  line,
  live,
}: Pick<Reporter, 'line' | 'live'>): NonNullable<Surroundings['onThrottled']> {
  return (waiting) => {
    if (live !== undefined) return live(() => waiting.lines(true))
    const timer = setInterval(() => {
      for (const text of waiting.lines(false)) line(text)
    }, MINUTE).unref()
    return () => {
      clearInterval(timer)
    }
  }
}
