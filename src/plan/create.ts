import type {
  ConfigPath,
  Locate,
  ResolvedRedis,
  ResolvedSql,
  ResolvedStage,
} from '../config/resolved.ts'
import type { Change } from './types.ts'

/** The main settings of a database that is new, as changes from nothing. */
export function settingsOf(
  stage: ResolvedStage,
  database: ResolvedSql | ResolvedRedis,
  locate: Locate,
): readonly Change[] {
  const base: ConfigPath = ['stages', stage.name, 'databases', database.kind]
  return settings(database).map(([path, value]) => ({
    property: path.join('.'),
    before: null,
    after: String(value),
    line: locate([...base, ...path]).line,
  }))
}

type Setting = readonly [path: readonly string[], value: string | number | boolean]

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
  const { storage } = database
  return [
    [['version'], database.version],
    [['instance'], database.instance],
    [['storage', 'size'], storage.size],
    ...(storage.max === null ? [] : [[['storage', 'max'], storage.max] as const]),
    [['storage', 'type'], storage.type],
    [['database'], database.database],
    [['multiAz'], database.multiAz],
    [['backupDays'], database.backupDays],
  ]
}
