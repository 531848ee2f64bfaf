import type { ResolvedStage } from '../../config/resolved.ts'
import { applyStage, type StageResult } from '../../apply/apply.ts'
import type { StageFailure, StageOutcome } from '../../plan/model/outcome.ts'
import { Interrupted, TinystacksError } from '../../errors.ts'
import { stageOutputs, type StageOutputs } from '../../outputs/index.ts'
import { outcomeMessages, stageTitle } from '../../plan/messages/deploy/results.ts'
import { applyContextOf } from './apply-context.ts'
import type { Context } from './context.ts'
import { inspectAgain, type Turn } from './inspect-again.ts'
import { discardInspections, type InspectedStage } from './inspect-stages.ts'
import { withKnownProtection } from './known-protection.ts'
import { isBegunBefore, resumedOutcome } from './resume.ts'

export type Deployed = { readonly outcome: StageOutcome; readonly outputs: StageOutputs | null }

/** The stages whose deploy of this commit is told of, although there is nothing left to apply. */
type Resumed = { readonly resumed: ReadonlySet<string> }

type Applied = {
  readonly deployed: readonly Deployed[]
  /** The program was interrupted in the middle of the last stage. */
  readonly interrupted: Interrupted | null
}

/**
 * The stages in order. After a failure the others are named and left alone. `waited`: something was waited
 * for since the inspection, a person or a stack. A stage that waited, for that or for another stage, is
 * inspected again before it is applied. `allow`: the consents that were given.
 */
export async function applyStages(
  context: Context,
  planned: readonly InspectedStage[],
  { waited, allow, resumed }: Pick<Turn, 'waited' | 'allow'> & Resumed,
): Promise<Applied> {
  const inspections = waited ? planned : await withKnownProtection(planned)
  const deployed: Deployed[] = []
  for (const [index, inspection] of inspections.entries()) {
    const turn = {
      remaining: new Set(inspections.slice(index).map(({ plan }) => plan.stage)),
      allow,
      waited: waited || deployed.some(({ outcome }) => outcome.result.kind !== 'unchanged'),
    }
    const isResumed = resumed.has(inspection.plan.stage)
    const { interrupted, ...one } = await applyOne(context, inspection, turn, isResumed).catch(
      async (error: unknown) => {
        await discardInspections(inspections.slice(index))
        throw error
      },
    )
    deployed.push(one)
    if (one.outcome.result.kind !== 'failed') continue
    const rest = inspections.slice(index + 1)
    await discardInspections(rest)
    const skipped = rest.map((other) => notAttempted(other, inspection.plan.stage))
    return { deployed: [...deployed, ...skipped], interrupted }
  }
  return { deployed, interrupted: null }
}

function isBegunAgain(context: Context, { found }: InspectedStage): boolean {
  const isRunAgain = context.workflowRun !== undefined && context.workflowRun.attempt > 1
  return isRunAgain || isBegunBefore(context, found)
}

type Attempt = {
  readonly result: StageResult
  /** The stage as applied. */
  readonly stage: ResolvedStage
  readonly interrupted: Interrupted | null
}

async function applyOne(
  context: Context,
  planned: InspectedStage,
  turn: Turn,
  isResumed: boolean,
): Promise<Deployed & Pick<Attempt, 'interrupted'>> {
  const { clock, deployments } = context
  const started = clock.now()
  const { stage, stack, region, action } = planned.plan
  const isQuiet = action === 'none'
  if (!isQuiet) await deployments?.begin(planned.plan, isBegunAgain(context, planned))
  const attempted = await attempt(context, planned, turn)
  const { result, interrupted } = attempted
  const applied: StageOutcome = {
    ...{ stage, stack, region },
    seconds: Math.round((clock.now().getTime() - started.getTime()) / 1000),
    result:
      result.kind === 'failed'
        ? { kind: 'failed', ...result.failure }
        : { kind: result.kind, ...(result.notes.length > 0 && { notes: result.notes }) },
  }
  // What was left may have been done meanwhile: the stage has had an update of this commit all the same.
  const counts = isResumed || (!isQuiet && isBegunBefore(context, planned.found))
  const outcome =
    counts && result.kind !== 'failed' ? resumedOutcome(applied, result.stack) : applied
  if (!isQuiet || isResumed) await deployments?.end(outcome)
  const outputs = result.kind === 'failed' ? null : stageOutputs(attempted.stage, result.stack)
  return { outcome, outputs, interrupted }
}

/** A denied call ends a stage like a failed resource: the stages before it keep their results. */
async function attempt(context: Context, planned: InspectedStage, turn: Turn): Promise<Attempt> {
  const { stage } = planned
  try {
    return { ...(await applyPlanned(context, planned, turn)), interrupted: null }
  } catch (error) {
    if (error instanceof TinystacksError) {
      const remarks = [error.message, ...(error.hint === undefined ? [] : [error.hint])]
      const isRefused = error.exit === 3
      const result = stopped(remarks, { code: error.code, ...(isRefused && { refused: true }) })
      return { result, stage, interrupted: null }
    }
    if (error instanceof Interrupted)
      return { result: stopped([outcomeMessages.interrupted]), stage, interrupted: error }
    throw error
  }
}

function stopped(
  remarks: readonly string[],
  more: Pick<StageFailure, 'code' | 'refused'> = {},
): StageResult {
  return { kind: 'failed', failure: { status: null, cause: null, line: null, ...more, remarks } }
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

function notAttempted({ plan }: InspectedStage, after: string): Deployed {
  const { stage, stack, region } = plan
  return {
    outcome: { stage, stack, region, seconds: 0, result: { kind: 'not-attempted', after } },
    outputs: null,
  }
}
