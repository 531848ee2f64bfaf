import { planOrder } from '../../plan/index.ts'
import type { PlanOrder } from '../../plan/model/types.ts'
import type { Context } from './context.ts'
import type { InspectedStage } from './inspect/inspect-stages.ts'
import type { Loaded } from './load.ts'

/** What the plan of these stages says of their order; undefined = one after the other. */
export function orderOf(
  { options }: Pick<Context, 'options'>,
  { config }: Pick<Loaded, 'config'>,
  inspections: readonly InspectedStage[],
): PlanOrder | undefined {
  const stages = inspections.map(({ asked, found }) => ({ asked, deployed: found }))
  return planOrder(config.order, stages, options.concurrency)
}
