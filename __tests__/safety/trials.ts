/** Every way in which an operation is disturbed, and the sample of calls that each test run tries. */
import {
  BREAKS,
  failed,
  isAskedAgain,
  isKill,
  prepare,
  type Break,
  type Kill,
  type Prepared,
} from './case.ts'
import type { FaultName } from './faults.ts'
import { AT_ONCE, AT_ONCE_NAMES, atOnce, ordersOf, type AtOnce } from './at-once.ts'
import { interleave, pairOf, SECONDS, type Second } from './interleaved.ts'
import { killsOf, type Groups, type Kills } from './kills.ts'
import { OPERATIONS, type Operation } from './operations.ts'
import { callsOf } from './recording.ts'

/** Breaks are run again until they have converged; the others are deploys in between, or at the same moment. */
export const DISTURBANCES = [...BREAKS, ...SECONDS, ...AT_ONCE_NAMES] as const
export type Disturbance = Break | Second | AtOnce

/** What came of a case, and whether it stands for those that are alike. */
type Outcome = { readonly problems: readonly string[]; readonly asRecorded: boolean }

/** One operation under one disturbance, at any of its calls. */
export type Trial = {
  readonly operation: Operation
  readonly how: Disturbance
  /** How many calls, or requests, there are to disturb; of what happens at once, how many orders of calls. */
  readonly calls: number
  /** All of them; those together that one case is enough for. */
  readonly groups: () => Promise<Groups>
  /** That case. */
  readonly together: (group: readonly [number, ...number[]]) => Promise<Outcome>
  /** What is wrong with the end; empty = nothing. */
  readonly at: (call: number) => Promise<Outcome>
}

/** Gives `body` the trials of the operation, one after the other. `orders`: of those that are carried out at once. */
export async function eachTrial(
  operation: Operation,
  hows: readonly Disturbance[],
  body: (trial: Trial) => Promise<void>,
  orders: 'all' | 'some' = 'all',
): Promise<void> {
  const breaks = BREAKS.filter((one) => hows.includes(one))
  if (breaks.length > 0) {
    const prepared = await prepare(operation)
    const kills = killsOf(prepared)
    const undisturbed = prepared.problems.map((problem) => `undisturbed: ${problem}`)
    try {
      for (const how of breaks) {
        const trial = isKill(how) ? killing(prepared, kills, how) : failing(prepared, how)
        const besides = ({ problems, asRecorded }: Outcome): Outcome => ({
          problems: [...undisturbed, ...problems],
          asRecorded,
        })
        const at: Trial['at'] = async (call) => besides(await trial.at(call))
        const together: Trial['together'] = async (group) => besides(await trial.together(group))
        await body({ operation, how, ...trial, together, at })
      }
    } finally {
      prepared.origin.remove()
    }
  }
  for (const second of SECONDS) {
    const isAfter = hows.includes(second)
    const together = AT_ONCE_NAMES.filter((one) => AT_ONCE[one] === second && hows.includes(one))
    if (!isAfter && together.length === 0) continue
    const pair = await pairOf(operation, second)
    try {
      const at = async (call: number) => alone(await interleave(pair, call))
      if (isAfter)
        await body({
          operation,
          how: second,
          ...eachAlone(callsTo(callsOf(pair.alone.calls).length), at),
        })
      const seeds = ordersOf(OPERATIONS.indexOf(operation), orders)
      const inOrder = async (seed: number) => alone(await atOnce(pair, seed))
      for (const how of together) await body({ operation, how, ...eachAlone(seeds, inOrder) })
    } finally {
      pair.origin.remove()
    }
  }
}

type Part = Pick<Trial, 'calls' | 'groups' | 'together' | 'at'>

/** Kills that leave the same are tried once. */
function killing({ undisturbed }: Prepared, kills: Kills, how: Kill): Part {
  const calls = callsOf(undisturbed).length
  const [at, groups] =
    how === 'killed' ? [kills.once, kills.groupsOnce] : [kills.twice, kills.groupsTwice]
  return { calls, groups, at, together: ([first]) => at(first) }
}

