import { describe, expect, it } from 'vitest'
import type { ResolvedStage } from '../../../src/config/resolved.ts'
import { effectOf, type Effect } from '../../../src/plan/impact/rules.ts'
import { renderStage } from '../../../src/template/index.ts'
import { aContext, aMysql, aPostgres, aStage } from '../../builders/stage.ts'

const INSTANCE = 'AWS::RDS::DBInstance'

/**
 * RDS's own table: RDS user guide, "Settings for DB instances" (USER_ModifyInstance.Settings; the last public source of
 * it is awsdocs/amazon-rds-user-guide 50e7617, Overview.DBInstance.Modifying.md). In its words, without the rows of
 * other engines.
 */
const NONE = "Downtime doesn't occur during this change"
// prettier-ignore
const TABLE: readonly (readonly [property: string, downtime: string, effect: Effect])[] = [
  ['AllocatedStorage', `${NONE}. Performance might be degraded`, 'in-place'],
  ['AutoMinorVersionUpgrade', NONE, 'in-place'],
  ['BackupRetentionPeriod', 'Downtime occurs if you change from 0 to a nonzero value, or back', 'backups-switch'],
  ['PreferredBackupWindow', NONE, 'in-place'],
  ['CACertificateIdentifier', "Downtime only if the DB engine doesn't support rotation without restart", 'restart'],
  ['CopyTagsToSnapshot', NONE, 'in-place'],
  ['Port', 'The DB instance is rebooted immediately', 'restart'],
  ['EngineVersion', 'Downtime occurs during this change', 'restart'],
  ['DBInstanceClass', 'Downtime occurs during this change', 'standby-first'],
  ['DBParameterGroupName', `${NONE}. Parameters are applied only after the DB instance is rebooted`, 'reboot'],
  ['DeletionProtection', NONE, 'in-place'],
  ['MonitoringInterval', NONE, 'in-place'],
  ['MonitoringRoleArn', NONE, 'in-place'],
  ['EnableIAMDatabaseAuthentication', NONE, 'in-place'],
  ['EnableCloudwatchLogsExports', NONE, 'in-place'],
  ['PreferredMaintenanceWindow', 'Pending actions are applied immediately if it includes the current time', 'in-place'],
  ['ManageMasterUserPassword', NONE, 'in-place'],
  ['MultiAZ', `${NONE}. However, there is a possible performance impact`, 'in-place'],
  ['MasterUserPassword', NONE, 'in-place'],
  ['EnablePerformanceInsights', NONE, 'in-place'],
  ['PerformanceInsightsRetentionPeriod', NONE, 'in-place'],
  ['Iops', NONE, 'in-place'],
  ['PubliclyAccessible', NONE, 'in-place'],
  ['VPCSecurityGroups', NONE, 'in-place'],
  ['MaxAllocatedStorage', NONE, 'in-place'],
  ['StorageThroughput', NONE, 'in-place'],
  ['StorageType', 'A brief downtime while the process starts, from and to magnetic', 'magnetic-switch'],
]

/** What the table does not have, because nothing can be modified or CloudFormation alone knows it. */
const NOT_IN_TABLE: Readonly<Record<string, Effect>> = {
  // CloudFormation's own: they change no instance.
  AllowMajorVersionUpgrade: 'in-place',
  ApplyImmediately: 'in-place',
  DeleteAutomatedBackups: 'in-place',
  // Create-only in the schema of AWS::RDS::DBInstance.
  DBInstanceIdentifier: 'replace',
  DBName: 'replace',
  DBSubnetGroupName: 'replace',
  Engine: 'replace',
  KmsKeyId: 'replace',
  MasterUsername: 'replace',
  StorageEncrypted: 'replace',
  SourceRegion: 'replace',
  SourceDBInstanceIdentifier: 'promote-if-removed',
}

describe("the rules of an instance's properties", () => {
  it.each(TABLE)('%s: %s', (property, _downtime, effect) => {
    expect(effectOf(INSTANCE, property)).toBe(effect)
  })

  it.each(Object.entries(NOT_IN_TABLE))('%s is not in the table', (property, effect) => {
    expect(effectOf(INSTANCE, property)).toBe(effect)
  })

  it('are there for whatever a template sets', () => {
    const set = [
      aStage({ databases: { postgres: aPostgres({ readReplica: true }), mysql: aMysql() } }),
      aStage({ databases: { postgres: aPostgres({ maintenanceWindow: 'sun:03:00-sun:04:00' }) } }),
    ].flatMap((stage) => propertiesOf(stage))
    const known = new Set([...TABLE.map(([property]) => property), ...Object.keys(NOT_IN_TABLE)])
    expect(set.length).toBeGreaterThan(20)
    expect(set.filter((property) => !known.has(property) && property !== 'Tags')).toEqual([])
  })
})

function propertiesOf(stage: ResolvedStage): readonly string[] {
  const { Resources } = renderStage(stage, aContext()).template
  return Object.values(Resources).flatMap(({ Type, Properties }) =>
    Type === INSTANCE ? Object.keys(Properties) : [],
  )
}
