import { TinystacksError } from '../errors.ts'
import type {
  ChangeSet,
  ChangeSetApi,
  ChangeSetHandle,
  ChangeSetRequest,
  Clock,
} from '../ports/ports.ts'
import { agreedMessages } from '../plan/messages/agreed.ts'
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
    const content = await awaitContent(changeSets, clock, handle, request)
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

/** About half an hour, as the pauses grow to 5 s: a large stack with property values takes a few minutes. */
const MAX_POLLS = 360

async function awaitContent(
  changeSets: ChangeSetApi,
  clock: Clock,
  handle: ChangeSetHandle,
  { stackName }: ChangeSetRequest,
): Promise<ChangeSet> {
  for (let attempt = 0; attempt < MAX_POLLS; attempt++) {
    await clock.sleep(pause(attempt))
    const content = await changeSets.describeChangeSet(handle)
    switch (content.status) {
      case 'CREATE_COMPLETE':
      case 'FAILED':
        return content
      case 'CREATE_PENDING':
      case 'CREATE_IN_PROGRESS':
        continue
      case 'DELETE_PENDING':
      case 'DELETE_IN_PROGRESS':
      case 'DELETE_COMPLETE':
      case 'DELETE_FAILED':
        throw deletedByOthers(stackName)
      default:
        throw notReady(stackMessages.changeOfUnknownStatus(stackName, content.status))
    }
  }
  throw notReady(stackMessages.changeTooSlow(stackName))
}

/** Ours is deleted by nobody but us, unless somebody executes another one or deletes the stack. */
function deletedByOthers(stack: string): TinystacksError {
  return new TinystacksError('stack-changed', agreedMessages.lostRace(stack), {
    exit: 3,
    hint: agreedMessages.lostRaceHint,
  })
}

function notReady(message: string): TinystacksError {
  return new TinystacksError('change-set-not-ready', message, {
    exit: 1,
    hint: stackMessages.changeNotReadyHint,
  })
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
