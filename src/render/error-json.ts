import type { Problem, TinystacksError } from '../errors.ts'

/** What `--json` prints where a command ends with an error: schema/error.schema.json. */
export type ErrorDocument = {
  readonly error: Pick<TinystacksError, 'code' | 'exit' | 'message'> & {
    readonly hint?: string
    readonly file?: string
    readonly problems: readonly Problem[]
  }
}

/** An expected failure as data. */
export function errorAsJson(error: TinystacksError): ErrorDocument {
  const { code, exit, message, hint, file, problems } = error
  return {
    error: {
      code,
      exit,
      message,
      ...(hint !== undefined && { hint }),
      ...(file !== undefined && { file }),
      problems,
    },
  }
}
