import { describe, expect, test } from 'vitest'
import { formatTable, stageOutputs } from '../../src/outputs/index.ts'
import { aDeployed, stackOf, aRedis, aStage, secretArn } from '../builders/stage.ts'

const stage = aStage()
const outputs = stageOutputs(stage, aDeployed(stage))

const withOutputs = (more: Readonly<Record<string, string>>) =>
  aDeployed(stage, { outputs: { ...stackOf(stage).outputs, ...more } })

describe('the variables of a stage with three databases', () => {
  test('plain ones', () => {
    expect(outputs.environment).toEqual({
      PG_HOST: 'pg.c0ffee.us-east-1.rds.amazonaws.com',
      PG_PORT: '5432',
      PG_DATABASE: 'shop',
      PG_SSLMODE: 'require',
      MYSQL_HOST: 'my.c0ffee.us-east-1.rds.amazonaws.com',
      MYSQL_PORT: '3306',
      MYSQL_DATABASE: 'shop',
      MYSQL_SSLMODE: 'REQUIRED',
      REDIS_HOST: 'master.redis.c0ffee.use1.cache.amazonaws.com',
      REDIS_PORT: '6379',
      REDIS_DATABASE: '0',
      REDIS_TLS: 'true',
    })
  })

  test('those from a secret, as references to a key of its JSON', () => {
    const postgres = secretArn('dev-shop-postgres-1a2b3c4d-AbCdEf')
    const mysql = secretArn('dev-shop-mysql-1a2b3c4d-GhIjKl')
    const redis = secretArn('dev-shop-redis-connection-1a2b3c4d-MnOpQr')
    expect(outputs.secrets).toEqual({
      PG_USERNAME: `${postgres}:username::`,
      PG_CREDENTIALS_SECRET: `${postgres}:password::`,
      MYSQL_USERNAME: `${mysql}:username::`,
      MYSQL_CREDENTIALS_SECRET: `${mysql}:password::`,
      REDIS_CREDENTIALS_SECRET: `${redis}:password::`,
    })
    expect(outputs.secretArns).toEqual({ postgres, mysql, redis })
  })
})

test('a reader has variables of its own', () => {
  const { environment } = stageOutputs(
    stage,
    withOutputs({
      PostgresReaderHost: 'reader.c0ffee.us-east-1.rds.amazonaws.com',
      PostgresReaderPort: '5432',
    }),
  )
  expect(environment).toMatchObject({
    PG_HOST: 'pg.c0ffee.us-east-1.rds.amazonaws.com',
    PG_READER_HOST: 'reader.c0ffee.us-east-1.rds.amazonaws.com',
    PG_READER_PORT: '5432',
  })
  expect(environment).not.toHaveProperty('MYSQL_READER_HOST')
})

test('a replica of another region says that its primary is out of reach by itself', () => {
  const replica = stageOutputs(
    stage,
    withOutputs({
      PostgresSourceArn: 'arn:aws:rds:us-west-2:123456789012:db:prod',
      PostgresSourceRegion: 'us-west-2',
    }),
  )
  expect(replica.notes).toEqual([expect.stringContaining('no network path leads')])
  expect(formatTable([replica])).toContain('no network path leads')
  const promoted = aDeployed(stage, { outputs: { PostgresSourceRegion: 'us-west-2' } })
  expect(stageOutputs(stage, promoted)).not.toHaveProperty('notes')
})

test('where the application is put', () => {
  expect(outputs).toMatchObject({
    stage: 'dev',
    stack: 'shop-dev',
    region: 'us-east-1',
    clientSecurityGroup: 'sg-0c11e47',
    vpc: 'vpc-0abc',
    subnets: ['subnet-a1', 'subnet-b1'],
    databaseSubnets: ['subnet-a2', 'subnet-b2'],
  })
})

test('the execution role may read exactly the secrets of the stage', () => {
  expect(outputs.executionRoleStatement).toEqual({
    Sid: 'ReadDatabaseSecrets',
    Effect: 'Allow',
    Action: ['secretsmanager:GetSecretValue'],
    Resource: Object.values(outputs.secretArns),
  })
})

test("the execution role may decrypt with a key of one's own", () => {
  const key = 'arn:aws:kms:us-east-1:123456789012:key/11111111-1111-1111-1111-111111111111'
  const { executionRoleStatement } = stageOutputs(
    stage,
    withOutputs({ SecretsKmsKey: 'alias/shop', SecretsKmsKeyArn: key }),
  )
  expect(executionRoleStatement).toMatchObject({
    Action: ['secretsmanager:GetSecretValue', 'kms:Decrypt'],
    Resource: [...Object.values(outputs.secretArns), key],
  })
})

test('a database that the stage does not have has no variable', () => {
  const small = aStage({ databases: { redis: aRedis() } })
  const { environment, secrets } = stageOutputs(small, aDeployed(small))
  expect(Object.keys(environment)).toEqual([
    'REDIS_HOST',
    'REDIS_PORT',
    'REDIS_DATABASE',
    'REDIS_TLS',
  ])
  expect(Object.keys(secrets)).toEqual(['REDIS_CREDENTIALS_SECRET'])
})

test('a stack without outputs gives nothing', () => {
  expect(stageOutputs(stage, aDeployed(stage, { outputs: {} }))).toEqual({
    stage: 'dev',
    stack: 'shop-dev',
    region: 'us-east-1',
    environment: {},
    secrets: {},
    secretArns: {},
    clientSecurityGroup: null,
    vpc: null,
    subnets: [],
    databaseSubnets: [],
    bastion: null,
    executionRoleStatement: null,
  })
})

test('a bastion that an existing database does not admit is said, with the group and the port', () => {
  const { notes } = stageOutputs(
    stage,
    withOutputs({ BastionSecurityGroup: 'sg-0b', BastionNotAdmitted: 'mysql' }),
  )
  expect(notes).toEqual([
    'dev/mysql: the tunnel through the bastion works once its own security group admits sg-0b on port 3306; write allowFrom: true, or add that rule by hand',
  ])
})
