import { expect, test } from 'vitest'
import { renderStage } from '../../../src/template/index.ts'
import { aContext, aMysql, aPostgres, aStage, resourceOf } from '../../builders/stage.ts'

const stage = aStage({
  protected: true,
  databases: { postgres: aPostgres({ readReplica: true }), mysql: aMysql({ readReplica: true }) },
})

test('a reader has a released id and released outputs', () => {
  const { Resources, Outputs } = renderStage(stage, aContext()).template
  expect(Resources).toHaveProperty('PostgresReader.Type', 'AWS::RDS::DBInstance')
  expect(Resources).toHaveProperty('MysqlReader.Type', 'AWS::RDS::DBInstance')
  const added = Object.keys(Outputs).filter((key) => key.includes('Reader'))
  expect(added).toEqual(
    ['Postgres', 'Mysql'].flatMap((name) =>
      ['ReaderHost', 'ReaderPort', 'ReaderIdentifier'].map((key) => `${name}${key}`),
    ),
  )
})

test('a reader follows the primary in its groups and is told nothing that it has from it', () => {
  const { Properties } = resourceOf(stage, 'PostgresReader')
  const primary = resourceOf(stage, 'PostgresInstance').Properties
  expect(Properties).toMatchObject({
    SourceDBInstanceIdentifier: { Ref: 'PostgresInstance' },
    Engine: 'postgres',
    VPCSecurityGroups: primary['VPCSecurityGroups'],
    DBParameterGroupName: primary['DBParameterGroupName'],
    DBInstanceClass: primary['DBInstanceClass'],
    AllocatedStorage: primary['AllocatedStorage'],
  })
  const inherited = [
    'BackupRetentionPeriod',
    'DBName',
    'MasterUsername',
    'MasterUserPassword',
    'PreferredBackupWindow',
    'DBSnapshotIdentifier',
    'StorageEncrypted',
    'KmsKeyId',
    'DBSubnetGroupName',
    'SourceRegion',
  ]
  expect(Object.keys(Properties).filter((name) => inherited.includes(name))).toEqual([])
})

test('a reader holds no rows: it is not protected and promises no snapshot', () => {
  const { Properties, ...policies } = resourceOf(stage, 'PostgresReader')
  expect(Properties['DeletionProtection']).toBe(false)
  expect(policies).toMatchObject({ DeletionPolicy: 'Delete', UpdateReplacePolicy: 'Delete' })
})

test('a reader keeps what it has where it is ahead of its primary', () => {
  const ahead = aPostgres({ readReplica: true, reader: { version: '17.8', size: 60 } })
  const { Properties } = resourceOf(aStage({ databases: { postgres: ahead } }), 'PostgresReader')
  expect(Properties).toMatchObject({ EngineVersion: '17.8', AllocatedStorage: '60' })
})

test('the primary is the same with and without a reader', () => {
  const without = aStage({ protected: true, databases: { postgres: aPostgres() } })
  expect(resourceOf(stage, 'PostgresInstance')).toEqual(resourceOf(without, 'PostgresInstance'))
})

test('a reader that says its minor under a major records it; one that is ahead does not', () => {
  const outputs = (reader: { version: string; size: number }, version: string): string[] => {
    const postgres = aPostgres({ readReplica: true, version, reader })
    const { template } = renderStage(aStage({ databases: { postgres } }), aContext())
    return Object.keys(template.Outputs)
  }
  expect(outputs({ version: '17.4', size: 20 }, '17')).toContain('PostgresReaderVersion')
  expect(outputs({ version: '17.8', size: 20 }, '17.4')).not.toContain('PostgresReaderVersion')
  expect(outputs({ version: '17', size: 60 }, '17')).not.toContain('PostgresReaderVersion')
})
