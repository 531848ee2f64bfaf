import type { Results } from '../../../render/json/results.ts'
import type { Report } from '../context.ts'

/** What a verb had done when it was stopped or failed unexpectedly, so that its results so far are told. */
type Told = {
  /** For the pull request; null = nothing. */
  readonly report: Report | null
  /** The document of `--json`, without how it ended. */
  readonly json: Results[keyof Results]
}

/** A verb that was interrupted or failed unexpectedly, with its results so far. */
export class Unfinished extends Error {
  override readonly name = 'Unfinished'
  /** What ended it: an interruption, an expected failure or a bug. */
  override readonly cause: unknown
  readonly report: Report | null
  readonly json: Results[keyof Results]

  constructor(cause: unknown, { report, json }: Told) {
    super(cause instanceof Error ? cause.message : String(cause))
    this.cause = cause
    this.report = report
    this.json = json
  }
}
