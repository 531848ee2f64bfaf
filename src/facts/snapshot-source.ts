import type { CacheKind, DatabaseKind } from '../engines/table.ts'
import { isCache } from '../engines/table.ts'
import type { LiveFacts, RedisFacts } from './databases.ts'
import type { Fact } from './fact.ts'
import { valueOf } from './live.ts'

/** A database that snapshots are taken of, and found by. */
export type SnapshotSource = {
  readonly database: DatabaseKind
  /** Its instance's or replication group's. */
  readonly identifier: string
  /** Of a Redis, as far as it could be read; its nodes are gone when it is deleted. */
  readonly cache?: Pick<RedisFacts, 'nodes' | 'clusterMode'>
}

/** The database as a source, with the nodes that it has now. */
export function snapshotSource(
  database: DatabaseKind,
  identifier: string,
  live: LiveFacts | Readonly<Record<CacheKind, Fact<RedisFacts> | undefined>>,
): SnapshotSource {
  const facts = isCache(database) ? valueOf(live[database]) : undefined
  return { database, identifier, ...(facts && { cache: facts }) }
}
