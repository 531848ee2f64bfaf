import { decide, type StageGraph } from '../../../plan/order/schedule.ts'

/** How the turn of a stage ended. `over`: nothing else begins, since the program is about to end. */
export type TurnEnd = 'done' | 'failed' | 'over'

/**
 * Carries out the stages of the graph, at most `atOnce` side by side. `take` never rejects; `begun` are the stages that
 * began before, whether they still run or not. Returns those that never began, each with the stage whose failure, or
 * end of the program, is why.
 */
export async function takeTurns(
  graph: StageGraph,
  atOnce: number,
  take: (stage: string, begun: ReadonlySet<string>) => Promise<TurnEnd>,
): Promise<ReadonlyMap<string, string>> {
  const progress = new Map<string, 'running' | 'done' | 'failed'>()
  const running = new Set<Promise<void>>()
  const last: string[] = []
  const turn = async (stage: string, begun: ReadonlySet<string>): Promise<void> => {
    const end = await take(stage, begun)
    progress.set(stage, end === 'done' ? 'done' : 'failed')
    if (end === 'over') last.push(stage)
  }
  for (;;) {
    const { begin, stopped } = decide(graph, progress, atOnce)
    const begun = new Set(progress.keys())
    const next = last.length === 0 ? begin : []
    for (const stage of next) progress.set(stage, 'running')
    for (const stage of next) {
      const ended: Promise<void> = turn(stage, begun).finally(() => running.delete(ended))
      running.add(ended)
    }
    if (running.size === 0) return new Map(neverBegun(graph, progress, stopped, last[0]))
    await Promise.race(running)
  }
}

function neverBegun(
  graph: StageGraph,
  progress: ReadonlyMap<string, unknown>,
  stopped: ReadonlyMap<string, string>,
  last: string | undefined,
): readonly (readonly [string, string])[] {
  return graph
    .filter(({ stage }) => !progress.has(stage))
    .map(({ stage }) => [stage, stopped.get(stage) ?? last ?? stage])
}
