import { DefaultRateLimiter } from '@smithy/core/retry'
import { THROTTLED } from '../retry.ts'
import type { Places } from './places.ts'

/** Milliseconds after which an action that was throttled is not any more, as its pace is tried out again and again. */
const LULL = 30_000

/** One attempt of a call that waits for its turn. */
type Turn = {
  /** Whether it may be given up when the program is told to stop. */
  readonly mayEnd: boolean
  readonly begin: () => void
  readonly fail: (reason: Error) => void
}

/**
 * The calls of one action in one region: AWS counts each action for itself. Until AWS throttles one they go as fast as
 * there are places; from then on at the pace that the SDK's rate limiter finds, whose state is this action's alone.
 */
export class Lane {
  readonly #limiter = new DefaultRateLimiter()
  readonly #places: Places
  /** Those that AWS has throttled or failed before: they go first, or the patience with them would end. */
  #again: Turn[] = []
  #fresh: Turn[] = []
  #isRunning = false
  #throttled: { readonly since: number; readonly last: number } | null = null

  constructor(places: Places) {
    this.#places = places
  }

  /** Since when AWS throttles it, by `Date.now()`; null = it does not, or nobody waits any more. */
  get throttledSince(): number | null {
    if (this.#throttled === null) return null
    const { since, last } = this.#throttled
    return Date.now() - last < (this.waiting > 0 ? LULL : THROTTLED.longest) ? since : null
  }

  /** How many attempts wait for their turn. */
  get waiting(): number {
    return this.#again.length + this.#fresh.length
  }

  /** Resolves when the attempt may be sent. It holds a place from then on. */
  turn({
    isAgain,
    mayEnd,
  }: {
    readonly isAgain: boolean
    readonly mayEnd: boolean
  }): Promise<void> {
    return new Promise((begin, fail) => {
      const queue = isAgain ? this.#again : this.#fresh
      queue.push({ mayEnd, begin, fail })
      if (!this.#isRunning) void this.#run()
    })
  }

  /** Tells how an attempt ended. */
  ended(as: 'throttled' | 'otherwise'): void {
    this.#limiter.updateClientSendingRate(as === 'throttled' ? { errorType: 'THROTTLING' } : {})
    if (as === 'throttled')
      this.#throttled = { since: this.throttledSince ?? Date.now(), last: Date.now() }
  }

  /** Gives up what waits and may be given up. */
  stop(reason: Error): void {
    const ended = [...this.#again, ...this.#fresh].filter(({ mayEnd }) => mayEnd)
    this.#again = this.#again.filter(({ mayEnd }) => !mayEnd)
    this.#fresh = this.#fresh.filter(({ mayEnd }) => !mayEnd)
    for (const { fail } of ended) fail(reason)
  }

  /** One at a time: a turn is counted when there is a place to use it, and nobody overtakes. */
  async #run(): Promise<void> {
    this.#isRunning = true
    while (this.waiting > 0) {
      await this.#places.take()
      this.#places.leave()
      await this.#limiter.getSendToken()
      await this.#places.take()
      const turn = this.#again.shift() ?? this.#fresh.shift()
      if (turn === undefined) this.#places.leave()
      else turn.begin()
    }
    this.#isRunning = false
  }
}
