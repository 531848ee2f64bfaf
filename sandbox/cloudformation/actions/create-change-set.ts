import { AwsError } from '../../contract.ts'
import type { Params } from '../../contract.ts'
import { flag, text } from '../../services/params.ts'
import { computeChanges } from '../changes/compute.ts'
import { wasExecuted } from '../changes/record.ts'
import type { ChangeSetRecord } from '../changes/record.ts'
import { validationError } from '../errors.ts'
import { stackEvent } from '../stack/operation.ts'
import type { StackRecord } from '../stack/record.ts'
import type { DesiredStack } from '../stack/desired-stack.ts'
import { arnOf, lookUpStack, modelOf } from '../stack/region.ts'
import type { Region } from '../stack/region.ts'
import { actingIn } from '../permissions/service-role.ts'
import { enterStack, newName, readDesired, requireUpdatable, requiredName } from './submission.ts'

const CREATION_SECONDS = 5
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
  const twin = found?.changeSets.findLast(({ changeSetName }) => changeSetName === name)
  if (found !== undefined && twin !== undefined) {
    if (clientToken !== undefined && twin.clientToken === clientToken) return ids(twin, found)
    if (!wasExecuted(twin))
      throw new AwsError('AlreadyExistsException', `ChangeSet ${name} already exists`)
  }
  requireState(given, type, name, found)
  const previous = type === 'UPDATE' ? found : undefined
  const desired = readDesired(region, params, previous)
  const identity = found ?? {
    stackName: newName(params, 'StackName'),
    stackId: arnOf(region, 'stack', given),
  }
  const acting = actingIn(region, desired.roleArn)
  modelOf(acting, identity, desired)
  const stack = found ?? reviewed(region, identity.stackName, identity.stackId)
  const description = text(params, 'Description')
  const onStackFailure = text(params, 'OnStackFailure')
  const set: ChangeSetRecord = {
    changeSetId: arnOf(region, 'changeSet', name),
    changeSetName: name,
    type,
    creationTime: region.backend.world.now().toISOString(),
    status: 'CREATE_PENDING',
    executionStatus: 'UNAVAILABLE',
    desired,
    includeNestedStacks: flag(params, 'IncludeNestedStacks') ?? false,
    changes: [],
    problems: [],
    ...(description === undefined ? {} : { description }),
    ...(onStackFailure === undefined ? {} : { onStackFailure }),
    ...(clientToken === undefined ? {} : { clientToken }),
  }
  stack.changeSets.push(set)
  void examine(acting, stack, set)
  return ids(set, stack)
}

const ids = (set: ChangeSetRecord, stack: StackRecord): object => ({
  Id: set.changeSetId,
  StackId: stack.stackId,
})

function changeSetType(params: Params): 'CREATE' | 'UPDATE' {
  const given = text(params, 'ChangeSetType') ?? 'UPDATE'
  if (given === 'CREATE' || given === 'UPDATE') return given
  throw validationError(`The sandbox does not simulate change sets of type ${given}.`)
}

function requireState(
  given: string,
  type: 'CREATE' | 'UPDATE',
  name: string,
  stack: StackRecord | undefined,
): void {
  if (type === 'UPDATE') {
    if (stack === undefined) throw validationError(`Stack [${given}] does not exist`)
    requireUpdatable(stack)
  } else if (stack !== undefined && stack.status !== 'REVIEW_IN_PROGRESS') {
    throw validationError(
      `Stack [${given}] already exists and cannot be created again with the changeSet [${name}].`,
    )
  }
}

/** A stack that exists only to be reviewed: no template, no resources yet. */
function reviewed(region: Region, name: string, stackId: string): StackRecord {
  const nothing: DesiredStack = {
    templateBody: '',
    parameters: [],
    tags: [],
    capabilities: [],
    notificationArns: [],
  }
  const stack = enterStack(region, name, stackId, nothing, 'REVIEW_IN_PROGRESS')
  stackEvent({ region, stack, token: undefined }, 'REVIEW_IN_PROGRESS', 'User Initiated')
  return stack
}

async function examine(region: Region, stack: StackRecord, set: ChangeSetRecord): Promise<void> {
  const { world } = region.backend
  set.status = 'CREATE_IN_PROGRESS'
  await world.takes(CREATION_SECONDS)
  try {
    const { changes, problems, isChange } = computeChanges(region, stack, set.desired)
    set.changes = changes
    set.problems = problems
    if (problems.some(({ mode }) => mode === 'FAIL')) fail(set, EARLY_VALIDATION)
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
