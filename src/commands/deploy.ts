import type { StageOutcome } from '../plan/model/outcome.ts'
import { actionOutputs, type StageOutputs } from '../outputs/index.ts'
import { assemblePlan, markConsentsGiven, missingConsent, refusalsOf } from '../plan/index.ts'
import type { StackFacts } from '../facts/stack/stack.ts'
import type { Plan, OrphanedStack } from '../plan/model/types.ts'
import { outcomeAnnotations, outcomesAsMarkdown, outcomesForTerminal } from '../render/outcomes.ts'
import { nextAfterDeploy, nextAfterPlan } from '../render/next.ts'
import { planForTerminal } from '../render/terminal.ts'
import type { Results } from '../render/json/results.ts'
import { askMessages } from '../render/messages/ask.ts'
import { reviewMessages } from '../render/messages/review.ts'
import { deployFailed, waitingFor } from '../plan/messages/deploy/results.ts'
import { agree } from './shared/agree.ts'
import type { Deployed } from './shared/turns/apply-stage.ts'
import { orderOf } from './shared/order-of.ts'
import { applyStages } from './shared/turns/apply-stages.ts'
import {
  consentGiven,
  done,
  failedFor,
  type Command,
  type CommandResult,
  type Context,
} from './shared/context.ts'
import { agreeToRollBack, finishRollbacks } from './shared/finish-rollbacks.ts'
import { load, type Loaded } from './shared/load.ts'
import { notReviewedResult, planOutputs, planResult, reportOf } from './shared/plan-result.ts'
import {
  deployedOf,
  endDeployments,
  remainingStages,
  resumedAmong,
  withLeftAlone,
  type LeftAlone,
} from './shared/run-again/rerun.ts'
import { resumedStages } from './shared/run-again/resume.ts'
import { notReviewed, withLabels } from './shared/reviewed.ts'
import {
  discardInspections,
  inspectStages,
  type InspectedStage,
} from './shared/inspect/inspect-stages.ts'
import { Unfinished } from './shared/run-again/unfinished.ts'
import { calledBy, withNext } from './shared/with-next.ts'

type DeployResult = CommandResult<Results['deploy']>

/** deploy: plans every stage and, if nothing is refused, deploys them in the file's order. */
export const deploy: Command<'deploy'> = async (asked) => {
  const loaded = load(asked)
  const { reporter, workflowRun } = asked
  const commit = workflowRun?.commit
  const given = commit === undefined ? asked : { ...asked, deployedCommit: commit }
  const onBusy = (stack: StackFacts): void => {
    reporter.line(waitingFor(stack))
  }
  const { leftAlone, rest } = await remainingStages(given, loaded, onBusy)
  await endDeployments(given, leftAlone)
  if (rest.stages.length === 0) return nothingLeft(given, loaded, leftAlone)
  const waitedFor = new Set<string>()
  const { inspections: inspected, unnamed } = await inspectStages(given, rest, (stack) => {
    waitedFor.add(stack.name)
    onBusy(stack)
  })
  const resumed = await resumedStages(given, inspected).catch(discarding(inspected))
  const toldOf = [
    ...inspected.map(({ plan }) => plan).filter(({ stage }) => resumed.has(stage)),
    ...resumedAmong(leftAlone),
  ]
  const context = await withLabels(given, inspected, toldOf).catch(discarding(inspected))
  const found = withConsents(context, inspected)
  const planOf = (now: readonly InspectedStage[]): Plan =>
    withLeftAlone(assembled(context, loaded, now, unnamed), leftAlone, loaded)
  const show = (shown: Plan): void => {
    reporter.line(planForTerminal(shown, { ...context.terminal, file: loaded.file.name }))
  }
  const declined = async (now: readonly InspectedStage[], why: string): Promise<DeployResult> => {
    await discardInspections(now)
    return declinedResult(context, loaded, planOf(now), why)
  }
  const ready = await agreeToRollBack(context, found, show).catch(discarding(found))
  if (ready.kind === 'declined') return declined(found, ready.why)
  const { inspections, stacks: rolledBack } = await finishRollbacks(context, ready.inspections)
  for (const stack of rolledBack) waitedFor.add(stack)
  const plan = planOf(inspections)
  const isOpen = missingConsent(plan).length > 0 && !context.ask
  if (refusalsOf(plan).length > 0 || isOpen) {
    await discardInspections(inspections)
    const refused = planResult(context, loaded, plan, isOpen ? labelsRead(context) : null)
    const told = withNext(context, refused, nextAfterPlan(plan, calledBy(context)))
    return nothingBegun(told)
  }
  const open = await notReviewed(context, loaded, plan)
  if (open) {
    await discardInspections(inspections)
    return nothingBegun(notReviewedResult(context, loaded, plan, open))
  }
  show(plan)
  const agreement = await agree(context, inspections).catch(discarding(inspections))
  if (agreement.kind === 'declined') return declined(inspections, agreement.why)
  // Only the stage that was busy has been inspected since the wait.
  const waited = agreement.asked || (waitedFor.size > 0 && inspections.length > 1)
  const { inspections: agreed, allow } = agreement
  return carryOut(context, loaded, {
    inspections: agreed,
    plan: planOf(agreed),
    ...{ allow, leftAlone, resumed, waited },
  })
}