/** In so many runs each request fails once where AWS's clients ask again: never two in a row of one run. */
const RUNS = 4

function failing(prepared: Prepared, how: FaultName): Part {
  const at = async (call: number): Promise<Outcome> => alone(await failed(prepared, how, [call]))
  const { requests } = prepared
  const groups = Map.groupBy(callsTo(requests.length), (call) =>
    isAskedAgain(how, requests[call - 1] ?? '') ? `run ${String(call % RUNS)}` : call,
  )
  return {
    ...eachAlone(callsTo(requests.length), at),
    groups: () => Promise.resolve([...groups.values()]),
    together: async (group) => alone(await failed(prepared, how, group)),
  }
}

function alone(problems: readonly string[]): Outcome {
  return { problems, asRecorded: true }
}

/** Another run is told something else by each of its calls, or goes on from there otherwise. */
function eachAlone(calls: readonly number[], at: Trial['at']): Part {
  const groups = calls.map((call) => [call])
  return {
    ...{ calls: calls.length, at },
    groups: () => Promise.resolve(groups),
    together: ([call]) => at(call),
  }
}

function callsTo(last: number): readonly number[] {
  return Array.from({ length: last }, (_, index) => index + 1)
}

/** What came of all calls of a trial. */
export type Tried = {
  /** How many were carried out; each stands for those that are alike. */
  readonly cases: number
  readonly right: number
  readonly problems: readonly string[]
}

/**
 * Tries each call, or those together that one case is enough for. Where that one is not right, or went another way than
 * the recorded one, each stands for itself.
 */
export async function tryAll(trial: Trial): Promise<Tried> {
  let cases = 0
  let right = 0
  const problems: string[] = []
  const tryOne = async (call: number): Promise<void> => {
    const { problems: found } = await trial.at(call)
    cases += 1
    if (found.length === 0) right += 1
    problems.push(...told(trial, call, found, TOLD))
  }
  for (const [first, ...others] of await trial.groups()) {
    if (first === undefined) continue
    if (others.length > 0) {
      const { problems: found, asRecorded } = await trial.together([first, ...others])
      cases += 1
      if (found.length === 0 && asRecorded) {
        right += 1 + others.length
        continue
      }
    }
    for (const call of [first, ...others]) await tryOne(call)
  }
  return { cases, right, problems }
}

/** The operation of this name. Throws where there is none. */
export function operationNamed(name: string): Operation {
  const found = OPERATIONS.find((one) => one.name === name)
  if (found) return found
  throw new Error(
    `no operation "${name}"; there are ${OPERATIONS.map((one) => one.name).join(', ')}`,
  )
}

/** So much is told of a case that is one of many. */
const TOLD = 3

/** What is wrong at this call, each line with the command that repeats the case alone; in short, or all of it. */
export async function problemsAt(
  trial: Trial,
  call: number,
  limit = TOLD,
): Promise<readonly string[]> {
  return told(trial, call, (await trial.at(call)).problems, limit)
}

function told(
  { operation, how }: Trial,
  call: number,
  problems: readonly string[],
  limit: number,
): readonly string[] {
  return problems
    .slice(0, limit)
    .map((problem) => `node .ci/checks/safety.ts '${operation.name}' '${how}' ${call}: ${problem}`)
}

/** One of `all` for each `index`, so that many indices have each of them. */
export function rotated<T>(all: readonly T[], index: number): T[] {
  return all.filter((_, at) => at === index % all.length)
}

/** `count` different calls of 1 to `calls`, the same for the same seed. */
export function sample(seed: number, calls: number, count: number): readonly number[] {
  const all = [...callsTo(calls)]
  let state = seed
  return Array.from({ length: Math.min(count, calls) }, () => {
    state = (Math.imul(state, 1_664_525) + 1_013_904_223) >>> 0
    const [picked = 1] = all.splice(Math.floor((state / 2 ** 32) * all.length), 1)
    return picked
  }).toSorted((one, other) => one - other)
}
