import type { StackEvent } from '../facts/facts.ts'
import type { AwsReads, Clock } from '../ports/ports.ts'
import { isOfStack } from '../facts/stack-events.ts'
import { pause } from './backoff.ts'
import { isBusy } from '../facts/stack-state.ts'

/** Polls without a terminal event before falling back to DescribeStacks. */
const MAX_POLLS_WITHOUT_END = 12

export type Followed = {
  /** The status the operation ended in. */
  readonly status: string
  /** All events of the operation, oldest first. */
  readonly events: readonly StackEvent[]
}

/**
 * Follows a stack's operation until it ends, one call per poll. `since` is AWS's time before the operation
 * began, so that events of an earlier operation are ignored.
 */
export async function follow(
  aws: AwsReads,
  clock: Clock,
  stackId: string,
  since: Date,
  onEvent: (event: StackEvent) => void,
): Promise<Followed> {
  const seen = new Set<string>()
  const events: StackEvent[] = []
  for (let attempt = 0; ; attempt++) {
    const fresh = await aws.stacks.events(stackId, since, (id) => seen.has(id))
    for (const event of fresh.toReversed()) {
      seen.add(event.id)
      events.push(event)
      onEvent(event)
    }
    const last = events.findLast((event) => isOfStack(event, stackId))
    if (last && !isBusy(last.status)) return { status: last.status, events }
    if (attempt % MAX_POLLS_WITHOUT_END === MAX_POLLS_WITHOUT_END - 1) {
      const status = (await aws.stacks.describe(stackId))?.status
      if (status !== undefined && !isBusy(status)) return { status, events }
    }
    await clock.sleep(pause(attempt))
  }
}
