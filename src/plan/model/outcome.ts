import type { ErrorCode } from '../../codes/errors.ts'
import type { StackEvent } from '../../facts/stack/stack.ts'

/** What became of one stage in a deploy. */
export type StageOutcome = {
  readonly stage: string
  readonly stack: string
  readonly region: string
  /** How long it took, in seconds; 0 where nothing was tried. */
  readonly seconds: number
  readonly result:
    | {
        readonly kind: 'unchanged' | 'created' | 'updated' | 'destroyed'
        /** What to keep in mind: the final snapshots, and how to bring them back. */
        readonly notes?: readonly string[]
      }
    | ({ readonly kind: 'failed' } & StageFailure)
    /** An earlier stage failed. */
    | { readonly kind: 'not-attempted'; readonly after: string }
}

export type StageFailure = {
  /** The status that the stack was left in; null = not known, or there is none. */
  readonly status: string | null
  /** The first resource that failed, or the stack itself where only that has a reason; null = AWS gives none. */
  readonly cause: StackEvent | null
  /** 1-based line of the file that the failed resource comes from; null where no line says it. */
  readonly line: number | null
  /** Of the error that ended it; `access-denied` also where AWS denied CloudFormation something. Absent = none. */
  readonly code?: ErrorCode
  /** The action that AWS denied to CloudFormation; null = it did not say which. Absent = it denied none. */
  readonly denied?: string | null
  /** It was stopped because something is not as it was agreed to; nothing was tried that could fail. */
  readonly refused?: true
  /** What else to know: protection that could not be put back, an instance that is still there. */
  readonly remarks: readonly string[]
}
