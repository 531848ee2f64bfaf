/** The success of an operation as its stack shows it, with its outputs: one look fewer than at the events. */
import type { ResourceChange } from '../../facts/stack/change-set.ts'
import type { StackFacts } from '../../facts/stack/stack.ts'
import type { PreparedChangeSet } from './change-set.ts'

/** Whether what DescribeStacks shows is the success of a certain operation. */
export type ShowsSuccess = (stack: StackFacts) => boolean

/**
 * Of the execution of this change set; null = its events alone tell it, as they tell what could not be deleted. Reads
 * lag behind (SEEN aws-cdk-cli#1802), and a stack may show the end of the operation before: a create is the stack's
 * first, and an update that has begun since the change set was made is its own, as any other would have made it void
 * (API, ExecuteChangeSet).
 */
export function successOf({ type, content }: PreparedChangeSet): ShowsSuccess | null {
  if (type === 'CREATE') return ({ status }) => status === 'CREATE_COMPLETE'
  if (content.changes.some(mayDelete)) return null
  return ({ status, updatedAt }) =>
    status === 'UPDATE_COMPLETE' &&
    updatedAt !== undefined &&
    !isBefore(updatedAt, content.createdAt)
}

/** Whether something may be deleted in the clean-up: a failure to do so does not fail the update. */
function mayDelete({ action, replacement }: ResourceChange): boolean {
  return action === 'Modify' ? replacement !== 'False' : action !== 'Add'
}

/** Whether AWS's time is before this one: to the second where it is no more exact, as that of a stand-in may be. */
export function isBefore(time: string, since: Date): boolean {
  const exact = Date.parse(time) % 1000 === 0 ? 1000 : 1
  return Date.parse(time) < Math.floor(since.getTime() / exact) * exact
}
