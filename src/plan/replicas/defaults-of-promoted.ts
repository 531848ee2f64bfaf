import type { ResolvedConfig, ResolvedSql } from '../../config/resolved.ts'
import type { SqlKind } from '../../engines/table.ts'
import { promoteMessages as words, type TakenDefault } from '../messages/promote.ts'
import type { Note } from '../model/types.ts'

type Value = string | number | boolean | null
type Setting = readonly [path: readonly string[], of: (sql: ResolvedSql) => Value]

/** What a replica has from its primary, so that `defaults` did not count for it. */
const SETTINGS: readonly Setting[] = [
  [['version'], (sql) => sql.version],
  [['instance'], (sql) => sql.instance],
  [['storage', 'size'], (sql) => sql.storage.size],
  [['storage', 'max'], (sql) => sql.storage.max],
  [['storage', 'type'], (sql) => sql.storage.type],
  [['storage', 'iops'], (sql) => sql.storage.iops],
  [['database'], (sql) => sql.database],
  [['username'], (sql) => sql.username],
  [['multiAz'], (sql) => sql.multiAz],
  [['readReplica'], (sql) => sql.readReplica],
]

/** What `defaults` changes in a replica whose `replicaOf` is taken out of the file, as far as the file tells it. */
export function defaultNotes(
  before: ResolvedConfig,
  after: ResolvedConfig,
  stage: string,
  kind: SqlKind,
): readonly Note[] {
  const replica = databaseIn(before, stage, kind)
  const promoted = databaseIn(after, stage, kind)
  const defaults = after.stages.find(({ name }) => name === stage)?.defaultLines
  if (!replica || !promoted || !defaults) return []
  const primary =
    replica.replicaOf?.kind === 'stage'
      ? databaseIn(before, replica.replicaOf.stage, kind)
      : undefined
  const names = Object.keys({ ...replica.parameters, ...promoted.parameters })
  const parameters = names.map((name): Setting => [
    ['parameters', name],
    (sql) => sql.parameters[name] ?? null,
  ])
  const taken = [...SETTINGS, ...parameters].flatMap(([path, of]): TakenDefault[] => {
    const { line } = after.locate(['stages', stage, 'databases', kind, ...path])
    const source = ALIKE.has(path[0] ?? '') && path[1] !== 'size' ? replica : primary
    const [has, value] = [source === undefined ? null : of(source), of(promoted)]
    const isTaken = defaults.first <= line && line <= defaults.last
    if (!isTaken || value === null || has === value) return []
    const property = path.join('.')
    return [{ property, value: String(value), has: has === null ? null : String(has), line }]
  })
  return taken.length === 0 ? [] : [words.takesDefaults(`${stage}/${kind}`, taken)]
}

function databaseIn(
  { stages }: ResolvedConfig,
  stage: string,
  kind: SqlKind,
): ResolvedSql | undefined {
  return stages.find(({ name }) => name === stage)?.databases[kind]
}

/** Of these the file tells what the replica itself has (config/likeness.ts). */
const ALIKE: ReadonlySet<string> = new Set(['instance', 'multiAz', 'storage', 'parameters'])
