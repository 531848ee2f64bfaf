/** Which instances are certainly not the stack's own. */
import { expect, test } from 'vitest'
import type { SqlFacts } from '../../../src/facts/databases.ts'
import { replacedDatabases, replacedReaders } from '../../../src/plan/gone/missing.ts'
import { read, sqlFacts } from '../../builders/plan.ts'
import { aDeployed, aPostgres, aStage } from '../../builders/stage.ts'

const stage = aStage({ databases: { postgres: aPostgres() } })
const made = aDeployed(stage)
const deployed = {
  ...made,
  databases: {
    ...made.databases,
    postgres: { ...made.databases.postgres, identifier: 'shop-dev-pg' },
  },
  resourceIds: { PostgresInstance: 'db-OWN', PostgresReader: 'db-OWN' },
}

/** CloudFormation has updated it since. */
const resources = [
  {
    logicalId: 'PostgresInstance',
    physicalId: 'shop-dev-postgresinstance-1',
    type: 'AWS::RDS::DBInstance',
    status: 'UPDATE_COMPLETE',
    updatedAt: '2026-11-30T08:00:00.000Z',
  },
]

test.each<[string, Partial<SqlFacts>, boolean]>([
  ['the one that was made', {}, false],
  ['of which AWS does not say the resource id', { resourceId: '' }, false],
  ['restored with its tags and groups', { resourceId: 'db-OTHER' }, true],
  ['restored into groups of its own', { stack: null, parameterGroup: 'by-hand' }, true],
  ['restored into the default groups', { stack: null, parameterGroup: 'default.postgres17' }, true],
  ['made by another stack', { stack: 'arn:another' }, true],
])('an instance, %s', (_what, facts, isAnother) => {
  const running = read(sqlFacts({ resourceId: 'db-OWN', ...facts }))
  const expected = isAnother ? ['postgres'] : []
  expect(replacedDatabases(deployed, { postgres: running })).toEqual(expected)
  expect(replacedDatabases(deployed, { postgres: running }, resources)).toEqual(expected)
  expect(replacedReaders(deployed, { readers: { postgres: running } })).toEqual(expected)
})

test('of a stack that is older than its outputs, the tag and the time tell', () => {
  const older = { ...deployed, resourceIds: null }
  const other = read(sqlFacts({ resourceId: 'db-OTHER' }))
  expect(replacedDatabases(older, { postgres: other })).toEqual([])
  const later = read(sqlFacts({ createdAt: '2026-11-30T09:00:00.000Z' }))
  expect(replacedDatabases(older, { postgres: later }, resources)).toEqual(['postgres'])
})
