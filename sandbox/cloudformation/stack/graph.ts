/** What became of a task. */
type Outcome = { readonly id: string; readonly failed: boolean }

/**
 * Runs a task for each id, as many at once as their dependencies allow. After a failure nothing
 * new starts; what runs is awaited. `isStopped` tells running tasks that another one has failed.
 * Answers the ids that failed, in the order of their failure.
 */
export async function runInOrder(
  ids: readonly string[],
  dependsOn: (id: string) => readonly string[],
  task: (id: string, isStopped: () => boolean) => Promise<boolean>,
): Promise<readonly string[]> {
  const waiting = new Set(ids)
  const unfinished = new Set(ids)
  const running = new Map<string, Promise<Outcome>>()
  const failures: string[] = []
  const isStopped = (): boolean => failures.length > 0

  for (;;) {
    if (!isStopped()) {
      for (const id of waiting) {
        if (dependsOn(id).some((other) => other !== id && unfinished.has(other))) continue
        waiting.delete(id)
        running.set(
          id,
          task(id, isStopped).then((done) => ({ id, failed: !done })),
        )
      }
    }
    if (running.size === 0) return failures
    const { id, failed } = await Promise.race(running.values())
    running.delete(id)
    unfinished.delete(id)
    if (failed) failures.push(id)
  }
}
