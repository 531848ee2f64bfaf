/** Progress and results. */
import type { ResolvedStage } from '../../../config/resolved.ts'
import type { StageFailure, StageOutcome } from '../../model/outcome.ts'
import type { StackFacts } from '../../../facts/stack/stack.ts'
import type { Plan, StagePlan } from '../../model/types.ts'
import { namedConsents } from '../../model/verdict.ts'
import { count, listed } from '../../../text/phrases.ts'
import { consentNeeded } from '../consent.ts'
import { STAGE_ACTION } from '../plan.ts'
import { resourceName } from '../resource-name.ts'

export const OUTCOME: Readonly<Record<StageOutcome['result']['kind'], string>> = {
  created: 'created',
  updated: 'updated',
  destroyed: 'destroyed',
  unchanged: 'no changes',
  failed: 'failed',
  'not-attempted': 'not started',
}

export const outcomeMessages = {
  refused: 'refused',
  after: (duration: string) => `in ${duration}`,
  since: (stage: string) => `since ${stage} failed`,
  leftIn: (status: string) => `the stack is in ${status}`,
  interrupted:
    'the run was told to stop; CloudFormation keeps running, and the next run resumes watching',
  broken: 'the run ended unexpectedly; what CloudFormation has begun goes on',
  nothing: 'Nothing to do: no stage changed.',
  done: (changed: number) => `Deployed: ${count(changed, 'stage')} changed.`,
  why: 'The results say why.',
  notStarted: (stages: readonly string[]) =>
    `${listed(stages)} ${stages.length === 1 ? 'was' : 'were'} not started`,
}

/**
 * The closing sentence of a deploy that failed: which stages, and where in the file. The results, which are shown
 * before it, give AWS's reasons. null if no stage failed.
 */
export function deployFailed(outcomes: readonly StageOutcome[], file: string): string | null {
  const failed = outcomes.flatMap(({ stage, result }) =>
    result.kind === 'failed' ? [`${verdictOf(stage, result)}${placeOf(result, file)}`] : [],
  )
  const skipped = outcomes.flatMap(({ stage, result }) =>
    result.kind === 'not-attempted' ? [stage] : [],
  )
  if (failed.length + skipped.length === 0) return null
  const said = [...failed, ...(skipped.length === 0 ? [] : [outcomeMessages.notStarted(skipped)])]
  return `${said.join('; ')}. ${outcomeMessages.why}`
}

/** What to do about a failure, by the status that the stack was left in; null = the reason says it all. */
export function failureHint(status: string | null): string | null {
  return status !== null && Object.hasOwn(AFTER, status) ? (AFTER[status] ?? null) : null
}

const AFTER: Readonly<Record<string, string>> = {
  ROLLBACK_COMPLETE:
    'nothing in it was ever in use: fix the cause, and the next deploy recreates the stage',
  ROLLBACK_FAILED:
    'nothing in it was ever in use: fix the cause, and the next deploy recreates the stage',
  UPDATE_ROLLBACK_COMPLETE:
    'CloudFormation rolled this update back: fix the cause and deploy again',
  UPDATE_ROLLBACK_FAILED:
    'fix the cause; the next deploy first rolls the failed update back to its end, or says why it cannot',
  UPDATE_FAILED: 'fix the cause; the next deploy first rolls the failed update back to its end',
}

/** Why one stage failed, where nothing else says it: `prod failed: Postgres: <AWS's reason> (tinystacks.yml:14)`. */
export function stageFailed(stage: string, failure: StageFailure, file: string): string {
  const { cause, status, remarks, refused } = failure
  const why =
    cause === null
      ? [...(status === null || refused ? [] : [outcomeMessages.leftIn(status)]), ...remarks]
      : [cause.reason ?? cause.status]
  return `${[verdictOf(stage, failure), ...why].join(': ')}${placeOf(failure, file)}`
}

/** `prod failed: Postgres`. */
function verdictOf(stage: string, { cause, refused }: StageFailure): string {
  const verdict = `${stage} ${refused ? outcomeMessages.refused : OUTCOME.failed}`
  return cause === null ? verdict : `${verdict}: ${resourceName(cause)}`
}

function placeOf({ line }: StageFailure, file: string): string {
  return line === null ? '' : ` (${file}:${line})`
}

/** The title over a stage's events. */
export function stageTitle(plan: StagePlan): string {
  return `${plan.stage}: ${STAGE_ACTION[plan.action]} (${plan.stack} in ${plan.region})`
}

export function waitingFor(stack: StackFacts): string {
  return `${stack.name} is in the middle of an operation (${stack.status}); waiting for it to end`
}

/** `1 refusal, 2 consents required. …`: the plan, which is shown before, names each. */
export function notCarriedOut(refusals: number, consents: number): string {
  const why = [
    ...(refusals === 0 ? [] : [count(refusals, 'refusal')]),
    ...(consents === 0 ? [] : [`${count(consents, 'consent')} required`]),
  ]
  return `${why.join(', ')}. Nothing was changed; the plan says what to do.`
}

/** Why a plan is not applied: one sentence for the refusals, one for each consent that is missing. */
export function refused(plan: Plan): readonly string[] {
  const refusals = plan.stages.flatMap(({ stage, refusals }) =>
    refusals.map(({ database, message }) =>
      [stage, ...(database === null ? [] : [database])].join('/').concat(`: ${message}`),
    ),
  )
  const missing = namedConsents(plan)
    .filter(({ consent }) => !consent.given)
    .map(({ name, consent }) => consentNeeded(name, consent.kind, consent.words))
  return [...refusals, ...missing]
}

/** What `validate` says of a file that is right. */
export function validated(file: string, stages: readonly ResolvedStage[]): string {
  return `${file} is valid: ${count(stages.length, 'stage')} (${listed(stages.map(({ name }) => name))})`
}
