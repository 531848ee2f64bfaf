import { cutsNoMoreNets } from './loss.ts'
import {
  IMPACTS,
  type Consent,
  type DataFate,
  type Plan,
  type Refusal,
  type StagePlan,
} from './types.ts'

/** Whether carrying the plan out would do anything at all. */
export function hasChanges(plan: Plan): boolean {
  return plan.stages.some(({ action }) => action !== 'none')
}

/** Every refusal with its stage, in the file's order. */
export function refusalsOf(plan: Plan): readonly (Refusal & { readonly stage: string })[] {
  return plan.stages.flatMap(({ stage, refusals }) =>
    refusals.map((refusal) => ({ ...refusal, stage })),
  )
}

/** The consents the plan waits for. */
export function missingConsent(plan: Plan): readonly Consent[] {
  return plan.stages.flatMap(({ databases }) =>
    databases.flatMap(({ consent }) => (consent === null || consent.given ? [] : [consent])),
  )
}

/** In ascending weight. */
const FATES: readonly DataFate[] = ['kept', 'snapshot', 'lost']

/** Whether the plan of a stage does more to a database, its data or its nets than an earlier plan of it said. */
export function isHeavier(now: StagePlan, before: StagePlan): boolean {
  return (
    !cutsNoMoreNets(now, before) ||
    now.databases.some(({ database, impact, data }) => {
      const known = before.databases.find((one) => one.database === database)
      return (
        IMPACTS.indexOf(impact) > IMPACTS.indexOf(known?.impact ?? 'existing') ||
        FATES.indexOf(data) > FATES.indexOf(known?.data ?? 'kept')
      )
    })
  )
}
