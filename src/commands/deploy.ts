import { applyStage, type StageResult } from '../deploy/apply.ts'
import type { ApplyContext } from '../deploy/operation.ts'
import type { StageOutcome } from '../deploy/outcome.ts'
import { actionOutputs, stageOutputs, type StageOutputs } from '../outputs/index.ts'
import { assemblePlan, missingConsent, planStage, refusalsOf } from '../plan/index.ts'
import type { Plan, UnnamedStack } from '../plan/types.ts'
import { eventLines } from '../render/progress.ts'
import { outcomeAnnotations, outcomesAsMarkdown, outcomesForTerminal } from '../render/outcomes.ts'
import { planForTerminal } from '../render/terminal.ts'
import {
  consentQuestion,
  deployFailed,
  rollbackWords,
  stageTitle,
  stepLine,
  waitingFor,
} from '../render/words.ts'
import { done, type Command, type CommandResult, type Context } from './context.ts'
import { load, type Loaded } from './load.ts'
import { notReviewedResult, planOutputs, planResult, reportOf } from './plan-result.ts'
import { notReviewed, withLabels } from './reviewed.ts'
import { surveyAgain } from './survey-again.ts'
import { discardSurveys, surveyStages, type StageSurvey } from './survey-stages.ts'

/** deploy: plans every stage, and if nothing is refused applies them in the file's order. */
export const deploy: Command = async (given) => {
  const loaded = load(given)
  const context = await withLabels(given, loaded)
  const { reporter } = context
  const { surveys, unnamed } = await surveyStages(
    context,
    loaded,
    (stack) => {
      reporter.line(waitingFor(stack))
    },
    (stack) => {
      reporter.line(rollbackWords.begins(stack))
      const lineOf = eventLines()
      return (event) => {
        reporter.progress(event, lineOf(event, {}))
      }
    },
  )
  const agreed = await withConsent(context, surveys)
  const plan = planOf(agreed, unnamed)
  if (refusalsOf(plan).length > 0 || missingConsent(plan).length > 0) {
    await discardSurveys(surveys)
    return planResult(context, loaded, plan)
  }
  const open = await notReviewed(context, loaded, plan)
  if (open) {
    await discardSurveys(surveys)
    return notReviewedResult(context, loaded, plan, open)
  }
  context.reporter.line(planForTerminal(plan, { ...context.terminal, file: loaded.file.name }))
  return deployResult(context, loaded, plan, await applyStages(context, agreed))
}

type Deployed = { readonly outcome: StageOutcome; readonly outputs: StageOutputs | null }

/** Stages in order; after one that fails the others are named and left as they are. */
async function applyStages(
  context: Context,
  surveys: readonly StageSurvey[],
): Promise<readonly Deployed[]> {
  const deployed: Deployed[] = []
  for (const [index, survey] of surveys.entries()) {
    const remaining = new Set(surveys.slice(index).map(({ plan }) => plan.stage))
    const one = await applyOne(context, survey, remaining).catch(async (error: unknown) => {
      await discardSurveys(surveys.slice(index))
      throw error
    })
    deployed.push(one)
    if (one.outcome.result.kind !== 'failed') continue
    const rest = surveys.slice(index + 1)
    await discardSurveys(rest)
    return [...deployed, ...rest.map((other) => notAttempted(other, survey.plan.stage))]
  }
  return deployed
}

async function applyOne(
  context: Context,
  planned: StageSurvey,
  remaining: ReadonlySet<string>,
): Promise<Deployed> {
  const { reporter, clock, board } = context
  const started = clock.now()
  const surveyed = await surveyAgain(planned, remaining)
  const survey = surveyed.kind === 'surveyed' ? surveyed.survey : planned
  const lineOf = eventLines()
  const applyContext: ApplyContext = {
    ...survey.context,
    onStep: (step) => {
      reporter.line(stepLine(step, survey.plan))
    },
    onEvent: (event, { rendered }) => {
      reporter.progress(event, lineOf(event, rendered.origins))
    },
    onProgress: reporter.line,
    onNotice: reporter.notice,
  }
  const apply = (): Promise<StageResult> =>
    surveyed.kind === 'failed' ? Promise.resolve(surveyed) : applyStage(applyContext, survey)
  const isQuiet = survey.plan.action === 'none'
  if (!isQuiet) await board?.begin(survey.plan)
  const result = isQuiet ? await apply() : await reporter.group(stageTitle(survey.plan), apply)
  const outcome: StageOutcome = {
    stage: survey.plan.stage,
    stack: survey.plan.stack,
    region: survey.plan.region,
    seconds: Math.round((clock.now().getTime() - started.getTime()) / 1000),
    result:
      result.kind === 'failed'
        ? { kind: 'failed', ...result.failure }
        : { kind: result.kind, ...(result.notes.length > 0 && { notes: result.notes }) },
  }
  if (!isQuiet) await board?.end(outcome)
  const outputs = result.kind === 'failed' ? null : stageOutputs(survey.stage, result.stack.outputs)
  return { outcome, outputs }
}

function notAttempted({ plan }: StageSurvey, after: string): Deployed {
  const { stage, stack, region } = plan
  return {
    outcome: { stage, stack, region, seconds: 0, result: { kind: 'not-attempted', after } },
    outputs: null,
  }
}

function deployResult(
  { terminal }: Context,
  loaded: Loaded,
  plan: Plan,
  deployed: readonly Deployed[],
): CommandResult {
  const { file } = loaded
  const outcomes = deployed.map(({ outcome }) => outcome)
  const outputs = deployed.flatMap((one) => one.outputs ?? [])
  const failure = deployFailed(outcomes, file.name)
  const changed = outcomes.some(
    ({ result }) => result.kind === 'created' || result.kind === 'updated',
  )
  return done({
    exit: failure === null ? 0 : 1,
    failure,
    annotations: outcomeAnnotations(outcomes, file.name),
    text: outcomesForTerminal(outcomes, outputs, terminal),
    summary: outcomesAsMarkdown(plan, outcomes, file.name, loaded.stages),
    json: { plan, stages: outcomes, outputs },
    outputs: { ...planOutputs(plan), changed: String(changed), ...actionOutputs(outputs) },
    report: { ...reportOf(loaded, plan), outcomes },
  })
}

/** The plan again, with the consent that the person at the terminal gives by typing each database's name. */
async function withConsent(
  { ask, options }: Context,
  surveys: readonly StageSurvey[],
): Promise<readonly StageSurvey[]> {
  const plan = planOf(surveys)
  if (!ask || refusalsOf(plan).length > 0) return surveys
  const allow = new Set(options.allow)
  for (const missing of missingConsent(plan)) {
    const [database = ''] = missing.words.split('@')
    if ((await ask(consentQuestion(missing.kind, database))) !== database) return surveys
    allow.add(missing.words)
  }
  return surveys.map((survey) => ({ ...survey, plan: planStage({ ...survey.input, allow }) }))
}

function planOf(surveys: readonly StageSurvey[], unnamed: readonly UnnamedStack[] = []): Plan {
  return assemblePlan(
    surveys.map(({ plan }) => plan),
    unnamed,
  )
}
