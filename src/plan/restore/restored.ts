import { nearest } from '../../config/problems/suggest.ts'
import { majorOf } from '../../engines/versions.ts'
import { SQL_KINDS, isSql } from '../../engines/table.ts'
import { becomes } from '../../engines/variants.ts'
import { deployedRole, type DeployedStage } from '../../template/state/deployed-stage.ts'
import type { RestoredFrom } from '../../template/state/restored-from.ts'
import type { ResolvedRedis, ResolvedSql, ResolvedStage } from '../../config/resolved.ts'
import { databasesOf, forFamily, isSqlDatabase } from '../../config/resolved.ts'
import { restoreRefusals as words, restoreReasons } from '../messages/restore.ts'
import type { ExternalFacts, RestoreFacts } from '../../facts/external.ts'
import { sourceComplaint } from '../states/source-states.ts'
import type { StageInput } from '../model/input.ts'
import { valueOf } from '../../facts/live.ts'
import { useOfSnapshot } from '../../facts/states/snapshots.ts'
import { refusalAt } from '../refusals/refusals.ts'
import type { Note, Refusal, RefusalText } from '../model/types.ts'
import { compareVersions, covers, exactVersion } from '../../facts/versions.ts'

/**
 * The stage with what its new databases have from their snapshots: user and version, where the file does not say
 * them. A major alone is the snapshot's minor: CloudFormation sends the version after the restore, and RDS would
 * upgrade to the major's default minor. What the file does say stands, and is refused where it does not fit.
 */
export function withRestored(stage: ResolvedStage, { restores }: ExternalFacts): ResolvedStage {
  const databases: {
    -readonly [K in keyof ResolvedStage['databases']]: ResolvedStage['databases'][K]
  } = { ...stage.databases }
  for (const kind of SQL_KINDS) {
    const wanted = databases[kind]
    const facts = valueOf(restores?.[kind])
    if (wanted === undefined || facts === undefined || facts.engine !== kind) continue
    databases[kind] = {
      ...wanted,
      version: exactVersion(wanted, facts.engineVersion),
      username:
        wanted.usernameGiven === false ? (facts.username ?? wanted.username) : wanted.username,
    }
  }
  return { ...stage, databases }
}

/** Why a new database cannot begin with what the file names, or a restored one cannot have what it says. */
export function restoreRefusals({
  stage,
  deployed,
  external,
  locate,
}: Pick<StageInput, 'stage' | 'deployed' | 'external' | 'locate'>): readonly Refusal[] {
  const at = refusalAt(stage, locate)
  return databasesOf(stage).flatMap((database) => {
    const complaints = isThere(database, deployed)
      ? restoredComplaints(database, deployed)
      : newComplaints(database, external, stage.region)
    return complaints.map(([path, text]) => at(database.kind, path, text))
  })
}

/** What is said of a new database that does not begin empty; null = it does. */
export function restoreReason(
  { kind, restoreFrom }: ResolvedSql | ResolvedRedis,
  { restores }: ExternalFacts,
): { readonly reason: string; readonly verified: boolean } | null {
  if (restoreFrom === null) return null
  const fact = restores?.[kind]
  const from =
    restoreFrom.kind === 'snapshot'
      ? restoreReasons.snapshot(restoreFrom.snapshot)
      : restoreReasons.time(restoreFrom.source, restoreFrom.time)
  if (fact?.kind === 'read') {
    const { engine, engineVersion, storage } = fact.value
    return {
      reason: `${from} (${restoreReasons.of(engine, engineVersion, storage)})`,
      verified: true,
    }
  }
  const missing = fact?.kind === 'unread' ? fact : null
  return { reason: `${from}; ${restoreReasons.unread(missing)}`, verified: false }
}

/** A note where the file names another origin than the one that a database was made of. */
export function restoreIgnored({
  stage,
  deployed,
}: Pick<StageInput, 'stage' | 'deployed'>): readonly Note[] {
  return databasesOf(stage).flatMap((database) => {
    const { kind, restoreFrom } = database
    if (restoreFrom === null || !isThere(database, deployed)) return []
    const made = deployed?.databases[kind].restoredFrom ?? null
    return made !== null && isNamed(restoreFrom, made) ? [] : [restoreReasons.ignored(kind)]
  })
}

