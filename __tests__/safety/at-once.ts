/** Two deploys of one stage at the very same moment: their calls alternate, in an order that a seed decides. */
import { setImmediate as turn } from 'node:timers/promises'
import { randomFrom } from '../../bench/proxy/random.ts'
import { contextOf } from '../builders/context.ts'
import { problemsOf, type Pair, type Second } from './interleaved.ts'
import { look } from './look.ts'
import { run, type Ended } from './run.ts'
import { from } from './stand.ts'
import { watched } from './watched.ts'
import { identitiesIn, worldOf } from './world.ts'

/** What somebody else does at the same moment. */
export const AT_ONCE = {
  'same at once': 'same',
  'newer at once': 'newer',
  'destroy at once': 'destroy',
} as const satisfies Readonly<Record<string, Second>>
export type AtOnce = keyof typeof AT_ONCE
export const AT_ONCE_NAMES = Object.keys(AT_ONCE) as readonly AtOnce[]

/** Orders that are tried of each pair. */
const ORDERS = 6
/** Where all of them take too long. */
const FEW = 2

/** The most calls in a row of one of them, while the other has some to make. */
const IN_A_ROW = 6
/** Turns of the event loop in which the one whose turn it is makes its next call, if it is to make one at all. */
const TURNS = 15
/**
 * The last look before what takes no precondition. Nobody can do anything about what comes between the two, so nothing
 * does: docs/adr/0037 says how short that is.
 */
const LAST_LOOK = /\.stacks\.describe$/

/** The orders that are tried of operation number `index`; `some`: a few, which are others of the next operation. */
export function ordersOf(index: number, which: 'all' | 'some'): readonly number[] {
  const count = which === 'all' ? ORDERS : FEW
  return Array.from({ length: count }, (_, order) => 1 + ((index * count + order) % ORDERS))
}

type Waiting = { readonly who: 0 | 1; readonly name: string; readonly go: () => void }

/** Carries both out side by side, and says what is wrong. Either is refused, or both are: nothing is broken. */
export async function atOnce(pair: Pair, seed: number): Promise<readonly string[]> {
  const known = identitiesIn(pair.before)
  return from(pair.origin, async () => {
    const untouched = worldOf(await look(), known)
    const turns = alternating(seed)
    const runs = ([0, 1] as const).map((who) =>
      watched(contextOf(''), { before: ({ name }) => turns.take(who, name) }),
    )
    const ended = await Promise.all(
      runs.map(({ connect }, who) => run(who === 0 ? pair.first : pair.other, { connect })),
    )
    await Promise.all(runs.map(({ quiet }) => quiet()))
    turns.end()
    const ends = { ...pair, ends: [...pair.ends, untouched] }
    const now = worldOf(await look(), known)
    const stuck = now.lines.filter((line) => /: \w+_FAILED,/.test(line))
    if (stuck.length > 0) return stuck
    let problems = problemsOf(ends, now, ended.map(told))
    // One that was stopped between two of its steps is gone on with by running it again; that may be either.
    for (const [who, { exit }] of ended.entries()) {
      if (problems.length === 0 || exit === 0) continue
      const again = await run(who === 0 ? pair.first : pair.other)
      problems = problemsOf(ends, worldOf(await look(), known), [told(again)])
    }
    return problems
  })
}

/** A run that fails has said so: what counts is what the two leave. */
function told(ended: Ended): Ended {
  return ended.exit === 1 ? { ...ended, exit: 3 } : ended
}

/** Lets one call at a time go, of the run whose turn it is. */
function alternating(seed: number): {
  readonly take: (who: 0 | 1, name: string) => Promise<void>
  readonly end: () => void
} {
  const waiting: Waiting[] = []
  const random = randomFrom(seed)
  let isOver = false
  const next = async (who: 0 | 1): Promise<Waiting | undefined> => {
    for (let turns = 0; turns < TURNS; turns++) {
      const at = waiting.findIndex((one) => one.who === who)
      if (at >= 0) return waiting.splice(at, 1)[0]
      await turn()
    }
    return waiting.shift()
  }
  const letGo = async (): Promise<void> => {
    let who: 0 | 1 = 0
    let left = 0
    while (!isOver) {
      await turn()
      if (left <= 0) [left, who] = [1 + Math.floor(random() * IN_A_ROW), random() < 0.5 ? 0 : 1]
      const one = await next(who)
      if (one === undefined) continue
      one.go()
      if (LAST_LOOK.test(one.name)) [left, who] = [Math.max(left, 2), one.who]
      left -= 1
    }
  }
  void letGo()
  return {
    take: (who, name) =>
      new Promise((go) => {
        waiting.push({ who, name, go })
      }),
    end: () => {
      isOver = true
    },
  }
}
