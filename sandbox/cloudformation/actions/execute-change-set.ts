import { AwsError } from '../../contract.ts'
import type { Params } from '../../contract.ts'
import { flag, text } from '../../services/params.ts'
import type { ChangeSetRecord } from '../changes/record.ts'
import { beginCreation, beginUpdate } from '../stack/begin.ts'
import type { OnFailure } from '../stack/create.ts'
import type { StackRecord } from '../stack/record.ts'
import { findStack } from '../stack/region.ts'
import type { Region } from '../stack/region.ts'
import { actingIn } from '../permissions/service-role.ts'
import { findChangeSet, locate } from './find-change-set.ts'
import { isRepeated, requireUpdatable, requiredName } from './submission.ts'

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
  const acting = actingIn(region, set.desired.roleArn)
  stack.changeSets = [set]
  stack.changeSetId = set.changeSetId
  stack.disableRollback =
    (flag(params, 'DisableRollback') ?? false) || set.onStackFailure === 'DO_NOTHING'
  stack.retainExceptOnCreate = flag(params, 'RetainExceptOnCreate') ?? false
  set.executionStatus = 'EXECUTE_IN_PROGRESS'
  const ended = isNew
    ? beginCreation(acting, Object.assign(stack, set.desired), token, onFailure(stack, set))
    : beginUpdate(acting, stack, set.desired, token)
  void ended.then(() => {
    set.executionStatus =
      stack.status === 'CREATE_COMPLETE' || stack.status === 'UPDATE_COMPLETE'
        ? 'EXECUTE_COMPLETE'
        : 'EXECUTE_FAILED'
  })
  return {}
}

function onFailure(stack: StackRecord, set: ChangeSetRecord): OnFailure {
  if (stack.disableRollback) return 'DO_NOTHING'
  return set.onStackFailure === 'DELETE' ? 'DELETE' : 'ROLLBACK'
}

/** DeleteChangeSet: nothing to do for one that is not there any more. */
export function deleteChangeSet(region: Region, params: Params): object {
  const name = requiredName(params, 'ChangeSetName')
  if (!name.startsWith('arn:')) findStack(region, requiredName(params, 'StackName'))
  const found = locate(region, name, text(params, 'StackName'))
  if (found === undefined) return {}
  const { stack, set } = found
  if (set.status === 'CREATE_IN_PROGRESS' || set.executionStatus.startsWith('EXECUTE_IN')) {
    throw new AwsError(
      'InvalidChangeSetStatus',
      `ChangeSet [${set.changeSetId}] cannot be deleted in its current status of [${set.status}]`,
    )
  }
  stack.changeSets = stack.changeSets.filter((other) => other !== set)
  return {}
}
