import type { Params, Properties } from '../../../contract.ts'
import { flag, text, whole } from '../../params.ts'
import { given } from './modification.ts'

/** The call that makes an instance, with its fields. */
export type Creation = {
  readonly action:
    | 'CreateDBInstance'
    | 'CreateDBInstanceReadReplica'
    | 'RestoreDBInstanceFromDBSnapshot'
    | 'RestoreDBInstanceToPointInTime'
  readonly fields: Params
}

const EVERY = [
  'AllocatedStorage',
  'AutoMinorVersionUpgrade',
  'AvailabilityZone',
  'CopyTagsToSnapshot',
  'DBInstanceClass',
  'DBSubnetGroupName',
  'DeletionProtection',
  'EnableCloudwatchLogsExports',
  'EnableIAMDatabaseAuthentication',
  'Iops',
  'MultiAZ',
  'Port',
  'PubliclyAccessible',
  'StorageThroughput',
  'StorageType',
]

/** Everything else of a new instance. */
const NEW = [
  'BackupRetentionPeriod',
  'CACertificateIdentifier',
  'DBName',
  'DBParameterGroupName',
  'EnablePerformanceInsights',
  'Engine',
  'EngineLifecycleSupport',
  'EngineVersion',
  'KmsKeyId',
  'MasterUserPassword',
  'MasterUsername',
  'MaxAllocatedStorage',
  'MonitoringInterval',
  'MonitoringRoleArn',
  'PreferredBackupWindow',
  'PreferredMaintenanceWindow',
  'StorageEncrypted',
]

const REPLICA = [
  'EnablePerformanceInsights',
  'KmsKeyId',
  'MonitoringInterval',
  'MonitoringRoleArn',
  'SourceDBInstanceIdentifier',
  'SourceRegion',
]

const RESTORED = ['DBName', 'DBParameterGroupName', 'Engine', 'EngineLifecycleSupport']
const FROM_TIME = [
  'MaxAllocatedStorage',
  'RestoreTime',
  'SourceDBInstanceIdentifier',
  'SourceDbiResourceId',
  'UseLatestRestorableTime',
]

/**
 * What only a modification can set on a replica or a restored instance (RDSH,
 * Translator.modifyDbInstanceAfterCreateRequest).
 */
const AFTERWARDS = [
  'AllowMajorVersionUpgrade',
  'BackupRetentionPeriod',
  'CACertificateIdentifier',
  'DBParameterGroupName',
  'DeletionProtection',
  'EnablePerformanceInsights',
  'EngineVersion',
  'MasterUserPassword',
  'MaxAllocatedStorage',
  'MonitoringInterval',
  'MonitoringRoleArn',
  'PreferredBackupWindow',
  'PreferredMaintenanceWindow',
]

/** Which call makes it: a point in time wins over a source, a source over a snapshot (RDSH, CreateHandler). */
export function creationOf(id: string, properties: Properties, region: string): Creation {
  const name = { DBInstanceIdentifier: id }
  if (isToTime(properties)) {
    const fields = pick([...EVERY, ...RESTORED, ...FROM_TIME], properties)
    return {
      action: 'RestoreDBInstanceToPointInTime',
      fields: { TargetDBInstanceIdentifier: id, ...fields },
    }
  }
  if (has(properties, 'SourceDBInstanceIdentifier')) {
    const group = takesGroup(properties, region) ? ['DBParameterGroupName'] : []
    const fields = pick([...EVERY, ...REPLICA, ...group], properties)
    return { action: 'CreateDBInstanceReadReplica', fields: { ...name, ...fields } }
  }
  if (has(properties, 'DBSnapshotIdentifier')) {
    const fields = pick([...EVERY, ...RESTORED, 'DBSnapshotIdentifier'], properties)
    return {
      action: 'RestoreDBInstanceFromDBSnapshot',
      fields: { ...name, MultiAZ: false, ...fields },
    }
  }
  return {
    action: 'CreateDBInstance',
    fields: { ...name, ...pick([...EVERY, ...NEW], properties) },
  }
}

/**
 * The modification of a new replica or restored instance; undefined = none is needed (RDSH, shouldUpdateAfterCreate;
 * RDS-73).
 */
export function afterCreation(id: string, properties: Properties): Params | undefined {
  const isAsked =
    WORTH_IT.some((property) => has(properties, property)) ||
    ['BackupRetentionPeriod', 'MonitoringInterval'].some(
      (one) => (whole(properties, one) ?? 0) > 0,
    ) ||
    ['DeletionProtection', 'EnablePerformanceInsights'].some((one) => flag(properties, one))
  return isAsked
    ? { DBInstanceIdentifier: id, ApplyImmediately: true, ...pick(AFTERWARDS, properties) }
    : undefined
}

const WORTH_IT = [
  'CACertificateIdentifier',
  'DBParameterGroupName',
  'EngineVersion',
  'MasterUserPassword',
  'MonitoringRoleArn',
  'PreferredBackupWindow',
  'PreferredMaintenanceWindow',
]

function isToTime(properties: Properties): boolean {
  const latest = flag(properties, 'UseLatestRestorableTime') ?? false
  return latest || has(properties, 'RestoreTime') || has(properties, 'SourceDbiResourceId')
}

/** Across regions MySQL takes its parameter group in the call itself. */
function takesGroup(properties: Properties, region: string): boolean {
  const home = text(properties, 'SourceDBInstanceIdentifier')?.split(':')[3]
  return home !== undefined && home !== region && text(properties, 'Engine') === 'mysql'
}

function has(properties: Properties, property: string): boolean {
  return (text(properties, property) ?? '') !== ''
}

function pick(names: readonly string[], properties: Properties): Params {
  return given({
    ...Object.fromEntries(names.map((name) => [name, properties[name]])),
    VpcSecurityGroupIds: properties['VPCSecurityGroups'],
  })
}
