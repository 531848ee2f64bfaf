import type { StackEvent } from '../../facts/stack/stack.ts'
import type { AwsReads } from '../../ports/aws.ts'
import type { Clock, Waiting } from '../../ports/ports.ts'
import { isOfStack } from '../../facts/stack/stack-events.ts'
import { during } from '../during.ts'
import { paceOf } from './pace.ts'
import { hasEnded } from '../../facts/stack/stack-state.ts'

/** Milliseconds without a new event after which the stack itself is asked (DescribeStacks), and again. */
const QUIET = 60_000

/** How often in a row the stack itself has to show the same end: a read may lag behind, and so may the next few. */
const SAME_ENDS = 5

/** Milliseconds: a create that has not begun by then, as the stack itself says too, never does. */
const UNBEGUN = 600_000

/** An operation of a stack, by the token that it was begun with. */
export type Operation = {
  readonly stackId: string
  readonly token: string
  /** Logical ids of what it is certain to work on; absent = not known. They tell how close its end is. */
  readonly changes?: readonly string[]
}

export type Followed = {
  /** The status the operation ended in. */
  readonly status: string
  /** All events of the operation, oldest first. */
  readonly events: readonly StackEvent[]
}

/** Who wants to know more of a stack than the events of the operation. */
export type Watcher = {
  /** The events of earlier operations that the first look finds besides, newest first. */
  readonly onEarlier: (events: readonly StackEvent[]) => void
  /** After each look. */
  readonly onLook: () => Promise<void>
  /** What the operation is at. */
  readonly waiting: Waiting
}

/**
 * Follows an operation until it has ended, one call a look. Its events are known by its token, which also those
 * of its rollback carry (API, StackEvent, ClientRequestToken), and by no clock. Reads lag behind: before its first
 * event shows, and in the stack's own status, the operation before still seems to be the last (SEEN aws-cdk-cli#1802).
 */
export function follow(
  aws: AwsReads,
  clock: Clock,
  operation: Operation,
  onEvent: (event: StackEvent) => void,
  watcher?: Watcher,
): Promise<Followed> {
  const toItsEnd = () => followToItsEnd(aws, clock, operation, onEvent, watcher)
  return watcher === undefined ? toItsEnd() : during(clock, watcher.waiting, toItsEnd)
}

async function followToItsEnd(
  aws: AwsReads,
  clock: Clock,
  { stackId, token, changes = [] }: Operation,
  onEvent: (event: StackEvent) => void,
  watcher: Watcher | undefined,
): Promise<Followed> {
  const pace = paceOf(stackId, changes)
  /** Milliseconds, without what the looks take. */
  let waited = 0
  let asked = 0
  const seen = new Set<string>()
  const events: StackEvent[] = []
  let shown: { readonly status: string; readonly times: number } | null = null
  for (let attempt = 0; ; attempt++) {
    const onEarlier = attempt === 0 ? watcher?.onEarlier : undefined
    const fresh = await aws.stacks.events(stackId, token, (id) => seen.has(id), onEarlier)
    for (const event of fresh.toReversed()) {
      seen.add(event.id)
      events.push(event)
      pace.track(event)
      onEvent(event)
    }
    await watcher?.onLook()
    const end = events.find((event) => isOfStack(event, stackId) && hasEnded(event.status))
    if (end) return { status: end.status, events }
    if (fresh.length > 0) asked = waited
    if (shown !== null || waited - asked >= QUIET) {
      asked = waited
      const status = (await aws.stacks.describe(stackId))?.status
      // At first it may be that of the operation before.
      const times: number = status === shown?.status ? (shown?.times ?? 0) + 1 : 1
      shown = status !== undefined && hasEnded(status) ? { status, times } : null
      if (shown && shown.times >= SAME_ENDS) return { status: shown.status, events }
      const isUnbegun = status === 'REVIEW_IN_PROGRESS' && events.length === 0
      if (isUnbegun && waited >= UNBEGUN) return { status, events }
    }
    const wait = pace.next(waited)
    await clock.sleep(wait)
    waited += wait
  }
}
