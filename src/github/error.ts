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
