import { AwsError } from '../../contract.ts'
import type { Params } from '../../contract.ts'
import { flag, text, texts, whole } from '../../services/params.ts'
import { computeChanges } from '../changes/compute.ts'
import { validationError } from '../errors.ts'
import { beginCreation, beginUpdate } from '../stack/begin.ts'
import type { OnFailure } from '../stack/create.ts'
import { deleteStack } from '../stack/delete.ts'
import { stackEvent } from '../stack/operation.ts'
import { isBusy, isGone } from '../stack/record.ts'
import { arnOf, findStack, lookUpStack, modelOf } from '../stack/region.ts'
import type { Region } from '../stack/region.ts'
import { runInBackground } from '../stack/run.ts'
import { actingIn, takeRole } from '../permissions/service-role.ts'
import {
  enterStack,
  isRepeated,
  newName,
  readDesired,
  requireUpdatable,
  requiredName,
} from './submission.ts'

/** CreateStack. */
export function createStackAction(region: Region, params: Params): object {
  const name = newName(params, 'StackName')
  const token = text(params, 'ClientRequestToken')
  const living = lookUpStack(region, name)
  if (living !== undefined) {
    if (isRepeated(living, token, 'CreateStack')) return { StackId: living.stackId }
    throw new AwsError('AlreadyExistsException', `Stack [${name}] already exists`)
  }
  const onFailure = onFailureOf(params)
  const desired = readDesired(region, params, undefined)
  const stackId = arnOf(region, 'stack', name)
  // Fails here, before there is a stack, where conditions or policies cannot be evaluated.
  const acting = actingIn(region, desired.roleArn)
  modelOf(acting, { stackId, stackName: name }, desired)
  const stack = enterStack(region, name, stackId, desired, 'CREATE_IN_PROGRESS')
  stack.disableRollback = onFailure === 'DO_NOTHING'
  stack.retainExceptOnCreate = flag(params, 'RetainExceptOnCreate') ?? false
  stack.terminationProtection = flag(params, 'EnableTerminationProtection') ?? false
  const minutes = whole(params, 'TimeoutInMinutes')
  if (minutes !== undefined) stack.timeoutInMinutes = minutes
  isRepeated(stack, token, 'CreateStack')
  void beginCreation(acting, stack, token, onFailure)
  return { StackId: stack.stackId }
}

function onFailureOf(params: Params): OnFailure {
  const given = text(params, 'OnFailure')
  const disabled = flag(params, 'DisableRollback')
  if (given !== undefined && disabled !== undefined) {
    throw validationError('You can specify either DisableRollback or OnFailure, but not both.')
  }
  if (given === undefined) return disabled === true ? 'DO_NOTHING' : 'ROLLBACK'
  if (given === 'ROLLBACK' || given === 'DELETE' || given === 'DO_NOTHING') return given
  throw validationError(
    `1 validation error detected: Value '${given}' at 'onFailure' failed to satisfy constraint: Member must satisfy enum value set: [ROLLBACK, DO_NOTHING, DELETE]`,
  )
}

/** UpdateStack. */
export function updateStackAction(region: Region, params: Params): object {
  const stack = findStack(region, requiredName(params, 'StackName'))
  const token = text(params, 'ClientRequestToken')
  if (isRepeated(stack, token, 'UpdateStack')) return { StackId: stack.stackId }
  requireUpdatable(stack)
  const desired = readDesired(region, params, stack)
  const acting = actingIn(region, desired.roleArn)
  if (!computeChanges(acting, stack, desired).isChange)
    throw validationError('No updates are to be performed.')
  stack.disableRollback = flag(params, 'DisableRollback') ?? false
  stack.retainExceptOnCreate = flag(params, 'RetainExceptOnCreate') ?? false
  for (const set of stack.changeSets) {
    if (set.executionStatus === 'AVAILABLE') set.executionStatus = 'OBSOLETE'
  }
  void beginUpdate(acting, stack, desired, token)
  return { StackId: stack.stackId }
}

/** DeleteStack: nothing to do for a stack that is not there. */
export function deleteStackAction(region: Region, params: Params): object {
  const name = requiredName(params, 'StackName')
  const stack = lookUpStack(region, name)
  const token = text(params, 'ClientRequestToken')
  if (stack === undefined || isGone(stack) || stack.status === 'DELETE_IN_PROGRESS') return {}
  if (stack.terminationProtection) {
    throw validationError(
      `Stack [${stack.stackName}] cannot be deleted while TerminationProtection is enabled`,
    )
  }
  if (isBusy(stack)) {
    throw validationError(
      `Stack [${stack.stackId}] cannot be deleted while in status ${stack.status}`,
    )
  }
  const retained = texts(params, 'RetainResources')
  if (retained.length > 0 && stack.status !== 'DELETE_FAILED') {
    throw validationError(
      'Invalid operation on stack: RetainResources can only be specified for a stack in the DELETE_FAILED state',
    )
  }
  const operation = { region: takeRole(region, stack, params), stack, token }
  stack.changeSets = []
  stackEvent(operation, 'DELETE_IN_PROGRESS', 'User Initiated')
  runInBackground(operation, () => deleteStack(operation, retained))
  return {}
}

/** UpdateTerminationProtection. */
export function updateTerminationProtection(region: Region, params: Params): object {
  const stack = findStack(region, requiredName(params, 'StackName'))
  if (isGone(stack) || stack.status === 'DELETE_IN_PROGRESS') {
    throw validationError(
      `Stack [${stack.stackId}] is in ${stack.status} state and can not be updated.`,
    )
  }
  stack.terminationProtection = flag(params, 'EnableTerminationProtection') ?? false
  return { StackId: stack.stackId }
}
