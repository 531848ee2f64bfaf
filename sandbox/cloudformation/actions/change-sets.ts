import { AwsError } from '../../contract.ts'
import type { Params } from '../../contract.ts'
import { page } from '../../services/paginate.ts'
import { flag, text } from '../../services/params.ts'
import { computeChanges } from '../changes/compute.ts'
import type { ChangeSetRecord } from '../changes/record.ts'
import { validationError } from '../errors.ts'
import { beginCreation, beginUpdate } from '../stack/begin.ts'
import { stackEvent } from '../stack/operation.ts'
import type { StackRecord, Wish } from '../stack/record.ts'
import { arnOf, findStack, lookUpStack } from '../stack/region.ts'
import type { Region } from '../stack/region.ts'
import { parametersView } from './views.ts'
import { enterStack, isRepeated, newName, readWish, requireUpdatable, requiredName } from './submission.ts'

const CREATION_SECONDS = 4
const CHANGES_A_PAGE = 100
const NO_CHANGES =
  "The submitted information didn't contain changes. Submit different information to create a change set."
const EARLY_VALIDATION =
  'The following hook(s)/validation failed: [AWS::EarlyValidation::PropertyValidation]. To troubleshoot Early Validation errors, use the DescribeEvents API for detailed failure information.'

/** CreateChangeSet. For a stack that is not there yet it leaves one REVIEW_IN_PROGRESS. */
export function createChangeSet(region: Region, params: Params): object {
  const name = newName(params, 'ChangeSetName')
  const given = requiredName(params, 'StackName')
  const type = changeSetType(params)
  const found = lookUpStack(region, given)
  const clientToken = text(params, 'ClientToken')
  const twin = found?.changeSets.find(({ changeSetName }) => changeSetName === name)
  if (found !== undefined && twin !== undefined) {
    if (clientToken !== undefined && twin.clientToken === clientToken) return ids(twin, found)
    throw new AwsError('AlreadyExistsException', `ChangeSet ${name} already exists`)
  }
  requireState(given, type, name, found)
  const previous = type === 'UPDATE' ? found : undefined
  const wish = readWish(region, params, previous)
  const stack = found ?? reviewed(region, newName(params, 'StackName'))
  const description = text(params, 'Description')
  const onStackFailure = text(params, 'OnStackFailure')
  const set: ChangeSetRecord = {
    changeSetId: arnOf(region, 'changeSet', name),
    changeSetName: name,
    type,
    creationTime: region.backend.world.now().toISOString(),
    status: 'CREATE_PENDING',
    executionStatus: 'UNAVAILABLE',
    wish,
    includeNestedStacks: flag(params, 'IncludeNestedStacks') ?? false,
    changes: [],
    problems: [],
    ...(description === undefined ? {} : { description }),
    ...(onStackFailure === undefined ? {} : { onStackFailure }),
    ...(clientToken === undefined ? {} : { clientToken }),
  }
  stack.changeSets.push(set)
  void examine(region, stack, set)
  return ids(set, stack)
}

const ids = (set: ChangeSetRecord, stack: StackRecord): object => ({ Id: set.changeSetId, StackId: stack.stackId })

function changeSetType(params: Params): 'CREATE' | 'UPDATE' {
  const given = text(params, 'ChangeSetType') ?? 'UPDATE'
  if (given === 'CREATE' || given === 'UPDATE') return given
  throw validationError(`The sandbox does not simulate change sets of type ${given}.`)
}

function requireState(given: string, type: 'CREATE' | 'UPDATE', name: string, stack: StackRecord | undefined): void {
  if (type === 'UPDATE') {
    if (stack === undefined) throw validationError(`Stack [${given}] does not exist`)
    requireUpdatable(stack)
  } else if (stack !== undefined && stack.status !== 'REVIEW_IN_PROGRESS') {
    throw validationError(`Stack [${given}] already exists and cannot be created again with the changeSet [${name}].`)
  }
}

/** A stack that exists only to be reviewed: no template, no resources yet. */
function reviewed(region: Region, name: string): StackRecord {
  const nothing: Wish = { templateBody: '', parameters: [], tags: [], capabilities: [], notificationArns: [] }
  const stack = enterStack(region, name, arnOf(region, 'stack', name), nothing, 'REVIEW_IN_PROGRESS')
  stackEvent({ region, stack, token: undefined }, 'REVIEW_IN_PROGRESS', 'User Initiated')
  return stack
}

async function examine(region: Region, stack: StackRecord, set: ChangeSetRecord): Promise<void> {
  const { world } = region.backend
  set.status = 'CREATE_IN_PROGRESS'
  await world.takes(CREATION_SECONDS)
  try {
    const { changes, problems, isChange } = computeChanges(region, stack, set.wish)
    set.changes = changes
    set.problems = problems
    if (problems.length > 0) fail(set, EARLY_VALIDATION)
    else if (!isChange) fail(set, NO_CHANGES)
    else {
      set.status = 'CREATE_COMPLETE'
      set.executionStatus = 'AVAILABLE'
    }
  } catch (error) {
    fail(set, error instanceof Error ? error.message : String(error))
  }
}

function fail(set: ChangeSetRecord, reason: string): void {
  set.status = 'FAILED'
  set.statusReason = reason
}

