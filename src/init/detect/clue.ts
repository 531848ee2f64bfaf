import type { Ecosystem } from '../../engines/clue-names.ts'
import { productOf, type Product } from '../../engines/clues.ts'

/**
 * A database that a file shows. Nothing in it is copied from the file but a version, which is digits and dots: the
 * files that are read may hold passwords.
 */
export type Clue = {
  readonly product: Product
  /** By which it is known: one of the names of `engines`. */
  readonly name: string
  /** `16`, `8.0.36`; null = the file names none. */
  readonly version: string | null
  /** 1-based. */
  readonly line: number
}

/** A clue and the file that it was seen in, as its path below the folder that was searched. */
export type Seen = Clue & { readonly file: string }

const VERSION = /^\d{1,3}(\.\d{1,3}){0,2}$/

/** The clue of a name; none where the name points to nothing. What is no version counts as none. */
export function clueOf(
  ecosystem: Ecosystem,
  name: string,
  line: number,
  version: string | null = null,
): readonly Clue[] {
  const product = productOf(ecosystem, name)
  if (product === null) return []
  return [
    { product, name, line, version: version !== null && VERSION.test(version) ? version : null },
  ]
}

/** The lines of a text, without what follows `comment` on them. */
export function linesOf(
  text: string,
  comment?: RegExp,
): readonly { readonly line: number; readonly text: string }[] {
  return text
    .split(/\r\n|\n|\r/)
    .map((one, index) => ({ line: index + 1, text: comment ? one.replace(comment, '') : one }))
}

/** The line, 1-based, that an offset of the text is on. */
export function lineAt(text: string, offset: number): number {
  return text.slice(0, offset).split('\n').length
}
