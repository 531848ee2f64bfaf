/** What a plan takes of a region's quotas. */
import { expect, test } from 'vitest'
import { addNeeds } from '../../../src/facts/quotas.ts'
import { planStage, quotaNeeds, quotasOfNew } from '../../../src/plan/index.ts'
import {
  added,
  GROUP,
  INSTANCE,
  modified,
  planInput,
  postgres,
  property,
  read,
  redis,
  removed,
  sqlFacts,
  type Given,
} from '../../builders/plan.ts'
import { NO_EXTERNAL_FACTS } from '../../../src/facts/external.ts'
import { FOLLOWS } from '../../builders/source.ts'
import { aBastion, aDeployed, aPostgres, aRedis, aStage } from '../../builders/stage.ts'

const needsOf = (given: Given) => {
  const input = planInput(given)
  return quotaNeeds(input, planStage(input))
}

const NEW: Given = { deployed: null, changes: null, live: {} }

test('a new stage takes what its template makes', () => {
  const stage = aStage({
    bastion: aBastion(),
    databases: {
      postgres: aPostgres({ storage: { ...aPostgres().storage, size: 50 }, readReplica: true }),
      redis: aRedis({ replicas: 1 }),
    },
  })
  expect(needsOf({ ...NEW, stage })).toEqual({
    vpcs: 1,
    addresses: 1,
    instances: 2,
    storage: 100,
    parameterGroups: 1,
    subnetGroups: 1,
    cacheNodes: 2,
  })
})

test('a stage in a VPC that is given takes none', () => {
  const network = { kind: 'given' as const, vpc: 'vpc-1', subnets: ['subnet-1', 'subnet-2'] }
  const stage = aStage({ network, databases: { redis: aRedis() } })
  expect(needsOf({ ...NEW, stage })).toEqual({ cacheNodes: 1 })
})

test('what is read ahead for a new stage is what its plan asks for, and what RDS tells besides', () => {
  const given = { kind: 'given' as const, vpc: 'vpc-1', subnets: ['subnet-1', 'subnet-2'] }
  const besides = ['instances', 'storage', 'parameterGroups', 'subnetGroups', 'snapshots']
  for (const stage of [
    aStage({ databases: { redis: aRedis() } }),
    aStage({ network: given, databases: { redis: aRedis() } }),
    aStage({ databases: { postgres: aPostgres() } }),
    aStage({ network: given, databases: { postgres: aPostgres(), redis: aRedis() } }),
  ]) {
    const ahead = quotasOfNew(stage)
    const asked = Object.keys(needsOf({ ...NEW, stage }))
    expect(ahead).toEqual(expect.arrayContaining(asked))
    const isAsked = (name: string): boolean => asked.includes(name)
    expect(ahead.filter((name) => !isAsked(name) && !besides.includes(name))).toEqual([])
    expect(ahead.some((name) => besides.includes(name))).toBe(
      asked.some((name) => besides.includes(name)),
    )
  }
})

test('a deployed stage takes what its change set adds, and nothing else', () => {
  expect(needsOf({ changes: null })).toEqual({})
  expect(needsOf({ changes: [postgres([property('BackupRetentionPeriod', '1', '7')])] })).toEqual(
    {},
  )
  expect(needsOf({ changes: [added('MysqlInstance', INSTANCE)] })).toEqual({
    instances: 1,
    storage: 20,
  })
})

test('storage and nodes count by how much they grow', () => {
  const grow = (property: ReturnType<typeof postgres>): unknown => needsOf({ changes: [property] })
  expect(grow(postgres([property('AllocatedStorage', '20', '50')]))).toEqual({ storage: 30 })
  expect(grow(redis([property('NumCacheClusters', '1', '3')]))).toEqual({ cacheNodes: 2 })
  expect(grow(redis([property('NumCacheClusters', '3', '1')]))).toEqual({})
})

test('what is replaced is there twice for a while', () => {
  const KEY = property('KmsKeyId', null, 'alias/own', { requiresRecreation: 'Always' })
  const replaced = modified('PostgresInstance', INSTANCE, [KEY], { replacement: 'True' })
  expect(needsOf({ changes: [replaced] })).toMatchObject({ instances: 1, storage: 20 })
})

test('a removal leaves a snapshot of RDS, besides the one that is taken before it', () => {
  const live = { postgres: read(sqlFacts({ deletionProtection: false })) }
  const stage = aStage({ databases: { redis: aRedis() } })
  const changes = [removed('PostgresInstance', INSTANCE)]
  expect(needsOf({ stage, live, changes })).toEqual({ snapshots: 2 })
  const other = aStage({ databases: { postgres: aPostgres() } })
  expect(needsOf({ stage: other, changes: [removed('RedisReplicationGroup', GROUP)] })).toEqual({})
})

test('needs are added up', () => {
  expect(addNeeds({ vpcs: 1, storage: 20 }, { storage: 30, instances: 1 })).toEqual({
    vpcs: 1,
    instances: 1,
    storage: 50,
  })
})

test('a replica that waits for its primary is counted before there is a change set of it', () => {
  const replica = aPostgres({ replicaOf: { ...FOLLOWS, region: 'us-east-1' } })
  const deployed = aDeployed(aStage({ databases: { redis: aRedis() } }))
  const stage = aStage({ databases: { redis: aRedis(), postgres: replica } })
  const external = { ...NO_EXTERNAL_FACTS, sources: { postgres: { kind: 'absent' } as const } }
  const waits = {
    stage,
    deployed,
    external,
    changes: null,
    live: {},
    run: new Set(['prod', 'dev']),
  }
  expect(needsOf(waits)).toMatchObject({ instances: 1, parameterGroups: 1 })
  expect(needsOf({ ...waits, run: new Set(['dev']) })).toEqual({})
})
