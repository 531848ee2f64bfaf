/**
 * The engines that a stage can have. Everything that depends on the engine is here and nowhere else. If you
 * add a row, the compiler names the few other files to change (docs/adr/0016-one-table-of-engines.md).
 */
import type { CacheEngine, Engine, SqlEngine } from './engine.ts'
import { FAMILIES, type FamilyTraits } from './families.ts'
import { mysql } from './mysql.ts'
import { postgres } from './postgres.ts'
import { redis } from './redis.ts'

/** By their key in the file. Plans, outputs and pages show databases in this order. */
export const ENGINES = { postgres, mysql, redis } satisfies Record<string, Engine>

type Table = typeof ENGINES

/** A key under `databases` of the file. */
export type DatabaseKind = keyof Table

type KindOf<Row> = { [K in DatabaseKind]: Table[K] extends Row ? K : never }[DatabaseKind]

/** The kinds on RDS. */
export type SqlKind = KindOf<SqlEngine>

/** The kinds on ElastiCache. */
export type CacheKind = KindOf<CacheEngine>

export const DATABASES = Object.keys(ENGINES) as readonly DatabaseKind[]

export const SQL_KINDS: readonly SqlKind[] = DATABASES.filter(isSql)

export const CACHE_KINDS: readonly CacheKind[] = DATABASES.filter(isCache)

/** Whether the kind is on RDS. */
export function isSql(kind: DatabaseKind): kind is SqlKind {
  return ENGINES[kind].family === 'sql'
}

/** Whether the kind is on ElastiCache. */
export function isCache(kind: DatabaseKind): kind is CacheKind {
  return ENGINES[kind].family === 'cache'
}

/** Whether this is the name of a kind. */
export function isDatabase(name: unknown): name is DatabaseKind {
  return DATABASES.some((kind) => kind === name)
}

/** The traits that all engines of the kind's family share. */
export function familyOf(kind: DatabaseKind): FamilyTraits {
  return FAMILIES[ENGINES[kind].family]
}

/** Picks the code for the kind's family. A new family makes every caller fail to compile until it has its own. */
export function byFamily<T>(
  kind: DatabaseKind,
  ways: {
    readonly sql: (kind: SqlKind) => T
    readonly cache: (kind: CacheKind) => T
  },
): T {
  return isSql(kind) ? ways.sql(kind) : ways.cache(kind)
}

/** A record with one value per kind. */
export function perKind<K extends DatabaseKind, T>(
  kinds: readonly K[],
  make: (kind: K) => T,
): Readonly<Record<K, T>> {
  return Object.fromEntries(kinds.map((kind) => [kind, make(kind)])) as Record<K, T>
}
