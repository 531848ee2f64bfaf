import type { Headers } from './http.ts'

/** A call that GitHub did not carry out, or of which nobody knows whether it did. */
export class GitHubError extends Error {
  override readonly name = 'GitHubError'
  /** null = there was no answer, or none that can be read. */
  readonly status: number | null
  readonly headers: Headers

  constructor(status: number | null, message: string, headers: Headers = {}, cause?: unknown) {
    super(message, cause === undefined ? undefined : { cause })
    this.status = status
    this.headers = headers
  }

  /** Of whatever kept the answer away. */
  static unanswered(cause: unknown): GitHubError {
    return new GitHubError(null, cause instanceof Error ? cause.message : String(cause), {}, cause)
  }
}
