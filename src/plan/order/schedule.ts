/** Which stages of a run may begin, and which never will. */

/** Every stage of a run, with those that are carried out before it: none of them comes later in the list. */
export type StageGraph = readonly { readonly stage: string; readonly after: readonly string[] }[]

/** By stage; one that is not in it has not begun. */
export type Progress = ReadonlyMap<string, 'running' | 'done' | 'failed'>

/** What may happen next. With nothing to begin and nothing that runs, the run is over. */
export type Decision = {
  /** In the graph's order. */
  readonly begin: readonly string[]
  /** Stage -> the failed stage for which it never begins. */
  readonly stopped: ReadonlyMap<string, string>
}

/**
 * A stage begins once all that it waits for is done, while fewer than `atOnce` run; of several that may, the first of
 * the graph. A failure stops what waits for it, directly or not, and nothing else.
 */
export function decide(graph: StageGraph, progress: Progress, atOnce: number): Decision {
  const stopped = stoppedIn(graph, progress)
  const running = [...progress.values()].filter((state) => state === 'running').length
  const ready = graph.filter(
    ({ stage, after }) =>
      !progress.has(stage) &&
      !stopped.has(stage) &&
      after.every((one) => progress.get(one) === 'done'),
  )
  const begin = ready.slice(0, Math.max(0, atOnce - running)).map(({ stage }) => stage)
  return { begin, stopped }
}

function stoppedIn(graph: StageGraph, progress: Progress): ReadonlyMap<string, string> {
  const stopped = new Map<string, string>()
  for (const { stage, after } of graph) {
    const cause = after
      .map((one) => (progress.get(one) === 'failed' ? one : stopped.get(one)))
      .find((one) => one !== undefined)
    if (cause !== undefined) stopped.set(stage, cause)
  }
  return stopped
}
