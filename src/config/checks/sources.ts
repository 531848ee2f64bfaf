import type { ProblemCode } from '../../codes/problems.ts'
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
      code: 'key-beside-existing' as const,
      path: [...path, key],
      at: 'key' as const,
      message: `\`${key}\` is not allowed beside \`existing\`: an existing database is never changed`,
      hint: `remove \`${key}\``,
    })),
  ]
}

function checkRestore(path: ConfigPath, restore: RestoreFrom): Finding[] {
  const at = [...path, 'restoreFrom']
  const findings = exactlyOne(at, restore, ['snapshot', 'time'])
  if (restore.time !== undefined && restore.source === undefined) {
    const hint = 'add `source` with the identifier of the database to restore'
    findings.push({
      code: 'missing-related-key',
      path: [...at, 'time'],
      at: 'key',
      message: '`time` requires `source`',
      hint,
    })
  }
  if (restore.snapshot !== undefined && restore.source !== undefined) {
    findings.push({
      code: 'source-without-time',
      path: [...at, 'source'],
      at: 'key',
      message: '`source` is only for `time`; a snapshot needs no source',
      hint: 'remove `source`',
    })
  }
  return findings
}

function noPointInTime(path: ConfigPath): Finding[] {
  return [
    {
      code: 'redis-point-in-time',
      path: [...path, 'restoreFrom', 'time'],
      at: 'key',
      message: 'Redis can only be restored from a snapshot, not to a point in time',
      hint: "write `snapshot:` with a snapshot's name",
    },
  ]
}

function keyBesideRestore(path: ConfigPath): Finding[] {
  return [
    {
      code: 'key-of-restored',
      path: [...path, 'kmsKey'],
      at: 'key',
      message: '`kmsKey` is not allowed beside `restoreFrom`: a restored database keeps its key',
      hint: 'remove `kmsKey`; for another key, copy the snapshot with that key first',
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
    return [{ code: 'missing-choice', path, at: 'key', message, hint: 'add one of the two', about }]
  }
  if (given.length === 1) return []
  const message = `\`${name}\` has both \`${first}\` and \`${second}\``
  return [
    {
      code: 'conflicting-keys',
      path: [...path, second],
      at: 'key',
      message,
      hint: 'keep one of the two',
      about,
    },
  ]
}

/** What a replica gets from its primary, so that it cannot have its own. */
const FROM_SOURCE = ['database', 'username', 'existing', 'restoreFrom', 'readReplica'] as const

/** What a replica cannot have before it is promoted. */
const NOT_YET_ITS_OWN = ['backupDays', 'backupWindow'] as const

function besideReplica(path: ConfigPath, value: WrittenSql['value']): Finding[] {
  return [...inherited(path, value), ...tooEarly(path, value)]
}

function tooEarly(path: ConfigPath, value: WrittenSql['value']): Finding[] {
  return NOT_YET_ITS_OWN.filter((key) => key in value).map((key) => ({
    code: 'backups-of-replica',
    path: [...path, key],
    at: 'key',
    message: `\`${key}\` is not allowed beside \`replicaOf\`: a replica has no backups of its own`,
    hint: `remove \`${key}\`, and add it when the replica is promoted`,
  }))
}

function inherited(path: ConfigPath, value: WrittenSql['value']): Finding[] {
  const size: Finding[] =
    value.storage?.size === undefined
      ? []
      : [
          {
            code: 'key-beside-replica',
            path: [...path, 'storage', 'size'],
            at: 'key',
            message:
              '`storage.size` is not allowed beside `replicaOf`: a replica gets it from its primary',
            hint: 'remove `size`',
          },
        ]
  return size.concat(besideSource(path, value))
}

function besideSource(path: ConfigPath, value: WrittenSql['value']): Finding[] {
  return FROM_SOURCE.filter((key) => key in value).map((key) => ({
    code: 'key-beside-replica',
    path: [...path, key],
    at: 'key',
    message: `\`${key}\` is not allowed beside \`replicaOf\`: a replica gets it from its primary`,
    hint: `remove \`${key}\``,
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
    ['stages', source, 'databases', kind, 'backupDays'],
  ]
  const problem = (code: ProblemCode, message: string, hint: string): Finding[] => [
    { code, path, at: 'value', message, hint, about },
  ]
  if (source === stage)
    return problem(
      'replica-of-itself',
      'a database cannot be a replica of itself',
      'name another stage',
    )
  if (!(source in file.stages)) {
    const names = stagesOf(file).map(([name]) => name)
    const hint = didYouMean(source, names) ?? `the stages are ${listed(names)}`
    return problem('unknown-primary-stage', `there is no stage ${show(source)}`, hint)
  }
  const databases = file.stages[source]?.databases
  if (databases == null || !(kind in databases)) {
    const hint = `add \`${kind}:\` to the databases of \`${source}\`, or name another stage`
    const message = `the stage \`${source}\` has no ${kind} to replicate`
    return problem('no-primary-in-stage', message, hint)
  }
  const origin = databases[kind] ?? {}
  if (origin.replicaOf !== undefined) {
    const message = `the ${kind} of \`${source}\` is a replica itself, of ${show(origin.replicaOf)}`
    return problem('replica-of-replica', message, 'name the stage that has the primary')
  }
  if (origin.backupDays === 0) {
    const message = `the ${kind} of \`${source}\` has its backups turned off, but a primary of replicas needs them`
    return problem('primary-needs-backups', message, `write \`backupDays: 7\` in \`${source}\``)
  }
  return []
}
