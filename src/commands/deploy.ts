import type { StageOutcome } from '../deploy/outcome.ts'
import { actionOutputs } from '../outputs/index.ts'
import { assemblePlan, missingConsent, planStage, refusalsOf } from '../plan/index.ts'
import type { DeployedStack } from '../plan/facts.ts'
import type { Plan, UnnamedStack } from '../plan/types.ts'
import { eventLines } from '../render/progress.ts'
import { outcomeAnnotations, outcomesAsMarkdown, outcomesForTerminal } from '../render/outcomes.ts'
import { planForTerminal } from '../render/terminal.ts'
import { consentQuestion, deployFailed, rollbackWords, waitingFor } from '../render/words.ts'
import { applyStages, type Deployed } from './apply-stages.ts'
import { done, type Command, type CommandResult, type Context } from './context.ts'
import { load, type Loaded } from './load.ts'
import { notReviewedResult, planOutputs, planResult, reportOf } from './plan-result.ts'
import { deployedOf, restOf, withLeftAlone } from './rerun.ts'
import { notReviewed, withLabels } from './reviewed.ts'
import { discardSurveys, surveyStages, type StageSurvey } from './survey-stages.ts'
import { Unfinished } from './unfinished.ts'

/** deploy: plans every stage, and if nothing is refused applies them in the file's order. */
export const deploy: Command = async (given) => {
  const loaded = load(given)
  const { reporter } = given
  const onBusy = (stack: DeployedStack): void => {
    reporter.line(waitingFor(stack))
  }
  const { leftAlone, rest } = await restOf(given, loaded, onBusy)
  if (rest.stages.length === 0)
    return deployResult(
      given,
      loaded,
      withLeftAlone(assemblePlan([]), leftAlone, loaded),
      deployedOf([], leftAlone, loaded),
    )
  const context = await withLabels(given, loaded)
  const waitedFor = new Set<string>()
  const { surveys, unnamed } = await surveyStages(
    context,
    rest,
    (stack) => {
      waitedFor.add(stack.name)
      onBusy(stack)
    },
    (stack) => {
      waitedFor.add(stack.name)
      reporter.line(rollbackWords.begins(stack))
      const lineOf = eventLines()
      return (event) => {
        reporter.progress(event, lineOf(event, {}))
      }
    },
  )
  const agreed = await withConsent(context, surveys)
  const plan = withLeftAlone(planOf(agreed, unnamed), leftAlone, loaded)
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
  const { deployed: applied, interrupted } = await applyStages(context, agreed, {
    // The stage that waited was surveyed afterwards, any other before.
    waited: waitedFor.size > 0 && agreed.length > 1,
  })
  const deployed = deployedOf(applied, leftAlone, loaded)
  if (interrupted)
    throw new Unfinished(interrupted, {
      ...reportOf(loaded, plan),
      outcomes: deployed.map(({ outcome }) => outcome),
    })
  return deployResult(context, loaded, plan, deployed)
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
    exit: failure === null ? 0 : isRefused(outcomes) ? 3 : 1,
    failure,
    annotations: outcomeAnnotations(outcomes, file.name),
    text: outcomesForTerminal(outcomes, outputs, terminal),
    summary: outcomesAsMarkdown(plan, outcomes, file.name, loaded.stages),
    json: { plan, stages: outcomes, outputs },
    outputs: { ...planOutputs(plan), changed: String(changed), ...actionOutputs(outputs) },
    report: { ...reportOf(loaded, plan), outcomes },
  })
}

/** Whether a stage was stopped because it is not as it was agreed to, and none failed. */
function isRefused(outcomes: readonly StageOutcome[]): boolean {
  const failures = outcomes.flatMap(({ result }) => (result.kind === 'failed' ? [result] : []))
  return failures.every(({ refused }) => refused === true)
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
