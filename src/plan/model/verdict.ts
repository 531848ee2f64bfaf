import { subjectName } from '../consent/consent-token.ts'
import type { NoteCode } from '../../codes/notes.ts'
import { SEEN_NOTES } from '../../codes/notes/seen.ts'
import type { Consent, Note, Plan, Refusal } from './types.ts'

/** Whether carrying the plan out would do anything at all. */
export function hasChanges(plan: Plan): boolean {
  return plan.stages.some(({ action }) => action !== 'none')
}

/** What is told of what runs where it is not as the stack was deployed, or was not seen. */
const SEEN: ReadonlySet<NoteCode> = new Set(Object.keys(SEEN_NOTES) as readonly NoteCode[])

/**
 * Whether all is as the file says: nothing to do, no stack that the file no longer names, and everything that was
 * deployed was seen, as it was deployed.
 */
export function isAsWritten(plan: Plan): boolean {
  const isSeen = plan.stages.every(({ notes }) => notes.every(({ code }) => !SEEN.has(code)))
  return !hasChanges(plan) && (plan.unnamed ?? []).length === 0 && isSeen
}

/** Every refusal with its stage, in the file's order. */
export function refusalsOf(plan: Plan): readonly (Refusal & { readonly stage: string })[] {
  return plan.stages.flatMap(({ stage, refusals }) =>
    refusals.map((refusal) => ({ ...refusal, stage })),
  )
}

/** The consents the plan waits for. */
export function missingConsent(plan: Plan): readonly Consent[] {
  return namedConsents(plan).flatMap(({ consent }) => (consent.given ? [] : [consent]))
}

export type NamedConsent = {
  /** `prod/postgres`, or `prod` for the stage as a whole. */
  readonly name: string
  readonly consent: Consent
}

/** Every consent that the plan asks for: of each stage its databases' first, then its own. */
export function namedConsents({ stages }: Plan): readonly NamedConsent[] {
  return stages.flatMap(({ stage, databases, consents = [] }) => [
    ...databases.flatMap(({ database, consent }) =>
      consent === null ? [] : [{ name: subjectName({ stage, database }), consent }],
    ),
    ...consents.map((consent) => ({ name: subjectName({ stage, database: null }), consent })),
  ])
}

/** The notes that every reviewer has to see, then the routine ones. */
export function warningsFirst(notes: readonly Note[]): readonly Note[] {
  return notes.toSorted((a, b) => Number(b.level === 'warning') - Number(a.level === 'warning'))
}
