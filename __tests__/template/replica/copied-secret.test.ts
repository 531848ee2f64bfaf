import { describe, expect, test } from 'vitest'
import type { ResolvedSql } from '../../../src/config/resolved.ts'
import { renderStage } from '../../../src/template/index.ts'
import { SOURCE } from '../../builders/source.ts'
import { aContext, aDeployed, aPostgres, aStage, secretArn, stackOf } from '../../builders/stage.ts'

const ADOPTED = secretArn('prod-shop-postgres-9f8e7d6c-AbCdEf')
const COPIED = secretArn('dev-shop-postgres-connection-1a2b3c4d-QrStUv')

const stageOf = (sql: Partial<ResolvedSql> = {}, name = 'dev') =>
  aStage({ name, stackName: 'shop-dev', databases: { postgres: aPostgres(sql) } })

/** The template of a database that was promoted with the copy of its primary's secret. */
function promoted(
  sql: Partial<ResolvedSql> = {},
  more: Readonly<Record<string, string>> = {},
  name = 'dev',
) {
  const outputs = {
    ...stackOf(stageOf()).outputs,
    PostgresSecretArn: ADOPTED,
    PostgresPromotedFrom: SOURCE.arn,
    PostgresSourceRegion: 'us-west-2',
    PostgresSourceStack: 'shop-prod',
    ...more,
  }
  const deployed = aDeployed(stageOf(), { outputs })
  return renderStage(stageOf(sql, name), aContext({ deployed })).template
}

describe('a promoted database that regions follow', () => {
  const { Resources, Outputs } = promoted({ replicaRegions: ['eu-west-1', 'us-west-2'] })
  const secret = Resources['PostgresConnectionSecret']

  test('hands on a secret of its own name, under released ids', () => {
    expect(secret).toMatchObject({
      Type: 'AWS::SecretsManager::Secret',
      DeletionPolicy: 'RetainExceptOnCreate',
      Properties: {
        Name: { 'Fn::Join': ['-', ['dev-shop-postgres-connection', expect.anything()]] },
        ReplicaRegions: [{ Region: 'eu-west-1' }, { Region: 'us-west-2' }],
      },
    })
    expect(Outputs['PostgresCopiedSecretArn']?.Value).toEqual({ Ref: 'PostgresConnectionSecret' })
    expect(Outputs['PostgresSecretRegions']?.Value).toBe('eu-west-1,us-west-2')
  })

  test('gives it the password that it has, by reference, and where it answers', () => {
    const { 'Fn::Sub': value } = secret?.Properties['SecretString'] as { 'Fn::Sub': string }
    expect(value).toContain(
      `"password":"{{resolve:secretsmanager:${ADOPTED}:SecretString:password}}"`,
    )
    expect(value).toContain('"port":${PostgresInstance.Endpoint.Port},')
    const parsed = JSON.parse(value.replaceAll('${PostgresInstance.Endpoint.Port}', '1')) as object
    const keys = [
      'username',
      'password',
      'engine',
      'host',
      'port',
      'dbname',
      'dbInstanceIdentifier',
    ]
    expect(Object.keys(parsed)).toEqual(keys)
  })

  test('keeps the secret that its own applications log in with, and its password', () => {
    expect(Outputs['PostgresSecretArn']?.Value).toBe(ADOPTED)
    expect(Resources).not.toHaveProperty('PostgresSecret')
    expect(Resources['PostgresInstance']?.Properties).not.toHaveProperty('MasterUserPassword')
  })
})

test('without a region that follows it there is none', () => {
  expect(promoted().Resources).not.toHaveProperty('PostgresConnectionSecret')
})

test('once made it stays, under its name, whatever the stage is called then', () => {
  const later = promoted({}, { PostgresCopiedSecretArn: COPIED }, 'development')
  expect(later.Resources['PostgresConnectionSecret']?.Properties).toMatchObject({
    Name: { 'Fn::Join': ['-', ['dev-shop-postgres-connection', expect.anything()]] },
  })
  expect(later.Resources['PostgresConnectionSecret']?.Properties).not.toHaveProperty(
    'ReplicaRegions',
  )
})
