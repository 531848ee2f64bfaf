import { stageGraph, type StageOrder } from '../../../plan/order/stage-graph.ts'
import { during } from '../../../inspect/during.ts'
import type { Context } from '../context.ts'
import { discardInspections, type InspectedStage } from '../inspect/inspect-stages.ts'
import { withKnownProtection } from '../inspect/known-protection.ts'
import { applyOne, type Deployed, type Ended } from './apply-stage.ts'
import type { Turn } from './inspect-again.ts'
import { sideBySide } from './side-by-side.ts'
import { takeTurns, type TurnEnd } from './take-turns.ts'

type Applied = {
  /** In the order of the inspections. */
  readonly deployed: readonly Deployed[]
  readonly ended: Ended | null
}

type HowToApply = Pick<Turn, 'waited' | 'allow'> & {
  readonly order: StageOrder
  /** The stages whose deploy of this commit is told of, although there is nothing left to apply. */
  readonly resumed: ReadonlySet<string>
}

/**
 * The stages in their order. After a failure those that it stops are named and left alone. `waited`: something was
 * waited for since the inspection, a person or a stack. A stage that waited, for that or for another stage, is
 * inspected again before it is applied. `allow`: the consents that were given.
 */
export async function applyStages(
  context: Context,
  planned: readonly InspectedStage[],
  { waited, allow, resumed, order }: HowToApply,
): Promise<Applied> {
  const inspections = waited ? planned : await withKnownProtection(planned)
  const named = new Map(inspections.map((one) => [one.plan.stage, one]))
  const deployed = new Map<string, Deployed>()
  let ended: Ended | null = null
  const atOnce = context.options.concurrency ?? Infinity
  const apart = isSideBySide(inspections, order, atOnce)
    ? sideBySide(context, inspections.length)
    : null
  const hasPassed = (stage: string): boolean => isChange(named.get(stage), deployed.get(stage))
  const take = async (stage: string, begun: ReadonlySet<string>): Promise<TurnEnd> => {
    const inspection = named.get(stage)
    if (inspection === undefined) throw new Error(`there is no plan of ${stage}`)
    const remaining = new Set([...named.keys()].filter((one) => !deployed.has(one)))
    const beside = [...begun].flatMap((one) => (deployed.has(one) ? [] : (named.get(one) ?? [])))
    const turn = { remaining, beside, allow, waited: waited || [...begun].some(hasPassed) }
    const told = apart?.begin(stage) ?? context
    const own = watchedBy(inspection, told)
    const one = await applyOne({ ...context, ...told }, own, turn, resumed.has(stage))
    apart?.end(stage)
    deployed.set(stage, one)
    ended ??= one.ended
    if (one.ended) return 'over'
    return one.outcome.result.kind === 'failed' ? 'failed' : 'done'
  }
  const graph = stageGraph(
    order,
    inspections.map(({ asked, found }) => ({ asked, deployed: found })),
  )
  const turns = () => takeTurns(graph, atOnce, take)
  const never = await (apart ? during(context.clock, apart.waiting, turns) : turns())
  await discardInspections(inspections.filter(({ plan }) => never.has(plan.stage)))
  return {
    deployed: inspections.map(
      (one) => deployed.get(one.plan.stage) ?? notAttempted(one, never.get(one.plan.stage) ?? ''),
    ),
    ended,
  }
}

/** Whether something may have changed since the inspections on account of this stage, which has begun. */
function isChange(planned: InspectedStage | undefined, deployed: Deployed | undefined): boolean {
  return deployed === undefined
    ? planned?.plan.action !== 'none'
    : deployed.outcome.result.kind !== 'unchanged'
}

function isSideBySide(
  inspections: readonly InspectedStage[],
  order: StageOrder,
  atOnce: number,
): boolean {
  const changing = inspections.filter(({ plan }) => plan.action !== 'none')
  return order === 'parallel' && atOnce > 1 && changing.length > 1
}

function watchedBy(inspection: InspectedStage, { clock }: Pick<Context, 'clock'>): InspectedStage {
  return { ...inspection, context: { ...inspection.context, clock } }
}

function notAttempted({ plan }: InspectedStage, after: string): Deployed {
  const { stage, stack, region } = plan
  return {
    outcome: { stage, stack, region, seconds: 0, result: { kind: 'not-attempted', after } },
    outputs: null,
  }
}
