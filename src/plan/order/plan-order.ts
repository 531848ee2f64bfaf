import type { PlanOrder } from '../model/types.ts'
import { stageGraph, type StageInRun, type StageOrder } from './stage-graph.ts'

/**
 * What a plan says of the order of its stages; undefined = they are deployed one after the other. `concurrency`: how
 * many of them at once; null = all.
 */
export function planOrder(
  order: StageOrder,
  stages: readonly StageInRun[],
  concurrency: number | null = null,
): PlanOrder | undefined {
  if (order === 'sequence') return undefined
  const tied = stageGraph(order, stages).filter(({ after }) => after.length > 0)
  return {
    kind: 'parallel',
    ...(concurrency !== null && { concurrency }),
    ...(tied.length > 0 && {
      after: Object.fromEntries(tied.map(({ stage, after }) => [stage, after])),
    }),
  }
}
