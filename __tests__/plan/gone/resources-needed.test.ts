/** When CloudFormation has to be asked for a stack's resources. */
import { describe, expect, test } from 'vitest'
import type { DatabaseKind } from '../../../src/engines/table.ts'
import type { LiveFacts, SqlFacts } from '../../../src/facts/databases.ts'
import { needsResources } from '../../../src/plan/gone/resources-needed.ts'
import { cacheNode, read, redisFacts, sqlFacts } from '../../builders/plan.ts'
import { aDeployed, aPostgres, aRedis, aStage } from '../../builders/stage.ts'

const stage = aStage({ databases: { postgres: aPostgres(), redis: aRedis() } })
const deployed = {
  ...aDeployed(stage),
  securityGroups: { PostgresSecurityGroup: 'sg-1' },
  resourceIds: { PostgresInstance: 'db-OWN' },
}
const OWN = {
  parameterGroup: `${deployed.name}-postgresparametergroup-abc123`,
  subnetGroup: `${deployed.name}-postgressubnetgroup-abc123`,
  resourceId: 'db-OWN',
}
const node = cacheNode({
  parameterGroup: `${deployed.name}-redisparametergroup-abc123`,
  subnetGroup: `${deployed.name}-redissubnetgroup-abc123`,
})

function live(postgres: Partial<SqlFacts> = {}): LiveFacts {
  return {
    postgres: read(sqlFacts({ ...OWN, ...postgres })),
    redis: read(redisFacts()),
    nodes: { redis: read([node]) },
  }
}

const needed = (facts: LiveFacts, touched: readonly DatabaseKind[] = ['postgres'], ours = true) =>
  needsResources(deployed, facts, touched, ours)

describe('the list of a stack’s resources', () => {
  test('is needless where the outputs and what runs tell enough', () => {
    expect(needed(live())).toBe(false)
    expect(needed(live(), [])).toBe(false)
  })

  test('tells whether a Redis that is changed was made anew by hand', () => {
    expect(needed(live(), ['redis'])).toBe(true)
  })

  test('tells it of an instance whose resource id is not known', () => {
    expect(needed(live({ resourceId: '' }))).toBe(true)
    const older = { ...deployed, resourceIds: null }
    expect(needsResources(older, live(), ['postgres'], true)).toBe(true)
    const reader = { ...live(), readers: { postgres: read(sqlFacts(OWN)) } }
    expect(needed(reader)).toBe(true)
  })

  test('tells it where somebody else may have put another id into the outputs', () => {
    expect(needed(live(), ['postgres'], false)).toBe(true)
  })

  test('tells the security groups of a stack that is older than that output', () => {
    expect(needsResources({ ...deployed, securityGroups: null }, live(), [], true)).toBe(true)
  })

  test.each<[string, Partial<SqlFacts>]>([
    ['parameter', { parameterGroup: 'default.postgres17' }],
    ['subnet', { subnetGroup: 'by-hand' }],
  ])('names the %s group that a database was moved out of', (_what, facts) => {
    expect(needed(live(facts), [])).toBe(true)
  })

  test('names those of a Redis', () => {
    const moved = cacheNode({ ...node, parameterGroup: 'default.valkey8' })
    expect(needed({ ...live(), nodes: { redis: read([moved]) } }, [])).toBe(true)
  })

  test('has no group to name for a database that is gone', () => {
    expect(needed({ ...live(), postgres: { kind: 'absent' } })).toBe(false)
  })
})
