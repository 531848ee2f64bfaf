import { alike, handedOn, layered } from '../../config/likeness.ts'
import type { Likeness, ResolvedSql, ResolvedStage } from '../../config/resolved.ts'
import { SQL_KINDS, type SqlKind } from '../../engines/table.ts'
import type { ExternalFacts } from '../../facts/external.ts'
import { deployedRole, type DeployedStage } from '../state/deployed-stage.ts'
import { formatLikeness, likenessToKeep } from '../state/likeness.ts'
import { LIKENESS_OUTPUT } from '../state/output-keys.ts'
import type { TemplateOutput } from '../types.ts'

/**
 * A stage whose replicas are like their primaries. A new one is as the file has its primary, which is deployed first;
 * what the file does not say of that one is as it runs. A deployed one, promoted or not, is as it was made.
 */
export function likePrimaries(
  stage: ResolvedStage,
  known: ExternalFacts,
  deployed: DeployedStage | null,
): ResolvedStage {
  const databases = SQL_KINDS.flatMap((kind) => {
    const sql = stage.databases[kind]
    return sql === undefined ? [] : [[kind, likePrimary(sql, known, deployed)] as const]
  })
  return { ...stage, databases: { ...stage.databases, ...Object.fromEntries(databases) } }
}

function likePrimary(
  sql: ResolvedSql,
  { sources }: ExternalFacts,
  deployed: DeployedStage | null,
): ResolvedSql {
  const { kind, own, replicaOf } = sql
  if (own === undefined) return sql
  const role = deployedRole(kind, deployed)
  if (role === 'replica' || role === 'promoted')
    return alike(sql, layered(deployed?.databases[kind].likeness ?? {}, own))
  if (replicaOf === null || role === 'primary') return sql
  const written = (replicaOf.kind === 'stage' && replicaOf.own) || {}
  return alike(sql, layered(handedOn(kind, layered(asItRuns(sources[kind]), written)), own))
}

function asItRuns(fact: ExternalFacts['sources'][SqlKind]): Likeness {
  if (fact?.kind !== 'read') return {}
  const { likeness, parameters } = fact.value
  return { ...likeness, ...(parameters?.kind === 'read' && { parameters: parameters.value }) }
}

/** The output that keeps this of a replica, or of a promoted one; none where there is nothing to keep. */
export function likenessOutput(
  sql: ResolvedSql,
  deployed: DeployedStage | null,
): Readonly<Record<string, TemplateOutput>> {
  const value = formatLikeness(likenessToKeep(sql, deployed?.databases[sql.kind].likeness ?? {}))
  const Description = 'What it was made with because its primary had it'
  return value === null ? {} : { [LIKENESS_OUTPUT[sql.kind]]: { Description, Value: value } }
}
