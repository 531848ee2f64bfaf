import type { StageFailure } from '../plan/model/outcome.ts'
import type { StackFacts } from '../facts/stack/stack.ts'
import { agreedMessages } from '../plan/messages/agreed.ts'

/** A failure before the stack was changed. */
export function failureBeforeChange({ status }: Pick<StackFacts, 'status'>): StageFailure {
  return { status, cause: null, line: null, remarks: [] }
}

/** The stack is not as agreed: `reasons` says what differs. */
export function refusedBecause(
  stack: string,
  status: string | null,
  reasons: readonly string[],
): { readonly kind: 'failed'; readonly failure: StageFailure } {
  const remarks = [agreedMessages.stackChanged(stack), ...reasons]
  return { kind: 'failed', failure: { status, cause: null, line: null, refused: true, remarks } }
}

/** Adds remarks to a failure. */
export function withRemarks(
  failure: StageFailure,
  ...remarks: readonly string[]
): { readonly kind: 'failed'; readonly failure: StageFailure } {
  return { kind: 'failed', failure: { ...failure, remarks: [...failure.remarks, ...remarks] } }
}
