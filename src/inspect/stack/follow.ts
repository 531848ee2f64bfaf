import type { StackEvent } from '../../facts/stack/stack.ts'
import { decode, TAGS, type DeployedStage } from '../../template/index.ts'
import type { AwsReads } from '../../ports/aws.ts'
import type { Waiting } from '../../ports/ports.ts'
import { isOfStack } from '../../facts/stack/stack-events.ts'
import { during } from '../during.ts'
import { paceOf } from './pace.ts'
import { restOf, type Rest } from './rest.ts'
import { hasEnded, isBusy } from '../../facts/stack/stack-state.ts'
import type { UsualTime } from '../../plan/model/step.ts'
import type { StageContext } from '../stage-context.ts'
import type { Listed } from './shared-looks.ts'
import type { ShowsSuccess } from './success.ts'

/** Milliseconds without a new event after which the stack itself is asked (DescribeStacks), and again. */
const QUIET = 120_000

/** How often in a row the stack itself has to show the same end: a read may lag behind, and so may the next few. */
const SAME_ENDS = 5

/** Milliseconds: a create that has not begun by then, as the stack itself says too, never does. */
const UNBEGUN = 600_000

/** Milliseconds within which hardly any operation ends but an emulator's: the list is enough (docs/adr/0041). */
const AT_ONCE = 1000

/** An operation of a stack, by the token that it was begun with. */
export type Operation = {
  readonly stackId: string
  readonly token: string
  /** Logical ids of what it is certain to work on; absent = not known. They tell how close its end is. */
  readonly changes?: readonly string[]
  /** How the stack itself shows its success; absent = only its events tell of it. */
  readonly showsSuccess?: ShowsSuccess | null
}

export type Followed = {
  /** The status the operation ended in. */
  readonly status: string
  /** All events of the operation, oldest first. After a success that the stack itself shows, those that were seen. */
  readonly events: readonly StackEvent[]
  /** The stack that has shown its success. */
  readonly stack?: DeployedStage
}

/** Who wants to know more of a stack than the events of the operation. */
export type Watcher = {
  /** The events of earlier operations that the first look finds besides, newest first. */
  readonly onEarlier: (events: readonly StackEvent[]) => void
  /** After each look. */
  readonly onLook: () => Promise<void>
  /** What work like that of this event takes as a rule; null = nobody knows. */
  readonly usualOf?: (event: StackEvent) => UsualTime | null
  /** What the operation is at. */
  readonly waiting: Waiting
}

/** What an operation is followed with. */
export type Following = Pick<StageContext, 'aws' | 'clock' | 'waits'>

/**
 * Follows an operation until it has ended, one call a look. Its events are known by its token, which also those
 * of its rollback carry (API, StackEvent, ClientRequestToken), and by no clock. Reads lag behind: before its first
 * event shows, and in the stack's own status, the operation before still seems to be the last (SEEN aws-cdk-cli#1802).
 *
 * Where the stack can show its success it is asked itself at once, as an emulator's operations take no time, and once
 * its events say that all else is done: it shows its outputs as well. Every other look is at the events all the same.
 *
 * Where enough of them wait in the region, one look at all stacks says whose events are worth a look (`rest.ts`).
 */
export function follow(
  following: Following,
  operation: Operation,
  onEvent: (event: StackEvent) => void,
  watcher?: Watcher,
): Promise<Followed> {
  const { aws, clock } = following
  const toItsEnd = async (): Promise<Followed> => {
    const rest = restOf(following, operation.stackId)
    try {
      return await followToItsEnd(aws, rest, operation, onEvent, watcher)
    } finally {
      rest.end()
    }
  }
  return watcher === undefined ? toItsEnd() : during(clock, watcher.waiting, toItsEnd)
}

async function followToItsEnd(
  aws: AwsReads,
  rest: Rest,
  { stackId, token, changes = [], showsSuccess = null }: Operation,
  onEvent: (event: StackEvent) => void,
  watcher: Watcher | undefined,
): Promise<Followed> {
  const pace = paceOf(stackId, changes)
  let asked = 0
  const seen = new Set<string>()
  const events: StackEvent[] = []
  let shown: { readonly status: string; readonly times: number } | null = null
  let onEarlier = watcher?.onEarlier
  let isStackNext = showsSuccess !== null
  for (;;) {
    if (isStackNext) {
      const found = await rest.now()
      const stack = found === null ? await aws.stacks.describe(stackId) : null
      if (stack && showsSuccess?.(stack))
        return { status: stack.status, events, stack: decode(stack) }
      // Otherwise it has failed, or this read lags behind.
      const status = (stack ?? found?.stack?.facts)?.status
      if (status !== undefined && isBusy(status)) await rest.until(pace)
      const shown = rest.waited() < AT_ONCE ? shownBy(rest.listed(), showsSuccess) : null
      if (shown) return { status: shown.facts.status, events, stack: shown.decoded() }
    }
    const fresh = await aws.stacks.events(stackId, token, (id) => seen.has(id), onEarlier)
    onEarlier = undefined
    for (const event of fresh.toReversed()) {
      seen.add(event.id)
      events.push(event)
      onEvent(event)
      pace.track(event, watcher?.usualOf?.(event))
    }
    await watcher?.onLook()
    const end = events.find((event) => isOfStack(event, stackId) && hasEnded(event.status))
    if (end) return ended(end.status, events, rest.listed(), showsSuccess)
    if (fresh.length > 0 || isBusy(rest.listed()?.facts.status ?? '')) asked = rest.waited()
    if (shown !== null || rest.waited() - asked >= QUIET) {
      asked = rest.waited()
      const status = (await aws.stacks.describe(stackId))?.status
      // At first it may be that of the operation before.
      const times: number = status === shown?.status ? (shown?.times ?? 0) + 1 : 1
      shown = status !== undefined && hasEnded(status) ? { status, times } : null
      if (shown && shown.times >= SAME_ENDS) return { status: shown.status, events }
      const isUnbegun = status === 'REVIEW_IN_PROGRESS' && events.length === 0
      if (isUnbegun && rest.waited() >= UNBEGUN) return { status, events }
    }
    isStackNext = showsSuccess !== null && pace.isAllDone() && !rest.isShared()
    await rest.until(pace)
  }
}

/** The end that the events tell, with the stack of the last list if that shows the same success. */
function ended(
  status: string,
  events: readonly StackEvent[],
  listed: Listed | undefined,
  showsSuccess: ShowsSuccess | null,
): Followed {
  const shown = shownBy(listed, showsSuccess)
  return shown?.facts.status === status
    ? { status, events, stack: shown.decoded() }
    : { status, events }
}

/** The stack of a list that shows its success. An emulator's list may have less of it than AWS's: ours have tags. */
function shownBy(listed: Listed | undefined, showsSuccess: ShowsSuccess | null): Listed | null {
  return listed !== undefined && TAGS.stack in listed.facts.tags && showsSuccess?.(listed.facts)
    ? listed
    : null
}
