import { databasesOf, isSqlDatabase, type ResolvedStage } from './resolved.ts'

/** The stages with every primary before its replicas, and otherwise in their given order. */
export function primariesFirst(stages: readonly ResolvedStage[]): readonly ResolvedStage[] {
  const names = new Set(stages.map(({ name }) => name))
  const placed = new Set<string>()
  const ordered: ResolvedStage[] = []
  let waiting: ResolvedStage[] = []
  const isReady = (stage: ResolvedStage): boolean =>
    primariesOf(stage).every((name) => placed.has(name) || !names.has(name))
  const place = (stage: ResolvedStage): void => {
    ordered.push(stage)
    placed.add(stage.name)
    const next = waiting.find(isReady)
    if (next === undefined) return
    waiting = waiting.filter((one) => one !== next)
    place(next)
  }
  for (const stage of stages)
    if (isReady(stage)) place(stage)
    else waiting.push(stage)
  // Two stages with replicas of each other wait for one another: then the file's order counts.
  for (let next = waiting.shift(); next !== undefined; next = waiting.shift()) place(next)
  return ordered
}

function primariesOf(stage: ResolvedStage): readonly string[] {
  return databasesOf(stage).flatMap((database) =>
    isSqlDatabase(database) && database.replicaOf?.kind === 'stage'
      ? [database.replicaOf.stage]
      : [],
  )
}
