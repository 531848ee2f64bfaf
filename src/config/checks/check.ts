import type { Finding } from '../problems/finding.ts'
import type { ConfigPath, DatabaseKind, SqlKind } from '../resolved.ts'
import type { Mysql, Postgres, Redis, Stage, TinystacksFile } from '../types.generated.ts'

/** A rule the schema cannot say. Pure; sees only files the schema takes. */
export type Check = (file: TinystacksFile) => readonly Finding[]

/** A database as the file writes it, `{}` where it writes nothing. */
export type WrittenSql = {
  readonly kind: SqlKind
  readonly stage: string
  readonly path: ConfigPath
  readonly value: NonNullable<Postgres | Mysql>
}
export type WrittenRedis = {
  readonly kind: 'redis'
  readonly stage: string
  readonly path: ConfigPath
  readonly value: NonNullable<Redis>
}

/** The stages in the file's order. */
export function stagesOf(file: TinystacksFile): readonly (readonly [string, Stage])[] {
  return Object.entries(file.stages)
}

/** The Postgres and MySQL databases of every stage. */
export function writtenSql(file: TinystacksFile): readonly WrittenSql[] {
  return stagesOf(file).flatMap(([stage, { databases }]) =>
    (['postgres', 'mysql'] as const)
      .filter((kind) => databases?.[kind] !== undefined)
      .map((kind) => ({ kind, stage, path: pathOf(stage, kind), value: databases?.[kind] ?? {} })),
  )
}

/** The Redis of every stage that has one. */
export function writtenRedis(file: TinystacksFile): readonly WrittenRedis[] {
  return stagesOf(file).flatMap(([stage, { databases }]) =>
    databases?.redis === undefined
      ? []
      : [
          {
            kind: 'redis' as const,
            stage,
            path: pathOf(stage, 'redis'),
            value: databases.redis ?? {},
          },
        ],
  )
}

/** Every database of every stage. */
export function writtenDatabases(file: TinystacksFile): readonly (WrittenSql | WrittenRedis)[] {
  return [...writtenSql(file), ...writtenRedis(file)]
}

function pathOf(stage: string, kind: DatabaseKind): ConfigPath {
  return ['stages', stage, 'databases', kind]
}
