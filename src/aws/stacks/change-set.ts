/** A change set as a whole: every page, every change, and what its validation found. */
import {
  DescribeChangeSetCommand,
  DescribeEventsCommand,
  type Change,
  type CloudFormationClient,
  type OperationEvent,
} from '@aws-sdk/client-cloudformation'
import type { PropertyChange, ResourceChange } from '../../facts/stack/change-set.ts'
import type { ValidationResult } from '../../facts/stack/validation.ts'
import type { ChangeSet, ChangeSetHandle } from '../../ports/stacks.ts'
import { resourceChange } from './facts.ts'

/**
 * With property values, CloudFormation leaves out resources whose values it cannot show (SEEN aws-cdk-cli#1780),
 * and the reason of a failure (SEEN boto3#4178). Both are in an answer without values, which is asked for then.
 */
export async function describeWhole(
  cloudformation: CloudFormationClient,
  changeSet: ChangeSetHandle,
): Promise<ChangeSet> {
  const detailed = await describe(cloudformation, changeSet, true)
  if (!isPartial(detailed)) return detailed
  const plain = await describe(cloudformation, changeSet, false)
  return {
    ...detailed,
    statusReason: plain.statusReason ?? detailed.statusReason,
    changes: completed(detailed.changes, plain.changes),
  }
}

/** One that is ready has a reason only where something is missing: `[WARN] .. can return incomplete ChangeSet data`. */
function isPartial({ status, statusReason }: ChangeSet): boolean {
  return status === (statusReason === null ? 'FAILED' : 'CREATE_COMPLETE')
}

async function describe(
  cloudformation: CloudFormationClient,
  { id, stackId }: ChangeSetHandle,
  withValues: boolean,
): Promise<ChangeSet> {
  const changes: Change[] = []
  let next: string | undefined
  for (;;) {
    const page = await cloudformation.send(
      new DescribeChangeSetCommand({
        ChangeSetName: id,
        StackName: stackId,
        IncludePropertyValues: withValues,
        NextToken: next,
      }),
    )
    changes.push(...(page.Changes ?? []))
    next = page.NextToken
    if (next) continue
    return {
      status: page.Status ?? 'UNKNOWN',
      statusReason: page.StatusReason ?? null,
      executionStatus: page.ExecutionStatus ?? null,
      createdAt: page.CreationTime ?? new Date(0),
      changes: changes.map(resourceChange),
    }
  }
}

/** The changes with their values, and those that are only in the answer without values. */
function completed(
  detailed: readonly ResourceChange[],
  plain: readonly ResourceChange[],
): readonly ResourceChange[] {
  const known = new Map(detailed.map((change) => [change.logicalId, change]))
  const whole = detailed.map((change) => {
    const other = plain.find(({ logicalId }) => logicalId === change.logicalId)
    const left = (other?.details ?? []).filter(
      (detail) => !change.details.some((one) => isSameProperty(one, detail)),
    )
    return { ...change, details: [...change.details, ...left] }
  })
  return [...whole, ...plain.filter(({ logicalId }) => !known.has(logicalId))]
}

/** Without values a property has one detail, with them one for each part of it that changes. */
function isSameProperty(one: PropertyChange, other: PropertyChange): boolean {
  return one.attribute === other.attribute && one.property === other.property
}

/** What the validation of the change set found, page by page (API, DescribeEvents). */
export async function validationOf(
  cloudformation: CloudFormationClient,
  { id, stackId }: ChangeSetHandle,
): Promise<readonly ValidationResult[]> {
  const results: ValidationResult[] = []
  let next: string | undefined
  do {
    const page = await cloudformation.send(
      new DescribeEventsCommand({ ChangeSetName: id, StackName: stackId, NextToken: next }),
    )
    results.push(...(page.OperationEvents ?? []).flatMap(validationResult))
    next = page.NextToken
  } while (next)
  return results
}

/** An event says why by one of these reasons; one without has nothing to say, nor has a check that was skipped. */
export function validationResult({
  ValidationPath,
  ValidationStatus,
  HookStatus,
  ...event
}: OperationEvent): ValidationResult[] {
  const reason =
    event.ValidationStatusReason ?? event.HookStatusReason ?? event.ResourceStatusReason
  if (!reason || ValidationStatus === 'SKIPPED' || HookStatus === 'HOOK_COMPLETE_SUCCEEDED')
    return []
  return [
    {
      mode: (event.ValidationFailureMode ?? event.HookFailureMode) === 'WARN' ? 'warn' : 'fail',
      logicalId: event.LogicalResourceId ?? '',
      type: event.ResourceType ?? '',
      property: propertyIn(ValidationPath ?? ''),
      reason: reason.trim(),
    },
  ]
}

/** `MultiAZ` of `/Resources/Postgres/Properties/MultiAZ`. */
function propertyIn(path: string): string | null {
  const property = /\/Properties\/(.+)$/.exec(path)?.[1]
  return property?.replaceAll('/', '.') ?? null
}
