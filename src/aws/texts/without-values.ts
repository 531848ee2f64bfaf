import { CUT, shown, withoutControls } from './cut.ts'
import { unframed } from './frames.ts'
import type { KnownNames } from './known-names.ts'
import { onlyPhrases, speaksOfSecret } from './phrases.ts'
import { onlyKnown } from './prose.ts'

/** Longer texts are not messages from AWS (a status reason has at most 1,024 characters). */
const LONGEST = 8_192

/**
 * Removes everything that could be the value of a secret from a text by AWS. Values are never read, so they
 * cannot be searched for; instead, this decides what may stay. Of a message about a password, only AWS's own
 * phrases stay. Of any other message, words from AWS's documents stay, and names known from requests, unless
 * quotes, brackets or a colon mark them as a value.
 */
export function withoutValues(text: string, names: KnownNames): string {
  const plain = withoutControls(text.slice(0, LONGEST))
  const { before, message, after } = unframed(plain)
  const kept = speaksOfSecret(message) ? onlyPhrases(message) : onlyKnown(message, names)
  const rest = text.length > LONGEST ? CUT : ''
  return shown(before + kept + rest + after)
}
