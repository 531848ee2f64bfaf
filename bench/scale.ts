/**
 * Counts what our program calls for 1, 10 and 100 stages of three databases in one region. Fails where it is more than
 * `scale/costs.ts` says, of which docs/scale.md is made.
 */
import { TINYSTACKS } from './peers/tinystacks.ts'
import { makeTemplates } from './peers/templates.ts'
import type { Verb } from './peers/program.ts'
import { worldOf } from './peers/world.ts'
import { callsOf, COSTS } from './scale/costs.ts'

const STAGES = [1, 10, 100]

/** In this order, each after the one before it. */
const OPERATIONS: readonly (readonly [keyof typeof COSTS, Verb, 7 | 8])[] = [
  ['plan new', 'plan', 7],
  ['create', 'deploy', 7],
  ['no-op', 'plan', 7],
  ['no-op', 'deploy', 7],
  ['plan change', 'plan', 8],
  ['change', 'deploy', 8],
]

const templates = makeTemplates()
for (const stages of STAGES) {
  const names = Array.from({ length: stages }, (_, index) => `stack-${String(index + 1)}`)
  // Slow enough that an operation has ended when it is looked at.
  const world = await worldOf(TINYSTACKS, names, { weather: { latency: 20 } })
  try {
    for (const [operation, verb, days] of OPERATIONS) {
      world.prepare(templates.of(days))
      const { calls, reads, seconds } = await world.succeed(verb)
      const [count, budget] = [calls + reads, callsOf(COSTS[operation], stages, 1)]
      const verdict = count <= budget ? 'within' : 'OVER'
      if (count > budget) process.exitCode = 1
      console.log(
        `${String(stages)} stages, ${verb}, ${COSTS[operation].title}: ${String(count)} calls, ${verdict} ${String(budget)}; ${seconds.toFixed(1)} s`,
      )
    }
  } finally {
    await world.close()
  }
}
