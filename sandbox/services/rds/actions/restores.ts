import { AwsError, type Call, type World } from '../../../contract.ts'
import { inBackground } from '../../background.ts'
import { applyFilters } from '../../filters.ts'
import { arn } from '../../names.ts'
import { requiredText, text } from '../../params.ts'
import { readTags } from '../../tags.ts'
import { checkTags } from '../checks.ts'
import { pageOf } from './instances.ts'
import { launch } from '../instance/lifecycle.ts'
import { readInstanceRequest } from '../request.ts'
import { beginRestore, originOf } from '../instance/restore.ts'
import { retainedBackups } from '../instance/retained-backups.ts'
import { rdsState, type DbInstance, type DbSnapshot } from '../state.ts'
import { instanceView } from '../views.ts'

type Actions = Readonly<Record<string, (call: Call) => object>>

/** Instances from snapshots and points in time, and their backups. */
export function restoreActions(world: World): Actions {
  const restore = (call: Call): object => {
    const { action, params, region } = call
    const { instance, data } = beginRestore(world, region, originOf(action, params), {
      identifier:
        text(params, 'TargetDBInstanceIdentifier') ?? requiredText(params, 'DBInstanceIdentifier'),
      request: readInstanceRequest(params),
      tags: checkTags(readTags(params)),
    })
    const view = instanceView(world, region, instance)
    const pace = { takes: world.takes, say: () => undefined }
    const work = async (): Promise<void> => launch(world, region, instance, pace, await data())
    inBackground(work(), () => {
      instance.status = 'failed'
    })
    return { DBInstance: view }
  }
  return {
    RestoreDBInstanceFromDBSnapshot: restore,
    RestoreDBInstanceToPointInTime: restore,
    DescribeDBInstanceAutomatedBackups: (call) => describeBackups(world, call),
  }
}

type Backup = {
  readonly instance: DbInstance | DbSnapshot['source']
  readonly status: string
  readonly latest: Date
}

function describeBackups(world: World, call: Call): object {
  const living = Object.values(rdsState(world, call.region).instances)
    .filter(({ backupRetention, source }) => backupRetention > 0 && source === undefined)
    .map((instance): Backup => ({ instance, status: 'active', latest: world.now() }))
  const retained = Object.values(retainedBackups(world, call.region)).map(
    ({ source, latest }): Backup => ({
      instance: source,
      status: 'retained',
      latest: new Date(latest),
    }),
  )
  const id = text(call.params, 'DBInstanceIdentifier')?.toLowerCase()
  const resource = text(call.params, 'DbiResourceId')
  const selected = applyFilters(
    [...living, ...retained].filter(
      ({ instance }) =>
        (id === undefined || instance.id === id) &&
        (resource === undefined || instance.resourceId === resource),
    ),
    call.params,
    {
      parameter: 'Filters',
      values: 'Values',
      wildcards: false,
      fields: {
        status: ({ status }) => status,
        'db-instance-id': ({ instance }) => instance.id,
        'dbi-resource-id': ({ instance }) => instance.resourceId,
      },
    },
  )
  const named = id ?? resource
  if (named !== undefined && selected.length === 0)
    throw new AwsError(
      'DBInstanceAutomatedBackupNotFound',
      `No automated backup of DB instance ${named} was found.`,
      404,
    )
  const { items, next } = pageOf(call, selected)
  return {
    DBInstanceAutomatedBackups: items.map((backup) => backupView(world, call.region, backup)),
    Marker: next,
  }
}

function backupView(world: World, region: string, { instance, status, latest }: Backup): object {
  return {
    DBInstanceArn: arn(world, 'rds', region, `db:${instance.id}`),
    DbiResourceId: instance.resourceId,
    Region: region,
    DBInstanceIdentifier: instance.id,
    RestoreWindow: { EarliestTime: new Date(instance.created), LatestTime: latest },
    AllocatedStorage: instance.allocatedStorage,
    Status: status,
    Port: instance.port,
    AvailabilityZone: instance.zone,
    InstanceCreateTime: new Date(instance.created),
    MasterUsername: instance.username,
    Engine: instance.engine,
    EngineVersion: instance.engineVersion,
    Encrypted: instance.encrypted,
    StorageType: instance.storageType,
    KmsKeyId: instance.kmsKeyId ?? undefined,
    BackupRetentionPeriod: instance.backupRetention,
    PreferredBackupWindow: instance.backupWindow,
    DBInstanceAutomatedBackupsArn: arn(
      world,
      'rds',
      region,
      `auto-backup:ab-${instance.resourceId.slice(3).toLowerCase()}`,
    ),
  }
}
