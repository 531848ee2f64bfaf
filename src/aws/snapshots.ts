import type { Snapshot as CacheSnapshot } from '@aws-sdk/client-elasticache'
import type { DBSnapshot } from '@aws-sdk/client-rds'
import type { Family } from '../engines/families.ts'
import { ENGINES, type DatabaseKind } from '../engines/table.ts'
import { TinystacksError } from '../errors.ts'
import type { Fact } from '../facts/fact.ts'
import type { SnapshotSource } from '../facts/snapshot-source.ts'
import type { Snapshot, SnapshotApi } from '../ports/aws.ts'
import { call, type Clients } from './clients.ts'
import { unlessDone } from './done-already.ts'
import { errorCode } from './errors.ts'
import { agreedMessages as words } from '../plan/messages/agreed.ts'
import { readFact } from './read-fact.ts'

/** Manual and final snapshots in the region of `clients`. */
export function snapshotApi(clients: Clients): SnapshotApi {
  const callsOf = (database: DatabaseKind): Calls => CALLS[ENGINES[database].family]
  return {
    take: (source, name) => callsOf(source.database).take(clients, source, name),
    of: (source) => callsOf(source.database).of(clients, source),
    named: (database, name) => callsOf(database).named(clients, name),
  }
}

type Calls = {
  readonly take: (clients: Clients, source: SnapshotSource, name: string) => Promise<void>
  readonly of: (clients: Clients, source: SnapshotSource) => Promise<Fact<readonly Snapshot[]>>
  readonly named: (clients: Clients, name: string) => Promise<Fact<Snapshot>>
}

const CALLS: Readonly<Record<Family, Calls>> = {
  sql: { take: takeOfSql, of: ofSql, named: namedSql },
  cache: { take: takeOfRedis, of: ofRedis, named: namedRedis },
}

function takeOfSql(clients: Clients, { identifier }: SnapshotSource, name: string): Promise<void> {
  return call(clients, 'rds:CreateDBSnapshot', async () => {
    const { CreateDBSnapshotCommand } = await import('@aws-sdk/client-rds')
    const rds = await clients.rds()
    await unlessBegun(
      () =>
        rds.send(
          new CreateDBSnapshotCommand({
            DBInstanceIdentifier: identifier,
            DBSnapshotIdentifier: name,
          }),
        ),
      /^DBSnapshotAlreadyExists(Fault)?$/,
      /^InvalidDBInstanceState(Fault)?$/,
      async () => (await namedSql(clients, name)).kind === 'read',
    )
  })
}

function takeOfRedis(clients: Clients, source: SnapshotSource, name: string): Promise<void> {
  return call(clients, 'elasticache:CreateSnapshot', async () => {
    const { CreateSnapshotCommand } = await import('@aws-sdk/client-elasticache')
    const elasticache = await clients.elasticache()
    const [first, second] = idsOf(source)
    const take = (id: GroupOrNode) =>
      elasticache.send(new CreateSnapshotCommand({ ...id, SnapshotName: name }))
    await unlessBegun(
      () =>
        take(first).catch((error: unknown) => {
          if (second === null || !OTHER_ID.test(errorCode(error))) throw error
          return take(second)
        }),
      /^SnapshotAlreadyExistsFault$/,
      /^Invalid(CacheCluster|ReplicationGroup)State(Fault)?$/,
      async () => (await namedRedis(clients, name)).kind === 'read',
    )
  })
}

type GroupOrNode = { readonly ReplicationGroupId: string } | { readonly CacheClusterId: string }

/** What AWS answers where it takes the other id. (API, CreateSnapshot, Errors) */
const OTHER_ID = /^InvalidParameter(Combination|Value)(Exception)?$/

/**
 * What a snapshot is asked of first, and what if AWS takes that for wrong: without cluster mode a node, the last
 * replica where there is one, so that the primary has nothing to do; else the group. (ElastiCache guide, "Taking manual
 * backups")
 */
function idsOf({
  identifier,
  cache,
}: SnapshotSource): readonly [first: GroupOrNode, second: GroupOrNode | null] {
  const group = { ReplicationGroupId: identifier }
  const last = cache?.nodes.at(-1)
  if (cache === undefined || last === undefined) return [group, null]
  const node = { CacheClusterId: last }
  return cache.clusterMode ? [group, node] : [node, group]
}

/**
 * The name is unique, so if it is taken, this very call took it and its answer was lost. A database that is
 * being backed up accepts no other snapshot and may say so first: then the list tells whose it is.
 * (API, CreateDBSnapshot and CreateSnapshot, Errors)
 */
