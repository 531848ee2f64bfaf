import type { ResolvedStage } from '../../config/resolved.ts'
import { applyStage, type StageResult } from '../../apply/apply.ts'
import type { StageOutcome } from '../../plan/model/outcome.ts'
import { Interrupted, TinystacksError } from '../../errors.ts'
import { stageOutputs, type StageOutputs } from '../../outputs/index.ts'
import { stageTitle } from '../../plan/messages/deploy/results.ts'
import { applyContextOf } from './apply-context.ts'
import type { Context } from './context.ts'
import { inspectAgain, type Turn } from './inspect/inspect-again.ts'
import { discardInspections, type InspectedStage } from './inspect/inspect-stages.ts'
import { withKnownProtection } from './inspect/known-protection.ts'
import { isBegunBefore, resumedOutcome } from './run-again/resume.ts'
import { stoppedBy } from './stopped.ts'

export type Deployed = { readonly outcome: StageOutcome; readonly outputs: StageOutputs | null }

/** The stages whose deploy of this commit is told of, although there is nothing left to apply. */
type Resumed = { readonly resumed: ReadonlySet<string> }

type Applied = {
  readonly deployed: readonly Deployed[]
  readonly ended: Ended | null
}

/** What ended the program in the middle of a stage: an interruption, or what nobody expected. */
type Ended = { readonly cause: unknown }

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
    const begun = context.clock.now()
    const { ended, ...one } = await applyOne(context, inspection, turn, isResumed).catch(
      async (cause: unknown) => {
        await discardInspections([inspection])
        return { ...broken(inspection, secondsSince(context, begun), cause), ended: { cause } }
      },
    )
    deployed.push(one)
    if (one.outcome.result.kind !== 'failed') continue
    const rest = inspections.slice(index + 1)
    await discardInspections(rest)
    const skipped = rest.map((other) => notAttempted(other, inspection.plan.stage))
    return { deployed: [...deployed, ...skipped], ended }
  }
  return { deployed, ended: null }
}

function isBegunAgain(context: Context, { found }: InspectedStage): boolean {
  const isRunAgain = context.workflowRun !== undefined && context.workflowRun.attempt > 1
  return isRunAgain || isBegunBefore(context, found)
}

type Attempt = {
  readonly result: StageResult
  /** The stage as applied. */
  readonly stage: ResolvedStage
  readonly ended: Ended | null
}

async function applyOne(
  context: Context,
  planned: InspectedStage,
  turn: Turn,
  isResumed: boolean,
): Promise<Deployed & Pick<Attempt, 'ended'>> {
  const { clock, deployments } = context
  const started = clock.now()
  const { stage, stack, region, action } = planned.plan
  const isQuiet = action === 'none'
  if (!isQuiet) await deployments?.begin(planned.plan, isBegunAgain(context, planned))
  const attempted = await attempt(context, planned, turn)
  const { result, ended } = attempted
  const applied: StageOutcome = {
    ...{ stage, stack, region },
    seconds: secondsSince(context, started),
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

function notAttempted({ plan }: InspectedStage, after: string): Deployed {
  const { stage, stack, region } = plan
  return {
    outcome: { stage, stack, region, seconds: 0, result: { kind: 'not-attempted', after } },
    outputs: null,
  }
}
