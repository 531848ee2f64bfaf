/** Change sets of ours that will not be executed: each is deleted, or told of by name. */
import {
  DeleteChangeSetCommand,
  DescribeChangeSetCommand,
  type CloudFormationClient,
} from '@aws-sdk/client-cloudformation'
import { Interrupted } from '../../errors.ts'
import { leftMessages as words } from '../../plan/messages/around/left.ts'
import type { ChangeSetHandle } from '../../ports/stacks.ts'
import { errorCode, explain } from '../errors.ts'
import { networkCode } from '../retry.ts'
import { unlessGone } from './calls.ts'

/** Looks at one that CloudFormation still makes, and milliseconds between two: it takes seconds as a rule. */
const LOOKS = 10
const PAUSE = 2000

/** How often one is refused that was seen finished, before that is believed: reads and deletions may differ in time. */
const REFUSALS = 3

/**
 * Deletes it. While CloudFormation still compares, it deletes none (API, DeleteChangeSet, InvalidChangeSetStatus), so
 * that is waited for, also when the program was told to stop: nobody else would delete it.
 */
export async function deleted(
  cloudformation: CloudFormationClient,
  { id, stackId }: ChangeSetHandle,
): Promise<void> {
  const changeSet = { ChangeSetName: id, StackName: stackId }
  let refusals = 0
  for (let look = 1; ; look += 1) {
    try {
      await unlessGone(() => cloudformation.send(new DeleteChangeSetCommand(changeSet)))
      return
    } catch (error) {
      if (!/^InvalidChangeSetStatus(Exception)?$/.test(errorCode(error)) || look === LOOKS)
        throw error
      const { Status = '', ExecutionStatus } = await cloudformation.send(
        new DescribeChangeSetCommand(changeSet),
      )
      // It is or was carried out after all: then it is not ours to delete.
      if (ExecutionStatus?.startsWith('EXECUTE_')) return
      if (!/^CREATE_(PENDING|IN_PROGRESS)$/.test(Status)) refusals += 1
      if (refusals === REFUSALS) throw error
      // It may have been finished since the deletion was refused: the first time, that is tried at once.
      if (refusals !== 1) await new Promise((resolve) => setTimeout(resolve, PAUSE))
    }
  }
}

/** Whether nobody knows if the call was carried out: no answer came, or one that says nothing of it. */
export function mayBeDone(error: unknown): boolean {
  const { $metadata } = (error ?? {}) as {
    readonly $metadata?: { readonly httpStatusCode?: number }
  }
  return networkCode(error) !== null || ($metadata?.httpStatusCode ?? 0) >= 500
}

/** What is told of one that stays. */
export function told({ id, stackId }: ChangeSetHandle, error: unknown, region: string): string {
  const known =
    error instanceof Interrupted ? error : explain(error, 'cloudformation:DeleteChangeSet', region)
  return words.changeSet({ id, stackId }, region, known.message)
}
