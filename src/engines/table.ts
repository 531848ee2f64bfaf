/**
 * The engines that a stage can have. What depends on the engine is told here and nowhere else: who adds
 * a row is led by the compiler to the few places that cannot know it (docs/adr/0016-one-table-of-engines.md).
 */
import type { CacheEngine, Engine, SqlEngine } from './engine.ts'
import { FAMILIES, type FamilyTraits } from './families.ts'
import { mysql } from './mysql.ts'
import { postgres } from './postgres.ts'
import { redis } from './redis.ts'

/** By the key of the file. Their order is that of everything that is shown. */
export const ENGINES = { postgres, mysql, redis } satisfies Record<string, Engine>

type Table = typeof ENGINES

/** A key under `databases` of the file. */
export type DatabaseKind = keyof Table

type KindOf<Row> = { [K in DatabaseKind]: Table[K] extends Row ? K : never }[DatabaseKind]

/** The kinds that RDS runs. */
export type SqlKind = KindOf<SqlEngine>

/** The kinds that ElastiCache runs. */
export type CacheKind = KindOf<CacheEngine>

export const DATABASES = Object.keys(ENGINES) as readonly DatabaseKind[]

export const SQL_KINDS: readonly SqlKind[] = DATABASES.filter(isSql)

export const CACHE_KINDS: readonly CacheKind[] = DATABASES.filter(isCache)

/** Whether RDS runs it. */
export function isSql(kind: DatabaseKind): kind is SqlKind {
  return ENGINES[kind].family === 'sql'
}

/** Whether ElastiCache runs it. */
export function isCache(kind: DatabaseKind): kind is CacheKind {
  return ENGINES[kind].family === 'cache'
}

/** Whether it is the name of one of our kinds. */
export function isDatabase(name: unknown): name is DatabaseKind {
  return DATABASES.some((kind) => kind === name)
}

/** What its service does for every engine that it runs. */
export function familyOf(kind: DatabaseKind): FamilyTraits {
  return FAMILIES[ENGINES[kind].family]
}

/** Does for a kind what its family needs. A family that is added makes every caller say what it does. */
export function byFamily<T>(
  kind: DatabaseKind,
  ways: {
    readonly sql: (kind: SqlKind) => T
    readonly cache: (kind: CacheKind) => T
  },
): T {
  return isSql(kind) ? ways.sql(kind) : ways.cache(kind)
}

/** One value for each of these kinds. */
export function perKind<K extends DatabaseKind, T>(
  kinds: readonly K[],
  make: (kind: K) => T,
): Readonly<Record<K, T>> {
  return Object.fromEntries(kinds.map((kind) => [kind, make(kind)])) as Record<K, T>
}
