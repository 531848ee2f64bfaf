/** One text for each structure, and its hash: the basis of fingerprints and consent tokens. */
import { createHash } from 'node:crypto'
import { isRecord } from './record.ts'

/** SHA-256 over the canonical text, as 64 hex digits. */
export function sha256(value: unknown): string {
  return createHash('sha256').update(canonical(value)).digest('hex')
}

/** Sorts objects by their canonical text. */
export function byJson(a: object, b: object): number {
  const [left, right] = [canonical(a), canonical(b)]
  return left < right ? -1 : left > right ? 1 : 0
}

/** JSON with sorted keys, so that the order of reading and writing does not matter. */
export function canonical(value: unknown): string {
  return JSON.stringify(sorted(value))
}

function sorted(value: unknown): unknown {
  if (Array.isArray(value)) return value.map(sorted)
  if (!isRecord(value) || value instanceof Date) return value
  // Without a prototype, so that no key of the data is one of JavaScript's own.
  const copy = Object.create(null) as Record<string, unknown>
  for (const key of Object.keys(value).sort()) copy[key] = sorted(value[key])
  return copy
}
