import { databasesOf, isSqlDatabase, type ResolvedStage } from './resolved.ts'

/** The stages with every primary before its replicas, and otherwise in their given order. */
export function primariesFirst(stages: readonly ResolvedStage[]): readonly ResolvedStage[] {
  const names = new Set(stages.map(({ name }) => name))
  const ordered: ResolvedStage[] = []
  let waiting = [...stages]
  while (waiting.length > 0) {
    const placed = new Set(ordered.map(({ name }) => name))
    const ready = waiting.find((stage) =>
      primariesOf(stage).every((name) => placed.has(name) || !names.has(name)),
    )
    // Two stages with replicas of each other wait for one another: then the file's order counts.
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
