/** The way that keeps the rows of an existing database, where applications leave it for one that is made. */
import { expect, test } from 'vitest'
import type { DatabaseKind } from '../../../src/engines/table.ts'
import { NO_EXTERNAL_FACTS, type ExistingFacts } from '../../../src/facts/external.ts'
import { moveNotes, moveReasons } from '../../../src/plan/impact/moves.ts'
import { messagesOf, planInput, read, type Given } from '../../builders/plan.ts'
import { aDeployed, aPostgres, aStage } from '../../builders/stage.ts'

const LEGACY: ExistingFacts = {
  ...{ identifier: 'legacy', account: '123456789012', engine: 'redis', host: 'legacy.example' },
  ...{ port: 6379, readerHost: null, database: '0', tls: true, vpc: null, securityGroups: [] },
  resource: 'replication-group',
}

const moving = (
  kind: DatabaseKind,
  facts: Partial<ExistingFacts>,
  name = 'legacy',
  more: Given = {},
) => {
  const { databases, ...deployed } = aDeployed()
  const used = { ...databases[kind], existing: `us-east-1/${name}` }
  return planInput({
    ...more,
    deployed: { ...deployed, databases: { ...databases, [kind]: used } },
    external: { ...NO_EXTERNAL_FACTS, leaving: { [kind]: read({ ...LEGACY, ...facts }) } },
  })
}

const notes = (kind: DatabaseKind, facts: Partial<ExistingFacts>): string =>
  messagesOf(moveNotes(moving(kind, facts))).join('\n')

const INSTANCE = { resource: 'instance', engine: 'postgres', database: 'orders' } as const

test.each<[string, DatabaseKind, Partial<ExistingFacts>, RegExp]>([
  [
    'an instance',
    'postgres',
    INSTANCE,
    /\(aws rds create-db-snapshot --db-instance-identifier legacy --db-snapshot-identifier legacy-move\)/,
  ],
  [
    'a cache cluster',
    'redis',
    { resource: 'cache-cluster' },
    /\(aws elasticache create-snapshot --cache-cluster-id legacy --snapshot-name legacy-move\)/,
  ],
  [
    'a replication group, by its primary',
    'redis',
    { clusterMode: false, node: 'legacy-002' },
    /\(aws elasticache create-snapshot --cache-cluster-id legacy-002 --snapshot-name legacy-move\)/,
  ],
  [
    'a replication group of which nobody knows a node',
    'redis',
    { clusterMode: false },
    /take a snapshot of it and write restoreFrom: \{ snapshot: legacy-move \}/,
  ],
])('%s is restored from a snapshot', (_what, kind, facts, message) => {
  expect(notes(kind, facts)).toMatch(message)
})

test.each<[string, DatabaseKind, Partial<ExistingFacts>]>([
  ['a cluster of Aurora', 'postgres', { resource: 'cluster', engine: 'aurora-postgresql' }],
  [
    'a group with cluster mode, of which no other is restored',
    'redis',
    { clusterMode: true, node: 'legacy-0001-001' },
  ],
  ['a serverless cache', 'redis', { resource: 'serverless-cache' }],
])('the rows of %s are copied', (_what, kind, facts) => {
  expect(notes(kind, facts)).toMatch(/copy them \(a dump\)/)
})

test('legacy-orders, 30 GiB, is left for an empty db.t4g.small, which is said with both', () => {
  const stage = aStage({ databases: { postgres: aPostgres({ instance: 'db.t4g.small' }) } })
  const input = moving('postgres', { ...INSTANCE, storage: 30 }, 'legacy-orders', { stage })
  expect(moveReasons('postgres', input)[0]).toBe(
    'applications will move from legacy-orders, 30 GiB, to an empty database',
  )
  expect(messagesOf(moveNotes(input))).toEqual([
    expect.stringContaining('write restoreFrom: { snapshot: legacy-orders-move }'),
  ])
})
