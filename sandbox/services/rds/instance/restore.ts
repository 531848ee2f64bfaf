import { AwsError, type Params, type World } from '../../../contract.ts'
import { flag, requiredText, text } from '../../params.ts'
import type { Tags } from '../../tags.ts'
import { createInstance } from './create.ts'
import { engineName, snapshotName } from './engine.ts'
import { instanceById } from '../find.ts'
import type { InstanceRequest } from '../request.ts'
import { backupName, retainedBackups } from './retained-backups.ts'
import { rdsState, type DbInstance, type DbSnapshot } from '../state.ts'

/** What an instance is restored from. */
export type Origin =
  | { readonly kind: 'snapshot'; readonly snapshot: string }
  | {
      readonly kind: 'time'
      /** The instance's identifier or its resource id. */
      readonly source: string
      /** ISO 8601; null = the latest there is. */
      readonly time: string | null
    }

/** What a restoring call names. */
export function originOf(action: string, fields: Params): Origin {
  if (action === 'RestoreDBInstanceFromDBSnapshot')
    return { kind: 'snapshot', snapshot: requiredText(fields, 'DBSnapshotIdentifier') }
  const latest = flag(fields, 'UseLatestRestorableTime') ?? false
  const source =
    text(fields, 'SourceDbiResourceId') ?? requiredText(fields, 'SourceDBInstanceIdentifier')
  return { kind: 'time', source, time: latest ? null : requiredText(fields, 'RestoreTime') }
}

type Wanted = {
  readonly identifier: string
  readonly request: InstanceRequest
  readonly tags: Tags
}

export type Begun = {
  readonly instance: DbInstance
  /** The engines' name of the data to restore. */
  readonly data: () => Promise<string>
}

/** Checks the request and writes the instance down as `creating`, with what it has from its origin (RDS-70). */
export function beginRestore(
  world: World,
  region: string,
  origin: Origin,
  { identifier, request, tags }: Wanted,
): Begun {
  const from = sourceOf(world, region, origin)
  const { source } = from
  if (request.dbName !== undefined) {
    throw new AwsError(
      'InvalidParameterValue',
      'DBName must be null when Restoring for this Engine.',
    )
  }
  if (request.engine !== undefined && request.engine !== source.engine) {
    throw new AwsError(
      'InvalidParameterCombination',
      `The engine ${request.engine} does not match the engine ${source.engine} of the source.`,
    )
  }
  const instance = createInstance(world, region, {
    identifier,
    tags,
    request: {
      ...request,
      engine: source.engine,
      engineVersion: source.engineVersion,
      instanceClass: request.instanceClass ?? source.instanceClass,
      allocatedStorage: restoredSize(source, request),
      storageType: request.storageType ?? source.storageType,
      iops: request.iops ?? source.iops ?? undefined,
      username: source.username,
      password: from.password,
      dbName: source.dbName ?? undefined,
      backupWindow: source.backupWindow,
      maintenanceWindow: source.maintenanceWindow,
      encrypted: source.encrypted,
      kmsKeyId: source.kmsKeyId ?? undefined,
    },
  })
  return { instance, data: from.data }
}

/** At least the size of what is restored; more can be had in the same call (RDS-73). */
function restoredSize(
  source: DbSnapshot['source'],
  { allocatedStorage = source.allocatedStorage, storageType = source.storageType }: InstanceRequest,
): number {
  if (allocatedStorage >= source.allocatedStorage) return allocatedStorage
  throw new AwsError(
    'InvalidParameterCombination',
    `Invalid storage size for engine name ${source.engine} and storage type ${storageType}: ${allocatedStorage}`,
  )
}

type Source = {
  readonly source: DbSnapshot['source']
  readonly password: string
  readonly data: () => Promise<string>
}

function sourceOf(world: World, region: string, origin: Origin): Source {
  return origin.kind === 'snapshot'
    ? fromSnapshot(world, region, origin.snapshot)
    : fromTime(world, region, origin)
}

/** A snapshot by name or ARN, of this region, that is available (RDS-70). */
function fromSnapshot(world: World, region: string, given: string): Source {
  const id = given.split(':').at(-1)?.toLowerCase() ?? ''
  const snapshot = rdsState(world, region).snapshots[id]
  if (snapshot === undefined)
    throw new AwsError('DBSnapshotNotFound', `DBSnapshot not found: ${id}`, 404)
  if (snapshot.status !== 'available') {
    throw new AwsError(
      'InvalidDBSnapshotState',
      `The DB snapshot ${id} is not in the available state.`,
    )
  }
  const data = (): Promise<string> => Promise.resolve(snapshotName(region, id))
  return { source: snapshot.source, password: passwordOf(snapshot), data }
}

/** An instance that keeps backups, or the backups that one has left (RDS-71, RDS-72). */
function fromTime(
  world: World,
  region: string,
  { source: given, time }: Extract<Origin, { kind: 'time' }>,
): Source {
  const living = Object.values(rdsState(world, region).instances).find(
    ({ resourceId }) => resourceId === given,
  )
  const backup = living === undefined ? retainedBackups(world, region)[given] : undefined
  if (backup !== undefined) {
    checkTime(time, backup.created, backup.latest)
    const data = (): Promise<string> => Promise.resolve(backupName(region, given))
    return { source: backup.source, password: passwordOf(backup), data }
  }
  const instance = living ?? instanceById(world, region, given)
  if (instance.backupRetention === 0) {
    throw new AwsError(
      'PointInTimeRestoreNotEnabled',
      `The source DB instance ${instance.id} has its automated backups disabled.`,
    )
  }
  checkTime(time, instance.created, world.now().toISOString())
  const { password, pending: _pending, ...source } = instance
  const name = `${backupName(region, instance.resourceId)}-${world.id(8)}`
  return {
    source: structuredClone(source),
    password,
    data: async () => {
      await world.engines.snapshot(engineName(region, instance.id), name)
      return name
    },
  }
}

function checkTime(time: string | null, earliest: string, latest: string): void {
  if (time === null) return
  const at = Date.parse(time)
  if (at >= Date.parse(earliest) - 1000 && at <= Date.parse(latest)) return
  throw new AwsError(
    'InvalidParameterValue',
    `The specified time ${time} is not within the restorable window from ${earliest} to ${latest}.`,
  )
}

function passwordOf({ password }: DbSnapshot): string {
  return password ?? 'unknown-password'
}
