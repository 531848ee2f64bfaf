import { TinystacksError } from '../errors.ts'
import { assemblePlan, isAsWritten, markConsentsGiven } from '../plan/index.ts'
import type { Plan } from '../plan/model/types.ts'
import { consentGiven, type Command, type Context } from './shared/context.ts'
import { load, type Loaded } from './shared/load.ts'
import { orderOf } from './shared/order-of.ts'
import { planFromFiles } from './shared/plan-from-files.ts'
import { planResult } from './shared/plan-result.ts'
import { nextAfterPlan } from '../render/next.ts'
import { calledBy, withNext } from './shared/with-next.ts'
import { withLabels } from './shared/reviewed.ts'
import { discardInspections, inspectStages } from './shared/inspect/inspect-stages.ts'

/**
 * plan: what a deploy would do to the databases, in database words. Changes nothing and leaves nothing
 * behind. Without credentials, the file is compared with the one before the change instead. With `exitCode` it
 * ends with 4 where something is to do, or differs.
 */
export const plan: Command<'plan'> = async (given) => {
  const loaded = load(given)
  // GitHub is called in parallel with AWS; a failure is reported below.
  const labelled = withLabels(given)
  labelled.catch(() => undefined)
  // A stage's change set is deleted as soon as it is read, while others are made and the plan is written.
  const discards: Promise<void>[] = []
  try {
    const made = await planned(given, loaded, labelled, discards)
    const context = await labelled
    const shown = planResult(context, loaded, made)
    const result = withNext(context, shown, nextAfterPlan(made, calledBy(context)))
    const isToldByExit = given.options.exitCode === true && result.exit === 0
    return isToldByExit && !isAsWritten(made) ? { ...result, exit: 4 } : result
  } finally {
    await Promise.all(discards)
  }
}

async function planned(
  given: Context,
  loaded: Loaded,
  labelled: Promise<Context>,
  discards: Promise<void>[],
): Promise<Plan> {
  try {
    const { inspections, unnamed } = await inspectStages(given, loaded, null, (inspection) => {
      discards.push(discardInspections([inspection]))
      return { ...inspection, changeSet: null }
    })
    const allow = consentGiven((await labelled).options)
    return assemblePlan(
      inspections.map((inspection) => markConsentsGiven(inspection.plan, allow)),
      unnamed,
      orderOf(given, loaded, inspections),
    )
  } catch (error) {
    if (error instanceof TinystacksError && error.code === 'no-credentials')
      return planFromFiles(given, loaded)
    throw error
  }
}
