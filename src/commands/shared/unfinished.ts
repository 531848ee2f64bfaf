import type { Interrupted } from '../../errors.ts'
import type { Report } from './context.ts'

/** A deploy that was interrupted, with the results of its stages so far. */
export class Unfinished extends Error {
  override readonly name = 'Unfinished'
  readonly interrupted: Interrupted
  readonly report: Report

  constructor(interrupted: Interrupted, report: Report) {
    super(interrupted.message)
    this.interrupted = interrupted
    this.report = report
  }
}
