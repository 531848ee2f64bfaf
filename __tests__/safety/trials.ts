/** Every way in which an operation is disturbed, and the sample of calls that each test run tries. */
import { BREAKS, carryOut, isKill, prepare, type Break } from './case.ts'
import { interleave, pairOf, SECONDS, type Second } from './interleaved.ts'
import { OPERATIONS, type Operation } from './operations.ts'

/** Breaks are run again until they have converged; the others are deploys in between. */
export const DISTURBANCES = [...BREAKS, ...SECONDS] as const
export type Disturbance = Break | Second

/** One operation under one disturbance, at any of its calls. */
export type Trial = {
  readonly operation: Operation
  readonly how: Disturbance
  /** How many calls, or requests, there are to disturb. */
  readonly calls: number
  /** What is wrong with the end; empty = nothing. */
  readonly at: (call: number) => Promise<readonly string[]>
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
    try {
      for (const how of breaks) {
        const calls = isKill(how) ? prepared.calls : prepared.requests
        const at = async (call: number) => [
          ...prepared.problems.map((problem) => `undisturbed: ${problem}`),
          ...(await carryOut(prepared, how, call)).problems,
        ]
        await body({ operation, how, calls, at })
      }
    } finally {
      prepared.origin.remove()
    }
  }
  for (const how of SECONDS.filter((one) => hows.includes(one))) {
    const pair = await pairOf(operation, how)
    try {
      const at = async (call: number) => (await interleave(pair, call)).problems
      await body({ operation, how, calls: pair.calls, at })
    } finally {
      pair.origin.remove()
    }
  }
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
  const { operation, how } = trial
  const problems = await trial.at(call)
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
