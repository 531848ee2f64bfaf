import type { Family } from '../engines/families.ts'
import { ENGINES } from '../engines/table.ts'
import { TinystacksError } from '../errors.ts'
import type { Fact } from '../facts/facts.ts'
import type { Snapshot, SnapshotApi } from '../ports/ports.ts'
import { call, type Clients } from './clients.ts'
import { unlessDone } from './done-already.ts'
import { errorCode } from './errors.ts'
import { agreedMessages as words } from '../plan/messages/agreed.ts'
import { readFact } from './read-fact.ts'

/** Manual and final snapshots in the region of `clients`. */
export function snapshotApi(clients: Clients): SnapshotApi {
  return {
    take: (database, identifier, name) =>
      CALLS[ENGINES[database].family].take(clients, identifier, name),
    of: (database, identifier) => CALLS[ENGINES[database].family].of(clients, identifier),
  }
}

type Calls = {
  readonly take: (clients: Clients, identifier: string, name: string) => Promise<void>
  readonly of: (clients: Clients, identifier: string) => Promise<Fact<readonly Snapshot[]>>
}

const CALLS: Readonly<Record<Family, Calls>> = {
  sql: { take: takeOfSql, of: ofSql },
  cache: { take: takeOfRedis, of: ofRedis },
}

function takeOfSql(clients: Clients, identifier: string, name: string): Promise<void> {
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
      async () => isAmong(await ofSql(clients, identifier), name),
    )
  })
}

function takeOfRedis(clients: Clients, identifier: string, name: string): Promise<void> {
  return call(clients, 'elasticache:CreateSnapshot', async () => {
    const { CreateSnapshotCommand } = await import('@aws-sdk/client-elasticache')
    const elasticache = await clients.elasticache()
    await unlessBegun(
      () =>
        elasticache.send(
          new CreateSnapshotCommand({ ReplicationGroupId: identifier, SnapshotName: name }),
        ),
      /^SnapshotAlreadyExistsFault$/,
      /^Invalid(CacheCluster|ReplicationGroup)State(Fault)?$/,
      async () => isAmong(await ofRedis(clients, identifier), name),
    )
  })
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

function isAmong(snapshots: Fact<readonly Snapshot[]>, name: string): boolean {
  return snapshots.kind === 'read' && snapshots.value.some((one) => one.name === name)
}

function ofSql(clients: Clients, identifier: string): Promise<Fact<readonly Snapshot[]>> {
  return readFact(clients, 'rds:DescribeDBSnapshots', async () => {
    const { paginateDescribeDBSnapshots } = await import('@aws-sdk/client-rds')
    const found: (Snapshot & { readonly time: number })[] = []
    const pages = paginateDescribeDBSnapshots(
      { client: await clients.rds() },
      { DBInstanceIdentifier: identifier, SnapshotType: 'manual' },
    )
    for await (const { DBSnapshots = [] } of pages)
      for (const one of DBSnapshots)
        found.push({
          name: one.DBSnapshotIdentifier ?? '',
          status: one.Status ?? '',
          percent: one.PercentProgress ?? null,
          // A snapshot that is being created may have no time yet.
          time: Number(one.SnapshotCreateTime ?? Infinity),
        })
    return newestFirst(found)
  })
}

function ofRedis(clients: Clients, identifier: string): Promise<Fact<readonly Snapshot[]>> {
  return readFact(clients, 'elasticache:DescribeSnapshots', async () => {
    const { paginateDescribeSnapshots } = await import('@aws-sdk/client-elasticache')
    const found: (Snapshot & { readonly time: number })[] = []
    const pages = paginateDescribeSnapshots(
      { client: await clients.elasticache() },
      { ReplicationGroupId: identifier, SnapshotSource: 'user' },
    )
    for await (const { Snapshots = [] } of pages)
      for (const one of Snapshots)
        found.push({
          name: one.SnapshotName ?? '',
          status: one.SnapshotStatus ?? '',
          percent: null,
          time: Number(one.NodeSnapshots?.[0]?.SnapshotCreateTime ?? Infinity),
        })
    return newestFirst(found)
  })
}

function newestFirst(
  found: readonly (Snapshot & { readonly time: number })[],
): readonly Snapshot[] {
  return found.toSorted((a, b) => b.time - a.time).map(({ time: _time, ...snapshot }) => snapshot)
}
