import { takesStackTags } from '../../spec/replacement.ts'
import { AwsError } from '../../contract.ts'
import { changedProperties, needsReplacement } from '../changes/compare.ts'
import { cleanUp } from './clean-up.ts'
import { changeResource } from './make-resource.ts'
import { resourceEvent, stackEvent } from './operation.ts'
import type { Operation } from './operation.ts'
import { failedReason, handlerReason } from './reasons.ts'
import type { Journal, ResourceRecord } from './record.ts'

/**
 * Undoes an update with its journal, last change first, then removes what it had made. A change
 * that cannot be undone leaves UPDATE_ROLLBACK_FAILED; `skipped` resources are left as they are.
 */
export async function rollBackUpdate(
  operation: Operation,
  reason: string | undefined,
  skipped: readonly string[] = [],
): Promise<void> {
  const { stack, region } = operation
  const { journal } = stack
  if (journal === undefined) return
  stackEvent(operation, 'UPDATE_ROLLBACK_IN_PROGRESS', reason)
  Object.assign(stack, journal.previous, { outputs: journal.outputs })
  const unwanted: ResourceRecord[] = []
  const failed: string[] = []
  const kept: Journal['entries'] = []
  for (const entry of [...journal.entries].reverse()) {
    const record = stack.resources[entry.logicalId]
    if (record === undefined) continue
    if (entry.kind === 'created') {
      // Made by this very update: RetainExceptOnCreate does not keep it.
      const { deletionPolicy: policy } = record
      const isKept = policy !== 'RetainExceptOnCreate' && stack.retainExceptOnCreate !== true
      unwanted.push({ ...record, deletionPolicy: isKept ? policy : 'Delete' })
    } else if (entry.kind === 'replaced') {
      if (record.physicalId !== entry.before.physicalId)
        unwanted.push({ ...record, deletionPolicy: 'Delete' })
      stack.resources[entry.logicalId] = { ...entry.before }
      resourceEvent(operation, stack.resources[entry.logicalId] ?? record, 'UPDATE_COMPLETE')
    } else if (skipped.includes(entry.logicalId)) {
      skip(operation, record, entry.before)
    } else if (!(await undo(operation, record, entry.before))) {
      failed.push(entry.logicalId)
      kept.unshift(entry)
    }
  }
  if (failed.length > 0) {
    journal.entries = [...journal.entries.filter(({ kind }) => kind === 'created'), ...kept]
    stackEvent(operation, 'UPDATE_ROLLBACK_FAILED', failedReason('update', failed))
    return
  }
  stackEvent(operation, 'UPDATE_ROLLBACK_COMPLETE_CLEANUP_IN_PROGRESS')
  await cleanUp(operation, unwanted)
  delete stack.journal
  await region.backend.world.takes(1)
  stackEvent(operation, 'UPDATE_ROLLBACK_COMPLETE')
}

/** The resource stays as it runs, and its record says what the template does (CFN-64). */
function skip(operation: Operation, record: ResourceRecord, before: ResourceRecord): void {
  writeBack(record, before)
  resourceEvent(operation, record, 'UPDATE_COMPLETE')
}

function writeBack(record: ResourceRecord, before: ResourceRecord): void {
  Object.assign(record, {
    properties: before.properties,
    dependsOn: before.dependsOn,
    deletionPolicy: before.deletionPolicy,
    updateReplacePolicy: before.updateReplacePolicy,
  })
  if (before.metadata === undefined) delete record.metadata
  else record.metadata = before.metadata
}

async function undo(
  operation: Operation,
  record: ResourceRecord,
  before: ResourceRecord,
): Promise<boolean> {
  const { properties } = record
  writeBack(record, before)
  resourceEvent(operation, record, 'UPDATE_IN_PROGRESS')
  const isHandlers =
    changedProperties(properties, before.properties).length > 0 || takesStackTags(record.type)
  // What would need a replacement cannot be changed back in place (RDSH, ImmutabilityHelper; CFN-48).
  if (needsReplacement(record.type, properties, before.properties)) {
    const refusal = new AwsError('NotUpdatable', 'Resource is immutable')
    resourceEvent(operation, record, 'UPDATE_FAILED', handlerReason(refusal))
    record.properties = properties
    return false
  }
  if (isHandlers) {
    const isDone = await changeResource(operation, record, properties, true)
    // A rollback that is continued has the same way to go.
    if (!isDone) record.properties = properties
    return isDone
  }
  resourceEvent(operation, record, 'UPDATE_COMPLETE')
  return true
}
