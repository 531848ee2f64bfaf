/**
 * How AWS's own handler of a DBInstance makes and promotes one: aws-cloudformation-resource-providers-rds,
 * aws-rds-dbinstance, commit 5a410e84 (2025-07-29), Create- and UpdateHandler, run on 2026-11-28.
 */
import type { Params, Properties } from '../../../../sandbox/contract.ts'
import { INSTANCE, type RecordedCall } from './transitions.ts'

/** The instance that others are made of: what is deployed already. */
export const SOURCE = INSTANCE

export type Making = {
  readonly name: string
  readonly properties: Properties
  readonly calls: readonly RecordedCall[]
  readonly ends: Params
}

const NEW = { DBInstanceIdentifier: 'new', DBInstanceClass: 'db.t4g.small' }
const READER = {
  ...NEW,
  SourceDBInstanceIdentifier: 'orders',
  StorageType: 'gp3',
  AllocatedStorage: '20',
}
const RESTORED = { ...NEW, Engine: 'postgres', AllocatedStorage: '50' }
const LATEST = { UseLatestRestorableTime: true, SourceDBInstanceIdentifier: 'orders' }
const MYSQL = { ...SOURCE, Engine: 'mysql', EngineVersion: '8.4.5' }
const REBOOT: RecordedCall = ['RebootDBInstance', { DBInstanceIdentifier: 'new' }]
const modify = (fields: Params): RecordedCall => [
  'ModifyDBInstance',
  { DBInstanceIdentifier: 'new', ApplyImmediately: true, ...fields },
]

/** CreateHandler. */
export const MAKINGS: readonly Making[] = [
  {
    name: 'RDS-80 a new one: a single call with everything',
    properties: { ...SOURCE, ...NEW, MaxAllocatedStorage: 100, DBParameterGroupName: 'own17' },
    calls: [
      [
        'CreateDBInstance',
        { ...SOURCE, ...NEW, MaxAllocatedStorage: 100, DBParameterGroupName: 'own17' },
      ],
    ],
    ends: { DBParameterGroups: [{ ParameterApplyStatus: 'in-sync' }], MaxAllocatedStorage: 100 },
  },
  {
    name: 'RDS-80 a new one of MySQL',
    properties: { ...MYSQL, ...NEW, DBParameterGroupName: 'own84' },
    calls: [['CreateDBInstance', { ...MYSQL, ...NEW, DBParameterGroupName: 'own84' }]],
    ends: { Engine: 'mysql', DBParameterGroups: [{ ParameterApplyStatus: 'in-sync' }] },
  },
  {
    name: 'RDS-87 a reader beside its source',
    properties: {
      ...READER,
      EngineVersion: '17.4',
      DBParameterGroupName: 'own17',
      MaxAllocatedStorage: 100,
      PreferredMaintenanceWindow: 'mon:13:00-mon:14:00',
      ApplyImmediately: false,
    },
    calls: [
      ['CreateDBInstanceReadReplica', READER],
      modify({
        DBParameterGroupName: 'own17',
        EngineVersion: '17.4',
        MaxAllocatedStorage: 100,
        PreferredMaintenanceWindow: 'mon:13:00-mon:14:00',
      }),
      REBOOT,
    ],
    ends: {
      DBParameterGroups: [{ DBParameterGroupName: 'own17', ParameterApplyStatus: 'in-sync' }],
      MaxAllocatedStorage: 100,
      ReadReplicaSourceDBInstanceIdentifier: 'orders',
    },
  },
  {
    name: 'RDS-87 a reader that says nothing more: one call',
    properties: READER,
    calls: [['CreateDBInstanceReadReplica', READER]],
    ends: { EngineVersion: '17.4', BackupRetentionPeriod: 0 },
  },
  {
    name: 'RDS-87 a reader with backups has them afterwards',
    properties: { ...READER, BackupRetentionPeriod: 7 },
    calls: [['CreateDBInstanceReadReplica', READER], modify({ BackupRetentionPeriod: 7 })],
    ends: { BackupRetentionPeriod: 7 },
  },
  {
    name: 'RDS-73 from a snapshot',
    properties: {
      ...RESTORED,
      DBSnapshotIdentifier: 'last',
      EngineVersion: '17.4',
      MasterUserPassword: 'another-one-2',
      BackupRetentionPeriod: 9,
      DBParameterGroupName: 'own17',
      EnableCloudwatchLogsExports: ['postgresql'],
    },
    calls: [
      [
        'RestoreDBInstanceFromDBSnapshot',
        {
          ...RESTORED,
          DBSnapshotIdentifier: 'last',
          DBParameterGroupName: 'own17',
          EnableCloudwatchLogsExports: ['postgresql'],
          MultiAZ: false,
        },
      ],
      modify({
        BackupRetentionPeriod: 9,
        DBParameterGroupName: 'own17',
        EngineVersion: '17.4',
        MasterUserPassword: 'another-one-2',
      }),
      REBOOT,
    ],
    ends: { AllocatedStorage: 50, BackupRetentionPeriod: 9, DBInstanceStatus: 'available' },
  },
  {
    name: 'RDS-73 to a point in time, which wins over a replica',
    properties: { ...RESTORED, ...LATEST, MaxAllocatedStorage: 100, EngineVersion: '17.4' },
    calls: [
      [
        'RestoreDBInstanceToPointInTime',
        {
          TargetDBInstanceIdentifier: 'new',
          DBInstanceClass: 'db.t4g.small',
          Engine: 'postgres',
          AllocatedStorage: '50',
          ...LATEST,
          MaxAllocatedStorage: 100,
        },
      ],
      modify({ EngineVersion: '17.4', MaxAllocatedStorage: 100 }),
    ],
    ends: { AllocatedStorage: 50, ReadReplicaSourceDBInstanceIdentifier: undefined },
  },
]

