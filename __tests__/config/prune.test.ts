import { expect, test } from 'vitest'
import { problemsOf, withDatabases, withStage } from '../builders/config.ts'

const pathsOf = (text: string) => problemsOf(text).map(({ path }) => path)

test('a wrong subnet hides nothing of the rest', () => {
  const text = withStage(
    'network: { vpc: vpc-00000001, subnets: [subnet-00000001, x] }\nregion: us-esat-1\nprotected: maybe',
  )
  expect(pathsOf(text)).toEqual([
    'stages.dev.network.subnets.1',
    'stages.dev.region',
    'stages.dev.protected',
  ])
})

test('a misspelt key is not also missing', () => {
  expect(pathsOf(withDatabases('postgres:').replace('stack:', 'stak:'))).toEqual(['stak'])
  expect(pathsOf(withDatabases('postgres:').replace('databases:', 'database:'))).toEqual([
    'stages.dev.database',
  ])
  expect(pathsOf(withDatabases('postgres:').replace('region:', 'Region:'))).toEqual(['Region'])
})

test('a wrong stack, region or range says nothing of the names and ranges that follow from it', () => {
  const two = `version: 1
stack: 1shop
region: nowhere
stages:
  dev: { databases: , network: { cidr: 10.0.0.0/33 } }
  prod: { databases: , network: { cidr: 10.0.0.0/16 } }
`
  expect(pathsOf(two)).toEqual(['stack', 'region', 'stages.dev.network.cidr'])
})

test('an existing database hides no mistake beside or inside of it', () => {
  const text = withDatabases(
    'redis:\npostgres: { existing: { identifier: 7up, arm: x }, storage: { size: 30, max: 31 } }',
  )
  expect(problemsOf(text).map(({ code, path }) => `${code} ${path}`)).toEqual([
    'invalid-value stages.dev.databases.postgres.existing.identifier',
    'unknown-key stages.dev.databases.postgres.existing.arm',
    'key-beside-existing stages.dev.databases.postgres.storage',
    'max-storage-too-small stages.dev.databases.postgres.storage.max',
  ])
})

test('a duplicate key leaves the first one to be checked', () => {
  const text = withDatabases('postgres: { instance: t4g.micro, instance: db.t4g.micro }')
  expect(problemsOf(text).map(({ line, column }) => [line, column])).toEqual([
    [7, 29],
    [7, 40],
  ])
})
