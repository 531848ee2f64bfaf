import { describe, expect, test } from 'vitest'
import type { ResolvedSql } from '../../../src/config/resolved.ts'
import { aMysql, aPostgres, aStage, resourceOf } from '../../builders/stage.ts'

function resource(id: string, sql: ResolvedSql, isProtected = false) {
  return resourceOf(aStage({ protected: isProtected, databases: { [sql.kind]: sql } }), id)
}

describe('a Postgres that says nothing', () => {
  test('is encrypted, private, backed up and kept as a snapshot', () => {
    expect(resource('PostgresInstance', aPostgres())).toEqual({
      Type: 'AWS::RDS::DBInstance',
      DeletionPolicy: 'Snapshot',
      UpdateReplacePolicy: 'Snapshot',
      Properties: {
        Engine: 'postgres',
        EngineVersion: '17',
        DBInstanceClass: 'db.t4g.micro',
        StorageType: 'gp3',
        AllocatedStorage: '20',
        StorageEncrypted: true,
        DBName: 'shop',
        MasterUsername: 'app',
        MasterUserPassword: {
          'Fn::Sub': '{{resolve:secretsmanager:${PostgresSecret}:SecretString:password}}',
        },
        DBSubnetGroupName: { Ref: 'PostgresSubnetGroup' },
        VPCSecurityGroups: [{ Ref: 'PostgresSecurityGroup' }],
        PubliclyAccessible: false,
        DBParameterGroupName: { Ref: 'PostgresParameterGroup' },
        CACertificateIdentifier: 'rds-ca-rsa2048-g1',
        MultiAZ: false,
        BackupRetentionPeriod: 7,
        CopyTagsToSnapshot: true,
        DeleteAutomatedBackups: false,
        DeletionProtection: false,
        AutoMinorVersionUpgrade: true,
      },
    })
  })
})

describe('what the file says', () => {
  test.each<[string, Partial<ResolvedSql>, string, unknown]>([
    ['version', { version: '16.9' }, 'EngineVersion', '16.9'],
    ['instance', { instance: 'db.m7g.large' }, 'DBInstanceClass', 'db.m7g.large'],
    [
      'storage.size',
      { storage: { size: 100, max: null, type: 'gp3', iops: null } },
      'AllocatedStorage',
      '100',
    ],
    [
      'storage.max',
      { storage: { size: 20, max: 50, type: 'gp3', iops: null } },
      'MaxAllocatedStorage',
      50,
    ],
    [
      'storage.type',
      { storage: { size: 100, max: null, type: 'io2', iops: 3000 } },
      'StorageType',
      'io2',
    ],
    ['storage.iops', { storage: { size: 100, max: null, type: 'io2', iops: 3000 } }, 'Iops', 3000],
    ['database', { database: 'orders' }, 'DBName', 'orders'],
    ['username', { username: 'owner' }, 'MasterUsername', 'owner'],
    ['multiAz', { multiAz: true }, 'MultiAZ', true],
    ['backupDays', { backupDays: 0 }, 'BackupRetentionPeriod', 0],
    ['backupWindow', { backupWindow: '03:00-04:00' }, 'PreferredBackupWindow', '03:00-04:00'],
    [
      'maintenanceWindow',
      { maintenanceWindow: 'sun:05:00-sun:06:00' },
      'PreferredMaintenanceWindow',
      'sun:05:00-sun:06:00',
    ],
    [
      'autoMinorVersionUpgrade',
      { autoMinorVersionUpgrade: false },
      'AutoMinorVersionUpgrade',
      false,
    ],
    ['allowMajorUpgrade', { allowMajorUpgrade: true }, 'AllowMajorVersionUpgrade', true],
    ['logs', { logs: ['postgresql'] }, 'EnableCloudwatchLogsExports', ['postgresql']],
    ['kmsKey', { kmsKey: 'alias/shop' }, 'KmsKeyId', 'alias/shop'],
  ])('%s reaches the instance', (_key, overrides, property, value) => {
    const before = resource('PostgresInstance', aPostgres()).Properties
    const after = resource('PostgresInstance', aPostgres(overrides)).Properties
    expect(after[property]).toEqual(value)
    expect(before[property]).not.toEqual(value)
  })

  test('protected turns deletion protection on', () => {
    expect(resource('MysqlInstance', aMysql(), true).Properties['DeletionProtection']).toBe(true)
  })

  test('says of IAM authentication what the file says, of its reader too, and else nothing', () => {
    const name = 'EnableIAMDatabaseAuthentication'
    const asked = aPostgres({ iamAuthentication: true, readReplica: true })
    expect(resource('PostgresInstance', asked).Properties[name]).toBe(true)
    expect(resource('PostgresReader', asked).Properties[name]).toBe(true)
    const off = aPostgres({ iamAuthentication: false })
    expect(resource('PostgresInstance', off).Properties[name]).toBe(false)
    expect(resource('PostgresInstance', aPostgres()).Properties).not.toHaveProperty(name)
  })

  test('an interval of monitoring takes a role, which the reader shares; 0 takes none', () => {
    const asked = aPostgres({ monitoring: 60, readReplica: true })
    const watched = {
      MonitoringInterval: 60,
      MonitoringRoleArn: { 'Fn::GetAtt': ['PostgresMonitoringRole', 'Arn'] },
    }
    expect(resource('PostgresInstance', asked).Properties).toMatchObject(watched)
    expect(resource('PostgresReader', asked).Properties).toMatchObject(watched)
    expect(resource('PostgresMonitoringRole', asked).Type).toBe('AWS::IAM::Role')
    const off = resource('PostgresInstance', aPostgres({ monitoring: 0 })).Properties
    expect(off['MonitoringInterval']).toBe(0)
    expect(off).not.toHaveProperty('MonitoringRoleArn')
  })

  test('no identifier and no port are fixed: both would stand in the way of a replacement', () => {
    const { Properties } = resource('PostgresInstance', aPostgres())
    expect(Properties).not.toHaveProperty('DBInstanceIdentifier')
    expect(Properties).not.toHaveProperty('Port')
  })
})

describe('the parameter group', () => {
  test.each<[ResolvedSql, string, string, Record<string, string>]>([
    [aPostgres(), 'PostgresParameterGroup', 'postgres17', { 'rds.force_ssl': '1' }],
    [aMysql(), 'MysqlParameterGroup', 'mysql8.4', { require_secure_transport: '1' }],
  ])('demands TLS of every connection', (sql, id, family, parameters) => {
    expect(resource(id, sql).Properties).toMatchObject({ Family: family, Parameters: parameters })
  })

  test('takes the parameters of the file over ours', () => {
    const parameters = { 'rds.force_ssl': '0', log_min_duration_statement: '500' }
    expect(
      resource('PostgresParameterGroup', aPostgres({ parameters })).Properties['Parameters'],
    ).toEqual(parameters)
  })

  test('has a description that no change of the file touches, since it would be replaced', () => {
    expect(
      resource('PostgresParameterGroup', aPostgres({ version: '18' })).Properties['Description'],
    ).toBe(resource('PostgresParameterGroup', aPostgres()).Properties['Description'])
  })
})

test('the secret is filled with what the instance knows: host, port, engine, names', () => {
  expect(resource('MysqlSecretAttachment', aMysql()).Properties).toEqual({
    SecretId: { Ref: 'MysqlSecret' },
    TargetType: 'AWS::RDS::DBInstance',
    TargetId: { Ref: 'MysqlInstance' },
  })
})
