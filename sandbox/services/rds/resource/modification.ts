import type { Params, Properties } from '../../../contract.ts'
import { flag, text, texts, whole } from '../../params.ts'
import type { DbInstance } from '../state.ts'

/**
 * Properties that are sent where they differ, as they are called in ModifyDBInstance (RDSH,
 * Translator.modifyDbInstanceRequest).
 */
const SENT_IF_CHANGED: Readonly<Record<string, string>> = {
  AutoMinorVersionUpgrade: 'AutoMinorVersionUpgrade',
  BackupRetentionPeriod: 'BackupRetentionPeriod',
  CACertificateIdentifier: 'CACertificateIdentifier',
  CopyTagsToSnapshot: 'CopyTagsToSnapshot',
  DBInstanceClass: 'DBInstanceClass',
  DBParameterGroupName: 'DBParameterGroupName',
  DeletionProtection: 'DeletionProtection',
  EnableIAMDatabaseAuthentication: 'EnableIAMDatabaseAuthentication',
  EnablePerformanceInsights: 'EnablePerformanceInsights',
  MasterUserPassword: 'MasterUserPassword',
  MaxAllocatedStorage: 'MaxAllocatedStorage',
  MonitoringInterval: 'MonitoringInterval',
  MonitoringRoleArn: 'MonitoringRoleArn',
  MultiAZ: 'MultiAZ',
  Port: 'DBPortNumber',
  PreferredBackupWindow: 'PreferredBackupWindow',
  PreferredMaintenanceWindow: 'PreferredMaintenanceWindow',
  PubliclyAccessible: 'PubliclyAccessible',
  StorageThroughput: 'StorageThroughput',
  StorageType: 'StorageType',
  VPCSecurityGroups: 'VpcSecurityGroupIds',
}

/** One update of an instance, as its handler gets it. */
export type InstanceUpdate = {
  readonly before: Properties
  readonly after: Properties
  readonly live: DbInstance
  /** The group that `VPCSecurityGroups` fall back to when they are taken out. */
  readonly defaultGroup: string
  readonly isRollback: boolean
}

/** The one ModifyDBInstance of an update; without a difference it carries hardly more than the identifier (RDS-80). */
export function modificationFields(update: InstanceUpdate): Params {
  const { after, live } = update
  return given({
    DBInstanceIdentifier: live.id,
    ApplyImmediately: appliesAtOnce(after),
    AllowMajorVersionUpgrade: flag(after, 'AllowMajorVersionUpgrade'),
    ...differences(update),
    ...takenOut(update),
    CloudwatchLogsExportConfiguration: logChanges(update),
    ...(update.isRollback ? rolledBackStorage(update) : newStorage(update)),
  })
}

/** True unless the template says otherwise. */
export function appliesAtOnce(properties: Properties): boolean {
  return flag(properties, 'ApplyImmediately') ?? true
}

/** Fields without those that are not given. */
export function given(fields: Params): Params {
  return Object.fromEntries(Object.entries(fields).filter(([, value]) => value !== undefined))
}

/** What differs; what the template says no more is not sent, so that RDS keeps it. */
function differences({ before, after }: InstanceUpdate): Params {
  return Object.fromEntries(
    Object.entries(SENT_IF_CHANGED).map(([property, field]) => [
      field,
      changedTo(property, before, after),
    ]),
  )
}

function changedTo(property: string, before: Properties, after: Properties): unknown {
  return written(before[property]) === written(after[property]) ? undefined : after[property]
}

/** Scalars as text: `20` and `"20"` are one value. */
function written(value: unknown): string {
  return JSON.stringify(value ?? null, (_key, inner: unknown) =>
    typeof inner === 'number' || typeof inner === 'boolean' ? String(inner) : inner,
  )
}

/** Three properties whose removal is sent (RDS-83, RDS-84). */
function takenOut({ before, after, live, defaultGroup }: InstanceUpdate): Params {
  const isOut = (property: string): boolean =>
    texts(before, property).length > 0 && texts(after, property).length === 0
  return {
    ...(isOut('MaxAllocatedStorage') ? { MaxAllocatedStorage: live.allocatedStorage } : {}),
    ...(isOut('VPCSecurityGroups') ? { VpcSecurityGroupIds: [defaultGroup] } : {}),
  }
}

function logChanges({ before, after }: InstanceUpdate): Params | undefined {
  const old = texts(before, 'EnableCloudwatchLogsExports')
  const wanted = texts(after, 'EnableCloudwatchLogsExports')
  const enable = wanted.filter((log) => !old.includes(log))
  const disable = old.filter((log) => !wanted.includes(log))
  return enable.length + disable.length === 0
    ? undefined
    : { EnableLogTypes: enable, DisableLogTypes: disable }
}

/**
 * Forward: the version, and for provisioned storage always a size, which is never smaller than what autoscaling made
 * of it (RDS-81).
 */
function newStorage({ before, after, live }: InstanceUpdate): Params {
  const version = { EngineVersion: changedTo('EngineVersion', before, after) }
  const size = changedTo('AllocatedStorage', before, after)
  return isProvisioned(after)
    ? {
        ...version,
        AllocatedStorage: size ?? most(live.allocatedStorage, whole(after, 'AllocatedStorage')),
        Iops: after['Iops'],
      }
    : { ...version, AllocatedStorage: size, Iops: changedTo('Iops', before, after) }
}

/** Back: no version ever, and the largest size there was or none at all (RDS-82). */
function rolledBackStorage({ before, after, live }: InstanceUpdate): Params {
  if (!isProvisioned(after)) return {}
  const sizes = [before, after].map((properties) => whole(properties, 'AllocatedStorage'))
  return { AllocatedStorage: most(live.allocatedStorage, ...sizes), Iops: after['Iops'] }
}

/** RDSH, Translator.isProvisionedIoStorage. */
function isProvisioned(properties: Properties): boolean {
  const type = text(properties, 'StorageType')?.toLowerCase() ?? ''
  if (type === '') return properties['Iops'] !== undefined
  return ['io1', 'io2', 'gp3'].includes(type)
}

function most(first: number, ...others: readonly (number | undefined)[]): number {
  return Math.max(first, ...others.filter((size) => size !== undefined))
}
