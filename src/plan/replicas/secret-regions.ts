import { SQL_KINDS, type SqlKind } from '../../engines/table.ts'
import type { ResolvedStage } from '../../config/resolved.ts'

/** The stage with these regions among those that its secrets are copied to. */
export function withSecretRegions(
  stage: ResolvedStage,
  regions: Readonly<Partial<Record<SqlKind, readonly string[]>>>,
): ResolvedStage {
  const databases = SQL_KINDS.flatMap((kind) => {
    const wanted = stage.databases[kind]
    const more = (regions[kind] ?? []).filter((region) => !wanted?.replicaRegions.includes(region))
    if (wanted === undefined || more.length === 0) return []
    const replicaRegions = [...wanted.replicaRegions, ...more].toSorted()
    return [[kind, { ...wanted, replicaRegions }] as const]
  })
  return { ...stage, databases: { ...stage.databases, ...Object.fromEntries(databases) } }
}
