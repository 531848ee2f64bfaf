import type { World } from '../../contract.ts'
import { ec2State } from '../ec2/state.ts'
import { arn } from '../names.ts'
import { tagList } from '../tags.ts'
import { LICENSE, majorOf } from './catalog.ts'
import { automaticStart } from './instance/automatic-start.ts'
import { optimizedPercent, restOf } from './instance/storage-rest.ts'
import { parameterGroupByName } from './parameters/groups.ts'
import { replicaNames } from './instance/replicas.ts'
import { standbyZone } from './residence.ts'
import {
  rdsState,
  type DbInstance,
  type DbSnapshot,
  type ParameterGroup,
  type SubnetGroup,
} from './state.ts'

/** An instance as DescribeDBInstances shows it. */
export function instanceView(world: World, region: string, instance: DbInstance): object {
  const group = rdsState(world, region).subnetGroups[instance.subnetGroup ?? '']
  const parameterGroup = parameterGroupByName(world, region, instance.parameterGroup)
  return {
    DBInstanceIdentifier: instance.id,
    DBInstanceClass: instance.instanceClass,
    Engine: instance.engine,
    DBInstanceStatus:
      instance.status === 'available' && restOf(instance) !== undefined
        ? 'storage-optimization'
        : instance.status,
    MasterUsername: instance.username,
    DBName: instance.dbName ?? undefined,
    Endpoint:
      instance.endpoint === null
        ? undefined
        : {
            Address: instance.endpoint.address,
            Port: instance.endpoint.port,
            HostedZoneId: 'Z2R2ITUGPM61AM',
          },
    AllocatedStorage: instance.allocatedStorage,
    InstanceCreateTime: new Date(instance.created),
    AutomaticRestartTime: automaticStart(instance),
    PreferredBackupWindow: instance.backupWindow,
    BackupRetentionPeriod: instance.backupRetention,
    DBSecurityGroups: [],
    VpcSecurityGroups: instance.securityGroups.map((id) => ({
      VpcSecurityGroupId: id,
      Status: 'active',
    })),
    DBParameterGroups: [
      {
        DBParameterGroupName: parameterGroup.name,
        ParameterApplyStatus: instance.parameterApplyStatus,
      },
    ],
    AvailabilityZone: instance.zone,
    SecondaryAvailabilityZone: standbyZone(world, region, instance),
    DBSubnetGroup: group === undefined ? undefined : subnetGroupView(world, region, group),
    PreferredMaintenanceWindow: instance.maintenanceWindow,
    PendingModifiedValues: pendingView(instance),
    LatestRestorableTime: instance.backupRetention > 0 ? world.now() : undefined,
    MultiAZ: instance.multiAz,
    EngineVersion: instance.engineVersion,
    AutoMinorVersionUpgrade: instance.autoMinorVersionUpgrade,
    ReadReplicaDBInstanceIdentifiers: replicaNames(world, region, instance.id),
    ReadReplicaSourceDBInstanceIdentifier: instance.source,
    StatusInfos: instance.source === undefined ? undefined : [replicationView(instance)],
    LicenseModel: LICENSE[instance.engine],
    Iops: instance.iops ?? undefined,
    StorageThroughput: instance.throughput ?? undefined,
    OptionGroupMemberships: [
      {
        OptionGroupName: `default:${instance.engine}-${majorOf(instance.engine, instance.engineVersion).replace('.', '-')}`,
        Status: 'in-sync',
      },
    ],
    PubliclyAccessible: instance.publiclyAccessible,
    StorageType: instance.storageType,
    DbInstancePort: 0,
    StorageEncrypted: instance.encrypted,
    KmsKeyId: instance.kmsKeyId ?? undefined,
    DbiResourceId: instance.resourceId,
    CACertificateIdentifier: instance.certificateAuthority,
    DomainMemberships: [],
    CopyTagsToSnapshot: instance.copyTagsToSnapshot,
    MonitoringInterval: instance.monitoringInterval,
    MonitoringRoleArn: instance.monitoringRole,
    DBInstanceArn: arn(world, 'rds', region, `db:${instance.id}`),
    IAMDatabaseAuthenticationEnabled: instance.iamAuthentication,
    PerformanceInsightsEnabled: instance.performanceInsights,
    EnabledCloudwatchLogsExports: instance.logs.length === 0 ? undefined : instance.logs,
    DeletionProtection: instance.deletionProtection,
    AssociatedRoles: [],
    MaxAllocatedStorage: instance.maxAllocatedStorage ?? undefined,
    TagList: tagList(instance.tags),
    CustomerOwnedIpEnabled: false,
    BackupTarget: 'region',
    NetworkType: 'IPV4',
    DedicatedLogVolume: false,
    EngineLifecycleSupport: instance.lifecycleSupport,
    ...storageOperation(instance),
  }
}

