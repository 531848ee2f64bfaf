/** Whatever a value is, whoever reads a format reads it as it is. */
import fc from 'fast-check'

/** What some reader takes for more than text. */
const MARKS = [
  `'`,
  '"',
  '`',
  '\\',
  '$',
  '#',
  ' ',
  '\n',
  '\r',
  '=',
  '%',
  '{',
  '}',
  '&',
  ':',
  '-',
  '!',
  '\u0085',
  '\u2028',
]

/** Values of an environment variable: any text without NUL, often one of the marks above. */
export const values = fc.oneof(
  fc
    .array(fc.constantFrom(...MARKS, 'a', 'n', 'r', 'PATH'), { maxLength: 8 })
    .map((all) => all.join('')),
  fc.string({ unit: 'grapheme', maxLength: 20 }).filter((text) => !text.includes('\0')),
  fc.string({ unit: 'binary', maxLength: 20 }).filter((text) => !text.includes('\0')),
)
const variables = fc.dictionary(
  fc.constantFrom('PG_HOST', 'PG_CREDENTIALS_SECRET', 'DATABASE_URL'),
  values,
  { noNullPrototype: true },
)

export type Variables = Readonly<Record<string, string>>

/** Checks many variables. */
export function each(check: (given: Variables) => void, runs = 2000): void {
  fc.assert(fc.property(variables, check), { numRuns: runs })
}

/** As UTF-8 has them: it has nothing for half a character. */
export function wellFormed(given: Variables): Variables {
  return Object.fromEntries(
    Object.entries(given).map(([name, value]) => [name, value.toWellFormed()]),
  )
}
