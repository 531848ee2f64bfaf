import { isThrottlingError } from '@smithy/core/retry'
import type { RetryErrorInfo, RetryStrategyV2, RetryToken } from '@smithy/types'

/** Attempts of a call that fails but for a rate limit: if every second one does, 1 in 1,000 still fails. */
const ATTEMPTS = 10

/** Minutes for which a call may be throttled each time it is made: only an account that is used up does that. */
export const THROTTLED_FOR = 15

/** Milliseconds: the longest wait before retry n is `base * 2 ** n`; what is throttled also waits for its turn. */
const FAILED = { base: 50, longest: 20_000 }
export const THROTTLED = { base: 1000, longest: 5000 }

/** Codes for a host that cannot be reached at all: far more often a wrong address than a hiccup. */
const UNREACHABLE = new Set(['ECONNREFUSED', 'ENOTFOUND', 'proxy-failed'])

/** A session is over. EC2's `RequestExpired` may also be about the clock, which the SDK then corrects. */
const OVER = new Set(['ExpiredToken', 'ExpiredTokenException'])

/** How often one call was tried again, and for what. */
type Token = RetryToken & {
  readonly failures: number
  readonly throttles: number
  /** By `Date.now()`; null = it never was. */
  readonly throttledSince: number | null
}

type Limits = {
  readonly attempts?: number
  /** Ends a wait before its time. */
  readonly stop?: AbortSignal | undefined
}

/**
 * Retries with a budget for each call, patient with throttling and resets, but not with an address that has never
 * answered: a mistyped endpoint or region fails at once instead of after a minute. The SDK's own budget is one for all
 * calls of a client, and what many stages spend of it fails the next one.
 */
export class PatientRetry implements RetryStrategyV2 {
  readonly #attempts: number
  readonly #stop: AbortSignal | undefined
  #answered = false

  constructor({ attempts = ATTEMPTS, stop }: Limits = {}) {
    this.#attempts = attempts
    this.#stop = stop
  }

  async acquireInitialRetryToken(): Promise<Token> {
    return token(0, 0, null)
  }

  recordSuccess(): void {
    this.#answered = true
  }

  async refreshRetryTokenForRetry(
    { failures, throttles, throttledSince }: Token,
    { error: thrown, errorType }: RetryErrorInfo,
  ): Promise<Token> {
    const error = thrown ?? new Error('nobody says why')
    this.#answered ||= thrown?.$metadata?.httpStatusCode !== undefined
    if (!this.#answered && UNREACHABLE.has(networkCode(error) ?? '')) throw error
    // Where the clocks differ too, the SDK takes it for the clocks, and the same session does not get better.
    if (OVER.has(error.name) || (error.name === 'RequestExpired' && failures > 0)) throw error
    const since = throttledSince ?? Date.now()
    if (isThrottled(error)) {
      if (Date.now() - since >= THROTTLED_FOR * 60_000) throw error
      await this.#wait(throttles, THROTTLED)
      return token(failures, throttles + 1, since)
    }
    // THROTTLING: what the SDK takes for it, and is a quota.
    if (errorType !== 'TRANSIENT' || failures + 1 >= this.#attempts) throw error
    await this.#wait(failures, FAILED)
    return token(failures + 1, throttles, throttledSince)
  }

  /** Full jitter: calls that failed together do not come back together. */
  async #wait(attempt: number, { base, longest }: typeof FAILED): Promise<void> {
    const delay = Math.random() * Math.min(base * 2 ** (attempt + 1), longest)
    const stop = this.#stop
    if (stop?.aborted === true) return
    await new Promise<void>((resolve) => {
      const end = (): void => {
        clearTimeout(timer)
        stop?.removeEventListener('abort', end)
        resolve()
      }
      const timer = setTimeout(end, delay)
      stop?.addEventListener('abort', end)
    })
  }
}

function token(failures: number, throttles: number, throttledSince: number | null): Token {
  return {
    ...{ failures, throttles, throttledSince },
    getRetryCount: () => failures + throttles,
    getRetryDelay: () => 0,
  }
}

/**
 * Whether AWS says that it is called too often. The SDK also takes LimitExceededException for that, with which the
 * services called here say that a quota is used up (API references of CloudFormation, KMS and Secrets Manager): no
 * waiting helps.
 */
export function isThrottled(error: unknown): boolean {
  if (!(error instanceof Error)) return false
  return error.name !== 'LimitExceededException' && isThrottlingError(error as never)
}

/** Node's code for a network failure (`ECONNREFUSED`), searched in `cause` and aggregates; null = none. */
export function networkCode(error: unknown): string | null {
  if (!(error instanceof Error)) return null
  if ('code' in error && typeof error.code === 'string') return error.code
  if (error instanceof AggregateError) return networkCode(error.errors[0])
  return networkCode(error.cause)
}
