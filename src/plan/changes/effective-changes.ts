import type { RenderedStage } from '../../template/types.ts'
import type { PropertyChange, ResourceChange } from '../../facts/stack/change-set.ts'
import { parameterOf } from './file-words.ts'
import { isKept } from './kept-settings.ts'
import { referencesIn } from './references.ts'

/**
 * The property changes of a resource that can make a difference, one a property.
 * Left out are tags and metadata, settings that AWS keeps without the template, and what CloudFormation lists
 * only because a resource that is referred to changes (`Dynamic`) while that resource keeps its name.
 */
export function effectiveDetails(
  change: ResourceChange,
  all: readonly ResourceChange[],
  rendered: RenderedStage,
): readonly PropertyChange[] {
  const byProperty = new Map<string, PropertyChange>()
  for (const detail of change.details) {
    if (detail.attribute !== 'Properties' || detail.property === 'Tags') continue
    if (isKept(detail, change) || staysTheSame(detail, change, all, rendered)) continue
    const property = parameterOf(detail) ?? detail.property ?? ''
    const known = byProperty.get(property)
    if (known === undefined || (known.evaluation === 'Dynamic' && detail.evaluation === 'Static')) {
      byProperty.set(property, detail)
    }
  }
  return [...byProperty.values()]
}

/** Whether carrying the change out calls the resource's service at all: metadata and policies do not. */
export function touchesResource(change: ResourceChange): boolean {
  return (
    change.details.length === 0 ||
    change.details.some(({ attribute }) => attribute === 'Properties' || attribute === 'Tags')
  )
}

function staysTheSame(
  detail: PropertyChange,
  change: ResourceChange,
  all: readonly ResourceChange[],
  rendered: RenderedStage,
): boolean {
  if (detail.evaluation !== 'Dynamic' || detail.source !== 'ResourceReference') return false
  const value = rendered.template.Resources[change.logicalId]?.Properties[detail.property ?? '']
  const owners = referencesIn(value)
  return owners.length > 0 && owners.every((owner) => keepsItsName(owner, all))
}

function keepsItsName(logicalId: string, all: readonly ResourceChange[]): boolean {
  return all
    .filter((change) => change.logicalId === logicalId)
    .every((change) => change.action === 'Modify' && change.replacement === 'False')
}