/** How far RDS is with the storage, while it optimizes it (RDS-115). */
function storageOperation(instance: DbInstance): object {
  const percent = optimizedPercent(instance)
  return percent === undefined
    ? {}
    : {
        PercentProgress: String(percent),
        StorageOperationStatus: 'Optimizing',
        StorageOperationPercentProgress: percent,
      }
}

/** The password is shown as stars, as RDS does. */
function pendingView(instance: DbInstance): object {
  return 'MasterUserPassword' in instance.pending
    ? { ...instance.pending, MasterUserPassword: '****' }
    : instance.pending
}

export function subnetGroupView(world: World, region: string, group: SubnetGroup): object {
  const subnets = ec2State(world, region).subnets
  return {
    DBSubnetGroupName: group.name,
    DBSubnetGroupDescription: group.description,
    VpcId: group.vpc,
    SubnetGroupStatus: 'Complete',
    Subnets: group.subnets.map((id) => ({
      SubnetIdentifier: id,
      SubnetAvailabilityZone: { Name: subnets[id]?.zone ?? '' },
      SubnetOutpost: {},
      SubnetStatus: 'Active',
    })),
    DBSubnetGroupArn: arn(world, 'rds', region, `subgrp:${group.name}`),
    SupportedNetworkTypes: ['IPV4'],
  }
}

export function parameterGroupView(world: World, region: string, group: ParameterGroup): object {
  return {
    DBParameterGroupName: group.name,
    DBParameterGroupFamily: group.family,
    Description: group.description,
    DBParameterGroupArn: arn(world, 'rds', region, `pg:${group.name}`),
  }
}

/** A snapshot as DescribeDBSnapshots shows it. */
export function snapshotView(world: World, region: string, snapshot: DbSnapshot): object {
  const { source } = snapshot
  return {
    DBSnapshotIdentifier: snapshot.id,
    DBInstanceIdentifier: snapshot.instance,
    SnapshotCreateTime: new Date(snapshot.created),
    OriginalSnapshotCreateTime: new Date(snapshot.created),
    Engine: source.engine,
    EngineVersion: source.engineVersion,
    AllocatedStorage: source.allocatedStorage,
    Status: snapshot.status,
    Port: source.port,
    AvailabilityZone: source.zone,
    InstanceCreateTime: new Date(source.created),
    MasterUsername: source.username,
    LicenseModel: LICENSE[source.engine],
    SnapshotType: snapshot.type,
    Iops: source.iops ?? undefined,
    StorageType: source.storageType,
    PercentProgress: snapshot.status === 'available' ? 100 : 0,
    Encrypted: source.encrypted,
    KmsKeyId: source.kmsKeyId ?? undefined,
    DBSnapshotArn: arn(world, 'rds', region, `snapshot:${snapshot.id}`),
    IAMDatabaseAuthenticationEnabled: source.iamAuthentication,
    DbiResourceId: source.resourceId,
    BackupRetentionPeriod: source.backupRetention,
    PreferredBackupWindow: source.backupWindow,
    TagList: tagList(snapshot.tags),
    SnapshotTarget: 'region',
    StorageThroughput: source.throughput ?? undefined,
  }
}

function replicationView({ replication = 'replicating' }: DbInstance): object {
  const Normal = replication === 'replicating'
  return { StatusType: 'read replication', Normal, Status: replication }
}
