import { TinystacksError } from '../errors.ts'
import type {
  ChangeSet,
  ChangeSetApi,
  ChangeSetHandle,
  ChangeSetRequest,
  Clock,
} from '../ports/ports.ts'
import { stackMessages } from '../plan/messages/stacks.ts'
import { pause } from './backoff.ts'

/** CloudFormation's ways to say that a change set is empty. */
const NOTHING_TO_DO = /didn't contain changes|No updates are to be performed/i

export type PreparedChangeSet = { readonly handle: ChangeSetHandle; readonly content: ChangeSet }

/**
 * Makes a change set and waits for its content; null where it has none. A change set that is empty
 * or fails is deleted before this returns; any other is the caller's to execute or to discard.
 */
export async function prepareChangeSet(
  changeSets: ChangeSetApi,
  clock: Clock,
  request: ChangeSetRequest,
): Promise<PreparedChangeSet | null> {
  const handle = await changeSets.createChangeSet(request)
  let ready = false
  try {
    const content = await awaitContent(changeSets, clock, handle)
    ready = content.status === 'CREATE_COMPLETE'
    if (ready) return { handle, content }
    const reason = content.statusReason
    if (reason !== null && NOTHING_TO_DO.test(reason)) return null
    throw new TinystacksError(
      'change-set-failed',
      stackMessages.changeRefused(request.stackName, reason),
      { exit: 1 },
    )
  } finally {
    if (!ready) await discardChangeSet(changeSets, handle)
  }
}

async function awaitContent(
  changeSets: ChangeSetApi,
  clock: Clock,
  handle: ChangeSetHandle,
): Promise<ChangeSet> {
  for (let attempt = 0; ; attempt++) {
    await clock.sleep(pause(attempt))
    const content = await changeSets.describeChangeSet(handle)
    if (content.status === 'CREATE_COMPLETE' || content.status === 'FAILED') return content
  }
}

/**
 * Deletes a change set of ours that will not be executed. One that cannot be deleted now is no
 * failure of the run: its name is unique, so that it is in nobody's way.
 */
export async function discardChangeSet(
  changeSets: ChangeSetApi,
  handle: ChangeSetHandle,
): Promise<void> {
  await changeSets.deleteChangeSet(handle).catch(() => undefined)
}
