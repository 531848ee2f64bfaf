import type { StageFailure } from '../plan/model/outcome.ts'
import type { StackFacts } from '../facts/facts.ts'
import { agreedWords } from '../plan/messages/agreed.ts'

/** A failure before anything was done to the stack. */
export function untouched({ status }: Pick<StackFacts, 'status'>): StageFailure {
  return { status, cause: null, line: null, remarks: [] }
}

/** The stack is not as it was agreed to: `reasons` says what differs. */
export function refusedBy(
  stack: string,
  status: string | null,
  reasons: readonly string[],
): { readonly kind: 'failed'; readonly failure: StageFailure } {
  const remarks = [agreedWords.stackChanged(stack), ...reasons]
  return { kind: 'failed', failure: { status, cause: null, line: null, refused: true, remarks } }
}

/** The failure with another remark. */
export function remarked(
  failure: StageFailure,
  ...remarks: readonly string[]
): { readonly kind: 'failed'; readonly failure: StageFailure } {
  return { kind: 'failed', failure: { ...failure, remarks: [...failure.remarks, ...remarks] } }
}
