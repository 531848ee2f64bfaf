import type { ConfigPath, ResolvedSql } from '../../config/resolved.ts'
import { monitoringSettings } from './monitoring.ts'

/** The version, class and storage that a primary and its reader share. */
export function sizeSettings(
  { instance, storage }: ResolvedSql,
  { version, size }: { readonly version: string; readonly size: number },
): Readonly<Record<string, unknown>> {
  return {
    EngineVersion: version,
    DBInstanceClass: instance,
    StorageType: storage.type,
    AllocatedStorage: String(size),
    ...(storage.max !== null && { MaxAllocatedStorage: storage.max }),
    ...(storage.iops !== null && { Iops: storage.iops }),
  }
}

/** How changes of a primary and its reader are applied, what they log, who may log in, and how they are watched. */
export function upkeepSettings(sql: ResolvedSql): Readonly<Record<string, unknown>> {
  return {
    AutoMinorVersionUpgrade: sql.autoMinorVersionUpgrade,
    // The default is true: changes are applied at once, together with whatever is queued.
    ...(sql.apply === 'window' && { ApplyImmediately: false }),
    ...(sql.allowMajorUpgrade && { AllowMajorVersionUpgrade: true }),
    ...(sql.logs.length > 0 && { EnableCloudwatchLogsExports: sql.logs }),
    ...(sql.iamAuthentication !== undefined && {
      EnableIAMDatabaseAuthentication: sql.iamAuthentication,
    }),
    ...monitoringSettings(sql),
  }
}

/** The keys of the file that set these, and the group and window beside them. */
export function settingsPaths(path: ConfigPath): Readonly<Record<string, ConfigPath>> {
  return {
    EngineVersion: [...path, 'version'],
    DBInstanceClass: [...path, 'instance'],
    StorageType: [...path, 'storage', 'type'],
    AllocatedStorage: [...path, 'storage', 'size'],
    MaxAllocatedStorage: [...path, 'storage', 'max'],
    Iops: [...path, 'storage', 'iops'],
    DBParameterGroupName: [...path, 'parameters'],
    PreferredMaintenanceWindow: [...path, 'maintenanceWindow'],
    AutoMinorVersionUpgrade: [...path, 'autoMinorVersionUpgrade'],
    ApplyImmediately: [...path, 'apply'],
    AllowMajorVersionUpgrade: [...path, 'allowMajorUpgrade'],
    EnableCloudwatchLogsExports: [...path, 'logs'],
    EnableIAMDatabaseAuthentication: [...path, 'iamAuthentication'],
    MonitoringInterval: [...path, 'monitoring'],
    MonitoringRoleArn: [...path, 'monitoring'],
  }
}
