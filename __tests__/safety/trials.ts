/** Every way in which an operation is disturbed, and the sample of calls that each test run tries. */
import { BREAKS, failed, isKill, prepare, type Break, type Kill, type Prepared } from './case.ts'
import type { FaultName } from './faults.ts'
import { interleave, pairOf, SECONDS, type Second } from './interleaved.ts'
import { killsOf, type Groups, type Kills } from './kills.ts'
import { OPERATIONS, type Operation } from './operations.ts'
import { callsOf } from './recording.ts'

/** Breaks are run again until they have converged; the others are deploys in between. */
export const DISTURBANCES = [...BREAKS, ...SECONDS] as const
export type Disturbance = Break | Second

/** What came of a case, and whether it stands for those that are alike. */
type Outcome = { readonly problems: readonly string[]; readonly asRecorded: boolean }

/** One operation under one disturbance, at any of its calls. */
export type Trial = {
  readonly operation: Operation
  readonly how: Disturbance
  /** How many calls, or requests, there are to disturb. */
  readonly calls: number
  /** All of them; where it has been proved that they are alike, together. */
  readonly groups: () => Promise<Groups>
  /** What is wrong with the end; empty = nothing. */
  readonly at: (call: number) => Promise<Outcome>
}

/** Gives `body` the trials of the operation, one after the other. */
export async function eachTrial(
  operation: Operation,
  hows: readonly Disturbance[],
  body: (trial: Trial) => Promise<void>,
): Promise<void> {
  const breaks = BREAKS.filter((one) => hows.includes(one))
  if (breaks.length > 0) {
    const prepared = await prepare(operation)
    const kills = killsOf(prepared)
    const undisturbed = prepared.problems.map((problem) => `undisturbed: ${problem}`)
    try {
      for (const how of breaks) {
        const trial = isKill(how) ? killing(prepared, kills, how) : failing(prepared, how)
        const at = async (call: number): Promise<Outcome> => {
          const { problems, asRecorded } = await trial.at(call)
          return { problems: [...undisturbed, ...problems], asRecorded }
        }
        await body({ operation, how, ...trial, at })
      }
    } finally {
      prepared.origin.remove()
    }
  }
  for (const how of SECONDS.filter((one) => hows.includes(one))) {
    const pair = await pairOf(operation, how)
    try {
      const at = async (call: number) => alone(await interleave(pair, call))
      await body({ operation, how, ...eachAlone(pair.alone.calls), at })
    } finally {
      pair.origin.remove()
    }
  }
}

type Part = Pick<Trial, 'calls' | 'groups' | 'at'>

function killing({ undisturbed }: Prepared, kills: Kills, how: Kill): Part {
  const calls = callsOf(undisturbed).length
  return how === 'killed'
    ? { calls, groups: kills.groupsOnce, at: kills.once }
    : { calls, groups: kills.groupsTwice, at: kills.twice }
}

function failing(prepared: Prepared, how: FaultName): Part {
  const at = async (call: number) => alone(await failed(prepared, how, call))
  return { ...eachAlone(prepared.requests), at }
}

function alone(problems: readonly string[]): Outcome {
  return { problems, asRecorded: true }
}

/** Another run is told something else by each of its calls, or goes on from there otherwise. */
function eachAlone(calls: number): Pick<Trial, 'calls' | 'groups'> {
  const groups = Array.from({ length: calls }, (_, index) => [index + 1])
  return { calls, groups: () => Promise.resolve(groups) }
}

/** What came of all calls of a trial. */
export type Tried = {
  /** How many were carried out; each stands for those that are alike. */
  readonly cases: number
  readonly right: number
  readonly problems: readonly string[]
}

/** Tries each call, or one that it is like. A run that went another way than the recorded one stands for itself. */
export async function tryAll(trial: Trial): Promise<Tried> {
  let cases = 0
  let right = 0
  const problems: string[] = []
  const tryOne = async (call: number, stands: number): Promise<boolean> => {
    const { problems: found, asRecorded } = await trial.at(call)
    cases += 1
    if (found.length === 0) right += asRecorded ? stands : 1
    problems.push(...told(trial, call, found, TOLD))
    return asRecorded
  }
  for (const [first = 1, ...others] of await trial.groups())
    if (!(await tryOne(first, 1 + others.length))) for (const call of others) await tryOne(call, 1)
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
  const all = Array.from({ length: calls }, (_, index) => index + 1)
  let state = seed
  return Array.from({ length: Math.min(count, calls) }, () => {
    state = (Math.imul(state, 1_664_525) + 1_013_904_223) >>> 0
    const [picked = 1] = all.splice(Math.floor((state / 2 ** 32) * all.length), 1)
    return picked
  }).toSorted((one, other) => one - other)
}
