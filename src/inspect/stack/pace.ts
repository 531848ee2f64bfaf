/** How soon to look again at an operation that is followed: the sooner, the closer its end. */
import type { ResourceChange } from '../../facts/stack/change-set.ts'
import { isOfStack } from '../../facts/stack/stack-events.ts'
import type { StackEvent } from '../../facts/stack/stack.ts'
import type { UsualTime } from '../../plan/model/step.ts'
import { pause } from '../backoff.ts'

/**
 * Milliseconds between two looks while some resource has not begun, since it waits for another that runs. Even the
 * quickest takes two seconds and the stack one more (SEEN in logs of the CDK, a secret and its stack), so that the end
 * of the other shows before the end of the stack.
 */
const BEFORE_OTHERS = 4500
/**
 * How long a stack goes on after its last resource. One that is updated cleans up in between, also where nothing is to
 * be cleaned up, and so does its rollback (SEEN in eight logs of the CDK: 2 to 36 s; in one of a rollback: 3 s).
 */
const AFTER_LAST = 1000
const AFTER_LAST_UPDATED = 2000
/**
 * While the last ones run, the next event may be followed by the end: looks are a second further apart than that takes,
 * and more the longer they run, since what has run for long goes on for long. So the end is seen 2.4 s late at most.
 */
const LAST_ONES = 1000
const LAST_ONES_LONGEST = 2200
const SHARE = 0.4
/** Once all but the stack is done. */
const ALL_DONE = 800
/** The share of the time that something takes as a rule before which it is not expected to end. */
const NOT_BEFORE = 0.9

export type Pace = {
  /** `usual`: what work like this takes as a rule; null = nobody knows. */
  readonly track: (event: StackEvent, usual?: UsualTime | null) => void
  /** Milliseconds to wait before the next look. `waited`: those that were waited so far. */
  readonly next: (waited: number) => number
  /** Whether all that it is certain to work on is done, so that its end is close. */
  readonly isAllDone: () => boolean
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
  const running = new Map<string, UsualTime | null>()
  /** Logical id -> how long had been waited when it began. */
  const begun = new Map<string, number>()
  let isAsPlanned = changes.length > 0
  let isBegun = false
  let isBack = false
  let afterLast = AFTER_LAST
  let looks = 0
  /** How long had been waited when the last event showed. */
  let since: number | null = null
  const isAllDone = (): boolean => isAsPlanned && isBegun && open.size + running.size === 0
  const isEarly = (waited: number): boolean =>
    [...running].some(
      ([id, usual]) =>
        usual !== null && waited - (begun.get(id) ?? waited) < usual[0] * 1000 * NOT_BEFORE,
    )
  const longest = (waited: number): number => {
    if (!isBegun) return Infinity
    if (isAllDone() || (isBack && running.size === 0)) return ALL_DONE
    const waits = isAsPlanned && running.size > 0 && [...open].some((id) => !running.has(id))
    if (waits) return BEFORE_OTHERS
    if (isEarly(waited)) return Infinity
    // What is undone takes about as long as it took to do.
    const ran = waited - (isBack ? 0 : (since ?? waited))
    return Math.min(afterLast + LAST_ONES_LONGEST, Math.max(afterLast + LAST_ONES, SHARE * ran))
  }
  return {
    isAllDone,
    track: (event, usual = null) => {
      isBegun = true
      since = null
      if (isOfStack(event, stackId)) {
        afterLast = event.status.startsWith('UPDATE_') ? AFTER_LAST_UPDATED : AFTER_LAST
        if (event.status.endsWith('_CLEANUP_IN_PROGRESS')) {
          // What is left is to delete what was replaced, if anything was.
          open.clear()
          isAsPlanned = true
        }
        // What is undone, and in which order, is not in the plan.
        else if (event.status.includes('ROLLBACK')) {
          isAsPlanned = false
          isBack = true
        }
      } else if (event.status.endsWith('_IN_PROGRESS')) running.set(event.logicalId, usual)
      else {
        running.delete(event.logicalId)
        begun.delete(event.logicalId)
        open.delete(event.logicalId)
      }
    },
    next: (waited) => {
      since ??= waited
      for (const id of running.keys()) if (!begun.has(id)) begun.set(id, waited)
      const early = pause(looks)
      // What takes its time shows events: an emulator has ended by then.
      looks += isBegun ? 2 : 1
      return Math.min(early, longest(waited))
    },
  }
}
