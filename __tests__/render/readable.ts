import type { Plan } from '../../src/plan/types.ts'

/**
 * Markdown for a golden: every change of a template changes the fingerprints of its plans and the
 * packed plan; the goldens hold the words.
 */
export function readable(text: string, plan: Plan): string {
  return plan.stages
    .map(({ fingerprint }) => fingerprint)
    .reduce(
      (rest, print) =>
        rest.replaceAll(print, '0123'.repeat(16)).replaceAll(print.slice(0, 8), '01234567'),
      text,
    )
    .replaceAll(plan.fingerprint, 'abcd'.repeat(16))
    .replaceAll(plan.fingerprint.slice(0, 12), '0123456789ab')
    .replaceAll(/(<!-- tinystacks:plan )\S+/g, '$1…')
}
