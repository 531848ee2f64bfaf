/** How often something is tried again, and what is said meanwhile. */
import type { Clock } from '../../../ports/ports.ts'

/** Seconds between attempts; the last one from then on. */
const PAUSES = [1, 2, 4, 8, 15, 30] as const

/** Milliseconds to wait before an attempt, of which the first is 0. */
export function pauseBefore(attempt: number): number {
  return (PAUSES[attempt] ?? 30) * 1000
}

/** Waits before another look, and holds no program up that is done meanwhile: what it looks at does that. */
export function beside(clock: Clock, milliseconds: number): Promise<void> {
  return (clock.idle ?? clock.sleep)(milliseconds)
}

/** Says each reason, and the same one not twice in a row. `said`: what was said before. */
export function onceEach(say: (why: string) => void, said = ''): (why: string) => void {
  let last = said
  return (why) => {
    if (why !== last) say(why)
    last = why
  }
}

/** What an error says. */
export function messageOf(error: unknown): string {
  return error instanceof Error ? error.message : String(error)
}
