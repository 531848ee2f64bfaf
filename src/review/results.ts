import type { StageOutcome } from '../deploy/outcome.ts'
import type { Plan } from '../plan/types.ts'
import { deployFailed } from '../render/words.ts'
import type { StageResult } from './types.ts'

type Results = Readonly<Record<string, StageResult>>

/** What a deploy came to, by stage. `url`: the workflow run. */
export function resultsOf(outcomes: readonly StageOutcome[], file: string, url: string): Results {
  return Object.fromEntries(
    outcomes.map((outcome): [string, StageResult] => {
      const { stage, stack, region, seconds, result } = outcome
      const failure = deployFailed([outcome], file)
      const notes = 'notes' in result ? (result.notes ?? []) : []
      const remarks = result.kind === 'failed' ? result.remarks : []
      return [
        stage,
        {
          kind: result.kind,
          stack,
          region,
          seconds,
          url,
          failure: result.kind === 'failed' ? failure : null,
          notes: [...notes, ...remarks],
        },
      ]
    }),
  )
}

/** The same where nothing was applied, and why: of the stages that have anything to do. */
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
