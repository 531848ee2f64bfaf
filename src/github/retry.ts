/** Calls to GitHub that are worth another try, and why one failed for good. */
import { githubWords } from '../render/words.ts'

const ATTEMPTS = 4

/** Seconds that a limit may ask us to wait: a longer one is not worth the job's time. */
const LONGEST = 60

/** Milliseconds until the call is tried again; null = it is not. */
export function pauseAfter(
  error: unknown,
  method: string,
  attempt: number,
  now: Date,
): number | null {
  if (attempt >= ATTEMPTS) return null
  const { status, headers } = answerOf(error)
  if (status === 403 || status === 429) {
    const seconds = secondsAsked(headers, now)
    return seconds === null || seconds > LONGEST ? null : seconds * 1000
  }
  // What was sent twice is made twice, unless GitHub is asked for one and the same thing.
  const hiccup = status === null || status >= 500
  return hiccup && method !== 'POST' ? 500 * 2 ** attempt : null
}

/** Both limits answer 403 or 429 (docs.github.com, "Rate limits for the REST API"); a plain denial has neither header. */
function secondsAsked(headers: Headers, now: Date): number | null {
  const after = Number(headers['retry-after'] ?? NaN)
  if (Number.isFinite(after)) return after
  if (headers['x-ratelimit-remaining'] !== '0') return null
  const reset = Number(headers['x-ratelimit-reset'] ?? NaN)
  return Number.isFinite(reset) ? Math.max(0, Math.ceil(reset - now.getTime() / 1000)) : null
}

type Headers = Readonly<Record<string, string | number | undefined>>

function answerOf(error: unknown): { readonly status: number | null; readonly headers: Headers } {
  if (!(error instanceof Error) || !('response' in error)) return { status: null, headers: {} }
  const { status, headers = {} } = (error.response ?? {}) as { status?: number; headers?: Headers }
  return { status: status ?? null, headers }
}

/** Why GitHub did not do it, in a few words. `permission`: what the call needs, as `permissions:` of a job has it. */
export function denial(error: unknown, permission: string): string {
  const { status } = answerOf(error)
  const words = error instanceof Error ? (error.message.split(' - https:')[0] ?? '') : String(error)
  // Where a token may not even know of a thing, GitHub says that it is not there.
  const denied = status === 403 || status === 404
  return githubWords.failed(status, words, denied ? permission : null)
}
