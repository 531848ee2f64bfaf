/** What a reviewer should know of how a replica is made, and how it compares with its primary. */
import { isDeepStrictEqual } from 'node:util'
import { defaultLikeness, likenessOf } from '../../config/likeness.ts'
import type { ResolvedSql } from '../../config/resolved.ts'
import type { SqlKind } from '../../engines/table.ts'
import { isSmallerClass } from '../../engines/instance-class.ts'
import type { SqlFacts } from '../../facts/databases.ts'
import type { FormerSource } from '../../facts/external.ts'
import { valueOf } from '../../facts/live.ts'
import { deployedRole } from '../../template/state/deployed-stage.ts'
import { likenessMessages as words } from '../messages/likeness.ts'
import type { StageInput } from '../model/input.ts'
import type { Note } from '../model/types.ts'

/** `name`: the replica as `prod-west/postgres`. */
export function likenessNotes(sql: ResolvedSql, name: string, input: StageInput): readonly Note[] {
  const { kind, replicaOf, instance } = sql
  const source = valueOf(input.external.sources[kind])
  const isNew = deployedRole(kind, input.deployed) === 'absent'
  const written = replicaOf?.kind === 'stage' ? replicaOf.own?.instance : undefined
  const primary = source?.likeness?.instance ?? written
  const gets = isNew || changesClass(kind, input)
  const unread = source?.parameters
  return [
    ...(isNew ? takenOn(sql, name) : []),
    ...(isNew && unread?.kind === 'unread'
      ? [words.parametersUnread(name, unread.action, unread.why)]
      : []),
    ...(gets && primary !== undefined && isSmallerClass(instance, primary)
      ? [words.smaller(name, instance, primary)]
      : []),
  ]
}

/** Of a replica that is promoted, by what runs; what AWS does not tell is not compared. */
export function promotedSizeNotes(
  name: string,
  running: Pick<SqlFacts, 'instanceClass'> | undefined,
  former: FormerSource | undefined,
): readonly Note[] {
  const [instance, primary] = [running?.instanceClass ?? '', former?.instanceClass ?? '']
  return isSmallerClass(instance, primary) ? [words.smallerThanOld(name, instance, primary)] : []
}

/** `db.t4g.micro, 20 GiB, in one zone`: as it runs. */
export function sizeOf({ instanceClass, allocatedStorage, multiAz }: FormerSource): string {
  return words.size(instanceClass, allocatedStorage, multiAz)
}

function changesClass(kind: SqlKind, { changes }: StageInput): boolean {
  return (changes ?? []).some(
    ({ database, details }) =>
      database === kind && details.some(({ property }) => property === 'DBInstanceClass'),
  )
}

/** What it has of its primary that is not as it is by default. */
function takenOn(sql: ResolvedSql, name: string): readonly Note[] {
  const { own = likenessOf(sql), kind } = sql
  const { instance, multiAz, disk, max, parameters = {} } = likenessOf(sql)
  const usual = defaultLikeness(kind)
  const settings = [
    own.instance === undefined && instance !== usual.instance ? [`instance: ${instance}`] : [],
    own.multiAz === undefined && multiAz !== usual.multiAz ? [`multiAz: ${multiAz}`] : [],
    own.disk === undefined && disk && !isDeepStrictEqual(disk, usual.disk)
      ? [
          `storage.type: ${disk.type}`,
          ...(disk.iops === null ? [] : [`storage.iops: ${disk.iops}`]),
        ]
      : [],
    own.max === undefined && max !== undefined ? [`storage.max: ${max}`] : [],
    Object.keys(parameters).filter((parameter) => !Object.hasOwn(own.parameters ?? {}, parameter)),
  ].flat()
  return settings.length === 0 ? [] : [words.asPrimary(name, settings)]
}
