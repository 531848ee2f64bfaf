import type { Survey } from './survey.ts'

/** Logical ids of the instances that the change set would delete: removed, or replaced by a new one. */
export function protectedInstances({ changeSet }: Survey): readonly string[] {
  return (changeSet?.content.changes ?? [])
    .filter(({ type }) => type === 'AWS::RDS::DBInstance')
    .filter(({ action, replacement }) => action === 'Remove' || replacement === 'True')
    .map(({ logicalId }) => logicalId)
}

/** The template with the deletion protection of these instances on or off, and nothing else changed. */
export function withProtection(body: string, logicalIds: readonly string[], on: boolean): string {
  const template = JSON.parse(body) as {
    Resources: Record<string, { Properties: Record<string, unknown> }>
  }
  for (const logicalId of logicalIds) {
    const resource = template.Resources[logicalId]
    if (resource) resource.Properties = { ...resource.Properties, DeletionProtection: on }
  }
  return JSON.stringify(template)
}
