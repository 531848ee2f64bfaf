/**
 * Every expected failure is a `TinystacksError`: it says whose fault it is (the exit code), has a
 * stable code, and is printed without a stack trace. Anything else that is thrown is a bug of ours.
 */

import type { ErrorCode } from './codes/errors.ts'
import type { ProblemCode } from './codes/problems.ts'

/** One thing that is wrong with the file, where, and what to write instead. */
export type Problem = {
  readonly code: ProblemCode
  /** Dotted path of the value, `stages.dev.databases.postgres.storage.size`; '' for the whole file. */
  readonly path: string
  /** 1-based. */
  readonly line: number
  /** 1-based, in UTF-16 code units, as editors and GitHub annotations count. */
  readonly column: number
  /** What is wrong: a sentence without a trailing full stop. */
  readonly message: string
  /** What to write instead. */
  readonly hint?: string
}

export type ErrorDetails = {
  /** 1 failed, 2 the file or the arguments are invalid, 3 refused. */
  readonly exit: 1 | 2 | 3
  /** What the reader can do about it. */
  readonly hint?: string
  /** The file the problems are in, as the user named it. */
  readonly file?: string
  readonly problems?: readonly Problem[]
  readonly cause?: unknown
}

export class TinystacksError extends Error {
  override readonly name = 'TinystacksError'
  readonly code: ErrorCode
  readonly exit: 1 | 2 | 3
  readonly hint: string | undefined
  readonly file: string | undefined
  readonly problems: readonly Problem[]

  constructor(code: ErrorCode, message: string, details: ErrorDetails) {
    super(message, details.cause === undefined ? undefined : { cause: details.cause })
    this.code = code
    this.exit = details.exit
    this.hint = details.hint
    this.file = details.file
    this.problems = details.problems ?? []
  }
}

/** The arguments are invalid. */
export function usageError(message: string, hint: string): TinystacksError {
  return new TinystacksError('invalid-arguments', message, { exit: 2, hint })
}

/** The program was told to stop. What AWS has begun goes on there; a later run follows it. */
export class Interrupted extends Error {
  override readonly name = 'Interrupted'
  readonly signal: 'SIGINT' | 'SIGTERM'

  constructor(signal: 'SIGINT' | 'SIGTERM') {
    super(`interrupted by ${signal}`)
    this.signal = signal
  }
}
