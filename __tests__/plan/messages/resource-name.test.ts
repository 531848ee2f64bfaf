import { readFileSync, readdirSync } from 'node:fs'
import { describe, expect, test } from 'vitest'
import { resourceName } from '../../../src/plan/messages/resource-name.ts'
import * as ids from '../../../src/template/logical-ids.ts'
import type { Template } from '../../../src/template/types.ts'
import { GOLDEN_DIRECTORY } from '../../template/examples.ts'

describe.each(readdirSync(GOLDEN_DIRECTORY))('%s', (file) => {
  test('has no resource without a name for people, and none with the name of another', () => {
    const { Resources } = JSON.parse(readFileSync(`${GOLDEN_DIRECTORY}${file}`, 'utf8')) as Template
    const names = Object.entries(Resources).map(
      ([logicalId, { Type }]) => [logicalId, resourceName({ logicalId, type: Type })] as const,
    )
    expect(names.filter(([logicalId, name]) => name.includes(logicalId))).toEqual([])
    expect(new Set(names.map(([, name]) => name)).size).toBe(names.length)
  })
})

test('every logical id that a template of ours can have is told in words', () => {
  const all = Object.values(ids).flatMap(leaves)
  expect(all).toContain('BastionAccessToPostgres')
  const names = all.map((logicalId) => resourceName({ logicalId, type: 'AWS::Any::Type' }))
  expect(names.filter((name) => /^[a-zA-Z]+$/.test(name)).toSorted()).toEqual([
    ...['MySQL', 'Postgres', 'Redis', 'VPC', 'bastion'],
  ])
})

function leaves(value: unknown): readonly string[] {
  if (typeof value === 'string') return [value]
  return typeof value === 'object' && value !== null ? Object.values(value).flatMap(leaves) : []
}

test.each([
  ['PostgresInstance', 'AWS::RDS::DBInstance', 'Postgres'],
  ['PostgresReader', 'AWS::RDS::DBInstance', 'Postgres reader'],
  ['RedisReplicationGroup', 'AWS::ElastiCache::ReplicationGroup', 'Redis'],
  ['RedisConnectionSecret', 'AWS::SecretsManager::Secret', 'Redis connection secret'],
  ['BastionAddress', 'AWS::EC2::EIP', 'bastion address'],
  ['DatabaseSubnet2', 'AWS::EC2::Subnet', 'database subnet 2'],
  ['Vpc', 'AWS::EC2::VPC', 'VPC'],
])('%s is called %s', (logicalId, type, name) => {
  expect(resourceName({ logicalId, type })).toBe(name)
})

test('what no template of ours makes is told in words as well, unless it is no logical id', () => {
  expect(resourceName({ logicalId: 'MysqlBackup', type: 'AWS::Backup::Plan' })).toBe('MySQL backup')
  expect(resourceName({ logicalId: 'constructor', type: 'AWS::S3::Bucket' })).toBe('constructor')
  expect(resourceName({ logicalId: 'A B', type: 'AWS::S3::Bucket' })).toBe('A B')
})

test('a stack whose name begins like a database keeps its name', () => {
  const stack = { logicalId: 'postgres-prod', type: 'AWS::CloudFormation::Stack' }
  expect(resourceName(stack)).toBe('postgres-prod')
})
