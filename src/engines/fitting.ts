/** Which of the versions that new databases can have fits one that an application uses elsewhere. */
import { ENGINES, isSql, type DatabaseKind } from './table.ts'
import { VARIANTS, type Variant } from './variants.ts'

export type Fitting =
  /** `isExact`: it is that version; else it is the next one after it. */
  | { readonly kind: 'version'; readonly version: string; readonly isExact: boolean }
  /** It is newer than all of them. */
  | { readonly kind: 'too-new'; readonly newest: string }

/** The versions that a new database can have, oldest first. `variant`: of a kind that has several engines. */
export function versionsOf(kind: DatabaseKind, variant: Variant | null): readonly string[] {
  if (variant !== null) return VARIANTS[variant].lines
  return isSql(kind) ? ENGINES[kind].lines : []
}

/** `16.4` is 16; `8` is the newest that begins with it; what is older than the oldest gets the oldest. */
export function fittingVersion(lines: readonly string[], used: string): Fitting {
  const parts = numbersOf(used)
  const exact = lines.findLast((line) =>
    numbersOf(line).every((number, at) => parts[at] === undefined || parts[at] === number),
  )
  if (exact !== undefined) return { kind: 'version', version: exact, isExact: true }
  const next = lines.find((line) => isAfter(numbersOf(line), parts))
  return next === undefined
    ? { kind: 'too-new', newest: lines.at(-1) ?? '' }
    : { kind: 'version', version: next, isExact: false }
}

function numbersOf(version: string): readonly number[] {
  return version.split('.').map(Number)
}

function isAfter(one: readonly number[], other: readonly number[]): boolean {
  const at = one.findIndex((number, index) => number !== (other[index] ?? 0))
  return at !== -1 && (one[at] ?? 0) > (other[at] ?? 0)
}
