/** Test data: any graph of stages, with what becomes of each. */
import fc from 'fast-check'
import type { StageGraph } from '../../../src/plan/order/schedule.ts'

export type Trial = {
  readonly graph: StageGraph
  readonly atOnce: number
  readonly failing: ReadonlySet<string>
  /** How many turns of the event loop each stage takes, by its place. */
  readonly lengths: readonly number[]
}

const MOST = 9

export const trials: fc.Arbitrary<Trial> = fc
  .record({
    size: fc.integer({ min: 1, max: MOST }),
    edges: fc.array(fc.boolean(), { minLength: MOST * MOST, maxLength: MOST * MOST }),
    fails: fc.array(fc.integer({ min: 0, max: 4 }), { minLength: MOST, maxLength: MOST }),
    atOnce: fc.integer({ min: 1, max: MOST }),
    lengths: fc.array(fc.integer({ min: 0, max: 6 }), { minLength: MOST, maxLength: MOST }),
  })
  .map(({ size, edges, fails, atOnce, lengths }) => {
    const names = Array.from({ length: size }, (_, index) => `s${String(index)}`)
    return {
      graph: names.map((stage, index) => ({
        stage,
        after: names.slice(0, index).filter((_, before) => edges[index * MOST + before]),
      })),
      atOnce,
      lengths,
      failing: new Set(names.filter((_, index) => fails[index] === 0)),
    }
  })

/** Everything that a stage comes after, directly or not. */
export function allBefore(graph: StageGraph, stage: string): ReadonlySet<string> {
  const after = graph.find((one) => one.stage === stage)?.after ?? []
  return new Set(after.flatMap((one) => [one, ...allBefore(graph, one)]))
}
