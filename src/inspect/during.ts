/** Waits that people are told of. */
import type { Clock, Waiting } from '../ports/ports.ts'
import { inMinutes, inSeconds } from '../text/elapsed.ts'

/** Runs `body`, while whoever watches is told of what it waits for. */
export function during<T>(clock: Clock, waiting: Waiting, body: () => Promise<T>): Promise<T> {
  return clock.during === undefined ? body() : clock.during(waiting, body)
}

/** What is waited for, without a time: `Postgres: restarting`. `more`: what is known besides: `45 %`. */
export type Awaited = { readonly what: string; readonly more?: string | null }

/** The same with how long that has taken since now: `Postgres: restarting, 4 min, 45 %`. */
export function since(clock: Clock, awaited: () => readonly Awaited[]): Waiting {
  const begun = clock.now().getTime()
  return {
    lines: (isLive) => {
      const soFar = (isLive ? inSeconds : inMinutes)(clock.now().getTime() - begun)
      return awaited().map(({ what, more }) => [what, soFar, ...(more ? [more] : [])].join(', '))
    },
  }
}
