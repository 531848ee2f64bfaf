/** What a run calls, and what AWS keeps meanwhile: where that stays as it is, it does not matter when the run ends. */
import type { Hooks, WatchedCall } from './watched.ts'

type Moment = WatchedCall & {
  readonly is: 'begin' | 'end'
  /** Which of the states so far AWS has: 0 is that before the run. */
  readonly state: number
}

export type Recording = readonly Moment[]

/** `kept`: all that AWS keeps, at any time. */
export function recorder(kept: () => string): {
  readonly hooks: Required<Hooks>
  readonly recording: Recording
} {
  const states = new Map([[kept(), 0]])
  const recording: Moment[] = []
  const record = (is: Moment['is']) => (call: WatchedCall) => {
    const text = kept()
    const state = states.get(text) ?? states.size
    states.set(text, state)
    recording.push({ ...call, is, state })
  }
  return { hooks: { before: record('begin'), after: record('end') }, recording }
}

/** The recorded calls, in the order in which they began. */
export function callsOf(recording: Recording): readonly WatchedCall[] {
  return recording.filter(({ is }) => is === 'begin')
}

/**
 * The numbers of the calls, put together where a run that is killed after one of them leaves what it leaves after the
 * next: from the end of the first to the end of all that had begun by then, AWS kept the same.
 */
export function alike(recording: Recording): readonly (readonly number[])[] {
  const groups: number[][] = []
  for (const { number } of callsOf(recording)) {
    const group = groups.at(-1)
    if (group === undefined || changesBetween(recording, number - 1, number)) groups.push([number])
    else group.push(number)
  }
  return groups
}

/** Whether a run that is killed after this call leaves everything as it found it. */
export function isUntouched(recording: Recording, call: number): boolean {
  return recording.slice(0, quietAfter(recording, call) + 1).every(({ state }) => state === 0)
}

/** The names of the calls that have begun when a run is killed after this one; those in a row of one name are one. */
export function begunBefore(recording: Recording, call: number): readonly string[] {
  return inARow(
    recording
      .slice(0, endOf(recording, call))
      .flatMap(({ is, name }) => (is === 'begin' ? name : [])),
  )
}

/** As many as AWS takes its time: one of each row. */
export function inARow(names: readonly string[]): readonly string[] {
  return names.filter((name, index) => name !== names[index - 1])
}

function changesBetween(recording: Recording, one: number, next: number): boolean {
  const first = endOf(recording, one)
  const last = Math.max(quietAfter(recording, one), quietAfter(recording, next))
  const [before, ...after] = recording.slice(first, last + 1)
  return after.some(({ state }) => state !== before?.state)
}

/** When a run that is killed after this call is: calls side by side do not end in their order. */
function endOf(recording: Recording, call: number): number {
  const end = recording.findIndex(({ is, number }) => is === 'end' && number >= call)
  return end < 0 ? recording.length : end
}

/** When the last call has ended that had begun by then: what was sent is carried out, whoever waits for it. */
function quietAfter(recording: Recording, call: number): number {
  const begun = new Set(
    recording
      .slice(0, endOf(recording, call))
      .flatMap(({ is, number }) => (is === 'begin' ? number : [])),
  )
  return recording.findLastIndex(({ is, number }) => is === 'end' && begun.has(number))
}