/** DescribeChangeSet; property values only when asked for. */
export function describeChangeSet(region: Region, params: Params): object {
  const { stack, set } = findChangeSet(region, params)
  const values = flag(params, 'IncludePropertyValues') ?? false
  const { items, next } = page(set.changes, text(params, 'NextToken'), CHANGES_A_PAGE, 'ValidationError')
  return {
    ChangeSetName: set.changeSetName,
    ChangeSetId: set.changeSetId,
    StackId: stack.stackId,
    StackName: stack.stackName,
    Description: set.description,
    Parameters: parametersView(set.wish),
    CreationTime: set.creationTime,
    ExecutionStatus: set.executionStatus,
    Status: set.status,
    StatusReason: set.statusReason,
    NotificationARNs: set.wish.notificationArns,
    RollbackConfiguration: {},
    Capabilities: set.wish.capabilities,
    Tags: set.wish.tags,
    Changes: items.map((change) => ({
      Type: 'Resource',
      ResourceChange: values ? change : withoutValues(change),
    })),
    NextToken: next,
    IncludeNestedStacks: set.includeNestedStacks,
    OnStackFailure: set.onStackFailure,
  }
}

function withoutValues(change: ChangeSetRecord['changes'][number]): object {
  const { BeforeContext: _before, AfterContext: _after, Details, ...rest } = change
  return {
    ...rest,
    Details: Details.map(({ Target, ...detail }) => {
      const { Path: _path, BeforeValue: _from, AfterValue: _to, AttributeChangeType: _kind, ...target } = Target
      return { Target: target, ...detail }
    }),
  }
}

/** ListChangeSets. */
export function listChangeSets(region: Region, params: Params): object {
  const stack = findStack(region, requiredName(params, 'StackName'))
  const { items, next } = page(stack.changeSets, text(params, 'NextToken'), CHANGES_A_PAGE, 'ValidationError')
  return {
    Summaries: items.map((set) => ({
      StackId: stack.stackId,
      StackName: stack.stackName,
      ChangeSetId: set.changeSetId,
      ChangeSetName: set.changeSetName,
      ExecutionStatus: set.executionStatus,
      Status: set.status,
      StatusReason: set.statusReason,
      CreationTime: set.creationTime,
      Description: set.description,
      IncludeNestedStacks: set.includeNestedStacks,
    })),
    NextToken: next,
  }
}

/** DeleteChangeSet: nothing to do for one that is not there any more. */
export function deleteChangeSet(region: Region, params: Params): object {
  const name = requiredName(params, 'ChangeSetName')
  if (!name.startsWith('arn:')) findStack(region, requiredName(params, 'StackName'))
  const found = locate(region, name, text(params, 'StackName'))
  if (found === undefined) return {}
  const { stack, set } = found
  if (set.status === 'CREATE_IN_PROGRESS' || set.executionStatus.startsWith('EXECUTE_IN')) {
    throw new AwsError('InvalidChangeSetStatus', `ChangeSet [${set.changeSetId}] cannot be deleted in its current status of [${set.status}]`)
  }
  stack.changeSets = stack.changeSets.filter((other) => other !== set)
  return {}
}

/** ExecuteChangeSet: the stack's other change sets go with it. */
export function executeChangeSet(region: Region, params: Params): object {
  const { stack, set } = findChangeSet(region, params)
  const token = text(params, 'ClientRequestToken')
  if (isRepeated(stack, token, 'ExecuteChangeSet')) return {}
  if (set.status !== 'CREATE_COMPLETE' || set.executionStatus !== 'AVAILABLE') {
    const state = set.status === 'CREATE_COMPLETE' ? set.executionStatus : set.status
    throw new AwsError(
      'InvalidChangeSetStatus',
      `ChangeSet [${set.changeSetId}] cannot be executed in its current status of [${state}]`,
    )
  }
  const isNew = stack.status === 'REVIEW_IN_PROGRESS'
  if (!isNew) requireUpdatable(stack)
  stack.changeSets = [set]
  stack.changeSetId = set.changeSetId
  stack.disableRollback = (flag(params, 'DisableRollback') ?? false) || set.onStackFailure === 'DO_NOTHING'
  set.executionStatus = 'EXECUTE_IN_PROGRESS'
  const ended = isNew
    ? beginCreation(region, Object.assign(stack, set.wish), token, onFailure(stack, set))
    : beginUpdate(region, stack, set.wish, token)
  void ended.then(() => {
    set.executionStatus = stack.status === 'CREATE_COMPLETE' || stack.status === 'UPDATE_COMPLETE' ? 'EXECUTE_COMPLETE' : 'EXECUTE_FAILED'
  })
  return {}
}

function onFailure(stack: StackRecord, set: ChangeSetRecord): 'ROLLBACK' | 'DELETE' | 'DO_NOTHING' {
  if (stack.disableRollback) return 'DO_NOTHING'
  return set.onStackFailure === 'DELETE' ? 'DELETE' : 'ROLLBACK'
}

type Found = { readonly stack: StackRecord; readonly set: ChangeSetRecord }

/** The change set a call names: by its ARN alone, or by its name within a stack. */
export function findChangeSet(region: Region, params: Params): Found {
  const name = requiredName(params, 'ChangeSetName')
  if (!name.startsWith('arn:')) {
    const stackName = text(params, 'StackName')
    if (stackName === undefined) {
      throw validationError('StackName must be specified if ChangeSetName is not specified as an ARN.')
    }
    if (lookUpStack(region, stackName) === undefined) {
      throw new AwsError('ValidationError', `Stack [${stackName}] does not exist`)
    }
  }
  const found = locate(region, name, text(params, 'StackName'))
  if (found === undefined) throw new AwsError('ChangeSetNotFound', `ChangeSet [${name}] does not exist`, 404)
  return found
}

function locate(region: Region, name: string, stackName: string | undefined): Found | undefined {
  const stacks = name.startsWith('arn:') || stackName === undefined ? region.stacks : [lookUpStack(region, stackName)]
  for (const stack of stacks) {
    const set = stack?.changeSets.find(({ changeSetId, changeSetName }) => name === changeSetId || name === changeSetName)
    if (stack !== undefined && set !== undefined) return { stack, set }
  }
  return undefined
}
