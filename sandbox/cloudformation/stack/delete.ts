import type { DeletionPolicy } from '../../spec/policies.ts'
import { runInOrder } from './graph.ts'
import { stackEvent } from './operation.ts'
import type { Operation } from './operation.ts'
import { failedReason } from './reasons.ts'
import type { ResourceRecord } from './record.ts'
import { removeResource } from './remove-resource.ts'

/** Removes a stack that is DELETE_IN_PROGRESS; `retained` resources are left as they are. */
export async function deleteStack(
  operation: Operation,
  retained: readonly string[],
): Promise<void> {
  const { stack, region } = operation
  const failed = await removeAll(operation, (record) =>
    retained.includes(record.logicalId) ? 'Retain' : deletionPolicy(record),
  )
  if (failed.length > 0) {
    stackEvent(operation, 'DELETE_FAILED', failedReason('delete', failed))
    return
  }
  await region.backend.world.takes(1)
  stack.deletionTime = region.backend.world.now().toISOString()
  stack.outputs = []
  stackEvent(operation, 'DELETE_COMPLETE')
}

const deletionPolicy = ({ deletionPolicy: policy }: ResourceRecord): DeletionPolicy =>
  policy === 'RetainExceptOnCreate' ? 'Retain' : policy

/** Removes every resource a stack still has, dependents first. Answers the logical ids that failed. */
export async function removeAll(
  operation: Operation,
  policyOf: (record: ResourceRecord) => DeletionPolicy,
): Promise<readonly string[]> {
  const records = Object.values(operation.stack.resources).filter(
    ({ status }) => status !== 'DELETE_COMPLETE' && status !== 'DELETE_SKIPPED',
  )
  const failed: string[] = []
  const left = new Set<string>()
  await runInOrder(
    records.map(({ logicalId }) => logicalId),
    (id) => dependentsOf(id, records),
    async (id) => {
      const record = operation.stack.resources[id]
      if (record === undefined) return true
      // What a resource that is left depends on is left too; its neighbours go.
      if (dependentsOf(id, records).some((other) => left.has(other))) left.add(id)
      else if (!(await removeResource(operation, record, policyOf(record)))) {
        left.add(id)
        failed.push(id)
      }
      return true
    },
  )
  return failed
}

const dependentsOf = (id: string, records: readonly ResourceRecord[]): readonly string[] =>
  records.filter(({ dependsOn }) => dependsOn.includes(id)).map(({ logicalId }) => logicalId)
