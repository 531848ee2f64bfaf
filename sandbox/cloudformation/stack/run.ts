import { stackEvent } from './operation.ts'
import type { Operation } from './operation.ts'

/**
 * Lets an operation go on by itself. A failure of the sandbox itself is told as the stack's
 * reason, never swallowed.
 */
export function runInBackground(operation: Operation, work: () => Promise<void>): void {
  void work().catch((error: unknown) => {
    const detail = error instanceof Error ? (error.stack ?? error.message) : String(error)
    stackEvent(operation, failedStatus(operation.stack.status), `The sandbox failed: ${detail}`)
  })
}

/** The failed state that belongs to a state in progress. */
export function failedStatus(status: string): string {
  if (status.startsWith('UPDATE_ROLLBACK')) return 'UPDATE_ROLLBACK_FAILED'
  if (status.startsWith('UPDATE')) return 'UPDATE_FAILED'
  return status.replace(/_IN_PROGRESS$/, '_FAILED')
}
