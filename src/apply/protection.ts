import { FAMILIES } from '../engines/families.ts'
import { changedInPlace, type Agreed } from '../plan/index.ts'
import type { Template } from '../template/types.ts'
import { withProperties, withResources } from './intermediate.ts'

const INSTANCE = FAMILIES.sql.types.database

/** The template with the deletion protection of these instances turned on or off, and nothing else changed. */
export function withProtection(
  template: Template,
  logicalIds: readonly string[],
  on: boolean,
): Template {
  return withResources(template, logicalIds, (instance) =>
    withProperties(instance, { DeletionProtection: on }),
  )
}

/** The changes of an update that switches the protection of these instances and does nothing else. */
export function protectionChanges(logicalIds: readonly string[], on: boolean): Agreed {
  return logicalIds.map((id) => changedInPlace(id, INSTANCE, { DeletionProtection: on }))
}

/** The agreed changes, with these instances created or replaced unprotected. */
export function unprotected(agreed: Agreed, logicalIds: readonly string[]): Agreed {
  return agreed.map((change) =>
    logicalIds.includes(change.logicalId)
      ? {
          ...change,
          details: [
            ...change.details,
            { attribute: 'Properties', property: 'DeletionProtection', after: 'false' },
          ],
        }
      : change,
  )
}
