/** Reads what GitHub sends: its events and its answers are taken for nothing before they were looked at. */
import { githubWords as words } from '../render/words.ts'

/** What stands at `path`; undefined where anything on the way is missing. */
export function at(value: unknown, ...path: readonly string[]): unknown {
  return path.reduce<unknown>(
    (inside, key) =>
      typeof inside === 'object' && inside !== null
        ? (inside as Readonly<Record<string, unknown>>)[key]
        : undefined,
    value,
  )
}

/** The text at `path`; null where there is none. */
export function textAt(value: unknown, ...path: readonly string[]): string | null {
  const found = at(value, ...path)
  return typeof found === 'string' ? found : null
}

/** The items of the list at `path`; null where there is none. */
export function listAt(value: unknown, ...path: readonly string[]): readonly unknown[] | null {
  const found = at(value, ...path)
  return Array.isArray(found) ? found : null
}

/** The number at `path`. Throws where there is none. */
export function numberAt(value: unknown, ...path: readonly string[]): number {
  const found = at(value, ...path)
  if (typeof found !== 'number') throw new Error(words.lacks(path.join('.')))
  return found
}
