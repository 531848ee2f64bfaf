import type { Operation } from './operation.ts'
import { removeResource } from './remove-resource.ts'
import type { ResourceRecord } from './record.ts'

const ATTEMPTS = 3

/**
 * Removes resources after an update or its rollback, dependents first. What cannot be removed in
 * three attempts is dropped from the stack all the same, and the stack completes.
 */
export async function cleanUp(
  operation: Operation,
  records: readonly ResourceRecord[],
): Promise<void> {
  const { stack, region } = operation
  for (const record of dependentsFirst(records)) {
    const policy =
      record.deletionPolicy === 'RetainExceptOnCreate' ? 'Retain' : record.deletionPolicy
    for (let attempt = 1; attempt <= ATTEMPTS; attempt += 1) {
      if (await removeResource(operation, record, policy)) break
      await region.backend.world.takes(5)
    }
    if (stack.resources[record.logicalId]?.physicalId === record.physicalId) {
      delete stack.resources[record.logicalId]
    }
  }
}

function dependentsFirst(records: readonly ResourceRecord[]): readonly ResourceRecord[] {
  const remaining = [...records]
  const sorted: ResourceRecord[] = []
  while (remaining.length > 0) {
    const free = remaining.findIndex(
      ({ logicalId }) =>
        !remaining.some(
          (other) => other.logicalId !== logicalId && other.dependsOn.includes(logicalId),
        ),
    )
    sorted.push(...remaining.splice(Math.max(free, 0), 1))
  }
  return sorted
}
