const LONGEST = 60

/**
 * Control characters, line ends, and what reorders or hides text (bidi marks, zero width, lone
 * surrogates): a message must not be able to change the terminal or the page it is shown on.
 */
const UNPRINTABLE = /[\p{Cc}\p{Cf}\p{Zl}\p{Zp}\p{Cs}\p{Co}]/gu

/** Text with its unprintable characters as `\u{..}`. */
export function escaped(text: string): string {
  return text.replace(UNPRINTABLE, (character) => `\\u{${character.codePointAt(0)?.toString(16)}}`)
}

/** Text made safe to print, and cut where it is long. */
export function printable(text: string): string {
  return escaped(text.length > LONGEST ? `${text.slice(0, LONGEST)}…` : text)
}

/** A value as a message names it: `"20"`, `true`, `a mapping`. `raw` is how it is written. */
export function show(value: unknown, raw?: string): string {
  if (value === null || value === undefined) return 'nothing'
  if (Array.isArray(value)) return 'a list'
  if (typeof value === 'object') return 'a mapping'
  return typeof value === 'string'
    ? `"${printable(value)}"`
    : printable(raw ?? JSON.stringify(value))
}

/** `a, b and c`, with at most twelve named. */
export function listed(words: readonly string[], conjunction = 'and'): string {
  const shown = words.slice(0, 12)
  const rest = words.length - shown.length
  if (rest > 0) return `${shown.join(', ')} ${conjunction} ${rest} more`
  const last = shown.pop()
  return shown.length === 0 ? (last ?? '') : `${shown.join(', ')} ${conjunction} ${last}`
}
