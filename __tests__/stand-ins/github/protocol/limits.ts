import { Failure } from './failure.ts'

const HOUR_S = 3600
const DOCS = 'https://docs.github.com/rest/using-the-rest-api/rate-limits-for-the-rest-api'

/** Something that goes wrong on purpose with the next calls that match. */
export type Disturbance = {
  /** `hang up` ends the connection without an answer; what the call does is done all the same where `after` says so. */
  readonly kind: 'secondary limit' | 'server error' | 'hang up'
  /** `issues/create-comment`, or a method; every call when left out. */
  readonly on?: string
  /** Default 1. */
  readonly times?: number
  /** 403 (default) or 429 for a limit, 500 and more (default 502) for an error. */
  readonly status?: number
  /** Of a secondary limit, in seconds (default 60); null leaves the header away, as GitHub sometimes does. */
  readonly retryAfter?: number | null
  /** The call is carried out before it goes wrong: its answer is what gets lost. */
  readonly after?: boolean
}

/** The limits of the one token's hour, and what is to go wrong. */
export class Limits {
  /** Of a GITHUB_TOKEN: requests an hour and repository. */
  readonly limit = 1000
  remaining = 1000
  /** Seconds since 1970. */
  readonly reset = Math.floor(Date.now() / 1000) + HOUR_S
  private waiting: { disturbance: Disturbance; left: number }[] = []

  disturb(disturbance: Disturbance): void {
    this.waiting.push({ disturbance, left: disturbance.times ?? 1 })
  }

  /** Counts a call. Fails when the hour's calls are used up. */
  count(): void {
    if (this.remaining === 0)
      throw new Failure(403, 'API rate limit exceeded for installation ID 1.', {
        docs: `${DOCS}#about-primary-rate-limits`,
      })
    this.remaining -= 1
  }

  /** What is to go wrong with this call; null when nothing is. */
  take(method: string, id: string): Disturbance | null {
    const found = this.waiting.find(
      ({ disturbance: { on }, left }) =>
        left > 0 && (on === undefined || on === method || on === id),
    )
    if (found === undefined) return null
    found.left -= 1
    return found.disturbance
  }

  headers(): Record<string, string> {
    return {
      'x-ratelimit-limit': String(this.limit),
      'x-ratelimit-remaining': String(this.remaining),
      'x-ratelimit-used': String(this.limit - this.remaining),
      'x-ratelimit-reset': String(this.reset),
      'x-ratelimit-resource': 'core',
    }
  }
}

/** The error that a disturbance gives. */
export function failureOf({ kind, status, retryAfter = 60 }: Disturbance): Failure {
  if (kind !== 'secondary limit') return new Failure(status ?? 502, 'Server Error')
  return new Failure(
    status ?? 403,
    'You have exceeded a secondary rate limit. Please wait a few minutes before you try again.',
    {
      headers: retryAfter === null ? {} : { 'retry-after': String(retryAfter) },
      docs: `${DOCS}#about-secondary-rate-limits`,
    },
  )
}
