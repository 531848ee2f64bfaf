import { guardAccount, guardServiceRole } from '../inspect/account.ts'
import { destroyStack, type Destroyed } from '../apply/destroy.ts'
import { inspectDestruction, type Destruction } from '../inspect/destruction.ts'
import type { StageOutcome } from '../plan/model/outcome.ts'
import { describeStage, waitUntilIdle } from '../inspect/stack/current-stack.ts'
import type { WritingContext } from '../apply/operation.ts'
import { assemblePlan, refusalsOf } from '../plan/index.ts'
import type { Plan } from '../plan/model/types.ts'
import { destroyedForTerminal, destroyedAsMarkdown } from '../render/destroyed.ts'
import { nextAfterDestroy } from '../render/next.ts'
import type { Results } from '../render/json/results.ts'
import { planForTerminal } from '../render/terminal.ts'
import { DESTROY_WORD, destroyMessages as words } from '../plan/messages/deploy/destroy.ts'
import { deployFailed, stageTitle, waitingFor } from '../plan/messages/deploy/results.ts'
import { applyContextOf } from './shared/turns/apply-context.ts'
import {
  done,
  failedFor,
  type Command,
  type CommandResult,
  type Context,
} from './shared/context.ts'
import { findStage, identityOf, type FoundStage } from './shared/find-stage.ts'
import { planOutputs, planResult } from './shared/plan-result.ts'
import { whyNotDestroyed } from './shared/run-again/rerun.ts'
import { connectOnce, stageContextOf } from './shared/inspect/inspect-stages.ts'
import { withNext } from './shared/with-next.ts'
import { stoppedBy } from './shared/turns/stopped.ts'
import { Unfinished } from './shared/run-again/unfinished.ts'

type DestroyResult = CommandResult<Results['destroy']>

/** destroy: deletes a stage's stack, if the word was given. Its secrets and final snapshots stay. */
export const destroy: Command<'destroy'> = async (context) => {
  const connect = connectOnce(context)
  const one = await findStage(context, connect)
  const stageContext = await stageContextOf(context, one, connect, one, (stack) => {
    context.reporter.line(waitingFor(stack))
  })
  const found = await waitUntilIdle(stageContext, one.stackName)
  if (one.stage) await guardAccount(stageContext, one.stage, found)
  guardServiceRole(stageContext, { account: null, ...one.stage, ...one }, found)
  if (!found || found.status === 'DELETE_COMPLETE') return nothingThere(one)

  const against = await whyNotDestroyed(context, stageContext, one, found)
  if (against !== null) return leftAlone(context, one, against)
  const identity = identityOf(one.config, one.file, context.repository)
  const stage = { name: one.name, inFile: one.stage !== null }
  const inspection = await inspectDestruction(stageContext, identity, stage, found)
  const look = async (): Promise<Destruction | null> => {
    const now = await describeStage(stageContext.aws, found.id)
    return now === null || now.status === 'DELETE_COMPLETE'
      ? null
      : inspectDestruction(stageContext, identity, stage, now)
  }
  const plan = assemblePlan([inspection.plan])
  const planned = (): DestroyResult =>
    nothingBegun(planResult(context, { ...one, stages: [] }, plan))
  if (refusalsOf(plan).length > 0) return planned()
  const missing = await missingWord(context, one, plan, inspection)
  if (missing !== null)
    return failedFor({ ...planned(), annotations: [] }, 3, 'not-confirmed', missing)
  return carryOut(context, stageContext, one, plan, { inspection, look })
}

function nothingBegun({ json: plan, ...result }: CommandResult<Plan>): DestroyResult {
  return { ...result, json: { plan, stages: [], kept: { secrets: [], snapshots: [] } } }
}

function nothingThere(one: FoundStage): DestroyResult {
  return { ...nothingDone(one), text: words.nothing(one.name, one.stackName, one.region) }
}

function nothingDone(
  { name, stackName, region }: FoundStage,
  notes: readonly string[] = [],
): DestroyResult {
  const outcome: StageOutcome = {
    stage: name,
    stack: stackName,
    region,
    seconds: 0,
    result: { kind: 'unchanged', ...(notes.length > 0 && { notes }) },
  }
  return done({
    text: '',
    json: { plan: assemblePlan([]), stages: [outcome], kept: { secrets: [], snapshots: [] } },
    outputs: { changed: 'false', stages: JSON.stringify([name]) },
  })
}

/** A newer run is in charge of the stage: nothing was deleted, and that is no failure. */
function leftAlone({ reporter }: Context, one: FoundStage, why: string): DestroyResult {
  reporter.notice(why)
  return { ...nothingDone(one, [why]), text: why }
}

/** Why the deletion may not start; null = the word was given, as an argument or on the terminal. */
async function missingWord(
  { options, ask, reporter, terminal }: Context,
  { file, name }: FoundStage,
  plan: Plan,
  { found }: Destruction,
): Promise<string | null> {
  const given = options.confirm ?? null
  if (given !== null) return given === DESTROY_WORD ? null : words.wrongWord(given)
  if (!ask) return words.unconfirmed(name)
  reporter.line(planForTerminal(plan, { ...terminal, file: file.name }))
  return (await ask(words.question(found.name))) === DESTROY_WORD ? null : words.unconfirmed(name)
}

/** What was agreed to, and how to inspect it again. */
type Agreed = {
  readonly inspection: Destruction
  readonly look: () => Promise<Destruction | null>
}

async function carryOut(
  context: Context,
  stageContext: WritingContext,
  { file, name, stage }: FoundStage,
  plan: Plan,
  { inspection, look }: Agreed,
): Promise<DestroyResult> {
  const { reporter, clock, terminal } = context
  const started = clock.now()
  const applyContext = applyContextOf(stageContext, inspection.plan, reporter)
  const outcomeNow = (result: Destroyed): StageOutcome =>
    outcomeOf(inspection, result, clock.now().getTime() - started.getTime())
  const result = await reporter
    .group(stageTitle(inspection.plan), () => destroyStack(applyContext, inspection, look))
    .catch((cause: unknown) => {
      const stages = [outcomeNow({ kind: 'failed', failure: stoppedBy(cause) })]
      const kept = { secrets: inspection.secrets, snapshots: [] }
      throw new Unfinished(cause, { report: null, json: { plan, stages, kept } })
    })
  const outcome = outcomeNow(result)
  const failure = deployFailed([outcome], file.name)
  const kept = {
    secrets: inspection.secrets,
    snapshots: result.kind === 'destroyed' ? result.snapshots : [],
  }
  const told = done({
    text: destroyedForTerminal(outcome, kept, terminal),
    summary: destroyedAsMarkdown(plan, outcome, kept, file.name),
    json: { plan, stages: [outcome], kept },
    outputs: { ...planOutputs(plan), changed: String(failure === null) },
  })
  if (failure === null && stage !== null)
    return withNext(context, told, nextAfterDestroy(name, file.name))
  return result.kind === 'failed' && result.failure.refused
    ? failedFor(told, 3, 'stage-differs', failure)
    : failedFor(told, 1, 'stage-failed', failure)
}

function outcomeOf({ plan }: Destruction, result: Destroyed, milliseconds: number): StageOutcome {
  return {
    stage: plan.stage,
    stack: plan.stack,
    region: plan.region,
    seconds: Math.round(milliseconds / 1000),
    result:
      result.kind === 'failed' ? { kind: 'failed', ...result.failure } : { kind: 'destroyed' },
  }
}
