import { StandardRetryStrategy } from '@smithy/core/retry'
import type { RetryErrorInfo, StandardRetryToken } from '@smithy/types'

/** Attempts per call: if every second call is throttled, 1 in 1,000 still fails. */
const ATTEMPTS = 10

/** Codes for a host that cannot be reached at all: far more often a wrong address than a hiccup. */
const UNREACHABLE = new Set(['ECONNREFUSED', 'ENOTFOUND', 'proxy-failed'])

/**
 * The SDK's standard retries, patient with throttling and resets, but not with an address that has
 * never answered: a mistyped endpoint or region fails at once instead of after a minute.
 */
export class PatientRetry extends StandardRetryStrategy {
  #answered = false

  constructor() {
    super(ATTEMPTS)
  }

  override recordSuccess(token: StandardRetryToken): void {
    this.#answered = true
    super.recordSuccess(token)
  }

  override async refreshRetryTokenForRetry(
    token: StandardRetryToken,
    errorInfo: RetryErrorInfo,
  ): Promise<StandardRetryToken> {
    this.#answered ||= errorInfo.error?.$metadata?.httpStatusCode !== undefined
    const { error } = errorInfo
    if (!this.#answered && error instanceof Error && UNREACHABLE.has(networkCode(error) ?? ''))
      throw error
    return super.refreshRetryTokenForRetry(token, errorInfo)
  }
}

/** Node's code for a network failure (`ECONNREFUSED`), searched in `cause` and aggregates; null = none. */
export function networkCode(error: unknown): string | null {
  if (!(error instanceof Error)) return null
  if ('code' in error && typeof error.code === 'string') return error.code
  if (error instanceof AggregateError) return networkCode(error.errors[0])
  return networkCode(error.cause)
}
