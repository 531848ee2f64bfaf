import type { Region } from '../stack/region.ts'
import type { ValidationProblem } from './record.ts'
import type { ResourceChange } from './types.ts'

/** A warning for each resource that the region's quota has no room for. */
export function quotaWarnings(
  region: Region,
  changes: readonly ResourceChange[],
): readonly ValidationProblem[] {
  const added = changes.filter(({ Action }) => Action === 'Add')
  return [...new Set(added.map(({ ResourceType }) => ResourceType))].flatMap((type) => {
    const room = region.backend.handlers.get(type)?.room?.(region.name) ?? Infinity
    return added
      .filter(({ ResourceType }) => ResourceType === type)
      .slice(room)
      .map(({ LogicalResourceId: logicalId }): ValidationProblem => ({
        logicalId,
        type,
        path: `/Resources/${logicalId}`,
        reason: `The quota of ${type} in ${region.name} has no room for this resource.`,
        name: 'SERVICE_QUOTA_VALIDATION',
        mode: 'WARN',
      }))
  })
}
