import { AwsError, type Params, type World } from '../../../contract.ts'
import { requiredText, structure, texts } from '../../params.ts'
import { checkQuota } from '../../quotas/quotas.ts'
import { chooseWindows } from '../../windows.ts'
import { compareVersions, familyOf, majorOf } from '../catalog.ts'
import {
  checkClass,
  checkLogs,
  checkParameterGroup,
  checkPort,
  checkRetention,
  checkSecurityGroups,
  checkVersion,
} from '../checks.ts'
import { instanceById, vpcOf } from '../find.ts'
import { checkPassword } from '../names.ts'
import { parameterGroupByName } from '../parameters/groups.ts'
import { checkMonitoring } from '../monitoring.ts'
import { movedTo } from './move.ts'
import { checkBackupsStay, checkUpgradeOrder } from './replicas.ts'
import { readInstanceRequest, type InstanceRequest } from '../request.ts'
import type { DbInstance, Pending } from '../state.ts'
import { checkStorage, grownSize, ownIops } from './storage.ts'
import { checkRested } from './storage-rest.ts'

/** A request of ModifyDBInstance, which names the log types to add and to drop, not all of them. */
export function readModification(world: World, region: string, params: Params): InstanceRequest {
  const request = readInstanceRequest(params)
  const change = structure(params, 'CloudwatchLogsExportConfiguration')
  if (change === undefined) return request
  const id = requiredText(params, 'DBInstanceIdentifier')
  const dropped = texts(change, 'DisableLogTypes')
  const kept = instanceById(world, region, id).logs.filter((log) => !dropped.includes(log))
  return { ...request, logs: [...new Set([...kept, ...texts(change, 'EnableLogTypes')])] }
}

/**
 * Takes a modification in: what RDS applies at once is applied, the rest is added to
 * `instance.pending`. Nothing is changed where any part is refused.
 */
export function requestModification(
  world: World,
  region: string,
  id: string,
  request: InstanceRequest,
): DbInstance {
  const instance = instanceById(world, region, id)
  if (instance.status !== 'available' && !makesRoom(instance, request)) {
    throw new AwsError(
      'InvalidDBInstanceState',
      `Database instance ${instance.id} is not in available state.`,
    )
  }
  const version = targetVersion(instance, request)
  if (version !== instance.engineVersion) checkUpgradeOrder(world, region, instance, version)
  checkBackupsStay(world, region, instance, request.backupRetention)
  if (request.password !== undefined) checkOwnPassword(instance)
  const pending: Pending = {
    ...versionChange(instance, version),
    ...classChange(instance, version, request),
    ...storageChange(instance, request),
    ...simpleChanges(instance, request),
  }
  checkRested(world, instance, pending, request)
  const grows = Number(pending['AllocatedStorage'] ?? 0) - instance.allocatedStorage
  checkQuota(world, region, 'storage', grows)
  const atOnce = immediateChanges(world, region, instance, version, request)
  Object.assign(instance, atOnce)
  instance.pending = { ...instance.pending, ...pending }
  return instance
}

/** Full storage takes a larger size, and nothing else (RDS-98). */
function makesRoom({ status, allocatedStorage }: DbInstance, request: InstanceRequest): boolean {
  const { allocatedStorage: size = 0, ...others } = request
  return (
    status === 'storage-full' &&
    size > allocatedStorage &&
    Object.values(others).every((value) => value === undefined)
  )
}

/** PostgreSQL's replicas are copies of the source's blocks, its users and passwords among them (RDS-54). */
function checkOwnPassword({ engine, source }: DbInstance): void {
  if (engine !== 'postgres' || source === undefined) return
  throw new AwsError(
    'InvalidParameterCombination',
    'Cannot change master user password on an RDS postgres Read Replica because it uses physical replication and therefore cannot differ from its parent.',
  )
}

/** A newer version of the same major, or of a later one where that is allowed (RDS-6, RDS-7). */
function targetVersion(instance: DbInstance, request: InstanceRequest): string {
  const { engine, engineVersion } = instance
  const asked = request.engineVersion
  if (asked === undefined || asked === engineVersion) return engineVersion
  const version = checkVersion(engine, asked)
  // A plain major is its default minor, where that is a newer one.
  const isMajor = asked === majorOf(engine, engineVersion)
  if (isMajor && compareVersions(version, engineVersion) < 0) return engineVersion
  if (compareVersions(version, engineVersion) < 0) {
    throw new AwsError(
      'InvalidParameterCombination',
      `Cannot upgrade ${engine} from ${engineVersion} to ${version}`,
    )
  }
  if (majorOf(engine, version) === majorOf(engine, engineVersion)) return version
  if (!(request.allowMajorVersionUpgrade ?? false)) {
    throw new AwsError(
      'InvalidParameterCombination',
      'The AllowMajorVersionUpgrade flag must be present when upgrading to a new major version.',
    )
  }
  return version
}

function versionChange(instance: DbInstance, version: string): Pending {
  return version === instance.engineVersion ? {} : { EngineVersion: version }
}

function classChange(instance: DbInstance, version: string, request: InstanceRequest): Pending {
  const { instanceClass } = request
  if (instanceClass === undefined || instanceClass === instance.instanceClass) return {}
  checkClass(instance.engine, version, instanceClass, 'modifying')
  return { DBInstanceClass: instanceClass }
}

