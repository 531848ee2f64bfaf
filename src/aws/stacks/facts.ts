/** CloudFormation's answers as the plan's plain data. */
import type {
  Change,
  ResourceChangeDetail,
  Stack,
  StackEvent as SdkStackEvent,
  StackResourceSummary,
  Tag,
} from '@aws-sdk/client-cloudformation'
import type { PropertyChange, ResourceChange } from '../../facts/change-set.ts'
import type { DeployedStack, StackEvent } from '../../facts/stack.ts'
import type { StackResource } from '../../ports/ports.ts'
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
  const { LogicalResourceId, PhysicalResourceId, ResourceType, ResourceStatus } = resource
  if (!PhysicalResourceId || ResourceStatus === 'DELETE_COMPLETE') return []
  return [
    {
      logicalId: LogicalResourceId ?? '',
      physicalId: PhysicalResourceId,
      type: ResourceType ?? '',
    },
  ]
}

function keyAndValue({ Key, Value }: Tag): [string, string] {
  return [Key ?? '', Value ?? '']
}

/** A resource of a change set, with the values before and after if CloudFormation gives them. */
export function resourceChange({ ResourceChange: change }: Change): ResourceChange[] {
  if (!change) return []
  return [
    {
      logicalId: change.LogicalResourceId ?? '',
      physicalId: change.PhysicalResourceId ?? null,
      type: change.ResourceType ?? '',
      action: known(change.Action ?? 'Dynamic', ACTIONS, 'Dynamic'),
      replacement:
        change.Replacement === undefined ? null : known(change.Replacement, REPLACEMENTS, 'True'),
      policyAction: change.PolicyAction ?? null,
      details: (change.Details ?? []).map(propertyChange),
    },
  ]
}

function propertyChange({
  Target: target,
  Evaluation,
  ChangeSource,
}: ResourceChangeDetail): PropertyChange {
  return {
    attribute: known(target?.Attribute ?? 'Properties', ATTRIBUTES, 'Properties'),
    property: target?.Name ?? null,
    requiresRecreation: known(target?.RequiresRecreation ?? 'Never', RECREATIONS, 'Always'),
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
