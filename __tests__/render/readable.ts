import type { Plan } from '../../src/plan/model/types.ts'

/**
 * Markdown for a golden: every change of a template changes the fingerprints of its plans, the digits
 * of consent and the packed plan; the goldens hold the words.
 */
export function readable(text: string, plan: Plan): string {
  return plan.stages
    .map(({ fingerprint }) => fingerprint)
    .reduce((rest, print) => rest.replaceAll(print, '0123'.repeat(16)), text)
    .replaceAll(/(:[a-z-]+@)[0-9a-hjkmnp-tv-z]{13}\b/g, '$17h3kq0z9w2m4x')
    .replaceAll(plan.fingerprint, 'abcd'.repeat(16))
    .replaceAll(plan.fingerprint.slice(0, 12), '0123456789ab')
    .replaceAll(/(<!-- tinystacks:plan )\S+/g, '$1…')
}
