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
  ])
  for (const [name, value] of passwords.filter(([name]) => name !== 'GenerateSecretString')) {
    expect(value, name).toEqual({
      'Fn::Sub': expect.stringMatching(
        /^\{\{resolve:secretsmanager:\$\{\w+\}:SecretString:password\}\}$/,
      ) as string,
    })
  }
})
