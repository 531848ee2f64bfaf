import { setImmediate as next } from 'node:timers/promises'
import fc from 'fast-check'
import { expect, test } from 'vitest'
import { takeTurns, type TurnEnd } from '../../../../src/commands/shared/turns/take-turns.ts'
import { allBefore, trials } from '../../../plan/order/graphs.ts'

test('takes every turn once, side by side, and names why the others are not taken', async () => {
  await fc.assert(
    fc.asyncProperty(trials, async ({ graph, atOnce, failing, lengths }) => {
      const running = new Set<string>()
      const ended = new Map<string, TurnEnd>()
      const take = async (stage: string, begun: ReadonlySet<string>): Promise<TurnEnd> => {
        expect(ended.has(stage) || running.has(stage)).toBe(false)
        expect(begun.has(stage)).toBe(false)
        for (const one of allBefore(graph, stage)) {
          expect(ended.get(one)).toBe('done')
          expect(begun).toContain(one)
        }
        running.add(stage)
        expect(running.size).toBeLessThanOrEqual(atOnce)
        const index = graph.findIndex((one) => one.stage === stage)
        for (let turn = 0; turn < (lengths[index] ?? 0); turn++) await next()
        running.delete(stage)
        const end = failing.has(stage) ? 'failed' : 'done'
        ended.set(stage, end)
        return end
      }
      const never = await takeTurns(graph, atOnce, take)
      expect(running.size).toBe(0)
      for (const { stage } of graph) {
        const isStopped = [...allBefore(graph, stage)].some((one) => failing.has(one))
        expect(never.has(stage)).toBe(isStopped)
        expect(ended.has(stage)).toBe(!isStopped)
        if (isStopped) expect(failing).toContain(never.get(stage))
      }
    }),
    { numRuns: 200 },
  )
})

test('begins nothing once the program is about to end, and waits for all that runs', async () => {
  const graph = ['a', 'b', 'c'].map((stage) => ({ stage, after: [] }))
  const ended: string[] = []
  const never = await takeTurns(graph, 2, async (stage) => {
    for (let turn = 0; turn < (stage === 'a' ? 1 : 5); turn++) await next()
    ended.push(stage)
    return stage === 'a' ? 'over' : 'done'
  })
  expect(ended).toEqual(['a', 'b'])
  expect([...never]).toEqual([['c', 'a']])
})
