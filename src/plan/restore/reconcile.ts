import { majorOf } from '../../engines/versions.ts'
import { CACHE_KINDS, SQL_KINDS, type DatabaseKind } from '../../engines/table.ts'
import type { ResolvedRedis, ResolvedSql, ResolvedStage } from '../../config/resolved.ts'
import { DATABASE_NAME } from '../messages/plan.ts'
import { notes as words } from '../messages/reasons.ts'
import type { LiveFacts, SqlFacts } from '../../facts/databases.ts'
import { valueOf } from '../../facts/live.ts'
import { compareVersions, covers } from '../../facts/versions.ts'
import { runningLine } from './running-line.ts'
import type { Note } from '../model/types.ts'

/** EngineVersion as the deployed template has it, where that is known. */
export type DeployedVersions = Readonly<Partial<Record<DatabaseKind, string>>> & {
  /** Of each database with a reader; null: the same as its primary's. */
  readonly readers?: Readonly<Partial<Record<DatabaseKind, string | null>>>
}

export type Reconciled = { readonly stage: ResolvedStage; readonly notes: readonly Note[] }

/**
 * Reality first: a stage whose template never asks a running database to shrink or to go back.
 * What the file itself asks backwards is left as it is written, so that `refusalsAgainst` finds it.
 */
export function reconcile(
  stage: ResolvedStage,
  live: LiveFacts,
  deployed: DeployedVersions = {},
): Reconciled {
  const notes: Note[] = []
  const databases: {
    -readonly [K in keyof ResolvedStage['databases']]: ResolvedStage['databases'][K]
  } = { ...stage.databases }
  for (const kind of SQL_KINDS) {
    const wanted = databases[kind]
    const running = valueOf(live[kind])
    if (wanted === undefined || running === undefined) continue
    const version = keptVersion(wanted, running.engineVersion, deployed[kind])
    const size = keptSize(wanted, running)
    notes.push(...versionNotes(wanted, running, version), ...storageNotes(wanted, running, size))
    // The version is settled here: a rendering must not take the deployed one for a missing one.
    databases[kind] = {
      ...wanted,
      version,
      versionGiven: true,
      storage: { ...wanted.storage, size },
      ...(wanted.readReplica &&
        readerOf(valueOf(live.readers?.[kind]), {
          version,
          size,
          deployed: readerVersion(deployed, kind, running.engineVersion),
        })),
    }
  }
  for (const kind of CACHE_KINDS) {
    const wanted = databases[kind]
    const running = wanted && runningLine(wanted, valueOf(live[kind]))
    if (wanted === undefined || running === undefined || running === null) continue
    if (!isNewer(running, wanted)) continue
    const name = DATABASE_NAME[kind]
    notes.push(
      wanted.versionGiven === false
        ? words.defaultVersionKept(name, running)
        : words.versionKept(name, wanted.version, running),
    )
    // As above: what is settled here is not missing.
    databases[kind] = { ...wanted, version: running, versionGiven: true }
  }
  return { stage: { ...stage, databases }, notes }
}

/**
 * The version to write into the template, so that no needless change arises. With 17.6 running:
 * - the file says `17`, the template too: `17` stays. Writing 17.6 would change the template after
 *   every automatic minor upgrade, though nothing is asked for;
 * - the file says `17`, the template `17.4` (an older file did): 17.6. RDS would choose a minor
 *   version by itself for a bare `17`, and refuse the 17.4 of the template as a downgrade;
 * - the file says `17.4`: 17.6. The handler sends the version along with any other change, and RDS
 *   refuses to go from 17.6 to 17.4 (aws-cdk#15475);
 * - the file names none and another major runs: what the template has if that is `16` and 16.4 runs,
 *   else what runs, in full. RDS reads both as no change.
 */
