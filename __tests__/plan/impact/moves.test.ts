/** The way that keeps the rows of an existing database, where applications leave it for one that is made. */
import { expect, test } from 'vitest'
import type { DatabaseKind } from '../../../src/engines/table.ts'
import { NO_EXTERNAL_FACTS, type ExistingFacts } from '../../../src/facts/external.ts'
import { moveNotes } from '../../../src/plan/impact/moves.ts'
import { messagesOf, planInput, read } from '../../builders/plan.ts'
import { aDeployed } from '../../builders/stage.ts'

const LEGACY: ExistingFacts = {
  ...{ identifier: 'legacy', account: '123456789012', engine: 'redis', host: 'legacy.example' },
  ...{ port: 6379, readerHost: null, database: '0', tls: true, vpc: null, securityGroups: [] },
  resource: 'replication-group',
}

const notes = (kind: DatabaseKind, facts: Partial<ExistingFacts>): string => {
  const { databases, ...deployed } = aDeployed()
  const used = { ...databases[kind], existing: 'us-east-1/legacy' }
  const input = planInput({
    deployed: { ...deployed, databases: { ...databases, [kind]: used } },
    external: { ...NO_EXTERNAL_FACTS, leaving: { [kind]: read({ ...LEGACY, ...facts }) } },
  })
  return messagesOf(moveNotes(input)).join('\n')
}

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
