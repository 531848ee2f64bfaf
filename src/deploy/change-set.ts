import { TinystacksError } from '../errors.ts'
import type { Aws, ChangeSet, ChangeSetHandle, ChangeSetRequest, Clock } from '../ports.ts'
import { pause } from './pace.ts'

/** CloudFormation's ways to say that a change set is empty. */
const NOTHING_TO_DO = /didn't contain changes|No updates are to be performed/i

export type PreparedChangeSet =
  | { readonly kind: 'changes'; readonly handle: ChangeSetHandle; readonly content: ChangeSet }
  | { readonly kind: 'empty' }

/**
 * Makes a change set and waits for its content. One that comes out empty or fails is deleted
 * before this returns; any other is the caller's to execute or to delete.
 */
export async function prepareChangeSet(
  aws: Aws,
  clock: Clock,
  request: ChangeSetRequest,
): Promise<PreparedChangeSet> {
  const handle = await aws.stacks.createChangeSet(request)
  try {
    for (let look = 0; ; look++) {
      await clock.sleep(pause(look))
      const content = await aws.stacks.describeChangeSet(handle)
      if (content.status === 'CREATE_COMPLETE') return { kind: 'changes', handle, content }
      if (content.status !== 'FAILED') continue
      const reason = content.statusReason ?? 'no reason given'
      if (!NOTHING_TO_DO.test(reason))
        throw new TinystacksError(
          'CHANGE_SET_FAILED',
          `CloudFormation refuses the change of ${request.stackName}: ${reason}`,
          { exit: 1 },
        )
      await aws.stacks.deleteChangeSet(handle)
      return { kind: 'empty' }
    }
  } catch (error) {
    await discardChangeSet(aws, handle)
    throw error
  }
}

/** Deletes a change set of ours on the way out of a failure, which stays the failure to report. */
export async function discardChangeSet(aws: Aws, handle: ChangeSetHandle): Promise<void> {
  await aws.stacks.deleteChangeSet(handle).catch(() => undefined)
}