/** Every stage was left alone. Which pull requests get the results is asked all the same. */
async function nothingLeft(
  context: Context,
  loaded: Loaded,
  leftAlone: readonly LeftAlone[],
): Promise<DeployResult> {
  const resumed = resumedAmong(leftAlone)
  if (resumed.length > 0) await withLabels(context, [], resumed)
  const plan = withLeftAlone(assemblePlan([]), leftAlone, loaded)
  return deployResult(context, loaded, plan, deployedOf([], leftAlone, loaded))
}

/** The pull requests that lead to the run are only known once its stages are, and so are their labels. */
function withConsents(
  { options }: Context,
  inspections: readonly InspectedStage[],
): readonly InspectedStage[] {
  const allow = consentGiven(options)
  return inspections.map((one) => ({ ...one, plan: markConsentsGiven(one.plan, allow) }))
}

/** Where consent was looked for, in a refusal; null outside a workflow. */
function labelsRead({ labelled }: Context): string | null {
  return labelled === undefined ? null : reviewMessages.labelsRead(labelled)
}

/** Deletes the change sets of these stages, and throws the error. */
function discarding(inspections: readonly InspectedStage[]): (error: unknown) => Promise<never> {
  return async (error) => {
    await discardInspections(inspections)
    throw error
  }
}

/** Exit 3, as for any plan that is not carried out. The plan was shown before the question. */
function declinedResult(
  context: Context,
  loaded: Loaded,
  plan: Plan,
  failure: string,
): DeployResult {
  const planned = nothingBegun(planResult(context, loaded, plan))
  const shown = { ...planned, text: askMessages.nothingDone, annotations: [] }
  return failedFor(shown, 3, 'declined', failure)
}

/** The document of a deploy has the same keys, whether it was carried out or not. */
function nothingBegun({ json: plan, ...result }: CommandResult<Plan>): DeployResult {
  return { ...result, json: { plan, stages: [], outputs: [] } }
}

type Agreed = {
  readonly inspections: readonly InspectedStage[]
  /** With the consents that were given. */
  readonly plan: Plan
  readonly allow: ReadonlySet<string>
  readonly leftAlone: readonly LeftAlone[]
  /** See `resumedStages`. */
  readonly resumed: ReadonlySet<string>
  /** Whether time has passed since the stages were inspected. */
  readonly waited: boolean
}

async function carryOut(
  context: Context,
  loaded: Loaded,
  { inspections, plan, allow, leftAlone, resumed, waited }: Agreed,
): Promise<DeployResult> {
  const { deployed: applied, ended } = await applyStages(context, inspections, {
    ...{ waited, allow, resumed },
    order: loaded.config.order,
  })
  const deployed = deployedOf(applied, leftAlone, loaded)
  const outcomes = deployed.map(({ outcome }) => outcome)
  if (ended)
    throw new Unfinished(ended.cause, {
      report: { ...reportOf(loaded, plan), outcomes },
      json: { plan, stages: outcomes, outputs: outputsOf(deployed) },
    })
  return deployResult(context, loaded, plan, deployed)
}

function deployResult(
  context: Context,
  loaded: Loaded,
  plan: Plan,
  deployed: readonly Deployed[],
): DeployResult {
  const { file } = loaded
  const { terminal } = context
  const outcomes = deployed.map(({ outcome }) => outcome)
  const outputs = outputsOf(deployed)
  const told = actionOutputs(outputs)
  const failure = deployFailed(outcomes, file.name)
  const changed = outcomes.some(
    ({ result }) => result.kind === 'created' || result.kind === 'updated',
  )
  const withTunnel = outputs.some(({ bastion }) => bastion !== null)
  const result = done({
    annotations: outcomeAnnotations(outcomes, file.name),
    text: outcomesForTerminal(outcomes, outputs, terminal),
    summary: outcomesAsMarkdown(plan, outcomes, file.name, loaded.stages),
    json: { plan, stages: outcomes, outputs },
    outputs: { ...planOutputs(plan, told['outputs']), changed: String(changed), ...told },
    report: { ...reportOf(loaded, plan), outcomes },
  })
  const { open, up } = nextAfterDeploy(outcomes, withTunnel, calledBy(context))
  const ended = isRefused(outcomes)
    ? failedFor(result, 3, 'stage-differs', failure)
    : failedFor(result, 1, 'stage-failed', failure)
  return withNext(context, ended, open, up)
}

function outputsOf(deployed: readonly Deployed[]): readonly StageOutputs[] {
  return deployed.flatMap((one) => one.outputs ?? [])
}

/** Whether a stage was stopped because it differs from what was agreed, and none failed. */
function isRefused(outcomes: readonly StageOutcome[]): boolean {
  const failures = outcomes.flatMap(({ result }) => (result.kind === 'failed' ? [result] : []))
  return failures.every(({ refused }) => refused === true)
}

function assembled(
  context: Context,
  loaded: Loaded,
  inspections: readonly InspectedStage[],
  unnamed: readonly OrphanedStack[],
): Plan {
  return assemblePlan(
    inspections.map(({ plan }) => plan),
    unnamed,
    orderOf(context, loaded, inspections),
  )
}
