/** What CloudFormation is working on, with what that takes as a rule and has taken. All times are AWS's. */
import { durationsIn, workOf, type Span } from '../facts/durations.ts'
import type { StackEvent } from '../facts/stack.ts'
import { soFarText, type Expected } from '../plan/messages/deploy/running.ts'
import type { UsualTime } from '../plan/model/step.ts'
import { duration } from './progress.ts'

/** Milliseconds between two lines of a log about the same change. */
const BETWEEN_LINES = 5 * 60_000

export type RunningChanges = {
  /** The events of earlier operations, newest first: what they took counts for more than any figure. */
  readonly earlier: (events: readonly StackEvent[]) => void
  readonly track: (event: StackEvent) => void
  /** `about 3-9 min, 3m10s so far`; empty where nothing runs. */
  readonly text: (logicalId: string, now: Date) => string
  /** The changes that have run for some minutes since they were told of. */
  readonly due: (now: Date) => readonly { readonly event: StackEvent; readonly text: string }[]
}

type Running = {
  readonly event: StackEvent
  readonly since: number
  readonly usual: UsualTime | null
  readonly told: number
}

/** @param usualOf what work like this takes as a rule; null = nobody knows */
export function runningChanges(usualOf: (event: StackEvent) => UsualTime | null): RunningChanges {
  const running = new Map<string, Running>()
  let history: ReadonlyMap<string, Span> = new Map()

  const expectedOf = ({ event, usual }: Running): Expected | null => {
    const before = history.get(workOf(event))
    if (before !== undefined) return { time: before, from: 'history' }
    return usual === null ? null : { time: usual, from: 'figures' }
  }
  const textOf = (one: Running, now: number): string => {
    const expected = expectedOf(one)
    const isOver = expected !== null && now - one.since > upTo(expected.time) * 1000
    return soFarText(expected, duration(now - one.since), isOver)
  }
  return {
    earlier: (events) => {
      history = durationsIn(events)
    },
    track: (event) => {
      const { logicalId, status, type } = event
      if (!status.endsWith('_IN_PROGRESS')) running.delete(logicalId)
      else if (!running.has(logicalId) && type !== 'AWS::CloudFormation::Stack') {
        const since = Date.parse(event.time)
        running.set(logicalId, { event, since, usual: usualOf(event), told: since })
      }
    },
    text: (logicalId, now) => {
      const one = running.get(logicalId)
      return one === undefined ? '' : textOf(one, now.getTime())
    },
    due: (now) => {
      const at = now.getTime()
      const due = [...running].filter(([, { told }]) => at - told >= BETWEEN_LINES)
      for (const [logicalId, one] of due) running.set(logicalId, { ...one, told: at })
      return due.map(([, one]) => ({ event: one.event, text: textOf(one, at) }))
    },
  }
}

/** What is said in whole minutes is not over before they are. */
function upTo([, to]: UsualTime): number {
  return to < 60 ? to : Math.max(to, Math.round(to / 60) * 60)
}
