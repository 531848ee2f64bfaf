import { expect, test } from 'vitest'
import { featuresOf } from '../../src/permissions/features.ts'
import { aBastion, aMysql, aPostgres, aRedis, aStage } from '../builders/stage.ts'

test('what a stage has', () => {
  const postgres = aPostgres({ readReplica: true, kmsKey: 'alias/shop' })
  expect(featuresOf(aStage({ databases: { postgres, redis: aRedis() } }))).toEqual([
    'postgres',
    'redis',
    'own-vpc',
    'reader',
    'own-key',
  ])
})

test('a key for secrets alone', () => {
  expect(featuresOf(aStage({ databases: {}, secretsKmsKey: 'alias/shop' }))).toContain('own-key')
})

test('how people get in', () => {
  expect(featuresOf(aStage({ databases: {}, bastion: aBastion({ endpoints: true }) }))).toEqual([
    'own-vpc',
    'bastion-ssh',
    'bastion-endpoints',
  ])
})

test('monitoring, but not its end', () => {
  const of = (monitoring: number) =>
    featuresOf(aStage({ databases: { postgres: aPostgres({ monitoring }) } }))
  expect(of(5)).toContain('monitoring')
  expect(of(0)).not.toContain('monitoring')
})

test('what a database comes from', () => {
  const postgres = aPostgres({ restoreFrom: { kind: 'snapshot', snapshot: 'nightly' } })
  const mysql = aMysql({
    restoreFrom: { kind: 'time', time: '2026-11-30T00:00:00Z', source: 'old' },
  })
  expect(featuresOf(aStage({ databases: { postgres, mysql } }))).toEqual([
    'postgres',
    'mysql',
    'own-vpc',
    'restore-snapshot',
    'restore-time',
  ])
})

test('a replica, and the primary whose secret it gets a copy of', () => {
  const stage = aStage({})
  const of = (region: string) =>
    featuresOf({
      ...stage,
      databases: {
        postgres: aPostgres({
          replicaOf: { kind: 'stage', stage: 'prod', stackName: 'shop-prod', region },
        }),
      },
    })
  expect(of(stage.region)).toContain('replica')
  expect(of('eu-north-1')).toContain('replica-elsewhere')
  const primary = aStage({ databases: { postgres: aPostgres({ replicaRegions: ['eu-north-1'] }) } })
  expect(featuresOf(primary)).toContain('replica-elsewhere')
})
