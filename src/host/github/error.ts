/** Names are lower case. */
export type Headers = Readonly<Record<string, string | number | undefined>>

/** A call that GitHub did not carry out, or may have carried out without an answer. */
export class GitHubError extends Error {
  override readonly name = 'GitHubError'
  /** null = there was no answer, or not a readable one. */
  readonly status: number | null
  readonly headers: Headers

  constructor(status: number | null, message: string, headers: Headers = {}, cause?: unknown) {
    super(message, cause === undefined ? undefined : { cause })
    this.status = status
    this.headers = headers
  }
}

/** null where the answer is 404: it is not there, or is gone. */
export async function orGone<T>(call: () => Promise<T>): Promise<T | null> {
  try {
    return await call()
  } catch (error) {
    if (statusOf(error) === 404) return null
    throw error
  }
}

/** The status of the answer; null = it is no answer of GitHub's. */
export function statusOf(error: unknown): number | null {
  return error instanceof GitHubError ? error.status : null
}
