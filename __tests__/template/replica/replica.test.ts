import { describe, expect, test } from 'vitest'
import { NO_EXTERNAL_FACTS, type ExternalFacts } from '../../../src/facts/external.ts'
import type { ResolvedSql } from '../../../src/config/resolved.ts'
import { renderStage } from '../../../src/template/index.ts'
import { FOLLOWS, SOURCE } from '../../builders/source.ts'
import { aContext, aDeployed, stackOf, aPostgres, aStage, secretArn } from '../../builders/stage.ts'

const KNOWN: ExternalFacts = {
  ...NO_EXTERNAL_FACTS,
  sources: { postgres: { kind: 'read', value: SOURCE } },
}
const stageOf = (sql: Partial<ResolvedSql> = {}) =>
  aStage({
    databases: {
      postgres: aPostgres({
        storage: { size: 20, sizeGiven: false, max: null, type: 'gp3', iops: null },
        ...sql,
      }),
    },
  })

const replica = stageOf({ replicaOf: FOLLOWS })
const { Resources, Outputs } = renderStage(replica, aContext({ external: KNOWN })).template
const instance = Resources['PostgresInstance']?.Properties ?? {}

describe('a replica of another region', () => {
  test('names its source by ARN and region, and a key of its own region', () => {
    expect(instance).toMatchObject({
      SourceDBInstanceIdentifier: SOURCE.arn,
      SourceRegion: 'us-west-2',
      KmsKeyId: 'alias/aws/rds',
      Engine: 'postgres',
      VPCSecurityGroups: [{ Ref: 'PostgresSecurityGroup' }],
      DBSubnetGroupName: { Ref: 'PostgresSubnetGroup' },
    })
  })

  test.each([
    'AllocatedStorage',
    'BackupRetentionPeriod',
    'DBName',
    'DBSnapshotIdentifier',
    'MasterUserPassword',
    'MasterUsername',
    'PreferredBackupWindow',
    'StorageEncrypted',
  ])('has its %s from its source', (property) => {
    expect(instance).not.toHaveProperty(property)
  })

  test('begins with the version of its source, and a parameter group of that family', () => {
    expect(instance['EngineVersion']).toBe('16.9')
    expect(Resources['PostgresParameterGroup']?.Properties['Family']).toBe('postgres16')
  })

  test.each([
    ['16', '16.9'],
    ['16.10', '16.10'],
  ])('of a file that says %s begins as %s: RDS would upgrade a major alone', (version, begins) => {
    const asked = stageOf({ replicaOf: FOLLOWS, version, versionGiven: true })
    const { template } = renderStage(asked, aContext({ external: KNOWN }))
    expect(template.Resources['PostgresInstance']?.Properties['EngineVersion']).toBe(begins)
  })

  test('that is deployed keeps what its template says', () => {
    const asked = stageOf({ replicaOf: FOLLOWS, version: '16', versionGiven: true })
    const deployed = aDeployed(stageOf(), { outputs: { PostgresVersion: '16' } })
    const context = aContext({ external: KNOWN, deployed })
    const { template } = renderStage(asked, context)
    expect(template.Resources['PostgresInstance']?.Properties['EngineVersion']).toBe('16')
  })

  test('has no secret of its own', () => {
    expect(Resources).not.toHaveProperty('PostgresSecret')
    expect(Resources).not.toHaveProperty('PostgresSecretAttachment')
    expect(Outputs['PostgresSecretArn']?.Value).toBe(secretArn('prod-shop-postgres-AbCdEf'))
  })

  test('keeps in its outputs what is external of its source: released keys, never renamed', () => {
    const values = Object.entries(Outputs).map(([key, { Value }]) => [key, Value])
    expect(Object.fromEntries(values)).toMatchObject({
      PostgresHost: SOURCE.host,
      PostgresPort: '5432',
      PostgresReaderHost: { 'Fn::GetAtt': ['PostgresInstance', 'Endpoint.Address'] },
      PostgresReaderPort: { 'Fn::GetAtt': ['PostgresInstance', 'Endpoint.Port'] },
      PostgresDatabase: 'orders',
      PostgresUsername: 'owner',
      PostgresSourceArn: SOURCE.arn,
      PostgresSourceRegion: 'us-west-2',
      PostgresSourceStack: 'shop-prod',
      PostgresKmsKey: 'alias/aws/rds',
      PostgresIdentifier: { Ref: 'PostgresInstance' },
    })
  })

  test('of a database that no stage makes has no credentials', () => {
    const external: ExternalFacts = {
      ...KNOWN,
      sources: { postgres: { kind: 'read', value: { ...SOURCE, stack: null, secretArn: null } } },
    }
    const { template } = renderStage(replica, aContext({ external }))
    expect(template.Outputs).not.toHaveProperty('PostgresSecretArn')
    expect(template.Outputs).not.toHaveProperty('PostgresSourceStack')
  })
})

