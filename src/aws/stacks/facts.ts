/** CloudFormation's answers as the plan's plain data. */
import type {
  Change,
  Stack,
  StackEvent as SdkStackEvent,
  StackResourceSummary,
  Tag,
} from '@aws-sdk/client-cloudformation'
import type { DeployedStack, ResourceChange, StackEvent } from '../../facts/facts.ts'
import type { StackResource } from '../../ports/ports.ts'
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
      action: (change.Action ?? 'Dynamic') as ResourceChange['action'],
      replacement: change.Replacement ?? null,
      policyAction: change.PolicyAction ?? null,
      details: (change.Details ?? []).map((detail) => ({
        attribute: detail.Target?.Attribute ?? 'Properties',
        property: detail.Target?.Name ?? null,
        requiresRecreation: detail.Target?.RequiresRecreation ?? 'Never',
        evaluation: detail.Evaluation ?? 'Static',
        source: detail.ChangeSource ?? null,
        path: detail.Target?.Path ?? null,
        before: detail.Target?.BeforeValue ?? null,
        after: detail.Target?.AfterValue ?? null,
      })),
    },
  ]
}

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
