import { cameFrom } from '../../engines/variants.ts'
import { majorOf } from '../../engines/versions.ts'
import { CACHE_KINDS, SQL_KINDS, type DatabaseKind } from '../../engines/table.ts'
import type { ConfigPath, Locate, ResolvedSql, ResolvedStage } from '../../config/resolved.ts'
import { refusals as words } from '../messages/reasons.ts'
import type { LiveFacts, SqlFacts } from '../../facts/databases.ts'
import { valueOf } from '../../facts/live.ts'
import { runningLine } from '../restore/running-line.ts'
import { leastMaximum } from '../restore/reconcile.ts'
import type { Refusal, RefusalText } from '../model/types.ts'
import { compareVersions, covers } from '../../facts/versions.ts'

/**
 * What the file asks of a running database that cannot be done, or would empty it. Pure and cheap:
 * may be called before a change set is made; `planStage` calls it as well.
 * @param stage after `reconcile`
 */
export function refusalsAgainst(
  stage: ResolvedStage,
  live: LiveFacts,
  locate: Locate,
): readonly Refusal[] {
  const at = refusalAt(stage, locate)
  const sql = SQL_KINDS.flatMap((kind) => {
    const wanted = stage.databases[kind]
    const running = valueOf(live[kind])
    if (wanted === undefined || running === undefined) return []
    return sqlComplaints(wanted, running).map(([path, text]) => at(kind, path, text))
  })
  const caches = CACHE_KINDS.flatMap((kind) => {
    const wanted = stage.databases[kind]
    const facts = valueOf(live[kind])
    const running = facts?.engine ?? null
    if (wanted === undefined || facts === undefined || running === null) return []
    if (cameFrom(running, wanted.engine))
      return [at(kind, ['engine'], words.engineBack(running, wanted.engine))]
    const version = runningLine(wanted, facts)
    const isBack = version !== null && compareVersions(wanted.version, version) < 0
    return isBack ? [at(kind, ['version'], words.versionDown(wanted.version, version))] : []
  })
  return [...sql, ...caches]
}

/** Makes a refusal that stands at a key of a database; the property is the key in the file's words. */
export function refusalAt(stage: ResolvedStage, locate: Locate) {
  return (database: DatabaseKind, path: ConfigPath, text: RefusalText): Refusal => ({
    ...text,
    database,
    property: path.length === 0 ? null : path.join('.'),
    line: locate(['stages', stage.name, 'databases', database, ...path]).line,
  })
}

type Complaint = readonly [path: ConfigPath, text: RefusalText]

function sqlComplaints(wanted: ResolvedSql, running: SqlFacts): readonly Complaint[] {
  const { storage } = wanted
  const least = leastMaximum(running.allocatedStorage)
  const maximumLowered = storage.max !== null && storage.max !== running.maxAllocatedStorage
  return [
    ...versionComplaints(wanted, running.engineVersion),
    ...(storage.size < running.allocatedStorage
      ? [[['storage', 'size'], words.storageShrinks(running.allocatedStorage)] as const]
      : []),
    ...(maximumLowered && storage.max < least
      ? [[['storage', 'max'], words.storageMaxTooLow(running.allocatedStorage, least)] as const]
      : []),
    ...(wanted.usernameGiven !== false && wanted.username !== running.masterUsername
      ? [[['username'], words.username(running.masterUsername)] as const]
      : []),
    ...(wanted.databaseGiven !== false &&
    running.databaseName !== null &&
    wanted.database !== running.databaseName
      ? [[['database'], words.databaseName(running.databaseName)] as const]
      : []),
  ]
}

function versionComplaints(wanted: ResolvedSql, running: string): readonly Complaint[] {
  const asked = wanted.version
  if (covers(asked, running)) return []
  if (compareVersions(asked, running) < 0) return [[['version'], words.versionDown(asked, running)]]
  const isMajor = majorOf(wanted.kind, asked) !== majorOf(wanted.kind, running)
  return isMajor && !wanted.allowMajorUpgrade
    ? [[['version'], words.majorUpgrade(asked, running)]]
    : []
}
