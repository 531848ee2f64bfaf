import { describe, expect, test } from 'vitest'
import { pathOfCause } from '../../src/apply/error-location.ts'
import type { RenderedStage } from '../../src/template/types.ts'
import { anEvent } from '../builders/aws.ts'

const DATABASE = ['stages', 'dev', 'databases', 'postgres']
const RENDERED: Pick<RenderedStage, 'origins' | 'template'> = {
  origins: {
    Postgres: {
      part: 'postgres',
      path: DATABASE,
      properties: {
        DBInstanceClass: [...DATABASE, 'instance'],
        EngineVersion: [...DATABASE, 'version'],
        AllocatedStorage: [...DATABASE, 'storage', 'size'],
      },
    },
  },
  template: {
    AWSTemplateFormatVersion: '2010-09-09',
    Description: '',
    Outputs: {},
    Resources: {
      Postgres: {
        Type: 'AWS::RDS::DBInstance',
        Properties: { DBInstanceClass: 'db.z9.micro', EngineVersion: '17.99', AllocatedStorage: 5 },
      },
    },
  },
}

describe('pathOfCause', () => {
  test.each([
    ['Invalid DB Instance class: db.z9.micro (RequestToken: 1)', 'instance'],
    ['Cannot find version 17.99 for postgres', 'version'],
  ])('%s comes from %s', (reason, key) => {
    expect(pathOfCause(anEvent({ reason }), RENDERED)).toEqual([...DATABASE, key])
  })

  test.each([
    'Insufficient capacity',
    'Cannot find version 17.991',
    'db.z9.micro.large is unknown, and so is 5',
  ])('%s names no key: the database is meant', (reason) => {
    expect(pathOfCause(anEvent({ reason }), RENDERED)).toEqual(DATABASE)
  })

  test('a resource that no key of the file makes comes from nowhere', () => {
    expect(pathOfCause(anEvent({ logicalId: 'Vpc' }), RENDERED)).toBeNull()
  })
})