describe('a promoted replica', () => {
  const outputs = {
    ...stackOf(stageOf()).outputs,
    PostgresSecretArn: secretArn('prod-shop-postgres-AbCdEf'),
    PostgresSourceArn: SOURCE.arn,
    PostgresSourceRegion: 'us-west-2',
    PostgresSourceStack: 'shop-prod',
    PostgresKmsKey: 'alias/aws/rds',
  }
  const promotedFrom = (more: Readonly<Record<string, string>>, sql: Partial<ResolvedSql> = {}) =>
    renderStage(
      stageOf(sql),
      aContext({ deployed: aDeployed(stageOf(), { outputs: { ...outputs, ...more } }) }),
    ).template
  const promoted = promotedFrom({})
  const properties = promoted.Resources['PostgresInstance']?.Properties ?? {}

  test('loses its source and keeps what is create-only as it was', () => {
    expect(properties).toMatchObject({ SourceRegion: 'us-west-2', KmsKeyId: 'alias/aws/rds' })
    for (const added of [
      'SourceDBInstanceIdentifier',
      'DBName',
      'MasterUsername',
      'StorageEncrypted',
    ])
      expect(properties).not.toHaveProperty(added)
  })

  test('gets backups, and asks for no storage that the file does not name', () => {
    expect(properties['BackupRetentionPeriod']).toBe(7)
    expect(properties).not.toHaveProperty('AllocatedStorage')
    const storage = { size: 200, sizeGiven: true, max: null, type: 'gp3', iops: null } as const
    const grown = promotedFrom({}, { storage }).Resources['PostgresInstance']?.Properties
    expect(grown?.['AllocatedStorage']).toBe('200')
  })

  test('goes on with the secret that was a copy, and has its host corrected by the attachment', () => {
    expect(promoted.Resources).not.toHaveProperty('PostgresSecret')
    expect(properties).not.toHaveProperty('MasterUserPassword')
    expect(promoted.Resources['PostgresSecretAttachment']?.Properties).toMatchObject({
      SecretId: outputs.PostgresSecretArn,
      TargetId: { Ref: 'PostgresInstance' },
    })
    expect(promoted.Outputs['PostgresSecretArn']?.Value).toBe(outputs.PostgresSecretArn)
  })

  test('is where the application writes, and remembers where it comes from', () => {
    expect(promoted.Outputs['PostgresHost']?.Value).toEqual({
      'Fn::GetAtt': ['PostgresInstance', 'Endpoint.Address'],
    })
    expect(promoted.Outputs).not.toHaveProperty('PostgresReaderHost')
    expect(promoted.Outputs).not.toHaveProperty('PostgresSourceArn')
    expect(promoted.Outputs['PostgresPromotedFrom']?.Value).toBe(SOURCE.arn)
    expect(promoted.Outputs['PostgresSourceRegion']?.Value).toBe('us-west-2')
  })

  test('is rendered the same ever after', () => {
    const { PostgresSourceArn: _gone, ...rest } = outputs
    const later = { ...rest, PostgresPromotedFrom: SOURCE.arn }
    const deployed = aDeployed(stageOf(), { outputs: later })
    expect(renderStage(stageOf(), aContext({ deployed })).template).toEqual(promoted)
  })

  test('that had no secret gets one of its own, with a password of its own', () => {
    const { PostgresSecretArn: _none, PostgresSourceStack: _nobody, ...rest } = outputs
    const deployed = aDeployed(stageOf(), { outputs: rest })
    const { template } = renderStage(stageOf(), aContext({ deployed }))
    expect(template.Resources).toHaveProperty('PostgresSecret')
    expect(template.Resources['PostgresInstance']?.Properties).toHaveProperty('MasterUserPassword')
  })
})

test('a primary copies its secret to the regions that follow it', () => {
  const { template } = renderStage(stageOf({ replicaRegions: ['eu-west-1'] }), aContext())
  expect(template.Resources['PostgresSecret']?.Properties['ReplicaRegions']).toEqual([
    { Region: 'eu-west-1' },
  ])
  expect(template.Outputs['PostgresSecretRegions']?.Value).toBe('eu-west-1')
})
