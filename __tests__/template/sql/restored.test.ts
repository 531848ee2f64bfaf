import { expect, test } from 'vitest'
import type { RestoreSource } from '../../../src/config/resolved.ts'
import { NO_EXTERNAL_FACTS, type ExternalFacts } from '../../../src/facts/external.ts'
import { renderStage } from '../../../src/template/index.ts'
import { aContext, aDeployed, aPostgres, aRedis, aStage, stackOf } from '../../builders/stage.ts'

const SNAPSHOT: RestoreSource = { kind: 'snapshot', snapshot: 'last' }
const PAST: RestoreSource = { kind: 'time', time: '2026-11-23T12:00:00Z', source: 'orders' }

function propertiesOf(from: RestoreSource | null, context = aContext()) {
  const stage = aStage({ databases: { postgres: aPostgres({ restoreFrom: from }) } })
  const { template } = renderStage(stage, context)
  return {
    properties: template.Resources['PostgresInstance']?.Properties ?? {},
    output: template.Outputs['PostgresRestoredFrom']?.Value,
  }
}

test('a snapshot brings what it holds: none of it stands beside it (SPEC DBSnapshotIdentifier)', () => {
  const { properties, output } = propertiesOf(SNAPSHOT)
  expect(properties).toMatchObject({ DBSnapshotIdentifier: 'last', Engine: 'postgres' })
  expect(properties).toHaveProperty('MasterUserPassword')
  for (const inherited of ['DBName', 'MasterUsername', 'StorageEncrypted', 'KmsKeyId'])
    expect(properties).not.toHaveProperty(inherited)
  expect(output).toBe('snapshot=last')
})

test('a point in time goes by resource id: an identifier taken out later would be a promotion', () => {
  const external: ExternalFacts = {
    ...NO_EXTERNAL_FACTS,
    restores: {
      postgres: {
        kind: 'read',
        value: {
          engine: 'postgres',
          engineVersion: '17.6',
          status: 'available',
          storage: 20,
          username: 'app',
          encrypted: true,
          resourceId: 'db-ABC',
          latest: null,
        },
      },
    },
  }
  const { properties, output } = propertiesOf(PAST, aContext({ external }))
  expect(properties).toMatchObject({ SourceDbiResourceId: 'db-ABC', RestoreTime: PAST.time })
  expect(properties).not.toHaveProperty('SourceDBInstanceIdentifier')
  expect(output).toBe('time=2026-11-23T12:00:00Z resource=db-ABC')
})

test.each([
  ['stays', SNAPSHOT],
  ['goes', null],
  ['names another', { kind: 'snapshot', snapshot: 'another' }],
] as const)('once made, the template stays the same when the line %s', (_what, now) => {
  const stage = aStage({ databases: { postgres: aPostgres() } })
  const outputs = { ...stackOf(stage).outputs, PostgresRestoredFrom: 'snapshot=last' }
  const deployed = aDeployed(stage, { outputs })
  const { properties, output } = propertiesOf(now, aContext({ deployed }))
  expect(properties).toMatchObject({ DBSnapshotIdentifier: 'last' })
  expect(output).toBe('snapshot=last')
})

test('a database that began empty is not replaced by a snapshot that is written later', () => {
  const deployed = aDeployed(aStage({ databases: { postgres: aPostgres() } }))
  const { properties, output } = propertiesOf(SNAPSHOT, aContext({ deployed }))
  expect(properties).not.toHaveProperty('DBSnapshotIdentifier')
  expect(properties).toHaveProperty('DBName')
  expect(output).toBeUndefined()
})

test.each([
  ['last', { SnapshotName: 'last' }],
  ['arn:aws:elasticache:us-east-1:123456789012:snapshot:last', { SnapshotName: 'last' }],
  ['arn:aws:s3:::bucket/dump.rdb', { SnapshotArns: ['arn:aws:s3:::bucket/dump.rdb'] }],
])('a Redis from %s', (snapshot, properties) => {
  const stage = aStage({
    databases: { redis: aRedis({ restoreFrom: { kind: 'snapshot', snapshot } }) },
  })
  const { template } = renderStage(stage, aContext())
  expect(template.Resources['RedisReplicationGroup']?.Properties).toMatchObject(properties)
})
