import type { Consent, Plan, Refusal } from './types.ts'

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