function keptVersion(wanted: ResolvedSql, running: string, deployed: string | undefined): string {
  const asked = wanted.version
  if (covers(asked, running)) {
    if (asked === running || deployed === undefined) return asked
    return covers(deployed, running) ? deployed : running
  }
  if (!wanted.versionGiven) {
    return deployed !== undefined && covers(deployed, running) ? deployed : running
  }
  const sameMajor = majorOf(wanted.kind, asked) === majorOf(wanted.kind, running)
  return sameMajor && compareVersions(asked, running) < 0 ? running : asked
}

/**
 * Whether ElastiCache has upgraded it, or somebody by hand: a minor version comes by itself (API,
 * CreateReplicationGroup, AutoMinorVersionUpgrade), so that it stays. A major one that the file does not have is
 * refused.
 */
function isNewer(running: string, { version, versionGiven }: ResolvedRedis): boolean {
  const isSameMajor = version.split('.')[0] === running.split('.')[0]
  return compareVersions(version, running) < 0 && (versionGiven === false || isSameMajor)
}

/** Of a new reader: as its primary runs, which RDS makes it with (see exactVersion). */
function readerVersion(
  { readers }: DeployedVersions,
  kind: DatabaseKind,
  running: string,
): string | null {
  const deployed = readers?.[kind]
  return deployed === undefined ? running : deployed
}

/**
 * A reader may be ahead of its primary: upgraded first or by itself, or grown on its own. One that says its minor
 * goes on to say it where its primary says a major alone: RDS would take that for its default minor.
 */
function readerOf(
  reader: SqlFacts | undefined,
  primary: { readonly version: string; readonly size: number; readonly deployed: string | null },
): Pick<ResolvedSql, 'reader'> {
  const { version, size, deployed } = primary
  const written = deployed !== null && covers(version, deployed) ? deployed : version
  const isNewer =
    reader !== undefined &&
    !covers(written, reader.engineVersion) &&
    compareVersions(reader.engineVersion, written) > 0
  const own = {
    version: isNewer ? reader.engineVersion : written,
    size: Math.max(size, reader?.allocatedStorage ?? 0),
  }
  return own.version === version && own.size === size ? {} : { reader: own }
}

/**
 * More storage than the file says is growth wherever storage may grow by itself, on the instance or
 * in the file: it is kept. Where it may not, only the file can have become smaller: that is an
 * explicit shrink, left as written and refused. (Storage grown by an update that rolled back looks
 * the same; the refusal names the size to write.)
 */
function keptSize(wanted: ResolvedSql, running: SqlFacts): number {
  const grows = running.maxAllocatedStorage !== null || wanted.storage.max !== null
  return grows ? Math.max(wanted.storage.size, running.allocatedStorage) : wanted.storage.size
}

function versionNotes(wanted: ResolvedSql, running: SqlFacts, version: string): readonly Note[] {
  if (version !== running.engineVersion || covers(wanted.version, running.engineVersion)) return []
  const name = DATABASE_NAME[wanted.kind]
  return [
    wanted.versionGiven
      ? words.versionKept(name, wanted.version, running.engineVersion)
      : words.defaultVersionKept(name, running.engineVersion),
  ]
}

function storageNotes(wanted: ResolvedSql, running: SqlFacts, size: number): readonly Note[] {
  const name = DATABASE_NAME[wanted.kind]
  const { allocatedStorage } = running
  const { max } = wanted.storage
  if (size > wanted.storage.size) {
    const least = leastMaximum(size)
    return [
      words.storageKept(name, wanted.storage.size, size),
      ...(max !== null && max < least ? [words.storageAtMaximum(name, size, max, least)] : []),
    ]
  }
  // RDS rounds an increase of less than a tenth up.
  const least = leastMaximum(allocatedStorage)
  return size > allocatedStorage && size < least ? [words.storageRounded(name, least)] : []
}

/** RDS: the maximum, and any new size, is at least a tenth above what is allocated. GiB. */
export function leastMaximum(allocated: number): number {
  return Math.ceil((allocated * 11) / 10)
}
