/** Consent as a label on a pull request: `tinystacks: allow postgres:remove@` and its digits. */
import { withoutStage } from '../plan/consent/consent-token.ts'

const PREFIX = 'tinystacks: allow '

/**
 * The label that gives this consent. It omits the stage, which the digits cover too, so every label stays
 * within GitHub's 50 characters (422: name is too long, maximum is 50).
 */
export function labelFor(words: string): string {
  return `${PREFIX}${withoutStage(words)}`
}

/** The consent token in a label; null if the label is about something else. */
export function consentOfLabel(label: string): string | null {
  const words = label.startsWith(PREFIX) ? label.slice(PREFIX.length).trim() : ''
  return words === '' ? null : words
}
