import type { StageOutcome } from '../plan/model/outcome.ts'
import type { Plan, StagePlan } from '../plan/model/types.ts'
import { failureHint, stageFailed } from '../plan/messages/deploy/results.ts'
import type { StageResult } from './types.ts'

type Results = Readonly<Record<string, StageResult>>

/** A deploy's results by stage. `url`: the workflow run. */
export function resultsOf(outcomes: readonly StageOutcome[], file: string, url: string): Results {
  return Object.fromEntries(
    outcomes.map((outcome): [string, StageResult] => {
      const { stage, stack, region, seconds, result } = outcome
      const notes = 'notes' in result ? (result.notes ?? []) : []
      // If AWS names no resource, the remarks are already part of the failure.
      const remarks = result.kind === 'failed' && result.cause !== null ? result.remarks : []
      return [
        stage,
        {
          kind: result.kind,
          stack,
          region,
          seconds,
          url,
          failure: failureOf(outcome, file),
          notes: [...notes, ...remarks],
        },
      ]
    }),
  )
}

/** The root cause, and what to do about it. */
function failureOf({ stage, result }: StageOutcome, file: string): string | null {
  if (result.kind !== 'failed') return null
  const hint = failureHint(result.status)
  return [stageFailed(stage, result, file), ...(hint === null ? [] : [hint])].join('; ')
}

/** Results if nothing was applied: the reason, for each stage that has something to do. */
export function refusedResults(plan: Plan, failure: string, url: string): Results {
  return Object.fromEntries(
    plan.stages
      .filter(({ action, refusals }) => action !== 'none' || refusals.length > 0)
      .map(({ stage, stack, region }): [string, StageResult] => [
        stage,
        { kind: 'refused', stack, region, seconds: 0, url, failure, notes: [] },
      ]),
  )
}

/** Results if the deploy could not begin. `shown`: the stages in the comment, as far as it shows them. */
export function unstartedResults(
  stages: readonly string[],
  shown: readonly StagePlan[],
  failure: string,
  url: string,
): Results {
  return Object.fromEntries(
    stages.map((stage): [string, StageResult] => {
      const { stack = '', region = '' } = shown.find((one) => one.stage === stage) ?? {}
      return [stage, { kind: 'not-attempted', stack, region, seconds: 0, url, failure, notes: [] }]
    }),
  )
}
