import type { Fact } from '../facts/fact.ts'

/** What one call for many things found, for each of their ids. What the call did not find is absent. */
export function factsById<T>(
  ids: readonly string[],
  found: Fact<readonly T[]>,
  idOf: (one: T) => string,
): ReadonlyMap<string, Fact<T>> {
  return new Map(
    ids.map((id): [string, Fact<T>] => {
      if (found.kind !== 'read') return [id, found]
      const one = found.value.find((each) => idOf(each) === id)
      return [id, one === undefined ? { kind: 'absent' } : { kind: 'read', value: one }]
    }),
  )
}
