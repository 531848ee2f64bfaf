import {
  CACHE_KINDS,
  SQL_KINDS,
  type CacheKind,
  type DatabaseKind,
  type SqlKind,
} from '../../engines/table.ts'
import type { Finding } from '../problems/finding.ts'
import type { ConfigPath } from '../resolved.ts'
import type { Stage, TinystacksFile } from '../types.generated.ts'

/** A rule that the schema cannot express. Pure; sees only files that the schema accepts. */
export type Check = (file: TinystacksFile) => readonly Finding[]

type Written<K extends DatabaseKind> = {
  readonly kind: K
  readonly stage: string
  readonly path: ConfigPath
  readonly value: NonNullable<NonNullable<Stage['databases']>[K]>
}

/** A database as the file writes it, `{}` where it writes nothing. */
export type WrittenSql = Written<SqlKind>
export type WrittenRedis = Written<CacheKind>

/** The stages in the file's order. */
export function stagesOf(file: TinystacksFile): readonly (readonly [string, Stage])[] {
  return Object.entries(file.stages)
}

/** The databases of every stage that RDS runs. */
export function writtenSql(file: TinystacksFile): readonly WrittenSql[] {
  return written(file, SQL_KINDS)
}

/** Those that ElastiCache runs. */
export function writtenRedis(file: TinystacksFile): readonly WrittenRedis[] {
  return written(file, CACHE_KINDS)
}

function written<K extends DatabaseKind>(
  file: TinystacksFile,
  kinds: readonly K[],
): readonly Written<K>[] {
  return stagesOf(file).flatMap(([stage, { databases }]) =>
    kinds
      .filter((kind) => databases?.[kind] !== undefined)
      .map((kind) => ({ kind, stage, path: pathOf(stage, kind), value: databases?.[kind] ?? {} })),
  )
}

/** Every database of every stage. */
export function writtenDatabases(file: TinystacksFile): readonly (WrittenSql | WrittenRedis)[] {
  return [...writtenSql(file), ...writtenRedis(file)]
}

function pathOf(stage: string, kind: DatabaseKind): ConfigPath {
  return ['stages', stage, 'databases', kind]
}
