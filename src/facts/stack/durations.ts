/** How long AWS took for what it has done to a stack's resources before, by the times of its own events. */
import type { StackEvent } from './stack.ts'

/** Seconds: the shortest time and the longest. */
export type Span = readonly [from: number, to: number]

/** What is done to a resource: `CREATE`, `UPDATE` or `DELETE` and whose. */
export function workOf({ logicalId, status }: Pick<StackEvent, 'logicalId' | 'status'>): string {
  return `${/^[A-Z]+/.exec(status)?.[0] ?? ''} ${logicalId}`
}

/**
 * What each kind of work on each resource took that was carried out to its end, in events newest first. What failed,
 * or whose beginning is not among them, does not count.
 */
export function durationsIn(events: readonly StackEvent[]): ReadonlyMap<string, Span> {
  const begun = new Map<string, number>()
  const spans = new Map<string, Span>()
  for (const event of events.toReversed()) {
    const work = workOf(event)
    const operation = `${event.token ?? ''} ${work}`
    const at = Date.parse(event.time)
    if (event.status.endsWith('_IN_PROGRESS')) {
      // A creation reports IN_PROGRESS twice: the second time when the resource has its id.
      if (!begun.has(operation)) begun.set(operation, at)
      continue
    }
    const seconds = (at - (begun.get(operation) ?? Number.NaN)) / 1000
    begun.delete(operation)
    if (!event.status.endsWith('_COMPLETE') || Number.isNaN(seconds) || seconds < 0) continue
    const [from, to] = spans.get(work) ?? [seconds, seconds]
    spans.set(work, [Math.min(from, seconds), Math.max(to, seconds)])
  }
  return spans
}
