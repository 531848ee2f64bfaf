/** Changes of a change set, from DescribeChangeSet with property values. */

/** One resource of a change set, from DescribeChangeSet with property values. */
export type ResourceChange = {
  readonly logicalId: string
  readonly physicalId: string | null
  readonly type: string
  readonly action: 'Add' | 'Modify' | 'Remove' | 'Import' | 'Dynamic'
  readonly replacement: 'True' | 'False' | 'Conditional' | null
  /** Delete, Retain, Snapshot, ReplaceAndDelete, ReplaceAndRetain, ReplaceAndSnapshot. */
  readonly policyAction: string | null
  readonly details: readonly PropertyChange[]
}

/**
 * Whether this version knows what a change is about. A change set can hold more than resources (API, Change, Type):
 * such a change has no logical id and, in the place of a resource's type, the word that CloudFormation has for it.
 */
export function isUnderstood({
  logicalId,
  type,
}: Pick<ResourceChange, 'logicalId' | 'type'>): boolean {
  return logicalId !== '' && type !== ''
}

export type PropertyChange = {
  /** Properties, Tags, Metadata, DeletionPolicy, UpdateReplacePolicy, ... */
  readonly attribute: string
  /** The top-level property's name; null = the attribute has none. */
  readonly property: string | null
  readonly requiresRecreation: 'Never' | 'Conditionally' | 'Always'
  readonly evaluation: 'Static' | 'Dynamic'
  /** DirectModification, ResourceReference, ResourceAttribute, ParameterReference, Automatic. */
  readonly source: string | null
  /**
   * JSON pointer to the part of the property that changes (`/Properties/Parameters/work_mem`), which the values
   * are for; null or missing = the property as a whole.
   */
  readonly path?: string | null
  /** The values before and after, from CloudFormation; null = it does not say. */
  readonly before: string | null
  readonly after: string | null
}
