/** Every status of a stack, classified once. Source: CloudFormation user guide, "Stack status codes". */

export type StackState =
  /** No stack, or one with nothing but a change set: the next operation creates it. */
  | 'absent'
  /** Its first create failed. Nothing in it was ever live, rolled back or not. It can only be deleted. */
  | 'failed-create'
  | 'busy'
  /** Can be updated. */
  | 'ready'
  /** An update failed and its rollback is not finished: a deploy finishes it first (rollback.ts). */
  | 'half-done'
  /** Needs a person: `stackMessages.wayOut` says what. */
  | 'stuck'

/** Statuses that an update can begin from. */
const READY: ReadonlySet<string> = new Set([
  'CREATE_COMPLETE',
  'UPDATE_COMPLETE',
  'UPDATE_ROLLBACK_COMPLETE',
  'IMPORT_COMPLETE',
  'IMPORT_ROLLBACK_COMPLETE',
])

/** What can be done with a stack of this status; null = there is none. */
export function stackState(status: string | null): StackState {
  if (status === null || status === 'REVIEW_IN_PROGRESS' || status === 'DELETE_COMPLETE')
    return 'absent'
  if (status === 'ROLLBACK_COMPLETE' || status === 'ROLLBACK_FAILED') return 'failed-create'
  if (status.endsWith('_IN_PROGRESS')) return 'busy'
  if (status === 'UPDATE_FAILED' || status === 'UPDATE_ROLLBACK_FAILED') return 'half-done'
  // Also one that is newer than this program: nothing is done to a stack that nobody here understands.
  return READY.has(status) ? 'ready' : 'stuck'
}

const SUCCEEDED = new Set([
  'CREATE_COMPLETE',
  'UPDATE_COMPLETE',
  'DELETE_COMPLETE',
  'IMPORT_COMPLETE',
])

/** Whether an operation that ended in this status succeeded. */
export function succeeded(status: string): boolean {
  return SUCCEEDED.has(status)
}

/** Whether an operation can end in this status. A stack that is only reviewed has had none. */
export function hasEnded(status: string): boolean {
  return !status.endsWith('_IN_PROGRESS')
}

/** Whether an operation is running. That includes the clean-up after an update, which deletes what was replaced. */
export function isBusy(status: string): boolean {
  return status !== 'REVIEW_IN_PROGRESS' && status.endsWith('_IN_PROGRESS')
}
