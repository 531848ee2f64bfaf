/**
 * How late a deploy notices that its stack has ended, and by how many calls, on a clock that is only counted: 80 ms a
 * call, each operation 200 times with other lengths. Beside it the same with looks of growing pauses up to 5 s,
 * whatever the events say. Fails when a budget is broken.
 */
import { pause } from '../src/inspect/backoff.ts'
import { follow } from '../src/inspect/stack/follow.ts'
import type { AwsReads } from '../src/ports/aws.ts'
import { median } from './median.ts'
import { OPERATIONS, STACK_ID, TOKEN, type Operation } from './waiting/operations.ts'

const RUNS = 200
const CALL = 80

/** Milliseconds from the stack's end to when it is known, and the calls until then. */
type Wait = { readonly lag: number; readonly calls: number }

async function ours(operation: Operation): Promise<Wait> {
  let time = 0
  let calls = 0
  const call = (): void => {
    calls += 1
    time += CALL
  }
  const stacks = {
    events: (_id: string, _token: string, known: (id: string) => boolean) => {
      call()
      const shown = operation.events.filter(({ at, event }) => at <= time && !known(event.id))
      return Promise.resolve(shown.map(({ event }) => event).toReversed())
    },
    describe: () => {
      call()
      return Promise.resolve({ status: 'UPDATE_IN_PROGRESS' })
    },
  }
  const clock = {
    now: () => new Date(time),
    sleep: (milliseconds: number) => {
      time += milliseconds
      return Promise.resolve()
    },
  }
  const followed = { stackId: STACK_ID, token: TOKEN, changes: operation.changes }
  await follow({ stacks } as unknown as AwsReads, clock, followed, () => undefined)
  return { lag: time - operation.end, calls }
}

function blindly({ end }: Operation): Promise<Wait> {
  let time = 0
  for (let calls = 1; ; calls += 1) {
    time += CALL
    if (time >= end) return Promise.resolve({ lag: time - end, calls })
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
  }
}

type Budget = { readonly calls: number; readonly middle: number; readonly longest: number }

/**
 * Milliseconds and calls, where the last resource is followed by another or takes less than a minute. CloudFormation
 * tells nothing of how far a single long one is: there the budget is a share of what looking blindly takes.
 */
const TIGHT: Budget = { calls: 80, middle: 1000, longest: 2400 }

const inSeconds = (milliseconds: number): string => `${(milliseconds / 1000).toFixed(1)} s`
const said = ({ middle, longest, calls }: Budget): string =>
  `median ${inSeconds(middle)}, longest ${inSeconds(longest)}, ${String(calls)} calls`

for (const [name, operation] of Object.entries(OPERATIONS))
  for (const seconds of [30, 290, 900]) {
    const now = await measured(operation, seconds, ours)
    const blind = await measured(operation, seconds, blindly)
    const isAlone = operation(seconds).changes.length === 1 && seconds > 60
    const budget = {
      ...(isAlone ? { middle: blind.middle * 0.8, longest: blind.longest } : TIGHT),
      calls: Math.max(TIGHT.calls, Math.round(blind.calls * 1.25)),
    }
    const isBroken =
      now.calls > budget.calls || now.middle > budget.middle || now.longest > budget.longest
    console.log(`${name}, ${String(seconds)} s: ${said(now)} (blindly: ${said(blind)})`)
    if (!isBroken) continue
    console.log(`  over its budget: ${said(budget)}`)
    process.exitCode = 1
  }
