/** CloudFormation's answers as the plan's plain data. */
import type {
  Change,
  ResourceChange as SdkResourceChange,
  ResourceChangeDetail,
  Stack,
  StackEvent as SdkStackEvent,
  StackResourceSummary,
  Tag,
} from '@aws-sdk/client-cloudformation'
import type { PropertyChange, ResourceChange } from '../../facts/stack/change-set.ts'
import type { DeployedStack, StackEvent, StackResource } from '../../facts/stack/stack.ts'
import { known } from '../known.ts'
import { plainReason } from './plain-reason.ts'

/** A stack as the plan knows it. */
export function deployedStack(stack: Stack, region: string): DeployedStack {
  return {
    id: stack.StackId ?? '',
    name: stack.StackName ?? '',
    region,
    status: stack.StackStatus ?? '',
    statusReason: stack.StackStatusReason ?? null,
    terminationProtection: stack.EnableTerminationProtection ?? false,
    ...(stack.RoleARN && { serviceRole: stack.RoleARN }),
    ...(stack.ChangeSetId && { changeSet: stack.ChangeSetId }),
    ...(stack.LastUpdatedTime && { updatedAt: stack.LastUpdatedTime.toISOString() }),
    tags: Object.fromEntries((stack.Tags ?? []).map(keyAndValue)),
    outputs: Object.fromEntries(
      (stack.Outputs ?? []).map(({ OutputKey, OutputValue }) => [
        OutputKey ?? '',
        OutputValue ?? '',
      ]),
    ),
  }
}

/** A resource that was deleted, or never got an id, no longer counts. */
export function livingResource(resource: StackResourceSummary): StackResource[] {
  const { LogicalResourceId, PhysicalResourceId, ResourceType } = resource
  const { ResourceStatus, LastUpdatedTimestamp } = resource
  if (!PhysicalResourceId || ResourceStatus === 'DELETE_COMPLETE') return []
  return [
    {
      logicalId: LogicalResourceId ?? '',
      physicalId: PhysicalResourceId,
      type: ResourceType ?? '',
      ...(ResourceStatus && { status: ResourceStatus }),
      ...(LastUpdatedTimestamp && { updatedAt: LastUpdatedTimestamp.toISOString() }),
    },
  ]
}

function keyAndValue({ Key, Value }: Tag): [string, string] {
  return [Key ?? '', Value ?? '']
}

/**
 * A change of a change set, with the values before and after if CloudFormation gives them. One that is of no
 * resource is not left out: nobody knows what it does.
 */
export function resourceChange({ ResourceChange: change = {}, Type }: Change): ResourceChange {
  const action = known(change.Action ?? 'Dynamic', ACTIONS, 'Dynamic')
  return {
    logicalId: change.LogicalResourceId ?? '',
    physicalId: change.PhysicalResourceId ?? null,
    type: change.ResourceType ?? kindOf(Type),
    action,
    replacement: replacementOf(change, action),
    policyAction: change.PolicyAction ?? null,
    details: (change.Details ?? []).map(propertyChange),
  }
}

/** Of what is no resource: the word that CloudFormation has for it. */
function kindOf(type: string | undefined): string {
  return type === undefined || type === 'Resource' ? '' : type
}

/** Said of each change in place (API, ResourceChange, Replacement): where it is not, the worst is taken for true. */
function replacementOf(
  { Replacement }: SdkResourceChange,
  action: ResourceChange['action'],
): ResourceChange['replacement'] {
  if (Replacement === undefined) return action === 'Modify' ? 'True' : null
  return known(Replacement, REPLACEMENTS, 'True')
}

function propertyChange({
  Target: target,
  Evaluation,
  ChangeSource,
}: ResourceChangeDetail): PropertyChange {
  const attribute = known(target?.Attribute ?? 'Properties', ATTRIBUTES, 'Properties')
  // Only properties can make a resource anew (API, ResourceTargetDefinition, RequiresRecreation).
  const unsaid = attribute === 'Properties' ? 'Always' : 'Never'
  return {
    attribute,
    property: target?.Name ?? null,
    requiresRecreation: known(target?.RequiresRecreation ?? unsaid, RECREATIONS, 'Always'),
    evaluation: known(Evaluation ?? 'Static', EVALUATIONS, 'Static'),
    source: ChangeSource === undefined ? null : known(ChangeSource, SOURCES, 'DirectModification'),
    path: target?.Path ?? null,
    before: target?.BeforeValue ?? null,
    after: target?.AfterValue ?? null,
  }
}

/** The words of a change set that the plan understands. (API, ResourceChange and ResourceChangeDetail) */
const ACTIONS = ['Add', 'Modify', 'Remove', 'Import', 'Dynamic'] as const
const REPLACEMENTS = ['True', 'False', 'Conditional'] as const
const RECREATIONS = ['Never', 'Conditionally', 'Always'] as const
const EVALUATIONS = ['Static', 'Dynamic'] as const
const SOURCES = [
  'DirectModification',
  'ResourceReference',
  'ResourceAttribute',
  'ParameterReference',
  'Automatic',
] as const
const ATTRIBUTES = [
  'Properties',
  'Tags',
  'Metadata',
  'CreationPolicy',
  'UpdatePolicy',
  'DeletionPolicy',
  'UpdateReplacePolicy',
] as const

/** An event of a stack; AWS's clock. */
export function stackEvent(event: SdkStackEvent): StackEvent {
  return {
    id: event.EventId ?? '',
    time: (event.Timestamp ?? new Date(0)).toISOString(),
    logicalId: event.LogicalResourceId ?? '',
    physicalId: event.PhysicalResourceId ?? '',
    type: event.ResourceType ?? '',
    status: event.ResourceStatus ?? '',
    reason:
      event.ResourceStatusReason === undefined ? null : plainReason(event.ResourceStatusReason),
    token: event.ClientRequestToken ?? null,
  }
}