/** Where the source of a replica across regions is. */
export const HOME = 'us-west-2'

/** The other source: as CreateDBInstanceReadReplica across regions asks for it, encrypted. */
const SOURCE_ABROAD: Properties = {
  ...SOURCE,
  StorageEncrypted: true,
}
const ABROAD = {
  ...NEW,
  SourceDBInstanceIdentifier: `arn:aws:rds:${HOME}:123456789012:db:orders`,
  SourceRegion: HOME,
  KmsKeyId: 'alias/aws/rds',
  DBSubnetGroupName: 'abroad',
  CopyTagsToSnapshot: true,
  StorageType: 'gp3',
  AllocatedStorage: '20',
}

/** CreateHandler, with a source in another region. */
export const MAKINGS_ABROAD: readonly (Making & { readonly source: Properties })[] = [
  {
    name: 'RDS-87 RDS-50 PostgreSQL has its group in the modification',
    source: SOURCE_ABROAD,
    properties: { ...ABROAD, EngineVersion: '17.4', DBParameterGroupName: 'own17' },
    calls: [
      ['CreateDBInstanceReadReplica', ABROAD],
      modify({ DBParameterGroupName: 'own17', EngineVersion: '17.4' }),
      REBOOT,
    ],
    ends: {
      DBParameterGroups: [{ DBParameterGroupName: 'own17', ParameterApplyStatus: 'in-sync' }],
      ReadReplicaSourceDBInstanceIdentifier: ABROAD.SourceDBInstanceIdentifier,
      CopyTagsToSnapshot: true,
    },
  },
  {
    name: 'RDS-87 RDS-50 MySQL has its group in the call as well',
    source: { ...SOURCE_ABROAD, ...MYSQL },
    properties: { ...ABROAD, EngineVersion: '8.4.5', DBParameterGroupName: 'own84' },
    calls: [
      ['CreateDBInstanceReadReplica', { ...ABROAD, DBParameterGroupName: 'own84' }],
      modify({ DBParameterGroupName: 'own84', EngineVersion: '8.4.5' }),
      REBOOT,
    ],
    ends: {
      DBParameterGroups: [{ DBParameterGroupName: 'own84', ParameterApplyStatus: 'in-sync' }],
      ReadReplicaSourceDBInstanceIdentifier: ABROAD.SourceDBInstanceIdentifier,
    },
  },
]

/** A replica that loses its source, and what else changes in the update (UpdateHandler). */
export const PROMOTIONS: readonly Making[] = [
  {
    name: 'RDS-89 a promotion',
    properties: {},
    calls: [
      ['PromoteReadReplica', { DBInstanceIdentifier: 'new' }],
      modify({ AllocatedStorage: 20 }),
    ],
    ends: { ReadReplicaSourceDBInstanceIdentifier: undefined, BackupRetentionPeriod: 1 },
  },
  {
    name: 'RDS-89 a promotion with backups, a window and a password',
    properties: {
      BackupRetentionPeriod: 7,
      PreferredBackupWindow: '01:00-02:00',
      MasterUserPassword: 'another-one-2',
    },
    calls: [
      [
        'PromoteReadReplica',
        {
          DBInstanceIdentifier: 'new',
          BackupRetentionPeriod: 7,
          PreferredBackupWindow: '01:00-02:00',
        },
      ],
      modify({
        AllocatedStorage: 20,
        BackupRetentionPeriod: 7,
        PreferredBackupWindow: '01:00-02:00',
        MasterUserPassword: 'another-one-2',
      }),
    ],
    ends: { BackupRetentionPeriod: 7, PreferredBackupWindow: '01:00-02:00' },
  },
]