/** Whether the file names what the database was made of, if in fewer words: a name for an ARN. */
function isNamed(file: NonNullable<ResolvedSql['restoreFrom']>, made: RestoredFrom): boolean {
  if (file.kind === 'snapshot')
    return made.kind === 'snapshot' && made.snapshot.includes(file.snapshot)
  return made.kind === 'time' && made.time.includes(file.time)
}

function isThere({ kind }: ResolvedSql | ResolvedRedis, deployed: DeployedStage | null): boolean {
  return deployedRole(kind, deployed) !== 'absent'
}

type Complaint = readonly [path: readonly string[], text: RefusalText]

/** A restored database has the key of what it was made of, for good. */
function restoredComplaints(
  { kind, kmsKey }: ResolvedSql | ResolvedRedis,
  deployed: DeployedStage | null,
): readonly Complaint[] {
  const restored = (deployed?.databases[kind].restoredFrom ?? null) !== null
  return restored && isSql(kind) && kmsKey !== null ? [[['kmsKey'], words.kmsKey]] : []
}

function newComplaints(
  database: ResolvedSql | ResolvedRedis,
  { restores, snapshotNames }: ExternalFacts,
  region: string,
): readonly Complaint[] {
  const { restoreFrom, kind } = database
  const fact = restores?.[kind]
  if (restoreFrom === null || fact === undefined) return []
  const path = ['restoreFrom', restoreFrom.kind === 'snapshot' ? 'snapshot' : 'source']
  if (fact.kind === 'absent') {
    const name = restoreFrom.kind === 'snapshot' ? restoreFrom.snapshot : restoreFrom.source
    const near = nearest(name, snapshotNames?.[kind] ?? [], 3)
    return [
      [
        path,
        restoreFrom.kind === 'snapshot' ? words.noSnapshot(name, near) : words.noBackups(name),
      ],
    ]
  }
  // A point in time needs the resource id, which only AWS knows.
  if (fact.kind === 'unread')
    return restoreFrom.kind === 'time' ? [[path, words.unread(fact.action, fact.why)]] : []
  const { engine, status, latest } = fact.value
  if (!fitsEngine(database, engine)) return [[path, words.engine(engine, kind)]]
  if (useOfSnapshot(status) !== 'ready') return [[path, words.notAvailable(status)]]
  const unfit =
    restoreFrom.kind === 'time' &&
    sourceComplaint('restore', {
      ...{ database: kind, identifier: restoreFrom.source, region },
      status: fact.value.sourceStatus,
    })
  if (unfit) return [[path, unfit]]
  const tooLate =
    restoreFrom.kind === 'time' &&
    latest !== null &&
    Date.parse(restoreFrom.time) > Date.parse(latest)
  return [
    ...(tooLate ? [[['restoreFrom', 'time'], words.tooLate(latest)] as const] : []),
    ...versionComplaints(database, fact.value),
    ...(isSqlDatabase(database) ? sqlComplaints(database, fact.value) : []),
  ]
}

/** Whether AWS makes one of the other's snapshots. */
function fitsEngine(database: ResolvedSql | ResolvedRedis, engine: string): boolean {
  return forFamily(database, {
    sql: ({ kind }) => engine === kind,
    cache: (cache) => engine === cache.engine || becomes(engine, cache.engine),
  })
}

/** A restore keeps the major version: the new parameter group has to fit the old data. */
function versionComplaints(
  database: ResolvedSql | ResolvedRedis,
  { engine, engineVersion }: RestoreFacts,
): readonly Complaint[] {
  const { version } = database
  if (covers(version, engineVersion)) return []
  const older = compareVersions(version, engineVersion) < 0
  const refused = forFamily(database, {
    sql: ({ kind }) => older || majorOf(kind, version) !== majorOf(kind, engineVersion),
    // Valkey and Redis OSS count their versions apart from each other.
    cache: (cache) => older && engine === cache.engine,
  })
  return refused ? [[['version'], words.version(version, engineVersion)]] : []
}

function sqlComplaints(database: ResolvedSql, facts: RestoreFacts): readonly Complaint[] {
  const { storage, username, usernameGiven } = database
  return [
    ...(facts.storage !== null && storage.size < facts.storage
      ? [[['storage', 'size'], words.storage(facts.storage)] as const]
      : []),
    ...(usernameGiven !== false && facts.username !== null && username !== facts.username
      ? [[['username'], words.username(facts.username)] as const]
      : []),
    ...(facts.encrypted ? [] : [[['restoreFrom'], words.notEncrypted] as const]),
  ]
}
