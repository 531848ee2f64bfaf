/** Whether AWS takes a parameter's value, by the limits that it names itself. What cannot be told is let through. */
import type { ParameterDefinition } from '../../facts/parameters.ts'

export type ValueComplaint =
  /** `16MB` for a number of kB. `unit`, `write`: null where AWS does not name the unit. */
  | { readonly kind: 'unit'; readonly unit: string | null; readonly write: string | null }
  | { readonly kind: 'not-allowed'; readonly allowed: string }

/** What RDS works out itself: `{DBInstanceClassMemory/12}`, `GREATEST(...)` (RDS guide, "DB parameter values"). */
const FORMULA = /\{|^\s*(?:GREATEST|LEAST|SUM|IF|LOG)\s*\(/i

/** RDS shows a switch as `0,1`, and takes the engine's own words for it. */
const SWITCH: ReadonlySet<string> = new Set(['on', 'off', 'true', 'false', 'yes', 'no', '0', '1'])

const NUMBER = /^-?\d+(?:\.\d+)?(?:e[+-]?\d+)?$/i
const RANGE = /^(-?\d[^-]*?(?:e[+-]\d+)?)-(-?\d.*)?$/i

/** null = AWS takes it, or does not say whether it would. */
export function complaintAbout(
  { allowed, dataType, description }: ParameterDefinition,
  value: string,
): ValueComplaint | null {
  if (FORMULA.test(value)) return null
  const limits = (allowed ?? '')
    .split(',')
    .map((one) => one.trim())
    .filter((one) => one !== '')
  if (allowed === null || limits.length === 0) return null
  const ranges = limits.map(rangeOf).filter((range) => range !== null)
  const isTaken = (one: string): boolean => isAmong(one.trim(), limits, ranges)
  if (dataType === 'list' ? value.split(',').every(isTaken) : isTaken(value)) return null
  return ranges.length > 0 && SIZE.test(value)
    ? { kind: 'unit', ...inUnitOf(description, value) }
    : { kind: 'not-allowed', allowed: limits.join(', ') }
}

type Range = readonly [least: number, most: number]

/** `6-8388607`, `-1-262143`, `1-`; null = a word. */
function rangeOf(limit: string): Range | null {
  const [, least = '', most = ''] = RANGE.exec(limit) ?? []
  if (!NUMBER.test(least) || (most !== '' && !NUMBER.test(most))) return null
  return [Number(least), most === '' ? Number.POSITIVE_INFINITY : Number(most)]
}

function isAmong(value: string, limits: readonly string[], ranges: readonly Range[]): boolean {
  const lower = value.toLowerCase()
  if (limits.some((limit) => limit.toLowerCase() === lower)) return true
  const isSwitch = limits.every((limit) => SWITCH.has(limit.toLowerCase()))
  if (isSwitch && SWITCH.has(lower)) return true
  return NUMBER.test(value) && ranges.some(([least, most]) => isWithin(Number(value), least, most))
}

function isWithin(value: number, least: number, most: number): boolean {
  return value >= least && value <= most
}

const SIZE = /^(\d+)\s*([a-z]+)$/i

/** Bytes, or milliseconds. The engines take the multiples of 1,024 (PostgreSQL manual, "Setting Parameters"). */
const UNITS: ReadonlyMap<string, readonly [of: 'bytes' | 'milliseconds', many: number]> = new Map([
  ['b', ['bytes', 1]],
  ['k', ['bytes', 1024]],
  ['kb', ['bytes', 1024]],
  ['8kb', ['bytes', 8 * 1024]],
  ['m', ['bytes', 1024 ** 2]],
  ['mb', ['bytes', 1024 ** 2]],
  ['g', ['bytes', 1024 ** 3]],
  ['gb', ['bytes', 1024 ** 3]],
  ['t', ['bytes', 1024 ** 4]],
  ['tb', ['bytes', 1024 ** 4]],
  ['ms', ['milliseconds', 1]],
  ['s', ['milliseconds', 1000]],
  ['min', ['milliseconds', 60_000]],
  ['h', ['milliseconds', 3_600_000]],
  ['d', ['milliseconds', 86_400_000]],
])

/** AWS begins the description of a parameter that has a unit with it: `(8kB) Sets the number of ...`. */
function inUnitOf(
  description: string,
  value: string,
): { readonly unit: string | null; readonly write: string | null } {
  const unit = /^\((\w+)\)/.exec(description)?.[1] ?? null
  const [, amount, written = ''] = SIZE.exec(value) ?? []
  const [from, to] = [UNITS.get(written.toLowerCase()), UNITS.get(unit?.toLowerCase() ?? '')]
  if (from === undefined || to === undefined || from[0] !== to[0]) return { unit, write: null }
  const inUnit = (Number(amount) * from[1]) / to[1]
  return { unit, write: Number.isInteger(inUnit) ? String(inUnit) : null }
}
