import { familyOf, type SqlKind } from '../../engines/table.ts'
import type { Finding } from '../problems/finding.ts'
import { listed, show } from '../problems/show.ts'
import { didYouMean } from '../problems/suggest.ts'
import type { ConfigPath } from '../resolved.ts'
import type { Existing, RestoreFrom, TinystacksFile } from '../types.generated.ts'
import { stagesOf, writtenDatabases, writtenSql, type WrittenSql } from './check.ts'

/** Where a database comes from: `existing`, `replicaOf`, `restoreFrom`. */
export function checkSources(file: TinystacksFile): readonly Finding[] {
  return [
    ...writtenDatabases(file).flatMap(({ path, value }) => [
      ...(value.existing === undefined ? [] : checkExisting(path, value.existing, value)),
      ...(value.restoreFrom === undefined ? [] : checkRestore(path, value.restoreFrom)),
    ]),
    ...writtenDatabases(file)
      .filter(({ kind, value }) => value.restoreFrom?.time && !familyOf(kind).has.pointInTime)
      .flatMap(({ path }) => noPointInTime(path)),
    ...writtenSql(file).flatMap(({ path, value }) =>
      value.restoreFrom === undefined || value.kmsKey === undefined ? [] : keyBesideRestore(path),
    ),
    ...writtenSql(file).flatMap(({ kind, stage, path, value }) => {
      const source = value.replicaOf
      return source === undefined
        ? []
        : [...besideReplica(path, value), ...checkReplica(file, kind, stage, path, source)]
    }),
  ]
}

function checkExisting(path: ConfigPath, existing: Existing, value: object): Finding[] {
  const findings = exactlyOne([...path, 'existing'], existing, ['identifier', 'arn'])
  const others = Object.keys(value).filter((key) => key !== 'existing')
  return [
    ...findings,
    ...others.map((key) => ({
      path: [...path, key],
      at: 'key' as const,
      message: `\`${key}\` stands beside \`existing\`, and nothing of an existing database is changed`,
      hint: `take \`${key}\` out`,
    })),
  ]
}

function checkRestore(path: ConfigPath, restore: RestoreFrom): Finding[] {
  const at = [...path, 'restoreFrom']
  const findings = exactlyOne(at, restore, ['snapshot', 'time'])
  if (restore.time !== undefined && restore.source === undefined) {
    const hint = 'write the identifier of the database whose state at that time is meant'
    findings.push({
      path: [...at, 'time'],
      at: 'key',
      message: '`time` needs `source` beside it',
      hint,
    })
  }
  if (restore.snapshot !== undefined && restore.source !== undefined) {
    const message = '`source` belongs to `time`: a snapshot is a source by itself'
    findings.push({ path: [...at, 'source'], at: 'key', message, hint: 'take `source` out' })
  }
  return findings
}

function noPointInTime(path: ConfigPath): Finding[] {
  return [
    {
      path: [...path, 'restoreFrom', 'time'],
      at: 'key',
      message: 'ElastiCache goes back to no point in time, only to a snapshot',
      hint: 'write `snapshot:` with the name of one',
    },
  ]
}

function keyBesideRestore(path: ConfigPath): Finding[] {
  return [
    {
      path: [...path, 'kmsKey'],
      at: 'key',
      message: '`kmsKey` stands beside `restoreFrom`, and what is restored keeps its own key',
      hint: 'take `kmsKey` out; for another key copy the snapshot with it first',
    },
  ]
}

function exactlyOne(path: ConfigPath, value: object, keys: readonly [string, string]): Finding[] {
  const [first, second] = keys
  const given = keys.filter((key) => key in value)
  const name = String(path.at(-1))
  const about = keys.map((key) => [...path, key])
  if (given.length === 0) {
    const message = `\`${name}\` needs \`${first}\` or \`${second}\``
    return [{ path, at: 'key', message, hint: 'write one of the two', about }]
  }
  if (given.length === 1) return []
  const message = `\`${name}\` has both \`${first}\` and \`${second}\``
  return [{ path: [...path, second], at: 'key', message, hint: 'keep one of the two', about }]
}

/** What a replica takes from its source, so that it cannot have its own. */
const FROM_SOURCE = ['database', 'username', 'existing', 'restoreFrom', 'readReplica'] as const

/** What a replica has none of while it is one. */
const NOT_YET_ITS_OWN = ['backupDays', 'backupWindow'] as const

function besideReplica(path: ConfigPath, value: WrittenSql['value']): Finding[] {
  return [...inherited(path, value), ...tooEarly(path, value)]
}

function tooEarly(path: ConfigPath, value: WrittenSql['value']): Finding[] {
  return NOT_YET_ITS_OWN.filter((key) => key in value).map((key) => ({
    path: [...path, key],
    at: 'key',
    message: `\`${key}\` stands beside \`replicaOf\`, and a replica has no backups of its own`,
    hint: `take \`${key}\` out; write it when the replica is promoted`,
  }))
}

function inherited(path: ConfigPath, value: WrittenSql['value']): Finding[] {
  const size: Finding[] =
    value.storage?.size === undefined
      ? []
      : [
          {
            path: [...path, 'storage', 'size'],
            at: 'key',
            message:
              '`storage.size` stands beside `replicaOf`, and a replica has it from its source',
            hint: 'take `size` out',
          },
        ]
  return size.concat(besideSource(path, value))
}

function besideSource(path: ConfigPath, value: WrittenSql['value']): Finding[] {
  return FROM_SOURCE.filter((key) => key in value).map((key) => ({
    path: [...path, key],
    at: 'key',
    message: `\`${key}\` stands beside \`replicaOf\`, and a replica has it from its source`,
    hint: `take \`${key}\` out`,
  }))
}

function checkReplica(
  file: TinystacksFile,
  kind: SqlKind,
  stage: string,
  parent: ConfigPath,
  source: string,
): Finding[] {
  if (source.startsWith('arn:')) return []
  const path = [...parent, 'replicaOf']
  const about = [
    ['stages', source],
    ['stages', source, 'databases', kind],
  ]
  const problem = (message: string, hint: string): Finding[] => [
    { path, at: 'value', message, hint, about },
  ]
  if (source === stage)
    return problem('a database cannot be a replica of itself', 'name another stage')
  const names = stagesOf(file).map(([name]) => name)
  if (!names.includes(source)) {
    const hint = didYouMean(source, names) ?? `the stages are ${listed(names)}`
    return problem(`there is no stage ${show(source)}`, hint)
  }
  const databases = file.stages[source]?.databases
  if (databases == null || !(kind in databases)) {
    const hint = `add \`${kind}:\` to the databases of \`${source}\`, or name another stage`
    return problem(`the stage \`${source}\` has no ${kind} to replicate`, hint)
  }
  const origin = databases[kind] ?? {}
  if (origin.replicaOf !== undefined) {
    const message = `the ${kind} of \`${source}\` is a replica itself, of ${show(origin.replicaOf)}`
    return problem(message, 'name the stage that holds the primary')
  }
  if (origin.backupDays === 0) {
    const message = `the ${kind} of \`${source}\` has its backups off, and a source needs them on`
    return problem(message, `write \`backupDays: 7\` in \`${source}\``)
  }
  return []
}
