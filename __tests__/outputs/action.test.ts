import { describe, expect, test } from 'vitest'
import { ACTION_OUTPUTS, actionOutputs, stageOutputs } from '../../src/outputs/index.ts'
import { aDeployed, aPostgres, aStage } from '../builders/stage.ts'

const stage = aStage()
const dev = stageOutputs(stage, aDeployed(stage))
const prod = { ...dev, stage: 'prod', stack: 'shop-prod' }

/** What workflows name: lines may be added here, none may be changed or taken away. */
const PINNED = [
  'outputs',
  'environment',
  'secrets',
  'pg-host',
  'pg-port',
  'pg-reader-host',
  'pg-reader-port',
  'pg-database',
  'pg-sslmode',
  'mysql-host',
  'mysql-port',
  'mysql-reader-host',
  'mysql-reader-port',
  'mysql-database',
  'mysql-sslmode',
  'redis-host',
  'redis-port',
  'redis-database',
  'redis-tls',
  'pg-username',
  'pg-credentials-secret',
  'mysql-username',
  'mysql-credentials-secret',
  'redis-credentials-secret',
  'database-url',
  'database-reader-url',
  'postgres-url',
  'postgres-reader-url',
  'mysql-url',
  'mysql-reader-url',
  'redis-url',
  'postgres-secret-arn',
  'mysql-secret-arn',
  'redis-secret-arn',
  'client-security-group',
  'vpc',
  'subnets',
  'bastion-host',
  'bastion-user',
  'bastion-private-key-parameter',
  'bastion-key-file',
  'bastion-key-command',
  'ssh-command-postgres',
  'tunnel-port-postgres',
  'ssh-command-postgres-reader',
  'tunnel-port-postgres-reader',
  'ssh-command-mysql',
  'tunnel-port-mysql',
  'ssh-command-mysql-reader',
  'tunnel-port-mysql-reader',
  'ssh-command-redis',
  'tunnel-port-redis',
  'execution-role-statement',
]

test('the declared outputs are the released ones, each with a description', () => {
  expect(ACTION_OUTPUTS.map(({ name }) => name)).toEqual(PINNED)
  for (const { description } of ACTION_OUTPUTS) expect(description).toMatch(/\.$/)
})

test('every declared output is set and no other', () => {
  expect(Object.keys(actionOutputs([dev]))).toEqual(PINNED)
  expect(Object.keys(actionOutputs([]))).toEqual(PINNED)
})

describe('with one stage', () => {
  const set = actionOutputs([dev])

  test('each variable is an output', () => {
    expect(set).toMatchObject({
      'pg-host': dev.environment['PG_HOST'],
      'mysql-port': '3306',
      'redis-tls': 'true',
      'pg-credentials-secret': dev.secrets['PG_CREDENTIALS_SECRET'],
      'postgres-secret-arn': dev.secretArns.postgres,
      'client-security-group': 'sg-0c11e47',
      vpc: 'vpc-0abc',
      subnets: 'subnet-a1,subnet-b1',
    })
  })

  test('environment and secrets are lines for ECS', () => {
    expect(set['environment']?.split('\n')[0]).toBe('PG_HOST=pg.c0ffee.us-east-1.rds.amazonaws.com')
    expect(set['environment']?.split('\n')).toHaveLength(12)
    expect(set['secrets']?.split('\n')).toContain(
      `REDIS_CREDENTIALS_SECRET=${dev.secretArns.redis}:password::`,
    )
  })

  test('the statement for the execution role is JSON', () => {
    expect(JSON.parse(set['execution-role-statement'] ?? '')).toEqual(dev.executionRoleStatement)
  })

  test('what the stage does not have is empty', () => {
    const small = aStage({ databases: { postgres: aPostgres() } })
    const few = actionOutputs([stageOutputs(small, aDeployed(small))])
    expect(few).toMatchObject({ 'redis-host': '', 'mysql-secret-arn': '', 'pg-port': '5432' })
  })
})

describe('with several stages', () => {
  const set = actionOutputs([dev, prod])

  test('outputs holds each of them', () => {
    const { stage: _, ...rest } = dev
    expect(JSON.parse(set['outputs'] ?? '')).toEqual({
      dev: rest,
      prod: { ...rest, stack: 'shop-prod' },
    })
  })

  test('every other output is empty, so that no job takes one stage for another', () => {
    const { outputs: _, ...others } = set
    expect(new Set(Object.values(others))).toEqual(new Set(['']))
  })
})
