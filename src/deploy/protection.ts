import { isReader } from '../plan/index.ts'
import type { ResourceChange } from '../plan/facts.ts'
import type { Template } from '../template/types.ts'
import type { Survey } from './survey.ts'

const INSTANCE = 'AWS::RDS::DBInstance'

/** Logical ids of the instances that the change set would delete: removed, or replaced by a new one. */
export function doomedInstances({ changeSet }: Survey): readonly string[] {
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
export function newProtectedInstances({ changeSet, plan, rendered }: Survey): readonly string[] {
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
export function withProtection(body: string, logicalIds: readonly string[], on: boolean): string {
  if (logicalIds.length === 0) return body
  const template = JSON.parse(body) as Template
  const changed = Object.entries(template.Resources).map(([logicalId, resource]) =>
    logicalIds.includes(logicalId)
      ? [logicalId, { ...resource, Properties: { ...resource.Properties, DeletionProtection: on } }]
      : [logicalId, resource],
  )
  return JSON.stringify({
    ...template,
    Resources: Object.fromEntries(changed) as Template['Resources'],
  })
}
