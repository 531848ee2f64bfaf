import type { Check } from './checks.ts'
import type { Part } from './installs.ts'

/**
 * As much is planned at a time: half as much again as there are, since no check keeps its cores busy all the time. Not
 * more: whatever has a limit of time comes to its end long before it.
 */
export const CORES = 3

/** Tenths add up to a little more than they are. */
const CLOSE = 1e-9

type Needs = Pick<Check, 'cores' | 'after'>

/**
 * The first of those that wait which may start beside those that run, when these parts are installed; undefined = they
 * all wait for one to end.
 */
export function nextOf<Waiting extends Needs>(
  waiting: readonly Waiting[],
  running: readonly Needs[],
  installed: ReadonlySet<Part>,
): Waiting | undefined {
  const taken = running.reduce((sum, { cores }) => sum + (cores === 'all' ? CORES : cores), 0)
  return waiting.find(({ cores, after }) => {
    if (!after.every((part) => installed.has(part))) return false
    if (running.length === 0) return true
    return cores !== 'all' && taken + cores <= CORES + CLOSE
  })
}