function storageChange(instance: DbInstance, request: InstanceRequest): Pending {
  const type = request.storageType ?? instance.storageType
  const size = grownSize(
    instance.allocatedStorage,
    request.allocatedStorage ?? instance.allocatedStorage,
  )
  const sameType = type === instance.storageType
  const storage = checkStorage(instance.engine, {
    type,
    size,
    max: turnsGrowingOff(size, request) ? null : (request.maxAllocatedStorage ?? null),
    iops: request.iops ?? (sameType ? ownIops(instance) : null),
    throughput: request.throughput ?? null,
  })
  return {
    ...(size === instance.allocatedStorage ? {} : { AllocatedStorage: size }),
    ...(sameType ? {} : { StorageType: type }),
    ...(storage.iops === null || storage.iops === instance.iops ? {} : { Iops: storage.iops }),
    ...(storage.throughput === null || storage.throughput === instance.throughput
      ? {}
      : { StorageThroughput: storage.throughput }),
  }
}

function simpleChanges(instance: DbInstance, request: InstanceRequest): Pending {
  const { password, multiAz, port, backupRetention, certificateAuthority } = request
  if (password !== undefined) checkPassword(instance.engine, password)
  if (port !== undefined) checkPort(port)
  if (backupRetention !== undefined) checkRetention(backupRetention)
  // Turning backups on or off is queued (and restarts); any other number of days applies as soon as possible.
  const switched =
    backupRetention !== undefined && (backupRetention === 0) !== (instance.backupRetention === 0)
  return {
    ...(password === undefined || password === instance.password
      ? {}
      : { MasterUserPassword: password }),
    ...(multiAz === undefined || multiAz === instance.multiAz ? {} : { MultiAZ: multiAz }),
    ...(port === undefined || port === instance.port ? {} : { Port: port }),
    ...(switched ? { BackupRetentionPeriod: backupRetention } : {}),
    ...(certificateAuthority === undefined || certificateAuthority === instance.certificateAuthority
      ? {}
      : { CACertificateIdentifier: certificateAuthority }),
  }
}

type Immediate = Partial<
  Omit<DbInstance, 'id' | 'engine' | 'dbName' | 'username' | 'encrypted' | 'kmsKeyId'>
>

function immediateChanges(
  world: World,
  region: string,
  instance: DbInstance,
  version: string,
  request: InstanceRequest,
): Immediate {
  const parameterGroup = changedGroup(world, region, instance, version, request)
  const windows = chooseWindows(
    request.backupWindow ?? instance.backupWindow,
    request.maintenanceWindow ?? instance.maintenanceWindow,
  )
  const moved = movedTo(world, region, instance, request)
  if (request.securityGroups !== undefined && moved.subnetGroup === undefined) {
    checkSecurityGroups(world, region, request.securityGroups, vpcOf(world, region, instance))
  }
  if (request.logs !== undefined) checkLogs(instance.engine, request.logs)
  const { backupRetention } = request
  const keepsBackups = (backupRetention ?? 0) > 0 && instance.backupRetention > 0
  return {
    ...parameterGroup,
    backupWindow: windows.backup,
    maintenanceWindow: windows.maintenance,
    ...(keepsBackups && backupRetention !== undefined ? { backupRetention } : {}),
    securityGroups: [...(request.securityGroups ?? instance.securityGroups)],
    ...moved,
    logs: [...(request.logs ?? instance.logs)],
    maxAllocatedStorage: maxStorage(instance, request),
    autoMinorVersionUpgrade: request.autoMinorVersionUpgrade ?? instance.autoMinorVersionUpgrade,
    publiclyAccessible: request.publiclyAccessible ?? instance.publiclyAccessible,
    deletionProtection: request.deletionProtection ?? instance.deletionProtection,
    copyTagsToSnapshot: request.copyTagsToSnapshot ?? instance.copyTagsToSnapshot,
    iamAuthentication: request.iamAuthentication ?? instance.iamAuthentication,
    performanceInsights: request.performanceInsights ?? instance.performanceInsights,
    ...checkMonitoring(world, request, instance),
  }
}

/** MaxAllocatedStorage equal to the storage turns growing off (RDS guide, USER_PIOPS.Autoscaling; RDS-83). */
function maxStorage(instance: DbInstance, request: InstanceRequest): number | null {
  const size = request.allocatedStorage ?? instance.allocatedStorage
  if (turnsGrowingOff(size, request)) return null
  return request.maxAllocatedStorage ?? instance.maxAllocatedStorage
}

function turnsGrowingOff(size: number, { maxAllocatedStorage }: InstanceRequest): boolean {
  return maxAllocatedStorage === size
}

/** Another group is in force after a reboot; with a major upgrade it must be of the new family (RDS-7). */
function changedGroup(
  world: World,
  region: string,
  instance: DbInstance,
  version: string,
  request: InstanceRequest,
): Immediate {
  const { engine } = instance
  const current = parameterGroupByName(world, region, instance.parameterGroup)
  const name = request.parameterGroup ?? followingDefault(instance, version, current.name)
  if (name.toLowerCase() === current.name) {
    if (version !== instance.engineVersion) {
      checkParameterGroup(world, region, { name, engine, version })
    }
    return {}
  }
  const parameterGroup = checkParameterGroup(world, region, { name, engine, version })
  return { parameterGroup, parameterApplyStatus: 'pending-reboot' }
}

/** The default group changes with a major upgrade automatically. */
function followingDefault(instance: DbInstance, version: string, current: string): string {
  return current.startsWith('default.') ? `default.${familyOf(instance.engine, version)}` : current
}
