import type { Params } from '../../contract.ts'
import { flag, givenTexts, text, texts, whole } from '../params.ts'

/** What CreateDBInstance and ModifyDBInstance take, whether from a call or a template. */
export type InstanceRequest = {
  readonly instanceClass: string | undefined
  readonly engine: string | undefined
  readonly engineVersion: string | undefined
  readonly allocatedStorage: number | undefined
  readonly maxAllocatedStorage: number | undefined
  readonly storageType: string | undefined
  readonly iops: number | undefined
  readonly throughput: number | undefined
  readonly multiAz: boolean | undefined
  readonly zone: string | undefined
  readonly subnetGroup: string | undefined
  readonly securityGroups: readonly string[] | undefined
  readonly parameterGroup: string | undefined
  readonly dbName: string | undefined
  readonly username: string | undefined
  readonly password: string | undefined
  readonly port: number | undefined
  readonly backupRetention: number | undefined
  readonly backupWindow: string | undefined
  readonly maintenanceWindow: string | undefined
  readonly autoMinorVersionUpgrade: boolean | undefined
  readonly allowMajorVersionUpgrade: boolean | undefined
  readonly publiclyAccessible: boolean | undefined
  readonly encrypted: boolean | undefined
  readonly kmsKeyId: string | undefined
  readonly certificateAuthority: string | undefined
  readonly deletionProtection: boolean | undefined
  readonly copyTagsToSnapshot: boolean | undefined
  readonly logs: readonly string[] | undefined
  readonly iamAuthentication: boolean | undefined
  readonly performanceInsights: boolean | undefined
  readonly monitoringInterval: number | undefined
  readonly monitoringRole: string | undefined
  readonly lifecycleSupport: string | undefined
}

/** Reads a request; the API and CloudFormation differ in a few names only. */
export function readInstanceRequest(params: Params): InstanceRequest {
  return {
    instanceClass: text(params, 'DBInstanceClass'),
    engine: text(params, 'Engine'),
    engineVersion: text(params, 'EngineVersion'),
    allocatedStorage: whole(params, 'AllocatedStorage'),
    maxAllocatedStorage: whole(params, 'MaxAllocatedStorage'),
    storageType: text(params, 'StorageType'),
    iops: whole(params, 'Iops'),
    throughput: whole(params, 'StorageThroughput'),
    multiAz: flag(params, 'MultiAZ'),
    zone: text(params, 'AvailabilityZone'),
    subnetGroup: text(params, 'DBSubnetGroupName'),
    securityGroups:
      givenTexts(params, 'VPCSecurityGroups') ?? givenTexts(params, 'VpcSecurityGroupIds'),
    parameterGroup: text(params, 'DBParameterGroupName'),
    dbName: text(params, 'DBName'),
    username: text(params, 'MasterUsername'),
    password: text(params, 'MasterUserPassword'),
    port: whole(params, 'Port') ?? whole(params, 'DBPortNumber'),
    backupRetention: whole(params, 'BackupRetentionPeriod'),
    backupWindow: text(params, 'PreferredBackupWindow'),
    maintenanceWindow: text(params, 'PreferredMaintenanceWindow'),
    autoMinorVersionUpgrade: flag(params, 'AutoMinorVersionUpgrade'),
    allowMajorVersionUpgrade: flag(params, 'AllowMajorVersionUpgrade'),
    publiclyAccessible: flag(params, 'PubliclyAccessible'),
    encrypted: flag(params, 'StorageEncrypted'),
    kmsKeyId: text(params, 'KmsKeyId'),
    certificateAuthority: text(params, 'CACertificateIdentifier'),
    deletionProtection: flag(params, 'DeletionProtection'),
    copyTagsToSnapshot: flag(params, 'CopyTagsToSnapshot'),
    logs: readLogs(params),
    iamAuthentication: flag(params, 'EnableIAMDatabaseAuthentication'),
    performanceInsights: flag(params, 'EnablePerformanceInsights'),
    monitoringInterval: whole(params, 'MonitoringInterval'),
    monitoringRole: text(params, 'MonitoringRoleArn'),
    lifecycleSupport: text(params, 'EngineLifecycleSupport'),
  }
}

function readLogs(params: Params): readonly string[] | undefined {
  return params['EnableCloudwatchLogsExports'] === undefined
    ? undefined
    : texts(params, 'EnableCloudwatchLogsExports')
}
