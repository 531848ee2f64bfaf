import type { DeletionPolicy } from '../../spec/policies.ts'
import { resourceEvent } from './operation.ts'
import type { Operation } from './operation.ts'
import { handlerReason, isNotFound } from './reasons.ts'
import type { ResourceRecord } from './record.ts'
import { contextOf, handlerOf, requireFor } from './values.ts'
import { pastProperties } from './make-resource.ts'

/**
 * Removes one physical resource by its policy: `Retain` leaves it, `Snapshot` keeps a copy. One
 * that was never made is gone already. Answers whether it succeeded.
 */
export async function removeResource(
  operation: Operation,
  record: ResourceRecord,
  policy: DeletionPolicy,
): Promise<boolean> {
  if (record.physicalId === undefined) {
    resourceEvent(operation, record, 'DELETE_COMPLETE')
    return true
  }
  if (policy === 'Retain' || policy === 'RetainExceptOnCreate') {
    resourceEvent(operation, record, 'DELETE_SKIPPED')
    return true
  }
  resourceEvent(operation, record, 'DELETE_IN_PROGRESS')
  try {
    const handler = handlerOf(operation.region, record.type)
    const leavesSnapshot = policy === 'Snapshot'
    const context = contextOf(operation, record.logicalId, { leavesSnapshot })
    const properties = pastProperties(operation, record.properties)
    requireFor(operation, record, 'delete', { context, properties })
    if (leavesSnapshot) await handler.snapshot?.(context, record.physicalId)
    await handler.remove(context, record.physicalId, properties)
  } catch (error) {
    // Somebody deleted it already (CFN-47).
    if (isNotFound(error)) {
      resourceEvent(operation, record, 'DELETE_COMPLETE')
      return true
    }
    resourceEvent(operation, record, 'DELETE_FAILED', handlerReason(error))
    return false
  }
  resourceEvent(operation, record, 'DELETE_COMPLETE')
  return true
}
