import type {
  DBInstance,
  DBInstanceAutomatedBackup,
  DBSnapshot,
  RDSClient,
} from '@aws-sdk/client-rds'
import type { Snapshot } from '@aws-sdk/client-elasticache'
import type { Family } from '../engines/families.ts'
import { ENGINES } from '../engines/table.ts'
import type { RestoreFacts } from '../facts/external.ts'
import type { Fact } from '../facts/fact.ts'
import type { RestoreApi } from '../ports/aws.ts'
import type { Clients } from './clients.ts'
import { readFact } from './read-fact.ts'

/** An RDS resource id, which is never reused, unlike an identifier. */
const RESOURCE_ID = /^db-[A-Z0-9]{20,}$/

/** What new databases in the region of `clients` can be restored from. */
export function restoreApi(clients: Clients): RestoreApi {
  return {
    sqlSnapshot: (snapshot) =>
      readFact(
        clients,
        'rds:DescribeDBSnapshots',
        async () => {
          const { DescribeDBSnapshotsCommand } = await import('@aws-sdk/client-rds')
          const { DBSnapshots } = await (
            await clients.rds()
          ).send(
            new DescribeDBSnapshotsCommand({
              DBSnapshotIdentifier: snapshot,
              // A snapshot shared by another account is named by its ARN.
              ...(snapshot.startsWith('arn:') && { IncludeShared: true }),
            }),
          )
          return DBSnapshots?.[0] && snapshotFacts(DBSnapshots[0])
        },
        /^DBSnapshotNotFound(Fault)?$/,
      ),

    sqlBackups: (source) =>
      readFact(
        clients,
        'rds:DescribeDBInstanceAutomatedBackups',
        async () => {
          const rds = await clients.rds()
          const instance = await livingInstance(rds, source)
          if (instance) return instanceFacts(instance)
          const left = await backupsLeft(rds, source)
          return left && backupFacts(left)
        },
        /^DBInstanceAutomatedBackupNotFound(Fault)?$/,
      ),

    redisSnapshot: (snapshot) =>
      readFact(
        clients,
        'elasticache:DescribeSnapshots',
        async () => {
          const { DescribeSnapshotsCommand } = await import('@aws-sdk/client-elasticache')
          const { Snapshots } = await (
            await clients.elasticache()
          ).send(new DescribeSnapshotsCommand({ SnapshotName: snapshot.split(':').at(-1) }))
          return Snapshots?.[0] && redisFacts(Snapshots[0])
        },
        /^SnapshotNotFound(Fault)?$/,
      ),

    snapshotNames: (kind) => NAMES[ENGINES[kind].family](clients),
  }
}

const NAMES: Readonly<Record<Family, (clients: Clients) => Promise<Fact<readonly string[]>>>> = {
  sql: (clients) =>
    readFact(clients, 'rds:DescribeDBSnapshots', async () => {
      const { paginateDescribeDBSnapshots } = await import('@aws-sdk/client-rds')
      const names: string[] = []
      for await (const { DBSnapshots = [] } of paginateDescribeDBSnapshots(
        { client: await clients.rds() },
        {},
      ))
        names.push(...DBSnapshots.flatMap(({ DBSnapshotIdentifier }) => DBSnapshotIdentifier ?? []))
      return names
    }),
  cache: (clients) =>
    readFact(clients, 'elasticache:DescribeSnapshots', async () => {
      const { paginateDescribeSnapshots } = await import('@aws-sdk/client-elasticache')
      const names: string[] = []
      for await (const { Snapshots = [] } of paginateDescribeSnapshots(
        { client: await clients.elasticache() },
        {},
      ))
        names.push(...Snapshots.flatMap(({ SnapshotName }) => SnapshotName ?? []))
      return names
    }),
}

async function livingInstance(rds: RDSClient, source: string): Promise<DBInstance | undefined> {
  const { DescribeDBInstancesCommand } = await import('@aws-sdk/client-rds')
  const Name = RESOURCE_ID.test(source) ? 'dbi-resource-id' : 'db-instance-id'
  const { DBInstances } = await rds.send(
    new DescribeDBInstancesCommand({ Filters: [{ Name, Values: [source] }] }),
  )
  return DBInstances?.[0]
}

/** The newest backups that an instance of this name left when it was deleted. */
async function backupsLeft(
  rds: RDSClient,
  source: string,
): Promise<DBInstanceAutomatedBackup | undefined> {
  const { DescribeDBInstanceAutomatedBackupsCommand } = await import('@aws-sdk/client-rds')
  const { DBInstanceAutomatedBackups } = await rds.send(
    new DescribeDBInstanceAutomatedBackupsCommand(
      RESOURCE_ID.test(source) ? { DbiResourceId: source } : { DBInstanceIdentifier: source },
    ),
  )
  return (DBInstanceAutomatedBackups ?? []).toSorted(
    (a, b) => Number(b.RestoreWindow?.LatestTime ?? 0) - Number(a.RestoreWindow?.LatestTime ?? 0),
  )[0]
}

function snapshotFacts(snapshot: DBSnapshot): RestoreFacts {
  return {
    ...commonFacts(snapshot),
    status: snapshot.Status ?? '',
    resourceId: null,
    latest: snapshot.SnapshotCreateTime?.toISOString() ?? null,
  }
}

function instanceFacts(instance: DBInstance): RestoreFacts {
  return {
    ...commonFacts({ ...instance, Encrypted: instance.StorageEncrypted }),
    // An instance without backups cannot be restored to a point in time.
    status: (instance.BackupRetentionPeriod ?? 0) > 0 ? 'available' : 'without backups',
    windows: {
      backup: instance.PreferredBackupWindow ?? null,
      maintenance: instance.PreferredMaintenanceWindow ?? null,
    },
    sourceStatus: instance.DBInstanceStatus ?? '',
    resourceId: instance.DbiResourceId ?? null,
    latest: instance.LatestRestorableTime?.toISOString() ?? null,
  }
}

function backupFacts(backup: DBInstanceAutomatedBackup): RestoreFacts {
  return {
    ...commonFacts(backup),
    status: 'available',
    resourceId: backup.DbiResourceId ?? null,
    latest: backup.RestoreWindow?.LatestTime?.toISOString() ?? null,
  }
}

function commonFacts(
  of: Pick<
    DBSnapshot,
    | 'Engine'
    | 'EngineVersion'
    | 'AllocatedStorage'
    | 'MasterUsername'
    | 'Encrypted'
    | 'PreferredBackupWindow'
  >,
): Pick<
  RestoreFacts,
  'engine' | 'engineVersion' | 'storage' | 'username' | 'encrypted' | 'windows'
> {
  return {
    // Of the maintenance window only an instance tells.
    windows: { backup: of.PreferredBackupWindow ?? null, maintenance: null },
    engine: of.Engine ?? '',
    engineVersion: of.EngineVersion ?? '',
    storage: of.AllocatedStorage ?? null,
    username: of.MasterUsername ?? null,
    encrypted: of.Encrypted ?? false,
  }
}

function redisFacts(snapshot: Snapshot): RestoreFacts {
  return {
    engine: snapshot.Engine ?? '',
    engineVersion: snapshot.EngineVersion ?? '',
    status: snapshot.SnapshotStatus ?? '',
    storage: null,
    username: null,
    // A group is encrypted by its own setting, whatever its snapshot was.
    encrypted: true,
    resourceId: null,
    latest: snapshot.NodeSnapshots?.[0]?.SnapshotCreateTime?.toISOString() ?? null,
  }
}
