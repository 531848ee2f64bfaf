import { TinystacksError } from '../../errors.ts'
import type { ResourceChange } from '../../facts/stack/change-set.ts'
import type { Note } from '../../plan/model/types.ts'
import type {
  ChangeSet,
  ChangeSetApi,
  ChangeSetHandle,
  ChangeSetRequest,
} from '../../ports/stacks.ts'
import type { Clock } from '../../ports/ports.ts'
import { agreedMessages } from '../../plan/messages/agreed.ts'
import { stackMessages } from '../../plan/messages/around/stacks.ts'
import { validationMessages as words } from '../../plan/messages/validation.ts'
import { denialIn, wayOutOf } from '../../permissions/denied.ts'
import { pause } from '../backoff.ts'
import { during, since } from '../during.ts'
import { ALONE, type InStep } from './in-step.ts'
import { waitMessages } from '../../plan/messages/deploy/waits.ts'

/** How CloudFormation says that a change set is empty. */
const NOTHING_TO_DO = /didn't contain changes|No updates are to be performed/i

export type PreparedChangeSet = {
  readonly handle: ChangeSetHandle
  readonly content: ChangeSet
  readonly type: ChangeSetRequest['type']
}

/**
 * Creates a change set and waits until it is ready; null if it is empty. An empty or failed change set is
 * deleted before this returns; any other is the caller's to execute or discard. `together`: the waits for others that
 * are made in the region meanwhile; null = it waits alone.
 */
export async function prepareChangeSet(
  changeSets: ChangeSetApi,
  clock: Clock,
  request: ChangeSetRequest,
  together: InStep | null = null,
): Promise<PreparedChangeSet | null> {
  const handle = await changeSets.createChangeSet(request)
  let ready = false
  try {
    const content = await awaitContent(changeSets, clock, handle, request, together)
    ready = content.status === 'CREATE_COMPLETE'
    if (ready) return { handle, content, type: request.type }
    const reason = content.statusReason
    if (reason !== null && NOTHING_TO_DO.test(reason)) return null
    const message = await refusalOf(changeSets, handle, request.stackName, reason)
    const denial = denialIn(message)
    throw new TinystacksError('change-set-failed', message, {
      exit: 1,
      ...(denial && { hint: wayOutOf(denial, { by: 'cloudformation' }) }),
    })
  } finally {
    if (!ready) await changeSets.discardChangeSet(handle)
  }
}

/** Reasons that only say that something was found (UG, "Validate stack deployments", and CloudFormation Hooks). */
const SAYS_NOT_WHAT = /validation|hook|DescribeEvents/i

/** Why CloudFormation refuses a change set: by resource and property where its validation tells. */
async function refusalOf(
  changeSets: ChangeSetApi,
  handle: ChangeSetHandle,
  stack: string,
  reason: string | null,
): Promise<string> {
  if (reason !== null && !SAYS_NOT_WHAT.test(reason)) return words.refused(stack, reason)
  const found = await changeSets.validation(handle)
  if (found.kind === 'unread') return words.refusedUnread(stack, reason, found.action, found.why)
  const failures = (found.kind === 'read' ? found.value : []).filter(({ mode }) => mode === 'fail')
  return failures.length > 0 ? words.refusedFor(stack, failures) : words.refused(stack, reason)
}

/** Notes on a change set that is ready. Only what it makes can meet a warning (quotas): else there is no call. */
export async function validationNotes(
  changeSets: ChangeSetApi,
  { handle, content }: Pick<PreparedChangeSet, 'handle' | 'content'>,
): Promise<readonly Note[]> {
  if (!content.changes.some(mayMake)) return []
  const found = await changeSets.validation(handle)
  if (found.kind === 'unread') return [words.unread(found.action, found.why)]
  return found.kind === 'read' ? found.value.map(words.warns) : []
}

/** Whether the change makes a resource, as far as we know. A conditional replacement hardly ever does. */
function mayMake({ action, replacement }: ResourceChange): boolean {
  return action === 'Modify' ? replacement === 'True' : action !== 'Remove'
}

/** About half an hour, with pauses growing to 5 s. A large stack with property values takes a few minutes. */
const MAX_POLLS = 360

function awaitContent(
  changeSets: ChangeSetApi,
  clock: Clock,
  handle: ChangeSetHandle,
  request: ChangeSetRequest,
  together: InStep | null,
): Promise<ChangeSet> {
  const what = waitMessages.comparing(request.stackName)
  const waiting = { ...since(clock, () => [{ what }]), isBrief: true } as const
  return during(clock, waiting, () => untilReady(changeSets, clock, handle, request, together))
}

async function untilReady(
  changeSets: ChangeSetApi,
  clock: Clock,
  handle: ChangeSetHandle,
  { stackName }: ChangeSetRequest,
  together: InStep | null,
): Promise<ChangeSet> {
  for (let polls = 0; polls < MAX_POLLS;) {
    const step = together?.join() ?? ALONE
    try {
      polls += (await step.first) ?? 0
      for (let looks = 1; polls < MAX_POLLS; looks++) {
        const content = await changeSets.describeChangeSet(handle)
        if (isReady(content, stackName)) return content
        polls++
        if (step.first !== null) break
        step.looked(looks)
        await clock.sleep(pause(looks - 1))
      }
    } finally {
      step.end()
    }
  }
  throw notReady(stackMessages.changeTooSlow(stackName))
}

/** Whether CloudFormation has done with it, well or not. */
function isReady({ status }: ChangeSet, stackName: string): boolean {
  switch (status) {
    case 'CREATE_COMPLETE':
    case 'FAILED':
      return true
    case 'CREATE_PENDING':
    case 'CREATE_IN_PROGRESS':
      return false
    // A change set of ours disappears only if another one is executed or the stack is deleted.
    case 'DELETE_PENDING':
    case 'DELETE_IN_PROGRESS':
    case 'DELETE_COMPLETE':
    case 'DELETE_FAILED':
      throw changedByOthers(stackName)
    default:
      throw notReady(stackMessages.changeOfUnknownStatus(stackName, status))
  }
}

/** The stack is not as we left it: somebody else has changed or deleted it. */
export function changedByOthers(stack: string): TinystacksError {
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
