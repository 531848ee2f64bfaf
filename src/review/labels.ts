/** Consent as a label on a pull request: `tinystacks: allow postgres:remove@` and its digits. */
import { withoutStage } from '../plan/consent/consent-token.ts'

const PREFIX = 'tinystacks: allow '

/**
 * The label that gives this consent. It leaves the stage out, which the digits hold as well: so every
 * label is within the 50 characters that GitHub allows (422: name is too long, maximum is 50).
 */
export function labelFor(words: string): string {
  return `${PREFIX}${withoutStage(words)}`
}

/** The words of consent that a label gives; null where it is a label about something else. */
export function consentOfLabel(label: string): string | null {
  const words = label.startsWith(PREFIX) ? label.slice(PREFIX.length).trim() : ''
  return words === '' ? null : words
}
