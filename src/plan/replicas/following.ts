/** Replicas that follow a primary of another stage: whom they wait for, and what is said of them. */
import { SQL_KINDS, type SqlKind } from '../../engines/table.ts'
import type { ReplicaSource, ResolvedSql, ResolvedStage } from '../../config/resolved.ts'
import { replicaMessages as words } from '../messages/replicas.ts'
import { deployedRole, type DeployedStage } from '../../template/state/deployed-stage.ts'
import type { LiveFacts, SqlFacts } from '../../facts/databases.ts'
import type { SourceFacts } from '../../facts/external.ts'
import { isNewStack, type StageInput } from '../model/input.ts'
import { valueOf } from '../../facts/live.ts'
import type { Note } from '../model/types.ts'

/** The stage a replica waits for: it is of this run, and not yet what a replica can follow. */
export function waitsFor(kind: SqlKind, input: StageInput): string | null {
  const replicaOf = input.stage.databases[kind]?.replicaOf
  const fact = input.external.sources[kind]
  if (replicaOf?.kind !== 'stage' || !fact || !input.run?.has(replicaOf.stage)) return null
  if (fact.kind === 'absent') return replicaOf.stage
  if (fact.kind === 'unread' || isDeployedReplica(kind, input)) return null
  const { value } = fact
  return value.backupRetentionDays === 0 || lacksCopy(value, input) ? replicaOf.stage : null
}

/** The stages that this one is applied after, because a replica in it waits for them. */
export function stagesBefore(input: StageInput): readonly string[] {
  return SQL_KINDS.flatMap((kind) => waitsFor(kind, input) ?? [])
}

/** Whether a source is not known that the stage's template would have to name. */
export function lacksSource(stage: ResolvedStage, known: StageInput['external']): boolean {
  return SQL_KINDS.some(
    (kind) => stage.databases[kind]?.replicaOf && known.sources[kind]?.kind !== 'read',
  )
}

/** Whether the database is a replica before and after, of whomever. */
export function remainsReplica(kind: SqlKind, { stage, deployed }: StageInput): boolean {
  return (
    (stage.databases[kind]?.replicaOf ?? null) !== null &&
    deployedRole(kind, deployed) === 'replica'
  )
}

/** A replica that is made already, and not moved to another source. */
export function isDeployedReplica(kind: SqlKind, input: StageInput): boolean {
  const followed = valueOf(input.external.sources[kind])?.arn
  return (
    deployedRole(kind, input.deployed) === 'replica' &&
    followed !== undefined &&
    input.deployed?.databases[kind].source.arn === followed
  )
}

/** Whether the source's secret has no copy in the region of the stage, and needs one. */
export function lacksCopy(source: SourceFacts, { stage }: StageInput): boolean {
  return (
    source.secretArn !== null &&
    source.region !== stage.region &&
    !source.secretRegions.includes(stage.region)
  )
}

/** What the file calls the primary: a stage's name, or an ARN. */
export function nameOf(replicaOf: ReplicaSource): string {
  return replicaOf.kind === 'stage' ? replicaOf.stage : replicaOf.arn
}

/** What a reviewer should know of a replica. `name`: the database as `prod-west/postgres`. */
export function followNotes(
  kind: SqlKind,
  name: string,
  replicaOf: ReplicaSource,
  input: StageInput,
): readonly Note[] {
  const source = valueOf(input.external.sources[kind])
  const waits = waitsFor(kind, input)
  const crosses = replicaOf.region !== input.stage.region
  return [
    ...(waits === null ? [] : [words.after(name, waits)]),
    ...(waits === null || isNewStack(input) ? [] : [words.restLater(input.stage.name, waits)]),
    ...(crosses ? [words.noPath(name, replicaOf.region, source?.host ?? nameOf(replicaOf))] : []),
    ...(crosses ? [] : [words.besidePrimary(name, source?.clientSecurityGroup ?? null)]),
    ...(replicaOf.kind === 'existing' ? [words.noCredentials(name)] : []),
  ]
}

/**
 * A replica has its source's storage, and keeps it when it is promoted: where the file names no size,
 * it asks for what there is. Nor does a class that the file does not name take away what runs.
 */
export function keepFollowed(
  stage: ResolvedStage,
  deployed: DeployedStage | null,
  live: LiveFacts,
): ResolvedStage {
  const kept = SQL_KINDS.flatMap((kind) => {
    const wanted = stage.databases[kind]
    const role = deployedRole(kind, deployed)
    const running = valueOf(live[kind])
    const follows = role === 'replica' || role === 'promoted'
    return wanted === undefined || running === undefined || !follows
      ? []
      : [[kind, keptOf(wanted, running)] as const]
  })
  return { ...stage, databases: { ...stage.databases, ...Object.fromEntries(kept) } }
}

function keptOf(wanted: ResolvedSql, running: SqlFacts): ResolvedSql {
  const { instance, own, storage } = wanted
  // While RDS still has a class to set, the one that runs is not the one that was asked for.
  const keepsClass =
    own !== undefined &&
    own.instance === undefined &&
    running.instanceClass !== '' &&
    running.pending['DBInstanceClass'] === undefined
  return {
    ...wanted,
    instance: keepsClass ? running.instanceClass : instance,
    storage: storage.sizeGiven === false ? { ...storage, size: running.allocatedStorage } : storage,
  }
}
