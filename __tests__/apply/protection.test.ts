import { expect, test } from 'vitest'
import { withProtection } from '../../src/apply/protection.ts'
import type { Template } from '../../src/template/types.ts'

test('changes the protection of the named instance and nothing else', () => {
  const template: Template = {
    AWSTemplateFormatVersion: '2010-09-09',
    Description: '',
    Resources: {
      Postgres: {
        Type: 'AWS::RDS::DBInstance',
        Properties: { DeletionProtection: true, Engine: 'postgres' },
      },
      Mysql: { Type: 'AWS::RDS::DBInstance', Properties: { DeletionProtection: true } },
    },
    Outputs: { Parts: { Description: '', Value: 'postgres=1' } },
  }
  expect(withProtection(template, ['Postgres'], false)).toEqual({
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
