import type { RequiresRecreation } from '../../spec/replacement.ts'

/** As DescribeChangeSet gives it (API reference, ResourceChange). */
export type ResourceChange = {
  readonly Action: 'Add' | 'Modify' | 'Remove'
  readonly LogicalResourceId: string
  readonly ResourceType: string
  readonly PhysicalResourceId?: string
  readonly PolicyAction?: PolicyAction
  readonly Replacement?: 'True' | 'False' | 'Conditional'
  readonly Scope: readonly string[]
  readonly Details: readonly ResourceChangeDetail[]
  readonly BeforeContext?: string
  readonly AfterContext?: string
}

export type PolicyAction =
  'Delete' | 'Retain' | 'Snapshot' | 'ReplaceAndDelete' | 'ReplaceAndRetain' | 'ReplaceAndSnapshot'

export type ResourceChangeDetail = {
  readonly Target: {
    readonly Attribute:
      'Properties' | 'Tags' | 'Metadata' | 'DeletionPolicy' | 'UpdateReplacePolicy'
    readonly Name?: string
    readonly RequiresRecreation: RequiresRecreation
    readonly Path?: string
    readonly BeforeValue?: string
    readonly AfterValue?: string
    readonly AttributeChangeType?: 'Add' | 'Remove' | 'Modify'
  }
  readonly Evaluation: 'Static' | 'Dynamic'
  readonly ChangeSource:
    'DirectModification' | 'ParameterReference' | 'ResourceReference' | 'ResourceAttribute'
  readonly CausingEntity?: string
}
