/** What all calls to a region go through, so that there are never more than AWS bears (docs/adr/0035). */
import { waitMessages } from '../../plan/messages/deploy/waits.ts'
import type { Waiting } from '../../ports/ports.ts'
import { inMinutes, inSeconds } from '../../text/elapsed.ts'
import { isThrottled } from '../retry.ts'
import { Lane } from './lane.ts'
import { Places } from './places.ts'

/** Calls under way at once in a region, of all its services. */
const PLACES = 8

/** Who is told, and who stops it. */
export type Surroundings = {
  /** Aborted when the program is told to stop. */
  readonly stop?: AbortSignal | undefined
  /** Told when calls begin to wait for a rate limit; what it returns is called when none does any more. */
  readonly onThrottled?: ((waiting: Waiting) => () => void) | undefined
}

/** An attempt of a call. */
type Attempt = {
  /** `cloudformation:DescribeStacks` */
  readonly action: string
  /** Whether it was made before, in vain. */
  readonly isAgain: boolean
  /** Whether it was first made before the program was told to stop. */
  readonly isFromBefore: boolean
}

export type Gate = {
  /** Sends the attempt when it is its turn. */
  readonly pass: <T>(attempt: Attempt, send: () => Promise<T>) => Promise<T>
}

/** The gate of a region. */
export function createGate(region: string, { stop, onThrottled }: Surroundings = {}): Gate {
  const places = new Places(PLACES)
  const lanes = new Map<string, Lane>()
  let untell: (() => void) | null = null

  const laneOf = (action: string): Lane => {
    const known = lanes.get(action)
    if (known !== undefined) return known
    const fresh = new Lane(places)
    lanes.set(action, fresh)
    return fresh
  }
  const lines = (isLive: boolean): readonly string[] =>
    [...lanes].flatMap(([action, { throttledSince, waiting }]) => {
      if (throttledSince === null) return []
      const soFar = (isLive ? inSeconds : inMinutes)(Date.now() - throttledSince)
      return [`${waitMessages.rateLimit(action, region, waiting)}, ${soFar}`]
    })
  const tell = (): void => {
    const isThrottling = [...lanes.values()].some(({ throttledSince }) => throttledSince !== null)
    if (isThrottling) untell ??= onThrottled?.({ lines }) ?? null
    else {
      untell?.()
      untell = null
    }
  }
  stop?.addEventListener('abort', () => {
    for (const lane of lanes.values()) lane.stop(stop.reason as Error)
  })

  return {
    pass: async ({ action, isAgain, isFromBefore }, send) => {
      const lane = laneOf(action)
      const mayEnd = isFromBefore && !goesOn(action, isAgain)
      if (mayEnd) stop?.throwIfAborted()
      await lane.turn({ isAgain, mayEnd })
      try {
        const answer = await send()
        lane.ended('otherwise')
        return answer
      } catch (error) {
        lane.ended(isThrottled(error) ? 'throttled' : 'otherwise')
        throw error
      } finally {
        places.leave()
        tell()
      }
    },
  }
}

/**
 * Whether an attempt is made even if the program is told to stop: what cleans up, and what may have been done by an
 * attempt before, of which nobody would know.
 */
function goesOn(action: string, isAgain: boolean): boolean {
  return /:Delete/.test(action) || (isAgain && !/:(Describe|Get|List)/.test(action))
}
