import {
  forFamily,
  type ConfigPath,
  type Locate,
  type ReplicaSource,
  type ResolvedRedis,
  type ResolvedSql,
  type ResolvedStage,
} from '../../config/resolved.ts'
import type { Change } from '../model/types.ts'

/** The main settings of a database that is new, as changes from nothing. */
export function settingsOf(
  stage: ResolvedStage,
  database: ResolvedSql | ResolvedRedis,
  locate: Locate,
): readonly Change[] {
  const base: ConfigPath = ['stages', stage.name, 'databases', database.kind]
  return [...origin(database), ...settings(database), ...parameters(database)].map(
    ([path, value]) => ({
      property: path.join('.'),
      before: null,
      after: String(value),
      line: locate([...base, ...path]).line,
    }),
  )
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

/** Those that the file writes: one of them may open what is closed by default. */
function parameters({ parameters: given }: ResolvedSql | ResolvedRedis): readonly Setting[] {
  return Object.entries(given).map(([name, value]) => [['parameters', name], value])
}

function settings(database: ResolvedSql | ResolvedRedis): readonly Setting[] {
  return forFamily(database, {
    sql: (sql) => (sql.replicaOf === null ? ofPrimary(sql) : ofReplica(sql, sql.replicaOf)),
    cache: (cache) => [
      [['engine'], cache.engine],
      [['version'], cache.version],
      [['instance'], cache.instance],
      [['replicas'], cache.replicas],
      [['multiAz'], cache.multiAz],
      [['backupDays'], cache.backupDays],
    ],
  })
}

function ofReplica(sql: ResolvedSql, source: ReplicaSource): readonly Setting[] {
  return [
    [['replicaOf'], source.kind === 'stage' ? source.stage : source.arn],
    [['instance'], sql.instance],
    [['storage', 'type'], sql.storage.type],
    ...(sql.storage.iops === null ? [] : [[['storage', 'iops'], sql.storage.iops] as const]),
    ...(sql.storage.max === null ? [] : [[['storage', 'max'], sql.storage.max] as const]),
    [['multiAz'], sql.multiAz],
  ]
}

function ofPrimary({ storage, ...sql }: ResolvedSql): readonly Setting[] {
  return [
    [['version'], sql.version],
    [['instance'], sql.instance],
    [['storage', 'size'], storage.size],
    ...(storage.max === null ? [] : [[['storage', 'max'], storage.max] as const]),
    [['storage', 'type'], storage.type],
    [['database'], sql.database],
    [['multiAz'], sql.multiAz],
    [['backupDays'], sql.backupDays],
    ...(sql.readReplica ? [[['readReplica'], true] as const] : []),
  ]
}
