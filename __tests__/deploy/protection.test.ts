import { expect, test } from 'vitest'
import { withProtection } from '../../src/deploy/protection.ts'

test('changes the protection of the named instance and nothing else', () => {
  const template = {
    Resources: {
      Postgres: {
        Type: 'AWS::RDS::DBInstance',
        Properties: { DeletionProtection: true, Engine: 'postgres' },
      },
      Mysql: { Type: 'AWS::RDS::DBInstance', Properties: { DeletionProtection: true } },
    },
    Outputs: { Parts: { Value: 'postgres=1' } },
  }
  expect(JSON.parse(withProtection(JSON.stringify(template), ['Postgres'], false))).toEqual({
    ...template,
    Resources: {
      ...template.Resources,
      Postgres: {
        Type: 'AWS::RDS::DBInstance',
        Properties: { DeletionProtection: false, Engine: 'postgres' },
      },
    },
  })
})
