/** One text for each structure, and its hash: the basis of fingerprints and consent tokens. */
import { createHash } from 'node:crypto'

/** SHA-256 over the canonical text, as 64 hex digits. */
export function sha256(value: unknown): string {
  return createHash('sha256').update(canonical(value)).digest('hex')
}

/** Sorts objects by their canonical text. */
export function byJson(a: object, b: object): number {
  const [left, right] = [canonical(a), canonical(b)]
  return left < right ? -1 : left > right ? 1 : 0
}

/** JSON with sorted keys, so that the order in which facts were read does not matter. */
function canonical(value: unknown): string {
  return JSON.stringify(value, (_key, inner: unknown) =>
    typeof inner === 'object' && inner !== null && !Array.isArray(inner)
      ? Object.fromEntries(Object.entries(inner).sort(([a], [b]) => (a < b ? -1 : 1)))
      : inner,
  )
}
