import fc from 'fast-check'
import { describe, expect, test } from 'vitest'
import { decide, type Progress, type StageGraph } from '../../../src/plan/order/schedule.ts'
import { allBefore, trials } from './graphs.ts'

const CHAIN: StageGraph = [
  { stage: 'dev', after: [] },
  { stage: 'prod', after: ['dev'] },
  { stage: 'west', after: ['prod'] },
]
const FAN: StageGraph = [
  { stage: 'dev', after: [] },
  { stage: 'prod', after: [] },
  { stage: 'west', after: ['prod'] },
  { stage: 'east', after: ['prod'] },
]

type Row = {
  readonly what: string
  readonly graph: StageGraph
  readonly atOnce?: number
  readonly progress: Readonly<Record<string, 'running' | 'done' | 'failed'>>
  readonly begin: readonly string[]
  readonly stopped?: Readonly<Record<string, string>>
}

const ROWS: readonly Row[] = [
  { what: 'the first of a chain', graph: CHAIN, progress: {}, begin: ['dev'] },
  { what: 'none behind what runs', graph: CHAIN, progress: { dev: 'running' }, begin: [] },
  { what: 'the next of a chain', graph: CHAIN, progress: { dev: 'done' }, begin: ['prod'] },
  {
    what: 'none of a chain behind a failure, which each of them names',
    graph: CHAIN,
    progress: { dev: 'failed' },
    begin: [],
    stopped: { prod: 'dev', west: 'dev' },
  },
  { what: 'all that wait for nothing', graph: FAN, progress: {}, begin: ['dev', 'prod'] },
  {
    what: 'what waits for one, whatever else runs',
    graph: FAN,
    progress: { dev: 'running', prod: 'done' },
    begin: ['west', 'east'],
  },
  {
    what: 'what waits for no failed one',
    graph: FAN,
    progress: { dev: 'failed', prod: 'done' },
    begin: ['west', 'east'],
  },
  {
    what: 'none beside a failure that waits for it',
    graph: FAN,
    progress: { dev: 'running', prod: 'failed' },
    begin: [],
    stopped: { west: 'prod', east: 'prod' },
  },
  { what: 'the first where one may', graph: FAN, atOnce: 1, progress: {}, begin: ['dev'] },
  {
    what: 'none where as many run as may',
    graph: FAN,
    atOnce: 1,
    progress: { dev: 'running' },
    begin: [],
  },
  {
    what: 'as many as there is room for, in the order of the graph',
    graph: FAN,
    atOnce: 2,
    progress: { dev: 'running', prod: 'done' },
    begin: ['west'],
  },
  { what: 'none of no stage', graph: [], progress: {}, begin: [] },
]

describe('begins', () => {
  test.each(ROWS)('$what', ({ graph, atOnce = Infinity, progress, begin, stopped = {} }) => {
    const decided = decide(graph, new Map(Object.entries(progress)), atOnce)
    expect(decided.begin).toEqual(begin)
    expect(Object.fromEntries(decided.stopped)).toEqual(stopped)
  })
})

/** Each stage's end is drawn: which of those that run is the next to end. */
test('whatever the graph: no stage before its own, never more than so many, a failure stops its dependents', () => {
  fc.assert(
    fc.property(trials, fc.infiniteStream(fc.nat()), ({ graph, atOnce, failing }, draws) => {
      let progress: Progress = new Map()
      const set = (stage: string, state: 'running' | 'done' | 'failed'): void => {
        progress = new Map([...progress, [stage, state]])
      }
      const ended: string[] = []
      for (;;) {
        const { begin, stopped } = decide(graph, progress, atOnce)
        for (const stage of begin) {
          expect(progress.has(stage)).toBe(false)
          for (const before of allBefore(graph, stage)) expect(progress.get(before)).toBe('done')
          set(stage, 'running')
        }
        const running = [...progress].flatMap(([stage, state]) =>
          state === 'running' ? [stage] : [],
        )
        expect(running.length).toBeLessThanOrEqual(atOnce)
        if (running.length === 0) {
          expect([...ended, ...stopped.keys()].toSorted()).toEqual(
            graph.map(({ stage }) => stage).toSorted(),
          )
          for (const { stage } of graph) {
            const failed = [...allBefore(graph, stage)].filter(
              (one) => progress.get(one) === 'failed',
            )
            expect(stopped.has(stage)).toBe(failed.length > 0)
            if (stopped.has(stage)) expect(failed).toContain(stopped.get(stage))
          }
          return
        }
        const next = running[(draws.next().value ?? 0) % running.length] ?? ''
        ended.push(next)
        set(next, failing.has(next) ? 'failed' : 'done')
      }
    }),
  )
})
