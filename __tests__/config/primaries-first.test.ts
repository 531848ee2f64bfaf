import fc from 'fast-check'
import { expect, test } from 'vitest'
import { primariesFirst } from '../../src/config/index.ts'
import type { ResolvedStage } from '../../src/config/resolved.ts'

/** A stage with a replica of each of these stages, as far as there are databases for it. */
function stage(name: string, [postgres, mysql]: readonly string[]): ResolvedStage {
  const following = (kind: string, source: string | undefined) =>
    source === undefined ? {} : { [kind]: { kind, replicaOf: { kind: 'stage', stage: source } } }
  const databases = { ...following('postgres', postgres), ...following('mysql', mysql) }
  return { name, databases } as unknown as ResolvedStage
}

const SOURCES = fc.array(fc.array(fc.nat({ max: 9 }), { maxLength: 2 }), { maxLength: 9 })

test('at each place stands the first stage whose primaries have theirs, or the first of all where each waits', () => {
  fc.assert(
    fc.property(SOURCES, (sources) => {
      const stages = sources.map((of, index) => stage(String(index), of.map(String)))
      const ordered = primariesFirst(stages).map(({ name }) => Number(name))
      expect(ordered.toSorted((one, other) => one - other)).toEqual([...sources.keys()])
      ordered.forEach((index, place) => {
        const [placed, left] = [
          ordered.slice(0, place),
          ordered.slice(place).toSorted((a, b) => a - b),
        ]
        const isReady = (one: number): boolean =>
          (sources[one] ?? []).every((source) => placed.includes(source) || !(source in sources))
        expect(index).toBe(left.find(isReady) ?? left[0])
      })
    }),
    { numRuns: 2000 },
  )
})
