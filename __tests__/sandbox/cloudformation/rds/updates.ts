import { byHand, modify, REBOOT, type Transition } from './transitions.ts'

/** The default minor of the major of BASE. */
const NEWEST = '17.9'

/** UpdateHandler, forward: all but storage and what waits. */
export const UPDATES: readonly Transition[] = [
  {
    name: 'RDS-80 RDS-81 tags alone',
    after: { Tags: [{ Key: 'team', Value: 'shop' }] },
    calls: [modify({})],
    ends: { AllocatedStorage: 20, CopyTagsToSnapshot: false },
  },
  {
    name: 'RDS-80 a class',
    after: { DBInstanceClass: 'db.t4g.small' },
    calls: [modify({ DBInstanceClass: 'db.t4g.small' })],
    ends: { DBInstanceClass: 'db.t4g.small', DBInstanceStatus: 'available' },
  },
  {
    name: 'RDS-80 a standby',
    after: { MultiAZ: true },
    calls: [modify({ MultiAZ: true })],
    ends: { MultiAZ: true },
  },
  {
    name: 'RDS-80 both windows',
    after: {
      PreferredBackupWindow: '01:00-02:00',
      PreferredMaintenanceWindow: 'mon:03:00-mon:04:00',
    },
    calls: [
      modify({
        PreferredBackupWindow: '01:00-02:00',
        PreferredMaintenanceWindow: 'mon:03:00-mon:04:00',
      }),
    ],
    ends: { PreferredBackupWindow: '01:00-02:00' },
  },
  {
    name: 'RDS-80 protection and copied tags',
    after: { DeletionProtection: true, CopyTagsToSnapshot: true },
    calls: [modify({ DeletionProtection: true, CopyTagsToSnapshot: true })],
    ends: { DeletionProtection: true },
  },
  {
    name: 'RDS-80 a certificate',
    after: { CACertificateIdentifier: 'rds-ca-rsa4096-g1' },
    calls: [modify({ CACertificateIdentifier: 'rds-ca-rsa4096-g1' })],
    ends: { CACertificateIdentifier: 'rds-ca-rsa4096-g1' },
  },
  {
    name: 'RDS-80 Performance Insights',
    after: { EnablePerformanceInsights: true },
    calls: [modify({ EnablePerformanceInsights: true })],
    ends: { PerformanceInsightsEnabled: true },
  },
  {
    name: 'CFN-24 a port, in place (read)',
    after: { Port: '6543' },
    calls: [modify({ DBPortNumber: '6543' })],
    ends: { DBInstanceStatus: 'available' },
  },
  {
    name: 'RDS-84 log exports taken out',
    before: { EnableCloudwatchLogsExports: ['postgresql'] },
    after: { EnableCloudwatchLogsExports: null },
    calls: [
      modify({
        CloudwatchLogsExportConfiguration: { EnableLogTypes: [], DisableLogTypes: ['postgresql'] },
      }),
    ],
    ends: { EnabledCloudwatchLogsExports: undefined },
  },
  {
    name: 'RDS-84 another log export',
    before: { EnableCloudwatchLogsExports: ['postgresql'] },
    after: { EnableCloudwatchLogsExports: ['upgrade'] },
    calls: [
      modify({
        CloudwatchLogsExportConfiguration: {
          EnableLogTypes: ['upgrade'],
          DisableLogTypes: ['postgresql'],
        },
      }),
    ],
    ends: { EnabledCloudwatchLogsExports: ['upgrade'] },
  },
  {
    name: 'RDS-80 a first log export',
    after: { EnableCloudwatchLogsExports: ['postgresql'] },
    calls: [
      modify({
        CloudwatchLogsExportConfiguration: { EnableLogTypes: ['postgresql'], DisableLogTypes: [] },
      }),
    ],
    ends: { EnabledCloudwatchLogsExports: ['postgresql'] },
  },
  {
    name: 'RDS-80 other security groups',
    after: { VPCSecurityGroups: ['sg-own'] },
    calls: [modify({ VpcSecurityGroupIds: ['sg-own'] })],
    ends: { VpcSecurityGroups: [{ VpcSecurityGroupId: 'sg-own' }] },
  },
  {
    name: 'RDS-84 security groups taken out',
    before: { VPCSecurityGroups: ['sg-own'] },
    after: { VPCSecurityGroups: null },
    calls: [modify({ VpcSecurityGroupIds: ['sg-default'] })],
    ends: { VpcSecurityGroups: [{ VpcSecurityGroupId: 'sg-default' }] },
  },
  {
    name: 'RDS-80 more days of backups',
    after: { BackupRetentionPeriod: 14 },
    calls: [modify({ BackupRetentionPeriod: 14 })],
    ends: { BackupRetentionPeriod: 14 },
  },
  {
    name: 'RDS-80 backups off',
    after: { BackupRetentionPeriod: 0 },
    calls: [modify({ BackupRetentionPeriod: 0 })],
    ends: { BackupRetentionPeriod: 0 },
  },
  {
    name: 'RDS-80 backups on',
    before: { BackupRetentionPeriod: 0 },
    after: { BackupRetentionPeriod: 7 },
    calls: [modify({ BackupRetentionPeriod: 7 })],
    ends: { BackupRetentionPeriod: 7 },
  },
  {
    name: 'RDS-80 another parameter group',
    after: { DBParameterGroupName: 'other17' },
    calls: [modify({ DBParameterGroupName: 'other17' }), REBOOT],
    ends: {
      DBParameterGroups: [{ DBParameterGroupName: 'other17', ParameterApplyStatus: 'in-sync' }],
    },
  },
  {
    name: 'RDS-80 a new password',
    after: { MasterUserPassword: 'long-enough-2' },
    calls: [modify({ MasterUserPassword: 'long-enough-2' })],
    ends: { PendingModifiedValues: {} },
  },
  {
    name: 'RDS-80 a password that the template does not change, though somebody did: it is not sent',
    after: { CopyTagsToSnapshot: true },
    meanwhile: [byHand({ MasterUserPassword: 'long-enough-2' })],
    calls: [modify({ CopyTagsToSnapshot: true })],
  },
  {
    name: 'RDS-54 a password taken out',
    after: { MasterUserPassword: null },
    calls: [modify({})],
  },
  {
    name: 'RDS-80 a minor version',
    after: { EngineVersion: '17.6' },
    calls: [modify({ EngineVersion: '17.6' })],
    ends: { EngineVersion: '17.6' },
  },
  {
    name: 'RDS-7 a major version, with its group',
    before: { EngineVersion: '16.4', DBParameterGroupName: 'own16' },
    after: { EngineVersion: '17.4', DBParameterGroupName: 'own17' },
    calls: [modify({ EngineVersion: '17.4', DBParameterGroupName: 'own17' })],
    ends: { EngineVersion: '17.4', DBParameterGroups: [{ DBParameterGroupName: 'own17' }] },
  },
  {
    name: 'RDS-7 a major version without the permission',
    before: { EngineVersion: '16.4', AllowMajorVersionUpgrade: false },
    after: { EngineVersion: '17.4' },
    calls: [modify({ EngineVersion: '17.4', AllowMajorVersionUpgrade: false })],
    refused: /AllowMajorVersionUpgrade/,
    ends: { EngineVersion: '16.4' },
  },
  {
    name: 'RDS-7 a major version without a group of its family',
    before: { EngineVersion: '16.4', DBParameterGroupName: 'own16' },
    after: { EngineVersion: '17.4' },
    calls: [modify({ EngineVersion: '17.4' })],
    refused: /Family/,
    ends: { EngineVersion: '16.4' },
  },
  {
    name: 'RDS-6 a plain major takes its default minor, where that is newer',
    after: { EngineVersion: '17' },
    calls: [modify({ EngineVersion: '17' })],
    ends: { EngineVersion: NEWEST },
  },
  {
    name: 'RDS-6 a plain major takes its default minor, which runs already',
    before: { EngineVersion: NEWEST },
    after: { EngineVersion: '17' },
    calls: [modify({ EngineVersion: '17' })],
    ends: { EngineVersion: NEWEST },
  },
  {
    name: 'RDS-6 an exact version below the one that runs',
    before: { EngineVersion: '17' },
    after: { EngineVersion: '17.4' },
    calls: [modify({ EngineVersion: '17.4' })],
    refused: /Cannot upgrade/,
  },
  {
    name: 'RDS-80 DeleteAutomatedBackups alone',
    after: { DeleteAutomatedBackups: false },
    calls: [modify({})],
  },
  {
    name: 'RDS-86 another support of the engine',
    before: { EngineLifecycleSupport: 'open-source-rds-extended-support' },
    after: { EngineLifecycleSupport: 'open-source-rds-extended-support-disabled' },
    calls: [],
    refused: /EngineLifecycleSupport cannot be modified/,
  },
]
