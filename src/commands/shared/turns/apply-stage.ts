/** The turn of one stage: its deployment on GitHub, another inspection, and what its plan says. */
import type { ResolvedStage } from '../../../config/resolved.ts'
import { applyStage, type StageResult } from '../../../apply/apply.ts'
import type { StageOutcome } from '../../../plan/model/outcome.ts'
import { Interrupted, TinystacksError } from '../../../errors.ts'
import { stageOutputs, type StageOutputs } from '../../../outputs/index.ts'
import { stageTitle } from '../../../plan/messages/deploy/results.ts'
import { applyContextOf } from './apply-context.ts'
import type { Context } from '../context.ts'
import { inspectAgain, type Turn } from './inspect-again.ts'
import { discardInspections, type InspectedStage } from '../inspect/inspect-stages.ts'
import { isBegunBefore, resumedOutcome } from '../run-again/resume.ts'
import { stoppedBy } from './stopped.ts'

export type Deployed = { readonly outcome: StageOutcome; readonly outputs: StageOutputs | null }

/** What ended the program in the middle of a stage: an interruption, or what nobody expected. */
export type Ended = { readonly cause: unknown }

type Applied = Deployed & { readonly ended: Ended | null }

type Attempt = {
  readonly result: StageResult
  /** The stage as applied. */
  readonly stage: ResolvedStage
  readonly ended: Ended | null
}

/** Never rejects. `isResumed`: the deploy of this commit is told of, although there is nothing left to apply. */
export async function applyOne(
  context: Context,
  inspection: InspectedStage,
  turn: Turn,
  isResumed: boolean,
): Promise<Applied> {
  const begun = context.clock.now()
  try {
    return await applied(context, inspection, turn, isResumed)
  } catch (cause) {
    await discardInspections([inspection])
    return { ...broken(inspection, secondsSince(context, begun), cause), ended: { cause } }
  }
}

function isBegunAgain(context: Context, { found }: InspectedStage): boolean {
  const isRunAgain = context.workflowRun !== undefined && context.workflowRun.attempt > 1
  return isRunAgain || isBegunBefore(context, found)
}

async function applied(
  context: Context,
  planned: InspectedStage,
  turn: Turn,
  isResumed: boolean,
): Promise<Applied> {
  const { clock, deployments } = context
  const started = clock.now()
  const { stage, stack, region, action } = planned.plan
  const isQuiet = action === 'none'
  if (!isQuiet) await deployments?.begin(planned.plan, isBegunAgain(context, planned))
  const attempted = await attempt(context, planned, turn)
  const { result, ended } = attempted
  const own: StageOutcome = {
    ...{ stage, stack, region },
    seconds: secondsSince(context, started),
    result:
      result.kind === 'failed'
        ? { kind: 'failed', ...result.failure }
        : { kind: result.kind, ...(result.notes.length > 0 && { notes: result.notes }) },
  }
  // What was left may have been done meanwhile: the stage has had an update of this commit all the same.
  const counts = isResumed || (!isQuiet && isBegunBefore(context, planned.found))
  const outcome = counts && result.kind !== 'failed' ? resumedOutcome(own, result.stack) : own
  if (!isQuiet || isResumed) await deployments?.end(outcome)
  const outputs = result.kind === 'failed' ? null : stageOutputs(attempted.stage, result.stack)
  return { outcome, outputs, ended }
}

/** A denied call ends a stage like a failed resource: the stages before it keep their results. */
async function attempt(context: Context, planned: InspectedStage, turn: Turn): Promise<Attempt> {
  const { stage } = planned
  try {
    return { ...(await applyPlanned(context, planned, turn)), ended: null }
  } catch (error) {
    const result = { kind: 'failed', failure: stoppedBy(error) } as const
    if (error instanceof TinystacksError) return { result, stage, ended: null }
    if (error instanceof Interrupted) return { result, stage, ended: { cause: error } }
    throw error
  }
}

/** What nobody expected, a bug or GitHub, ended the run in this stage: those before it keep their results. */
function broken({ plan }: InspectedStage, seconds: number, cause: unknown): Deployed {
  const { stage, stack, region } = plan
  const result = { kind: 'failed', ...stoppedBy(cause) } as const
  return { outcome: { stage, stack, region, seconds, result }, outputs: null }
}

function secondsSince({ clock }: Context, started: Date): number {
  return Math.round((clock.now().getTime() - started.getTime()) / 1000)
}

async function applyPlanned(
  context: Context,
  planned: InspectedStage,
  turn: Turn,
): Promise<Pick<Attempt, 'result' | 'stage'>> {
  const { reporter } = context
  const inspected = await inspectAgain(planned, turn)
  if (inspected.kind === 'failed') return { result: inspected, stage: planned.stage }
  const { inspection } = inspected
  const applyContext = applyContextOf(inspection.context, inspection.plan, reporter)
  const apply = (): Promise<StageResult> => applyStage(applyContext, inspection)
  const isQuiet = inspection.plan.action === 'none'
  const result = isQuiet ? await apply() : await reporter.group(stageTitle(inspection.plan), apply)
  return { result, stage: inspection.stage }
}
