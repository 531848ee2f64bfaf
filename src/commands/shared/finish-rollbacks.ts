import { rollBack } from '../../apply/rollback.ts'
import { assemblePlan } from '../../plan/index.ts'
import type { StepOf } from '../../plan/model/step.ts'
import type { Plan, StagePlan } from '../../plan/model/types.ts'
import { rollbackMessages } from '../../plan/messages/deploy/rollback.ts'
import { agree, type Agreement } from './agree.ts'
import type { Context } from './context.ts'
import { discardInspections, inspectOne, type InspectedStage } from './inspect/inspect-stages.ts'
import { watchStack } from './watch-stack.ts'

export type AgreedToRollBack =
  | { readonly kind: 'agreed'; readonly inspections: readonly InspectedStage[] }
  | Extract<Agreement, { readonly kind: 'declined' }>

export type Finished = {
  readonly inspections: readonly InspectedStage[]
  /** The stacks that were rolled back. */
  readonly stacks: readonly string[]
}

/**
 * Asks at a terminal for what a rollback needs that has to leave something out, once `show` has shown the plans of
 * these stages. Where nobody can answer, or nothing is open, nothing is shown and all is as it was.
 */
export async function agreeToRollBack(
  context: Context,
  inspections: readonly InspectedStage[],
  show: (plan: Plan) => void,
): Promise<AgreedToRollBack> {
  const open = inspections.filter(({ plan }) => rollBackOf(plan) !== undefined && !consented(plan))
  if (!context.ask || open.length === 0) return { kind: 'agreed', inspections }
  show(assemblePlan(open.map(({ plan }) => plan)))
  const agreement = await agree(context, open)
  if (agreement.kind === 'declined') return agreement
  const agreed = new Map(open.map((one, index) => [one, agreement.inspections[index] ?? one]))
  return { kind: 'agreed', inspections: inspections.map((one) => agreed.get(one) ?? one) }
}

/**
 * The first step of a deploy: finishes the rollbacks of failed updates, all at the same time, and inspects
 * their stages again. If one fails again, the change sets that were created for the others are deleted before
 * its error is thrown. Without such a stage it costs no call.
 */
export async function finishRollbacks(
  context: Context,
  inspections: readonly InspectedStage[],
): Promise<Finished> {
  const halfDone = inspections.filter(
    ({ plan }) => rollBackOf(plan) !== undefined && consented(plan),
  )
  if (halfDone.length === 0) return { inspections, stacks: [] }
  const settled = await Promise.allSettled(
    inspections.map(async (one) => (halfDone.includes(one) ? finishRollback(context, one) : one)),
  )
  const finished = settled.flatMap((one) => (one.status === 'fulfilled' ? one.value : []))
  const failure = settled.find((one) => one.status === 'rejected')
  if (!failure) return { inspections: finished, stacks: halfDone.map(({ plan }) => plan.stack) }
  await discardInspections(finished)
  throw failure.reason
}

async function finishRollback(
  context: Context,
  { asked, found, plan, context: stageContext }: InspectedStage,
): Promise<InspectedStage> {
  if (!found) throw new Error(`stage ${asked.name}: a rollback without a stack`)
  const { reporter } = context
  const skipping = rollBackOf(plan)?.skipping ?? []
  reporter.line(rollbackMessages.begins(found, skipping))
  const { onEvent, watcher } = watchStack(stageContext.aws, reporter)
  await rollBack(stageContext, found, onEvent, { watcher, skipping })
  return inspectOne(context, stageContext, asked)
}

function rollBackOf({ steps = [] }: StagePlan): StepOf<'roll-back'> | undefined {
  return steps.find((step) => step.kind === 'roll-back')
}

/** Whether nothing of the plan waits for consent: one that skips a resource does. */
function consented({ consents = [] }: StagePlan): boolean {
  return consents.every(({ given }) => given)
}
