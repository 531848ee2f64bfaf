import type { Params } from '../../contract.ts'
import { page } from '../../services/paginate.ts'
import { flag, text, texts } from '../../services/params.ts'
import { constraintError, validationError } from '../errors.ts'
import { isGone } from '../stack/record.ts'
import type { ResourceRecord, StackRecord } from '../stack/record.ts'
import { findStack, lookUpStack } from '../stack/region.ts'
import type { Region } from '../stack/region.ts'
import { findChangeSet } from './find-change-set.ts'
import { requiredName } from './submission.ts'
import { hiderOf, stackSummary, stackView } from './views.ts'

const PAGE = 100

const paged = <T>(
  all: readonly T[],
  params: Params,
): { readonly items: readonly T[]; readonly next: string | undefined } =>
  page(all, text(params, 'NextToken'), PAGE, 'ValidationError')

/** DescribeStacks: one by name or id, or all that are not deleted, the newest first. */
export function describeStacks(region: Region, params: Params): object {
  const name = text(params, 'StackName')
  if (name !== undefined && name !== '') return { Stacks: [stackView(findStack(region, name))] }
  const { items, next } = paged(region.stacks.filter((stack) => !isGone(stack)).reverse(), params)
  // AWS only returns this for a stack that is requested by name (boto3#2907).
  const listed = (stack: StackRecord): object => ({
    ...stackView(stack),
    EnableTerminationProtection: undefined,
  })
  return { Stacks: items.map(listed), NextToken: next }
}

/** ListStacks: deleted ones too. */
export function listStacks(region: Region, params: Params): object {
  const wanted = texts(params, 'StackStatusFilter')
  const stacks = [...region.stacks]
    .reverse()
    .filter(({ status }) => wanted.length === 0 || wanted.includes(status))
  const { items, next } = paged(stacks, params)
  return { StackSummaries: items.map(stackSummary), NextToken: next }
}

/** DescribeStackEvents, newest first. */
export function describeStackEvents(region: Region, params: Params): object {
  const name = requiredName(params, 'StackName')
  const stack = lookUpStack(region, name)
  if (stack === undefined) throw validationError(`Stack [${name}] does not exist`)
  const { items, next } = paged([...stack.events].reverse(), params)
  const hide = hiderOf(stack)
  return {
    StackEvents: items.map(({ ResourceProperties: properties, ...event }) => ({
      ...event,
      ResourceProperties: properties === undefined ? undefined : hide(properties),
    })),
    NextToken: next,
  }
}

/** DescribeEvents: what pre-deployment validation found in a change set, else the stack's events. */
export function describeEvents(region: Region, params: Params): object {
  if (text(params, 'ChangeSetName') === undefined) {
    const stackName = text(params, 'StackName')
    if (stackName === undefined) {
      throw validationError('One of ChangeSetName, OperationId or StackName must be specified')
    }
    const failedOnly = flag((params['Filters'] ?? {}) as Params, 'FailedEvents') ?? false
    const events = [...findStack(region, stackName).events].reverse()
    const { items, next } = paged(
      events.filter(({ ResourceStatus }) => !failedOnly || ResourceStatus.endsWith('_FAILED')),
      params,
    )
    return {
      OperationEvents: items.map(({ StackName: _name, ...event }) => ({
        ...event,
        EventType:
          event.ResourceType === 'AWS::CloudFormation::Stack' ? 'STACK_EVENT' : 'PROGRESS_EVENT',
      })),
      NextToken: next,
    }
  }
  const { stack, set } = findChangeSet(region, params)
  const { items, next } = paged(set.problems, params)
  return {
    OperationEvents: items.map((problem, index) => ({
      EventId: `${set.changeSetId}/${index}`,
      StackId: stack.stackId,
      OperationId: set.changeSetId.split('/').at(-1),
      OperationType: 'CREATE_CHANGESET',
      EventType: 'VALIDATION_ERROR',
      LogicalResourceId: problem.logicalId,
      PhysicalResourceId: '',
      ResourceType: problem.type,
      Timestamp: set.creationTime,
      ValidationFailureMode: problem.mode,
      ValidationName: problem.name,
      ValidationStatus: 'FAILED',
      ValidationStatusReason: problem.reason,
      ValidationPath: problem.path,
    })),
    NextToken: next,
  }
}

const resourceSummary = (resource: ResourceRecord): object => ({
  LogicalResourceId: resource.logicalId,
  PhysicalResourceId: resource.physicalId,
  ResourceType: resource.type,
  ResourceStatus: resource.status,
  ResourceStatusReason: resource.statusReason,
  DriftInformation: { StackResourceDriftStatus: 'NOT_CHECKED' },
})

const resourceView = (stack: StackRecord, resource: ResourceRecord): object => ({
  StackName: stack.stackName,
  StackId: stack.stackId,
  ...resourceSummary(resource),
})

/** DescribeStackResources, of a stack or of the stack that a physical id belongs to. */
export function describeStackResources(region: Region, params: Params): object {
  const physicalId = text(params, 'PhysicalResourceId')
  const owner =
    physicalId === undefined
      ? findStack(region, requiredName(params, 'StackName'))
      : region.stacks.find(
          (one) =>
            !isGone(one) &&
            Object.values(one.resources).some((resource) => resource.physicalId === physicalId),
        )
  if (owner === undefined) throw validationError(`Stack for ${physicalId ?? ''} does not exist`)
  const logicalId = text(params, 'LogicalResourceId')
  return {
    StackResources: Object.values(owner.resources)
      .filter((resource) => logicalId === undefined || resource.logicalId === logicalId)
      .map((resource) => ({ ...resourceView(owner, resource), Timestamp: resource.timestamp })),
  }
}

/** DescribeStackResource. */
export function describeStackResource(region: Region, params: Params): object {
  const stack = findStack(region, requiredName(params, 'StackName'))
  const logicalId = text(params, 'LogicalResourceId') ?? ''
  const resource = stack.resources[logicalId]
  if (resource === undefined) {
    throw validationError(`Resource ${logicalId} does not exist for stack ${stack.stackName}`)
  }
  return {
    StackResourceDetail: {
      ...resourceView(stack, resource),
      LastUpdatedTimestamp: resource.timestamp,
      Metadata: resource.metadata === undefined ? undefined : JSON.stringify(resource.metadata),
    },
  }
}

/** ListStackResources. */
export function listStackResources(region: Region, params: Params): object {
  const stack = findStack(region, requiredName(params, 'StackName'))
  const { items, next } = paged(Object.values(stack.resources), params)
  return {
    StackResourceSummaries: items.map((resource) => ({
      ...resourceSummary(resource),
      LastUpdatedTimestamp: resource.timestamp,
    })),
    NextToken: next,
  }
}

/** GetTemplate: without transforms both stages are the text that was sent. */
export function getTemplate(region: Region, params: Params): object {
  const stage = text(params, 'TemplateStage')
  if (stage !== undefined && stage !== 'Original' && stage !== 'Processed') {
    throw constraintError(
      stage,
      'templateStage',
      'Member must satisfy enum value set: [Original, Processed]',
    )
  }
  const stagesAvailable = ['Original', 'Processed']
  if (text(params, 'ChangeSetName') !== undefined) {
    return {
      TemplateBody: findChangeSet(region, params).set.desired.templateBody,
      StagesAvailable: stagesAvailable,
    }
  }
  // A stack that is only reviewed has an empty one (CFN-67).
  const { templateBody } = findStack(region, requiredName(params, 'StackName'))
  return { TemplateBody: templateBody, StagesAvailable: stagesAvailable }
}
