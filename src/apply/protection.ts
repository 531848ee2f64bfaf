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

/** The template in which these instances name no password. */
export function withoutPasswords(template: Template, logicalIds: readonly string[]): Template {
  return withResources(template, logicalIds, (instance) => {
    const { MasterUserPassword: _password, ...Properties } = instance.Properties
    return { ...instance, Properties }
  })
}

/**
 * The changes of an update that switches the protection of these instances and does nothing else, but for those whose
 * password the template names no more.
 */
export function protectionChanges(
  logicalIds: readonly string[],
  on: boolean,
  withoutPassword: readonly string[] = [],
): Agreed {
  return logicalIds.map((id) =>
    changedInPlace(id, INSTANCE, {
      DeletionProtection: on,
      ...(withoutPassword.includes(id) && { MasterUserPassword: null }),
    }),
  )
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
