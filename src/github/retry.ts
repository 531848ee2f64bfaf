/** Calls to GitHub that are worth another try, and why one failed for good. */
import { Interrupted } from '../errors.ts'
import { githubMessages as words } from '../render/messages/github.ts'
import { GitHubError } from './error.ts'

const ATTEMPTS = 4

/** Milliseconds that a call may wait for a limit in all: a longer wait is not worth the job's time. */
const LONGEST = 60_000

/** What docs.github.com asks for where a secondary limit does not say how long it lasts: a minute. */
const UNTOLD = 60

/** Of a request: it is sent once, whatever comes of it. */
export const ONCE = { again: 'never' }

/** Of a POST: sent twice it does what it does once. */
export const REPEATABLE = { again: 'always' }

export type Attempt = {
  /** Counts from 1. */
  readonly attempt: number
  /** Whether sent twice it does what it does once. */
  readonly repeatable: boolean
  /** Milliseconds, before the attempts so far. */
  readonly waited: number
}

/** Milliseconds until the call is tried again; null = it is not. */
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

/** Whether nobody knows if the call was carried out: what is sent again may be made twice. */
export function isHiccup(error: unknown): boolean {
  return error instanceof GitHubError && (error.status === null || error.status >= 500)
}

/** How long a limit lasts (docs.github.com, "Rate limits for the REST API"); null = it is none: a denial, say. */
function secondsAsked({ status, headers, message }: GitHubError, now: Date): number | null {
  if (status !== 403 && status !== 429) return null
  const after = Number(headers['retry-after'] ?? NaN)
  if (Number.isFinite(after)) return Math.max(0, after)
  const reset = Number(headers['x-ratelimit-reset'] ?? NaN)
  if (headers['x-ratelimit-remaining'] === '0' && Number.isFinite(reset))
    return Math.max(0, Math.ceil(reset - now.getTime() / 1000))
  return status === 429 || /secondary rate limit/i.test(message) ? UNTOLD : null
}

/** For what may fail: null, unless the program was told to stop. */
export function nullUnlessStopped(error: unknown): null {
  if (error instanceof Interrupted) throw error
  return null
}

/**
 * Why GitHub did not do it, in a few words. `permission`: what the call needs, as `permissions:` of a
 * job has it. That the program was told to stop is nothing that GitHub did: it goes on as it is.
 */
export function denial(error: unknown, permission: string): string {
  if (error instanceof Interrupted) throw error
  if (!(error instanceof GitHubError))
    return words.failed(error instanceof Error ? error.message : String(error))
  const { status, message } = error
  if (status === null) return words.unanswered(message)
  // Where a token may not even know of a thing, GitHub says that it is not there.
  const denied = status === 403 || status === 404
  return [words.says(status, message), ...(denied ? [words.needs(permission)] : [])].join('; ')
}
