/** Every status of a stack, classified once. Source: CloudFormation user guide, "Stack status codes". */

export type StackState =
  /** No stack, or one that only a change set was ever made for: the next operation creates it. */
  | 'absent'
  /** Its first create failed: nothing in it was ever live, whether all of it was rolled back or not; it can only be deleted. */
  | 'failed-create'
  | 'busy'
  /** Can be updated. */
  | 'ready'
  /** An update failed and was not rolled back to its end: a deploy does that first (rollback.ts). */
  | 'half-done'
  /** Needs a person: `wayOut` says what. */
  | 'stuck'

/** Statuses that only a look at the stack's past gets it out of, and what does. */
const WAYS_OUT: Readonly<Record<string, string>> = {
  CREATE_FAILED:
    'somebody kept what its first create had made, and rolling it back would delete all of that: look whether anything in it is needed, delete the stack (aws cloudformation delete-stack), then run this again',
  UPDATE_FAILED:
    'see what its failed event names, then roll it back (aws cloudformation rollback-stack) or finish its update in the CloudFormation console, then run this again',
  UPDATE_ROLLBACK_FAILED:
    'correct what the failed event names, then continue the rollback (aws cloudformation continue-update-rollback), then run this again',
  DELETE_FAILED:
    'finish the deletion: tinystacks destroy tries it again; where that does not help, the CloudFormation console names what it could not delete',
  IMPORT_ROLLBACK_FAILED: 'finish the import rollback in the CloudFormation console',
}

/** What can be done with a stack of this status; null = there is none. */
export function stackState(status: string | null): StackState {
  if (status === null || status === 'REVIEW_IN_PROGRESS' || status === 'DELETE_COMPLETE')
    return 'absent'
  if (status === 'ROLLBACK_COMPLETE' || status === 'ROLLBACK_FAILED') return 'failed-create'
  if (status.endsWith('_IN_PROGRESS')) return 'busy'
  if (status === 'UPDATE_FAILED' || status === 'UPDATE_ROLLBACK_FAILED') return 'half-done'
  if (status in WAYS_OUT) return 'stuck'
  return 'ready'
}

/** What a person does about a stack that is stuck, or half-done and left so. */
export function wayOut(status: string): string {
  return WAYS_OUT[status] ?? 'look at the stack in the CloudFormation console'
}

const SUCCEEDED = new Set([
  'CREATE_COMPLETE',
  'UPDATE_COMPLETE',
  'DELETE_COMPLETE',
  'IMPORT_COMPLETE',
])

/** Whether an operation that has ended in this status did what was asked. */
export function succeeded(status: string): boolean {
  return SUCCEEDED.has(status)
}

/** Whether an operation goes on. Cleaning up after an update does too: what was replaced is deleted then. */
export function isBusy(status: string): boolean {
  return status !== 'REVIEW_IN_PROGRESS' && status.endsWith('_IN_PROGRESS')
}
