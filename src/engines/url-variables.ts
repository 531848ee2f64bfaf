/** Which variable has the URL of which database: of the outputs, where it is a reference, and of `exec`. */
import { DATABASES, ENGINES, SQL_KINDS, type DatabaseKind } from './table.ts'

export type UrlVariable = {
  readonly name: string
  readonly kind: DatabaseKind
  readonly end: UrlEnd
}

export type UrlEnd = 'database' | 'reader'

/** The names that frameworks look for, and that no engine has for itself. */
const COMMON: Readonly<Record<UrlEnd, string>> = {
  database: 'DATABASE_URL',
  reader: 'DATABASE_READER_URL',
}

const ENDS: readonly UrlEnd[] = ['database', 'reader']

/**
 * The variables of a stage that has these databases. DATABASE_URL and DATABASE_READER_URL are Postgres's where the
 * stage has one, and else MySQL's: the first in the table's order, with or without a reader of its own.
 */
export function urlVariables(kinds: readonly DatabaseKind[]): readonly UrlVariable[] {
  const first = SQL_KINDS.find((kind) => kinds.includes(kind))
  return [
    ...ENDS.flatMap((end) => (first === undefined ? [] : { name: COMMON[end], kind: first, end })),
    ...DATABASES.filter((kind) => kinds.includes(kind)).flatMap(ownVariables),
  ]
}

function ownVariables(kind: DatabaseKind): readonly UrlVariable[] {
  const { variable, reader } = ENGINES[kind].variables.url
  return [
    { name: variable, kind, end: 'database' },
    ...(reader === null ? [] : [{ name: reader, kind, end: 'reader' } as const]),
  ]
}

/** Every name that a URL can have, in order. */
export const URL_VARIABLES: readonly string[] = urlVariables(DATABASES).map(({ name }) => name)
