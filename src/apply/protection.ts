import { FAMILIES } from '../engines/families.ts'
import { changedInPlace, isReader, type Agreed } from '../plan/index.ts'
import type { ResourceChange } from '../facts/facts.ts'
import type { Template } from '../template/types.ts'
import { withProperties, withResources } from './intermediate.ts'
import type { StageInspection } from '../inspect/inspect-stage.ts'

const INSTANCE = FAMILIES.sql.types.database

/** Logical ids of the instances that the change set would delete: removed, or replaced by a new one. */
export function instancesToDelete({ changeSet }: StageInspection): readonly string[] {
  return instancesAmong(
    changeSet?.content.changes ?? [],
    ({ action, replacement }) => action === 'Remove' || replacement === 'True',
  )
}

/**
 * Logical ids of the instances that the stage makes anew and protects. They are made unprotected
 * and protected when everything stands: the roll-back of a failure could not delete them otherwise,
 * and would leave the stack in ROLLBACK_FAILED, or an orphan beside it.
 */
export function newProtectedInstances({
  changeSet,
  plan,
  rendered,
}: StageInspection): readonly string[] {
  const { Resources } = rendered.template
  const made =
    plan.action === 'create'
      ? Object.keys(Resources)
      : instancesAmong(
          changeSet?.content.changes ?? [],
          ({ action, replacement }) => action === 'Add' || replacement === 'True',
        )
  return made.filter((logicalId) => Resources[logicalId]?.Properties['DeletionProtection'] === true)
}

function instancesAmong(
  changes: readonly ResourceChange[],
  which: (change: ResourceChange) => boolean,
): readonly string[] {
  return changes
    .filter((change) => change.type === INSTANCE && !isReader(change))
    .filter(which)
    .map(({ logicalId }) => logicalId)
}

/** The template with the deletion protection of these instances on or off, and nothing else changed. */
export function withProtection(
  template: Template,
  logicalIds: readonly string[],
  on: boolean,
): Template {
  return withResources(template, logicalIds, (instance) =>
    withProperties(instance, { DeletionProtection: on }),
  )
}

/** What an update does that changes the protection of these instances and nothing else. */
export function protectionChanges(logicalIds: readonly string[], on: boolean): Agreed {
  return logicalIds.map((id) => changedInPlace(id, INSTANCE, { DeletionProtection: String(on) }))
}

/** The agreed changes, with these instances made or replaced unprotected. */
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
