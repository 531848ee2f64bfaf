/** How soon to look again at an operation that is followed: the sooner, the closer its end. */
import type { ResourceChange } from '../../facts/stack/change-set.ts'
import { isOfStack } from '../../facts/stack/stack-events.ts'
import type { StackEvent } from '../../facts/stack/stack.ts'
import { pause } from '../backoff.ts'

/**
 * Milliseconds between two looks while some resource has not begun, since it waits for another that runs. Even the
 * quickest takes two seconds and the stack one more (SEEN in logs of the CDK, a secret and its stack), so that the end
 * of the other shows before the end of the stack.
 */
const BEFORE_OTHERS = 4500
/** While the last ones run, the next event may be followed by the end. */
const LAST_ONES = 2000
/** Once all but the stack is done. */
const ALL_DONE = 1000
/** What has run for long goes on for long: the share of that time between two looks. */
const SHARE = 0.07

export type Pace = {
  readonly track: (event: StackEvent) => void
  /** Milliseconds to wait before the next look. `waited`: those that were waited so far. */
  readonly next: (waited: number) => number
}

/**
 * Logical ids of what the operation is certain to work on before its clean-up. A change that depends on what another
 * one turns out to be (Dynamic) may come to nothing, without an event.
 */
export function certainChanges(changes: readonly ResourceChange[]): readonly string[] {
  return changes
    .filter(
      ({ action, details }) => action === 'Add' || (action === 'Modify' && isCertain(details)),
    )
    .map(({ logicalId }) => logicalId)
}

function isCertain(details: ResourceChange['details']): boolean {
  return details.some(({ evaluation }) => evaluation === 'Static')
}

/** @param changes logical ids of what the operation works on; empty = not known */
export function paceOf(stackId: string, changes: readonly string[]): Pace {
  const open = new Set(changes)
  const running = new Set<string>()
  let isAsPlanned = changes.length > 0
  let isBegun = false
  let looks = 0
  /** How long had been waited when the last event showed. */
  let since: number | null = null
  const isAllDone = (): boolean => isAsPlanned && isBegun && open.size + running.size === 0
  const longest = (waited: number): number => {
    if (!isBegun) return Infinity
    if (isAllDone()) return ALL_DONE
    const waits = isAsPlanned && running.size > 0 && [...open].some((id) => !running.has(id))
    return waits ? BEFORE_OTHERS : Math.max(LAST_ONES, SHARE * (waited - (since ?? waited)))
  }
  return {
    track: (event) => {
      const wasAllDone = isAllDone()
      isBegun = true
      since = null
      if (isOfStack(event, stackId)) {
        if (event.status.endsWith('_CLEANUP_IN_PROGRESS')) {
          // What is left is to delete what was replaced, if anything was.
          open.clear()
          isAsPlanned = true
        }
        // What is undone, and in which order, is not in the plan.
        else if (event.status.includes('ROLLBACK')) isAsPlanned = false
      } else if (event.status.endsWith('_IN_PROGRESS')) running.add(event.logicalId)
      else {
        running.delete(event.logicalId)
        open.delete(event.logicalId)
      }
      if (isAllDone() && !wasAllDone) looks = 0
    },
    next: (waited) => {
      since ??= waited
      return Math.min(pause(looks++), longest(waited))
    },
  }
}
