import { CUT, shown, withoutControls } from './cut.ts'
import { unframed } from './frames.ts'
import type { KnownNames } from './known-names.ts'
import { onlyPhrases, speaksOfSecret } from './phrases.ts'
import { onlyKnown } from './prose.ts'

/** Longer texts are no message of AWS (a status reason has 1,024 characters). */
const LONGEST = 8_192

/**
 * A text of AWS without anything that could be the value of a secret. Values are never read, so that
 * they cannot be looked for: what may stay is decided instead. Of a message that speaks of a password,
 * only AWS's own phrases stay. Of any other one, the words that AWS's documents are made of, and names
 * that we know from requests; not where a value is marked as one by quotes, brackets or a colon.
 */
export function withoutValues(text: string, names: KnownNames): string {
  const plain = withoutControls(text.slice(0, LONGEST))
  const { before, message, after } = unframed(plain)
  const kept = speaksOfSecret(message) ? onlyPhrases(message) : onlyKnown(message, names)
  const rest = text.length > LONGEST ? CUT : ''
  return shown(before + kept + rest + after)
}
