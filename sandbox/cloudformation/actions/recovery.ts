import type { Params } from '../../contract.ts'
import { flag, text, texts } from '../../services/params.ts'
import { validationError } from '../errors.ts'
import { takeRole } from '../permissions/service-role.ts'
import { rollBackCreation } from '../stack/create.ts'
import { findStack } from '../stack/region.ts'
import type { Region } from '../stack/region.ts'
import { rollBackUpdate } from '../stack/roll-back-update.ts'
import { runInBackground } from '../stack/run.ts'
import { isRepeated, requiredName } from './submission.ts'

/** ContinueUpdateRollback, for a stack in UPDATE_ROLLBACK_FAILED. */
export function continueUpdateRollback(region: Region, params: Params): object {
  const stack = findStack(region, requiredName(params, 'StackName'))
  const token = text(params, 'ClientRequestToken')
  if (isRepeated(stack, token, 'ContinueUpdateRollback')) return {}
  if (stack.status !== 'UPDATE_ROLLBACK_FAILED') {
    throw validationError(
      `Stack:${stack.stackId} is in ${stack.status} state and can not continue rollback.`,
    )
  }
  const skipped = texts(params, 'ResourcesToSkip')
  const others = skipped.filter((id) => stack.resources[id]?.status !== 'UPDATE_FAILED')
  if (others.length > 0) {
    throw validationError(
      `The following resources to skip are not in UPDATE_FAILED state: [${others.join(', ')}]`,
    )
  }
  const operation = { region: takeRole(region, stack, params), stack, token }
  runInBackground(operation, () => rollBackUpdate(operation, 'User Initiated', skipped))
  return {}
}

/** RollbackStack, for a stack that failed with its rollback disabled. */
export function rollbackStack(region: Region, params: Params): object {
  const stack = findStack(region, requiredName(params, 'StackName'))
  const token = text(params, 'ClientRequestToken')
  if (isRepeated(stack, token, 'RollbackStack')) return { StackId: stack.stackId }
  const operation = { region: takeRole(region, stack, params), stack, token }
  stack.retainExceptOnCreate = flag(params, 'RetainExceptOnCreate') ?? false
  if (stack.status === 'CREATE_FAILED') {
    runInBackground(operation, () => rollBackCreation(operation, 'ROLLBACK', 'User Initiated'))
  } else if (stack.status === 'UPDATE_FAILED') {
    runInBackground(operation, () => rollBackUpdate(operation, 'User Initiated'))
  } else {
    throw validationError(
      `Stack:${stack.stackId} is in ${stack.status} state and can not be rolled back.`,
    )
  }
  return { StackId: stack.stackId }
}
