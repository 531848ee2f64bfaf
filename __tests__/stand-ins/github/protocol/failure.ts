/** An error as GitHub's API gives it. */
export class Failure extends Error {
  readonly status: number
  readonly errors: readonly FieldError[] | undefined
  readonly headers: Readonly<Record<string, string>>
  /** Where it is explained; left out: at the operation. */
  readonly docs: string | undefined

  constructor(
    status: number,
    message: string,
    more: {
      errors?: readonly FieldError[]
      headers?: Readonly<Record<string, string>>
      docs?: string
    } = {},
  ) {
    super(message)
    this.status = status
    this.errors = more.errors
    this.headers = more.headers ?? {}
    this.docs = more.docs
  }
}

export type FieldError = {
  readonly resource: string
  readonly field: string
  readonly code: string
  readonly message?: string
  readonly value?: string
}

/** What GitHub says of anything that is not there, or that the token may not know of. */
export function notFound(): Failure {
  return new Failure(404, 'Not Found')
}

/** 422 with the field that is wrong. */
export function validationFailed(error: FieldError): Failure {
  return new Failure(422, 'Validation Failed', { errors: [error] })
}
