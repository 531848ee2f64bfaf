import { databasesOf, isSqlDatabase, type ResolvedStage } from './resolved.ts'

/** The stages with every primary before its replicas; otherwise in the order they came in. */
export function primariesFirst(stages: readonly ResolvedStage[]): readonly ResolvedStage[] {
  const names = new Set(stages.map(({ name }) => name))
  const ordered: ResolvedStage[] = []
  let waiting = [...stages]
  while (waiting.length > 0) {
    const placed = new Set(ordered.map(({ name }) => name))
    const ready = waiting.find((stage) =>
      primariesOf(stage).every((name) => placed.has(name) || !names.has(name)),
    )
    // Two stages with a primary of the other's each wait for one another: the file's order stands.
    const next = ready ?? waiting[0]
    if (next === undefined) break
    ordered.push(next)
    waiting = waiting.filter((stage) => stage !== next)
  }
  return ordered
}

function primariesOf(stage: ResolvedStage): readonly string[] {
  return databasesOf(stage).flatMap((database) =>
    isSqlDatabase(database) && database.replicaOf?.kind === 'stage'
      ? [database.replicaOf.stage]
      : [],
  )
}