async function unlessBegun(
  take: () => Promise<unknown>,
  taken: RegExp,
  busy: RegExp,
  isListed: () => Promise<boolean>,
): Promise<void> {
  try {
    await unlessDone(take, async (code) =>
      taken.test(code) || (busy.test(code) && (await isListed())) ? true : undefined,
    )
  } catch (error) {
    if (!GONE.test(errorCode(error))) throw error
    throw new TinystacksError('database-gone', words.databaseGone, { exit: 3 })
  }
}

/** Codes for a database that no longer exists. (API, CreateDBSnapshot and CreateSnapshot, Errors) */
const GONE = /^(DBInstanceNotFound|ReplicationGroupNotFoundFault|CacheClusterNotFound)(Fault)?$/

type Found = Snapshot & { readonly time: number }

function ofSql(
  clients: Clients,
  { identifier }: SnapshotSource,
): Promise<Fact<readonly Snapshot[]>> {
  return readFact(clients, LIST_SQL, async () => {
    const { paginateDescribeDBSnapshots } = await import('@aws-sdk/client-rds')
    const found: Found[] = []
    const pages = paginateDescribeDBSnapshots(
      { client: await clients.rds() },
      { DBInstanceIdentifier: identifier, SnapshotType: 'manual' },
    )
    for await (const { DBSnapshots = [] } of pages) found.push(...DBSnapshots.map(sqlSnapshot))
    return newestFirst(found)
  })
}

const LIST_SQL = 'rds:DescribeDBSnapshots'

function namedSql(clients: Clients, name: string): Promise<Fact<Snapshot>> {
  return readFact(
    clients,
    LIST_SQL,
    async () => {
      const { DescribeDBSnapshotsCommand } = await import('@aws-sdk/client-rds')
      const rds = await clients.rds()
      const { DBSnapshots } = await rds.send(
        new DescribeDBSnapshotsCommand({ DBSnapshotIdentifier: name }),
      )
      return DBSnapshots?.[0] && withoutTime(sqlSnapshot(DBSnapshots[0]))
    },
    /^DBSnapshotNotFound(Fault)?$/,
  )
}

function sqlSnapshot(one: DBSnapshot): Found {
  return {
    name: one.DBSnapshotIdentifier ?? '',
    status: one.Status ?? '',
    percent: one.PercentProgress ?? null,
    // A snapshot that is being created may have no time yet.
    time: Number(one.SnapshotCreateTime ?? Infinity),
  }
}

/**
 * Those of the region, without a filter: one of a group without cluster mode names the node that it was made of,
 * and no group (AWS CLI's example of describe-snapshots).
 */
function ofRedis(
  clients: Clients,
  { identifier, cache }: SnapshotSource,
): Promise<Fact<readonly Snapshot[]>> {
  return readFact(clients, LIST_REDIS, async () => {
    const { paginateDescribeSnapshots } = await import('@aws-sdk/client-elasticache')
    const found: Found[] = []
    const pages = paginateDescribeSnapshots(
      { client: await clients.elasticache() },
      { SnapshotSource: 'user' },
    )
    for await (const { Snapshots = [] } of pages)
      for (const one of Snapshots) {
        const node = one.CacheClusterId ?? ''
        // Of a group that is gone nobody can ask for its nodes: theirs are its id and a number.
        const isOfNode = cache?.nodes.includes(node) ?? isNodeOf(identifier, node)
        if (one.ReplicationGroupId === identifier || isOfNode) found.push(redisSnapshot(one))
      }
    return newestFirst(found)
  })
}

function isNodeOf(group: string, node: string): boolean {
  return node.startsWith(`${group}-`) && /^\d{3}$/.test(node.slice(group.length + 1))
}

const LIST_REDIS = 'elasticache:DescribeSnapshots'

function namedRedis(clients: Clients, name: string): Promise<Fact<Snapshot>> {
  return readFact(
    clients,
    LIST_REDIS,
    async () => {
      const { DescribeSnapshotsCommand } = await import('@aws-sdk/client-elasticache')
      const elasticache = await clients.elasticache()
      const { Snapshots } = await elasticache.send(
        new DescribeSnapshotsCommand({ SnapshotName: name }),
      )
      return Snapshots?.[0] && withoutTime(redisSnapshot(Snapshots[0]))
    },
    /^SnapshotNotFound(Fault)?$/,
  )
}

function redisSnapshot(one: CacheSnapshot): Found {
  return {
    name: one.SnapshotName ?? '',
    status: one.SnapshotStatus ?? '',
    percent: null,
    time: Number(one.NodeSnapshots?.[0]?.SnapshotCreateTime ?? Infinity),
  }
}

function newestFirst(found: readonly Found[]): readonly Snapshot[] {
  return found.toSorted((a, b) => b.time - a.time).map(withoutTime)
}

function withoutTime({ time: _time, ...snapshot }: Found): Snapshot {
  return snapshot
}
