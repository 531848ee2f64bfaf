/** What CloudFormation is working on, with what that takes as a rule and has taken. All times are AWS's. */
import { ALL_FAMILIES } from '../engines/families.ts'
import { durationsIn, workOf, type Span } from '../facts/stack/durations.ts'
import type { StackEvent } from '../facts/stack/stack.ts'
import type { RunningChange } from '../inspect/reported.ts'
import { runningLine, type Expected } from '../plan/messages/deploy/running.ts'
import type { UsualTime } from '../plan/model/step.ts'
import { inMinutes, inSeconds } from '../text/elapsed.ts'

export type RunningChanges = {
  /** The events of earlier operations, newest first: what they took counts for more than any figure. */
  readonly earlier: (events: readonly StackEvent[]) => void
  readonly track: (event: StackEvent) => void
  /** What work like that of this event takes, as the stack's history has it, or figures do; null = nobody knows. */
  readonly usualOf: (event: StackEvent) => UsualTime | null
  readonly all: () => readonly RunningChange[]
  /**
   * `Postgres: creating, 4 min, usually 3-9 min`. A log has the databases; what else runs, where none does; or the
   * stack itself. A live display has them all. `reported`: what AWS says of one besides.
   */
  readonly lines: (
    now: Date,
    isLive: boolean,
    reported: (logicalId: string) => string | null,
  ) => readonly string[]
}

type Running = {
  readonly event: StackEvent
  readonly since: number
  readonly usual: UsualTime | null
}

const STACK = 'AWS::CloudFormation::Stack'
const DATABASES = new Set(ALL_FAMILIES.map(({ types }) => types.database))

/** @param usualOf what work like this takes as a rule; null = nobody knows */
export function runningChanges(usualOf: (event: StackEvent) => UsualTime | null): RunningChanges {
  const running = new Map<string, Running>()
  let stack: Running | null = null
  let history: ReadonlyMap<string, Span> = new Map()

  const begin = (event: StackEvent): Running => ({
    event,
    since: Date.parse(event.time),
    usual: usualOf(event),
  })
  const expectedOf = ({ event, usual }: Running): Expected | null => {
    const before = history.get(workOf(event))
    if (before !== undefined) return { time: before, from: 'history' }
    return usual === null ? null : { time: usual, from: 'figures' }
  }
  return {
    earlier: (events) => {
      history = durationsIn(events)
    },
    track: (event) => {
      const { logicalId, status, type } = event
      const before = running.get(logicalId)
      const runs = status.endsWith('_IN_PROGRESS')
      if (type === STACK) stack = runs ? { ...(stack ?? begin(event)), event } : null
      else if (!runs) running.delete(logicalId)
      // Only the second of a creation's events has the id.
      else running.set(logicalId, before ? { ...before, event } : begin(event))
    },
    usualOf: (event) => history.get(workOf(event)) ?? usualOf(event),
    all: () => [...running.values()].map((one) => ({ ...one, isUsual: one.usual !== null })),
    lines: (now, isLive, reported) => {
      const isBack = stack?.event.status.includes('ROLLBACK_') ?? false
      const all = [...running.values()]
      const databases = all.filter(({ event }) => DATABASES.has(event.type))
      const others = all.filter((one) => !databases.includes(one))
      const told = isLive ? [...databases, ...others] : databases.length > 0 ? databases : others
      const shown = told.length > 0 || stack === null ? told : [stack]
      return shown.map((one) => {
        const expected = expectedOf(one)
        const spent = now.getTime() - one.since
        return runningLine({
          event: one.event,
          soFar: (isLive ? inSeconds : inMinutes)(spent),
          expected,
          isOver: expected !== null && spent > upTo(expected.time) * 1000,
          isBack,
          reported: reported(one.event.logicalId),
        })
      })
    },
  }
}

/** What is said in whole minutes is not over before they are. */
function upTo([, to]: UsualTime): number {
  return to < 60 ? to : Math.max(to, Math.round(to / 60) * 60)
}
