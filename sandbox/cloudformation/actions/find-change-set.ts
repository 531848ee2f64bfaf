import { AwsError } from '../../contract.ts'
import type { Params } from '../../contract.ts'
import { text } from '../../services/params.ts'
import type { ChangeSetRecord } from '../changes/record.ts'
import { validationError } from '../errors.ts'
import type { StackRecord } from '../stack/record.ts'
import { lookUpStack } from '../stack/region.ts'
import type { Region } from '../stack/region.ts'
import { requiredName } from './submission.ts'

/** A change set and the stack it is of. */
export type Found = { readonly stack: StackRecord; readonly set: ChangeSetRecord }

/** The change set that a call names: by its ARN, or by its name within a stack. */
export function findChangeSet(region: Region, params: Params): Found {
  const name = requiredName(params, 'ChangeSetName')
  if (!name.startsWith('arn:')) {
    const stackName = text(params, 'StackName')
    if (stackName === undefined) {
      throw validationError(
        'StackName must be specified if ChangeSetName is not specified as an ARN.',
      )
    }
    if (lookUpStack(region, stackName) === undefined) {
      throw new AwsError('ValidationError', `Stack [${stackName}] does not exist`)
    }
  }
  const found = locate(region, name, text(params, 'StackName'))
  if (found === undefined)
    throw new AwsError('ChangeSetNotFound', `ChangeSet [${name}] does not exist`, 404)
  return found
}

/** The same, for a change set that need not be there. */
export function locate(
  region: Region,
  name: string,
  stackName: string | undefined,
): Found | undefined {
  const stacks =
    name.startsWith('arn:') || stackName === undefined
      ? region.stacks
      : [lookUpStack(region, stackName)]
  for (const stack of stacks) {
    // The executed one may have given its name to a later one (CFN-69).
    const set = stack?.changeSets.findLast(
      ({ changeSetId, changeSetName }) => name === changeSetId || name === changeSetName,
    )
    if (stack !== undefined && set !== undefined) return { stack, set }
  }
  return undefined
}
