/**
 * How late a deploy notices that its stack has ended, and by how many calls, on a clock that is only counted: 80 ms a
 * call, each operation 200 times with other lengths. Beside it the same with looks of growing pauses up to 5 s,
 * whatever the events say. Fails when a budget is broken.
 */
import { pause } from '../src/inspect/backoff.ts'
import { follow } from '../src/inspect/stack/follow.ts'
import type { StackFacts } from '../src/facts/stack/stack.ts'
import type { AwsReads } from '../src/ports/aws.ts'
import { median } from './median.ts'
import { OPERATIONS, STACK_ID, TOKEN, type Operation } from './waiting/operations.ts'

const RUNS = 200
const CALL = 80

/** Milliseconds from the stack's end to when it is known, the calls until then, and the longest time between two. */
type Wait = { readonly lag: number; readonly calls: number; readonly gap: number }

async function ours(operation: Operation): Promise<Wait> {
  let time = 0
  let calls = 0
  let gap = 0
  let called = 0
  const call = (): void => {
    calls += 1
    time += CALL
    gap = Math.max(gap, time - called)
    called = time
  }
  const stacks = {
    events: (_id: string, _token: string, known: (id: string) => boolean) => {
      call()
      const shown = operation.events.filter(({ at, event }) => at <= time && !known(event.id))
      return Promise.resolve(shown.map(({ event }) => event).toReversed())
    },
    describe: () => {
      call()
      const status = time >= operation.end ? operation.status : 'UPDATE_IN_PROGRESS'
      return Promise.resolve({ status, outputs: {}, tags: {} })
    },
  }
  const clock = {
    now: () => new Date(time),
    sleep: (milliseconds: number) => {
      time += milliseconds
      return Promise.resolve()
    },
  }
  const { changes, usual = null } = operation
  const showsSuccess = ({ status }: StackFacts) =>
    status === 'UPDATE_COMPLETE' || status === 'CREATE_COMPLETE'
  const followed = { stackId: STACK_ID, token: TOKEN, changes, showsSuccess }
  const expires = () => Promise.resolve(operation.expires ?? null)
  const { stack } = await follow(
    { aws: { stacks, expires } as unknown as AwsReads, clock },
    followed,
    () => undefined,
    {
      onEarlier: () => undefined,
      onLook: () => Promise.resolve(),
      usualOf: () => usual,
      waiting: { lines: () => [] },
    },
  )
  // Its outputs are read once more, unless the stack itself has shown its end.
  if (stack === undefined && !operation.status.startsWith('DELETE')) call()
  return { lag: time - operation.end, calls, gap }
}

function blindly({ end }: Operation): Promise<Wait> {
  let time = 0
  for (let calls = 1; ; calls += 1) {
    time += CALL
    if (time >= end) return Promise.resolve({ lag: time - end, calls, gap: pause(calls) })
    time += pause(calls - 1)
  }
}

/** `seconds`: of the operation, but for a tenth more or less. */
async function measured(
  operation: (seconds: number) => Operation,
  seconds: number,
  wait: (operation: Operation) => Promise<Wait>,
) {
  const waits: Wait[] = []
  for (let run = 0; run < RUNS; run += 1) {
    const share = 0.9 + (0.2 * ((run * 89) % RUNS)) / RUNS
    waits.push(await wait(operation(seconds * share)))
  }
  const lags = waits.map(({ lag }) => lag)
  return {
    middle: median(lags),
    longest: Math.max(...lags),
    calls: Math.round(median(waits.map(({ calls }) => calls))),
    gap: Math.max(...waits.map(({ gap }) => gap)),
  }
}

type Budget = {
  readonly calls: number
  readonly middle: number
  readonly longest: number
  readonly gap: number
}

/** Milliseconds and calls for 290 s. */
const TIGHT: Budget = { calls: 80, middle: 1000, longest: 2400, gap: Infinity }

/** A token of which nobody knows when it expires is tried every two seconds. */
const OF_UNKNOWN_END: Budget = { ...TIGHT, calls: 160, gap: 2000 }

const inSeconds = (milliseconds: number): string => `${(milliseconds / 1000).toFixed(1)} s`
const said = ({ middle, longest, calls, gap }: Budget): string =>
  `median ${inSeconds(middle)}, longest ${inSeconds(longest)}, ${String(calls)} calls` +
  (gap === Infinity ? '' : `, at most ${inSeconds(gap)} apart`)

for (const [name, operation] of Object.entries(OPERATIONS))
  for (const seconds of [30, 290, 900]) {
    const now = await measured(operation, seconds, ours)
    const blind = await measured(operation, seconds, blindly)
    const allowed = operation(seconds).expires === undefined ? TIGHT : OF_UNKNOWN_END
    const budget = { ...allowed, calls: Math.round(allowed.calls * Math.max(1, seconds / 290)) }
    const isBroken =
      now.calls > budget.calls ||
      now.middle > budget.middle ||
      now.longest > budget.longest ||
      now.gap > budget.gap
    console.log(`${name}, ${String(seconds)} s: ${said(now)} (blindly: ${said(blind)})`)
    if (!isBroken) continue
    console.log(`  over its budget: ${said(budget)}`)
    process.exitCode = 1
  }
