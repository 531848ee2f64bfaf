import { expect, test } from 'vitest'
import type { ResolvedStage } from '../../../src/config/resolved.ts'
import { databaseZones } from '../../../src/inspect/external/database-zones.ts'
import { anAws } from '../../builders/aws.ts'
import { read } from '../../builders/plan.ts'
import { FOLLOWS } from '../../builders/source.ts'
import { aDeployed, aPostgres, aRedis, aStage } from '../../builders/stage.ts'

const redis = { redis: aRedis() }
const deployed = aDeployed(aStage({ databases: redis }))
const big = aPostgres({ instance: 'db.m7g.large' })

const asked = async (databases: ResolvedStage['databases'], there: typeof deployed | null) => {
  const aws = anAws({
    surroundings: {
      subnets: (ids) => Promise.resolve(read(ids.map((id) => ({ id, vpc: 'vpc-1', zone: 'b' })))),
    },
  })
  const { databaseSubnets } = await databaseZones({ aws }, aStage({ databases }), there)
  return {
    ids: databaseSubnets?.kind === 'read' ? databaseSubnets.value.map(({ id }) => id) : [],
    made: aws.made,
  }
}

test('is read for the first SQL database of a deployed stage, where it asks for a class', async () => {
  expect(await asked({ ...redis, postgres: big }, deployed)).toEqual({
    ids: ['subnet-a2', 'subnet-b2'],
    made: ['subnets'],
  })
})

test.each<[string, ResolvedStage['databases'], typeof deployed | null]>([
  ['a new stage', { postgres: big }, null],
  ['the default class', { ...redis, postgres: aPostgres() }, deployed],
  [
    'a replica, which has its own way',
    { ...redis, postgres: aPostgres({ ...big, replicaOf: FOLLOWS }) },
    deployed,
  ],
  ['a stage with another one, which tells it', { postgres: big }, aDeployed()],
  ['a stage without any', redis, deployed],
])('costs no call of %s', async (_what, databases, there) => {
  expect(await asked(databases, there)).toEqual({ ids: [], made: [] })
})
