/** Reads the live state of the databases that a run affects. */
import {
  CACHE_KINDS,
  DATABASES,
  SQL_KINDS,
  type CacheKind,
  type DatabaseKind,
  type SqlKind,
} from '../engines/table.ts'
import type { DeployedStage } from '../template/state/deployed-stage.ts'
import type { CacheNodeFacts, LiveFacts, SqlFacts } from '../facts/databases.ts'
import type { Fact } from '../facts/fact.ts'
import type { AwsReads } from '../ports/ports.ts'
import type { Part } from '../template/types.ts'

/** The databases among these parts, in fixed order. */
export function databasesAmong(parts: readonly Part[]): readonly DatabaseKind[] {
  return DATABASES.filter((database) => parts.includes(database))
}

/** Reads the live state of these databases. One that the stack does not contain yet is absent. */
export async function readLive(
  aws: AwsReads,
  deployed: DeployedStage,
  databases: readonly DatabaseKind[],
): Promise<LiveFacts> {
  const named = <Kind extends DatabaseKind>(kinds: readonly Kind[]) =>
    kinds.flatMap((database) => {
      const identifier = databases.includes(database)
        ? deployed.databases[database].identifier
        : null
      return identifier ? [{ database, identifier }] : []
    })
  const sql = named(SQL_KINDS)
  const readers = sql.flatMap(({ database }) => {
    const identifier = deployed.databases[database].reader.identifier
    return identifier ? [{ database, identifier }] : []
  })
  const caches = named(CACHE_KINDS)
  const instanceIds = [...sql, ...readers].map(({ identifier }) => identifier)
  const [instances, groups, nodes] = await Promise.all([
    instanceIds.length > 0 ? aws.live.sql(instanceIds) : new Map<string, Fact<SqlFacts>>(),
    Promise.all(
      caches.map(
        async ({ database, identifier }) => [database, await aws.live.redis(identifier)] as const,
      ),
    ),
    caches.length > 0 ? aws.live.cacheNodes() : null,
  ])
  const factsOf = (some: typeof sql): Pick<LiveFacts, SqlKind> =>
    Object.fromEntries(
      some.map(({ database, identifier }) => [database, instances.get(identifier)]),
    )
  return {
    ...Object.fromEntries(databases.map((database) => [database, { kind: 'absent' }])),
    ...factsOf(sql),
    ...(readers.length > 0 && { readers: factsOf(readers) }),
    ...Object.fromEntries(groups),
    ...(nodes !== null && { nodes: nodesOf(caches, nodes) }),
  }
}

/** The nodes of each of these groups, of all of the region. */
function nodesOf(
  caches: readonly { readonly database: CacheKind; readonly identifier: string }[],
  all: Fact<readonly CacheNodeFacts[]>,
): NonNullable<LiveFacts['nodes']> {
  return Object.fromEntries(
    caches.map(({ database, identifier }) => [
      database,
      all.kind === 'read'
        ? { kind: 'read', value: all.value.filter(({ group }) => group === identifier) }
        : all,
    ]),
  )
}
