import {
  CACHE_KINDS,
  SQL_KINDS,
  type CacheKind,
  type DatabaseKind,
  type SqlKind,
} from '../../engines/table.ts'
import type { Finding } from '../problems/finding.ts'
import type { ConfigPath } from '../resolved.ts'
import type { Mysql, Postgres, Redis, Stage, TinystacksFile } from '../types.generated.ts'

/** A rule that the schema cannot express. Pure; sees only files that the schema accepts. */
export type Check = (file: TinystacksFile) => readonly Finding[]

type Written<Kind extends DatabaseKind, Value> = {
  readonly kind: Kind
  readonly stage: string
  readonly path: ConfigPath
  readonly value: Value
}

type Databases = Required<NonNullable<Stage['databases']>>

/** A database as the file writes it, `{}` where it writes nothing. */
export type WrittenSql = Written<SqlKind, NonNullable<Postgres | Mysql>>
export type WrittenRedis = Written<CacheKind, NonNullable<Redis>>

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

/** Every database of every stage. */
export function writtenDatabases(file: TinystacksFile): readonly (WrittenSql | WrittenRedis)[] {
  return [...writtenSql(file), ...writtenRedis(file)]
}

function written<Kind extends DatabaseKind>(
  file: TinystacksFile,
  kinds: readonly Kind[],
): readonly Written<Kind, NonNullable<Databases[Kind]>>[] {
  return stagesOf(file).flatMap(([stage, { databases }]) =>
    kinds
      .filter((kind) => databases?.[kind] !== undefined)
      .map((kind) => ({
        kind,
        stage,
        path: pathOf(stage, kind),
        value: databases?.[kind] ?? {},
      })),
  )
}

function pathOf(stage: string, kind: DatabaseKind): ConfigPath {
  return ['stages', stage, 'databases', kind]
}
