import { describe, expect, test } from 'vitest'
import { renderStage } from '../../src/template/index.ts'
import { aContext, aStage } from '../builders/stage.ts'

const { template } = renderStage(aStage(), aContext())

/** First block of the UUID at the end of the stack's id. */
const SUFFIX = {
  'Fn::Select': [
    0,
    {
      'Fn::Split': ['-', { 'Fn::Select': [2, { 'Fn::Split': ['/', { Ref: 'AWS::StackId' }] }] }],
    },
  ],
}

describe.each([
  ['PostgresSecret', 'dev-shop-postgres', 'Postgres', '{"username":"app"}'],
  ['MysqlSecret', 'dev-shop-mysql', 'MySQL', '{"username":"app"}'],
  [
    'RedisSecret',
    'dev-shop-redis',
    'Redis',
    '{"username":"default","engine":"redis","port":6379,"dbname":"0"}',
  ],
])('%s', (id, prefix, title, content) => {
  const secret = template.Resources[id]

  test('has a name that starts with the stage and is free again for a new stack', () => {
    expect(secret?.Properties['Name']).toEqual({ 'Fn::Join': ['-', [prefix, SUFFIX]] })
  })

  test('says which stack it belongs to', () => {
    expect(secret?.Properties['Description']).toBe(`${title} of stack shop, stage dev`)
  })

  test('outlives its database, but not a first create that failed', () => {
    expect(secret?.DeletionPolicy).toBe('RetainExceptOnCreate')
    expect(secret?.UpdateReplacePolicy).toBe('Retain')
  })

  // Frozen: a changed block makes a new password that the database never hears of.
  test('generates a password that every engine takes', () => {
    expect(secret?.Properties['GenerateSecretString']).toEqual({
      SecretStringTemplate: content,
      GenerateStringKey: 'password',
      PasswordLength: 40,
      ExcludePunctuation: true,
    })
  })
})

describe('RedisConnectionSecret', () => {
  const secret = template.Resources['RedisConnectionSecret']

  test('has a name and a description that tell it from the one the token is generated in', () => {
    expect(secret?.Properties).toMatchObject({
      Name: { 'Fn::Join': ['-', ['dev-shop-redis-connection', SUFFIX]] },
      Description: 'Connection to Redis of stack shop, stage dev',
    })
  })

  test('outlives its database, but not a first create that failed', () => {
    expect(secret).toMatchObject({
      DeletionPolicy: 'RetainExceptOnCreate',
      UpdateReplacePolicy: 'Retain',
    })
  })

  test('is JSON with everything that a client needs once AWS has filled it in, the port a number', () => {
    const { 'Fn::Sub': written } = secret?.Properties['SecretString'] as { 'Fn::Sub': string }
    const resolved = written
      .replace('${RedisReplicationGroup.PrimaryEndPoint.Address}', 'master.cache')
      .replace('${RedisReplicationGroup.PrimaryEndPoint.Port}', '6379')
      .replace('${RedisReplicationGroup}', 'shr1')
      .replace('{{resolve:secretsmanager:${RedisSecret}:SecretString:password}}', 'token')
    expect(JSON.parse(resolved)).toEqual({
      username: 'default',
      password: 'token',
      engine: 'redis',
      host: 'master.cache',
      port: 6379,
      dbname: '0',
      identifier: 'shr1',
    })
  })

  test('is the one that the stack names', () => {
    expect(template.Outputs['RedisSecretArn']?.Value).toEqual({ Ref: 'RedisConnectionSecret' })
  })
})

test('a template holds no password, only references to it', () => {
  const properties = Object.values(template.Resources).flatMap(({ Properties }) =>
    Object.entries(Properties),
  )
  const passwords = properties.filter(([name]) => /Password|Token|SecretString$/.test(name))
  expect(passwords.map(([name]) => name).sort()).toEqual([
    'AuthToken',
    'GenerateSecretString',
    'GenerateSecretString',
    'GenerateSecretString',
    'MasterUserPassword',
    'MasterUserPassword',
    'SecretString',
  ])
  const reference = /\{\{resolve:secretsmanager:\$\{\w+\}:SecretString:password\}\}/.source
  for (const [name, value] of passwords.filter(([name]) => name !== 'GenerateSecretString')) {
    const form = name === 'SecretString' ? `"password":"${reference}"` : `^${reference}$`
    expect(value, name).toEqual({
      'Fn::Sub': expect.stringMatching(new RegExp(form)) as string,
    })
  }
})
