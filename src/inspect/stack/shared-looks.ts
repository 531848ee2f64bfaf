/** One look at all stacks of a region for all stages that wait in it, instead of one each (docs/adr/0041). */
import type { StackFacts } from '../../facts/stack/stack.ts'
import { decode, type DeployedStage } from '../../template/index.ts'
import type { StackReads } from '../../ports/stacks.ts'
import type { Clock } from '../../ports/ports.ts'

/** Milliseconds between two looks at most: an end is seen 1.5 s late, and one call later it is known whose it is. */
export const LONGEST = 1500

/**
 * How many stages have to wait for each page of the region's stacks. A stage that looks for itself does so every 3.6 s
 * on average (`pace.ts`): a page every 1.5 s is fewer calls than that for three of them.
 */
export const WORTH = 3

/** A stack as a list shows it. Hardly any is decoded: only the one that has ended. */
export type Listed = { readonly facts: StackFacts; readonly decoded: () => DeployedStage }

/** What a look has found. */
export type Found = {
  /** undefined = it is not among those of the region, or they are not looked at any more. */
  readonly stack: Listed | undefined
  /** Milliseconds of the pause before it, at most. */
  readonly passed: number
}

/** A stage's part in the looks, from `join` to `leave`. */
type SharedLook = {
  /**
   * What the next look finds, after the pause that all share, which is that of who began it; null = the stage had
   * better look for itself.
   */
  readonly next: (stackId: string, pause: number) => Promise<Found | null>
  /** The same without the pause. */
  readonly now: (stackId: string) => Promise<Found | null>
  readonly leave: () => void
}

export type SharedLooks = { readonly join: (clock: Pick<Clock, 'sleep'>) => SharedLook }

type Stacks = ReadonlyMap<string, Listed>

/** @param stacks of the region */
export function sharedLooks(stacks: Pick<StackReads, 'list'>): SharedLooks {
  let waiting = 0
  let pages = 1
  let isDenied = false
  /** The pause that is on, the call that is under way, and the one that comes after it. */
  let pausing: Promise<number> | null = null
  let reading: Promise<unknown> = Promise.resolve()
  let coming: Promise<Stacks | null> | null = null

  const isWorthIt = (): boolean => !isDenied && waiting >= WORTH * pages

  const list = async (): Promise<Stacks | null> => {
    coming = null
    let read = 0
    const found = await stacks.list(() => {
      read += 1
    })
    isDenied = found.kind !== 'read'
    pages = Math.max(1, read)
    return found.kind === 'read'
      ? new Map(found.value.map((facts) => [facts.id, { facts, decoded: () => decode(facts) }]))
      : null
  }
  /** One call at a time: whoever asks while one is under way may ask for what it does not have yet. */
  const look = (): Promise<Stacks | null> => {
    if (coming !== null) return coming
    const next = reading.then(list, list)
    coming = next
    reading = next
    return next
  }
  const found = async (stackId: string, passed: number): Promise<Found | null> => {
    const all = isWorthIt() ? await look() : null
    return all === null ? null : { stack: all.get(stackId), passed }
  }
  const paused = async (clock: Pick<Clock, 'sleep'>, pause: number): Promise<number> => {
    const passed = Math.min(pause, LONGEST)
    try {
      await clock.sleep(passed)
      return passed
    } finally {
      pausing = null
    }
  }
  return {
    join: (clock) => {
      waiting += 1
      return {
        now: (stackId) => found(stackId, 0),
        next: async (stackId, pause) => {
          if (!isWorthIt()) return null
          pausing ??= paused(clock, pause)
          const passed = await pausing
          return (await found(stackId, passed)) ?? { stack: undefined, passed }
        },
        leave: () => {
          waiting -= 1
        },
      }
    },
  }
}
