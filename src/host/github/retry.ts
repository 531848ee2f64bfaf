/** Which calls to GitHub are retried, and why one failed for good. */
import { Interrupted } from '../../errors.ts'
import { githubMessages as words } from '../../render/messages/github.ts'
import { GitHubError } from './error.ts'

const ATTEMPTS = 4

/** Milliseconds that a call may wait for rate limits in all: a longer wait is not worth the job's time. */
const LONGEST = 60_000

/** Seconds to wait if a secondary limit does not say how long it lasts (docs.github.com). */
const UNTOLD = 60

/** For a request that is sent once, whatever happens. */
export const ONCE = { again: 'never' }

/** For a POST that has the same effect when sent twice. */
export const REPEATABLE = { again: 'always' }

export type Attempt = {
  /** Counts from 1. */
  readonly attempt: number
  /** Whether sending it twice has the same effect as once. */
  readonly repeatable: boolean
  /** Milliseconds waited before the attempts so far. */
  readonly waited: number
}

/** Milliseconds until the next attempt; null = there is none. */
export function pauseAfter(
  error: unknown,
  { attempt, repeatable, waited }: Attempt,
  now: Date,
): number | null {
  if (attempt >= ATTEMPTS || !(error instanceof GitHubError)) return null
  const seconds = secondsAsked(error, now)
  if (seconds !== null) return waited + seconds * 1000 > LONGEST ? null : seconds * 1000
  return isHiccup(error) && repeatable ? 500 * 2 ** attempt : null
}

/** Whether the call may or may not have been carried out: repeating it could create something twice. */
export function isHiccup(error: unknown): boolean {
  return error instanceof GitHubError && (error.status === null || error.status >= 500)
}

/** How long a rate limit lasts (docs.github.com, "Rate limits for the REST API"); null = it is none, but a denial. */
function secondsAsked({ status, headers, message }: GitHubError, now: Date): number | null {
  if (status !== 403 && status !== 429) return null
  const after = Number(headers['retry-after'] ?? NaN)
  if (Number.isFinite(after)) return Math.max(0, after)
  const reset = Number(headers['x-ratelimit-reset'] ?? NaN)
  if (headers['x-ratelimit-remaining'] === '0' && Number.isFinite(reset))
    return Math.max(0, Math.ceil(reset - now.getTime() / 1000))
  return status === 429 || /secondary rate limit/i.test(message) ? UNTOLD : null
}

/** For calls that may fail: null, unless the program was told to stop. */
export function nullUnlessStopped(error: unknown): null {
  if (error instanceof Interrupted) throw error
  return null
}

/** "Unable to create comment because issue is locked." (renovatebot/renovate#6215): no permission would help. */
const LOCKED = /because issue is locked/i

/**
 * Why GitHub did not do it, in a few words. `permission`: what the call needs, as in a job's `permissions`.
 * If the program was told to stop, that is not GitHub's doing, and the error is thrown on.
 */
export function denial(error: unknown, permission: string): string {
  if (error instanceof Interrupted) throw error
  if (!(error instanceof GitHubError))
    return words.failed(error instanceof Error ? error.message : String(error))
  const { status, message } = error
  if (status === null) return words.unanswered(message)
  if (status === 403 && LOCKED.test(message)) return words.locked(message)
  // GitHub answers 404 where a token may not even know that something exists.
  const denied = status === 403 || status === 404
  return [words.says(status, message), ...(denied ? [words.needs(permission)] : [])].join('; ')
}
