import type {
  ConfigPath,
  Locate,
  ResolvedRedis,
  ResolvedSql,
  ResolvedStage,
} from '../../config/resolved.ts'
import type { Change } from '../model/types.ts'

/** The main settings of a database that is new, as changes from nothing. */
export function settingsOf(
  stage: ResolvedStage,
  database: ResolvedSql | ResolvedRedis,
  locate: Locate,
): readonly Change[] {
  const base: ConfigPath = ['stages', stage.name, 'databases', database.kind]
  return [...origin(database), ...settings(database)].map(([path, value]) => ({
    property: path.join('.'),
    before: null,
    after: String(value),
    line: locate([...base, ...path]).line,
  }))
}

type Setting = readonly [path: readonly string[], value: string | number | boolean]

/** What it begins with, where it does not begin empty. */
function origin({ restoreFrom }: ResolvedSql | ResolvedRedis): readonly Setting[] {
  if (restoreFrom === null) return []
  return restoreFrom.kind === 'snapshot'
    ? [[['restoreFrom', 'snapshot'], restoreFrom.snapshot]]
    : [
        [['restoreFrom', 'time'], restoreFrom.time],
        [['restoreFrom', 'source'], restoreFrom.source],
      ]
}

function settings(database: ResolvedSql | ResolvedRedis): readonly Setting[] {
  if (database.kind === 'redis') {
    return [
      [['engine'], database.engine],
      [['version'], database.version],
      [['instance'], database.instance],
      [['replicas'], database.replicas],
      [['multiAz'], database.multiAz],
      [['backupDays'], database.backupDays],
    ]
  }
  const { storage, replicaOf } = database
  if (replicaOf !== null)
    return [
      [['replicaOf'], replicaOf.kind === 'stage' ? replicaOf.stage : replicaOf.arn],
      [['instance'], database.instance],
      [['storage', 'type'], storage.type],
      [['multiAz'], database.multiAz],
    ]
  return [
    [['version'], database.version],
    [['instance'], database.instance],
    [['storage', 'size'], storage.size],
    ...(storage.max === null ? [] : [[['storage', 'max'], storage.max] as const]),
    [['storage', 'type'], storage.type],
    [['database'], database.database],
    [['multiAz'], database.multiAz],
    [['backupDays'], database.backupDays],
    ...(database.readReplica ? [[['readReplica'], true] as const] : []),
  ]
}
