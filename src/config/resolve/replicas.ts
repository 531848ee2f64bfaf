/** Which stages follow a database of another stage. */
import { SQL_KINDS, type SqlKind } from '../../engines/table.ts'
import type { TinystacksFile } from '../types.generated.ts'
import { regionOf } from './names.ts'

/** Database -> the stages whose database of its kind is a replica of it. */
export type Replicas = ReadonlyMap<string, readonly string[]>

/** Those of a file, in one walk: a walk for each of its databases would cost the square of its stages. */
export function replicasIn(file: TinystacksFile): Replicas {
  const replicas = new Map<string, string[]>()
  for (const [name, { databases }] of Object.entries(file.stages))
    for (const kind of SQL_KINDS) {
      const source = databases?.[kind]?.replicaOf
      if (source === undefined) continue
      const key = keyOf(source, kind)
      replicas.set(key, [...(replicas.get(key) ?? []), name])
    }
  return replicas
}

/** The other regions in which stages of the file are replicas of this stage's database, in order. */
export function replicaRegions(
  file: TinystacksFile,
  stage: string,
  kind: SqlKind,
  replicas: Replicas,
): readonly string[] {
  const regions = (replicas.get(keyOf(stage, kind)) ?? [])
    .map((name) => regionOf(file, name))
    .filter((region) => region !== regionOf(file, stage))
  return [...new Set(regions)].toSorted()
}

function keyOf(stage: string, kind: SqlKind): string {
  return `${stage}/${kind}`
}
