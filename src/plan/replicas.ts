import type { ReplicaSource, ResolvedSql, ResolvedStage, SqlKind } from '../config/resolved.ts'
import { replicaRefusals, replicaWords as words, listed } from '../render/words.ts'
import { SQL_IDS } from '../template/logical-ids.ts'
import { NETWORK_OUTPUTS, SOURCE_OUTPUTS } from '../template/output-keys.ts'
import { primaryBeside } from '../template/primary-network.ts'
import { deployedRole } from '../template/sources.ts'
import { databaseOf, holdsData } from './attribution.ts'
import type { DeployedStack, Fact, LiveFacts, SourceFacts } from './facts.ts'
import { isNewStack, type DatabaseVerdict, type StageInput } from './input.ts'
import { SQL_KINDS, valueOf } from './live.ts'
import { refuser } from './refusals.ts'
import type { Refusal } from './types.ts'
import { compareVersions, covers } from './versions.ts'

/** The stage a replica waits for: it is of this run, and not yet what a replica can follow. */
export function waitsFor(kind: SqlKind, input: StageInput): string | null {
  const replicaOf = input.stage.databases[kind]?.replicaOf
  const fact = input.known.sources[kind]
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
export function lacksSource(stage: ResolvedStage, known: StageInput['known']): boolean {
  return SQL_KINDS.some(
    (kind) => stage.databases[kind]?.replicaOf && known.sources[kind]?.kind !== 'read',
  )
}

/** What keeps a database from being a replica, or from being promoted. */
export function refusalsOfReplicas(
  input: StageInput,
  verdicts: readonly DatabaseVerdict[],
): readonly Refusal[] {
  return SQL_KINDS.flatMap((kind) => {
    const wanted = input.stage.databases[kind]
    if (wanted === undefined) return []
    const refuse = refuser(input.stage, input.locate)
    const verdict = verdicts.find(({ database }) => database === kind)
    const messages =
      wanted.replicaOf === null
        ? [
            ...besideRefusal(kind, input),
            ...aloneRefusal(kind, input, verdict),
            ...backupsRefusal(kind, wanted, input),
          ]
        : followRefusals(kind, wanted, wanted.replicaOf, input)
    return messages.map(([path, message]) => refuse(kind, path, message))
  })
}

type Complaint = readonly [path: readonly string[], message: string]

function followRefusals(
  kind: SqlKind,
  wanted: ResolvedSql,
  replicaOf: ReplicaSource,
  input: StageInput,
): readonly Complaint[] {
  const role = deployedRole(kind, input.deployed)
  const at = (message: string): readonly Complaint[] => [[['replicaOf'], message]]
  if (role === 'promoted') return at(replicaRefusals.wasPromoted)
  if (role === 'primary' || turnsIntoReplica(kind, input)) return at(replicaRefusals.isPrimary)
  const fact = input.known.sources[kind]
  if (fact === undefined) return []
  if (isDeployedReplica(kind, input))
    return fact.kind === 'read' ? [...placeComplaints(wanted, fact.value, input)] : []
  if (waitsFor(kind, input) !== null) return []
  if (fact.kind !== 'read') return at(notThere(replicaOf, fact))
  return [...sourceComplaints(wanted, replicaOf, fact.value, input)]
}

/** A promotion that broke off leaves a primary whose outputs still call it a replica. */
function turnsIntoReplica(kind: SqlKind, input: StageInput): boolean {
  return (input.changes ?? []).some(
    (change) =>
      change.action === 'Modify' &&
      holdsData(change) &&
      databaseOf(change, input) === kind &&
      change.details.some(
        ({ property, before, after }) =>
          property === 'SourceDBInstanceIdentifier' && before === null && after !== null,
      ),
  )
}

function notThere(
  replicaOf: ReplicaSource,
  fact: Exclude<Fact<SourceFacts>, { kind: 'read' }>,
): string {
  const name = replicaOf.kind === 'stage' ? replicaOf.stage : replicaOf.arn
  if (fact.kind === 'unread') return replicaRefusals.unread(name, fact.action, fact.why)
  return replicaOf.kind === 'stage'
    ? replicaRefusals.notDeployed(name)
    : replicaRefusals.noDatabase(name)
}

function* sourceComplaints(
  wanted: ResolvedSql,
  replicaOf: ReplicaSource,
  source: SourceFacts,
  input: StageInput,
): Iterable<Complaint> {
  const at = (message: string): Complaint => [['replicaOf'], message]
  if (source.engine !== wanted.kind)
    yield at(replicaRefusals.otherEngine(source.engine, wanted.kind))
  yield* placeComplaints(wanted, source, input)
  if (source.replicaSource !== null) yield at(replicaRefusals.ofReplica(source.replicaSource))
  if (!source.encrypted) yield at(replicaRefusals.unencrypted(source.identifier))
  if (source.backupRetentionDays === 0)
    yield at(
      replicaOf.kind === 'stage'
        ? replicaRefusals.noBackupsInStage(replicaOf.stage, wanted.kind)
        : replicaRefusals.noBackups(source.identifier),
    )
  if (replicaOf.kind === 'stage' && lacksCopy(source, input))
    yield at(replicaRefusals.noCopy(replicaOf.stage, input.stage.region))
  const isOlder =
    wanted.versionGiven &&
    !covers(wanted.version, source.engineVersion) &&
    compareVersions(wanted.version, source.engineVersion) < 0
  if (isOlder)
    yield [['version'], replicaRefusals.olderVersion(wanted.version, source.engineVersion)]
}

/** In its primary's region a replica lives in its primary's VPC, where a deployed stage cannot move. */
function* placeComplaints(
  { kind }: ResolvedSql,
  { vpc, identifier }: SourceFacts,
  { stage, known, deployed }: StageInput,
): Iterable<Complaint> {
  if (primaryBeside(stage, known, kind) === null) return
  const at = (message: string): Complaint => [['replicaOf'], message]
  const { network } = stage
  if (vpc === null) yield at(replicaRefusals.noVpc(identifier))
  else if (deployed !== null && deployed.outputs[NETWORK_OUTPUTS.vpc] !== vpc)
    yield at(replicaRefusals.movesVpc(vpc))
  else if (network.kind === 'given' && network.vpc !== vpc) yield at(replicaRefusals.otherVpc(vpc))
}

/** Such a replica has no secret but its primary's: promoted, it would lose its credentials with that. */
function besideRefusal(kind: SqlKind, input: StageInput): readonly Complaint[] {
  const region = input.deployed?.outputs[SOURCE_OUTPUTS[kind].sourceRegion]
  if (!isPromotion(kind, input) || region !== undefined) return []
  return [[[], replicaRefusals.promotesBeside]]
}

function lacksCopy(source: SourceFacts, { stage }: StageInput): boolean {
  return (
    source.secretArn !== null &&
    source.region !== stage.region &&
    !source.secretRegions.includes(stage.region)
  )
}

/** A replica that is made already, and not moved to another source. */
function isDeployedReplica(kind: SqlKind, input: StageInput): boolean {
  const followed = valueOf(input.known.sources[kind])?.arn
  return (
    deployedRole(kind, input.deployed) === 'replica' &&
    followed !== undefined &&
    input.deployed?.outputs[SOURCE_OUTPUTS[kind].sourceArn] === followed
  )
}

function aloneRefusal(
  kind: SqlKind,
  input: StageInput,
  verdict: DatabaseVerdict | undefined,
): readonly Complaint[] {
  if (!isPromotion(kind, input) || verdict?.impact !== 'replace') return []
  const others = verdict.changes
    .map(({ property }) => property)
    .filter((property) => property !== 'replicaOf')
  return [[[], replicaRefusals.promoteAlone(listed(others))]]
}

function backupsRefusal(
  kind: SqlKind,
  wanted: ResolvedSql,
  input: StageInput,
): readonly Complaint[] {
  const live = valueOf(input.live[kind])
  if (wanted.backupDays > 0 || !live || live.backupRetentionDays === 0) return []
  const replicas = live.readReplicas
  return replicas.length === 0
    ? []
    : [[['backupDays'], replicaRefusals.backupsStay(listed(replicas))]]
}

/** The file took `replicaOf` away from a database that is deployed as a replica. */
export function isPromotion(kind: SqlKind, input: StageInput): boolean {
  const wanted = input.stage.databases[kind]
  return (
    wanted !== undefined &&
    wanted.replicaOf === null &&
    deployedRole(kind, input.deployed) === 'replica'
  )
}

/**
 * A verdict as it is for a replica: its rows are those of its primary, which keeps them whatever
 * becomes of the replica. Deletion policies are ignored on replicas (SPEC), so none leaves a snapshot.
 */
export function inReplicaTerms(verdict: DatabaseVerdict, input: StageInput): DatabaseVerdict {
  const { database, impact } = verdict
  if (database === 'redis') return verdict
  const replicaOf = input.stage.databases[database]?.replicaOf
  if (impact === 'create' && replicaOf)
    return { ...verdict, reason: `${verdict.reason}; ${words.follows(nameOf(replicaOf))}` }
  const ends = impact === 'remove' || impact === 'replace'
  if (!ends || deployedRole(database, input.deployed) !== 'replica') return verdict
  // Promoted and replaced at once: nothing fills the new one. Refused, and told as it would be.
  if (isPromotion(database, input)) return { ...verdict, data: 'lost' }
  const reason = impact === 'remove' ? words.goesAlone : words.madeAnew
  return { ...verdict, data: 'kept', reason: `${verdict.reason}; ${reason}` }
}

function nameOf(replicaOf: ReplicaSource): string {
  return replicaOf.kind === 'stage' ? replicaOf.stage : replicaOf.arn
}

/** What a reviewer should know of the stage's replicas and promotions. */
export function notesOnReplicas(input: StageInput): readonly string[] {
  if (input.changes === null && !isNewStack(input)) return []
  return SQL_KINDS.flatMap((kind) => {
    const wanted = input.stage.databases[kind]
    const name = `${input.stage.name}/${kind}`
    if (wanted?.replicaOf) return followNotes(kind, name, wanted.replicaOf, input)
    return isPromotion(kind, input) ? promotionNotes(kind, name, input) : []
  })
}

function followNotes(
  kind: SqlKind,
  name: string,
  replicaOf: ReplicaSource,
  input: StageInput,
): readonly string[] {
  const source = valueOf(input.known.sources[kind])
  const waits = waitsFor(kind, input)
  const crosses = replicaOf.region !== input.stage.region
  return [
    ...(waits === null ? [] : [words.after(name, waits)]),
    ...(crosses ? [words.noPath(name, replicaOf.region, source?.host ?? nameOf(replicaOf))] : []),
    ...(crosses ? [] : [words.besidePrimary(name, source?.clientSecurityGroup ?? null)]),
    ...(replicaOf.kind === 'existing' ? [words.noCredentials(name)] : []),
  ]
}

function promotionNotes(kind: SqlKind, name: string, input: StageInput): readonly string[] {
  const former = input.known.formerSources?.[kind]
  const arn = input.deployed?.outputs[SOURCE_OUTPUTS[kind].sourceArn] ?? ''
  const getsSecret = SQL_IDS[kind].secret in input.rendered.template.Resources
  return [
    words.promotion(name),
    ...(former?.kind === 'read' ? [words.oldPrimaryThere(name, arn)] : []),
    ...(former?.kind === 'unread' ? [words.oldPrimaryUnverified(name, arn, former.why)] : []),
    ...(getsSecret ? [words.ownSecret(name)] : []),
  ]
}

/**
 * A replica has its source's storage, and keeps it when it is promoted: where the file names no size,
 * it asks for what there is.
 */
export function keepFollowedStorage(
  stage: ResolvedStage,
  deployed: DeployedStack | null,
  live: LiveFacts,
): ResolvedStage {
  const kept = SQL_KINDS.flatMap((kind) => {
    const wanted = stage.databases[kind]
    const role = deployedRole(kind, deployed)
    const size = valueOf(live[kind])?.allocatedStorage
    const follows = role === 'replica' || role === 'promoted'
    return wanted?.storage.sizeGiven === false && follows && size !== undefined
      ? [[kind, { ...wanted, storage: { ...wanted.storage, size } }] as const]
      : []
  })
  return { ...stage, databases: { ...stage.databases, ...Object.fromEntries(kept) } }
}
