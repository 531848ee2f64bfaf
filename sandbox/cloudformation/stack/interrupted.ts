import { resourceEvent, stackEvent } from './operation.ts'
import { isBusy } from './record.ts'
import type { Region } from './region.ts'
import { failedStatus } from './run.ts'

const REASON = 'The sandbox was stopped while this was in progress.'

/** What a sandbox that was stopped had under way has failed; AWS itself is never stopped. */
export function abandonInterrupted(region: Region): void {
  for (const stack of region.stacks) {
    for (const set of stack.changeSets) {
      if (set.status.endsWith('_IN_PROGRESS') || set.status === 'CREATE_PENDING') {
        set.status = 'FAILED'
        set.statusReason = REASON
      }
      if (set.executionStatus === 'EXECUTE_IN_PROGRESS') set.executionStatus = 'EXECUTE_FAILED'
    }
    if (!isBusy(stack)) continue
    const operation = { region, stack, token: undefined }
    for (const resource of Object.values(stack.resources)) {
      if (resource.status.endsWith('_IN_PROGRESS')) {
        resourceEvent(
          operation,
          resource,
          resource.status.replace(/_IN_PROGRESS$/, '_FAILED'),
          REASON,
        )
      }
    }
    stackEvent(operation, failedStatus(stack.status), REASON)
  }
}
