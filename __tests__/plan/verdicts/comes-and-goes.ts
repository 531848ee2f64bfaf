/** Databases that come and go. */
import { added, GROUP, INSTANCE, planInput, read, removed, sqlFacts } from '../../builders/plan.ts'
import { aPostgres, aRedis } from '../../builders/stage.ts'
import { unread, only, type Row } from './row.ts'

// prettier-ignore
export const comesAndGoes: readonly Row[] = [
  { change: 'a new stage', source: 'DESIGN create', changes: null, given: { deployed: null }, impact: 'create' },
  { change: 'a new stage left in review', source: 'FACTS 6: REVIEW_IN_PROGRESS counts as create', changes: null,
    given: { deployed: { ...planInput().deployed!, status: 'REVIEW_IN_PROGRESS' } }, impact: 'create' },
  { change: 'Postgres added', source: 'CFN Action Add', changes: [added('PostgresInstance', INSTANCE)],
    impact: 'create' },
  { change: 'MySQL added', source: 'CFN Action Add', database: 'mysql', changes: [added('MysqlInstance', INSTANCE)],
    impact: 'create' },
  { change: 'Redis added', source: 'CFN Action Add', database: 'redis',
    changes: [added('RedisReplicationGroup', GROUP)], impact: 'create' },
  { change: 'Postgres removed', source: 'FACTS 2: DeletionPolicy Snapshot',
    changes: [removed('PostgresInstance', INSTANCE)], given: only({ redis: aRedis() }), impact: 'remove',
    data: 'snapshot', consent: 'remove' },
  { change: 'MySQL removed', source: 'FACTS 2: DeletionPolicy Snapshot', database: 'mysql',
    changes: [removed('MysqlInstance', INSTANCE)], given: only({ postgres: aPostgres() }), impact: 'remove',
    data: 'snapshot', consent: 'remove' },
  { change: 'Redis removed', source: 'FACTS 2: snapshot-capable', database: 'redis',
    changes: [removed('RedisReplicationGroup', GROUP)], given: only({ postgres: aPostgres() }), impact: 'remove',
    data: 'snapshot', consent: 'remove' },
  { change: 'Postgres removed by a policy that deletes', source: 'CFN PolicyAction Delete',
    changes: [removed('PostgresInstance', INSTANCE, 'Delete')], given: only({ redis: aRedis() }), impact: 'remove',
    data: 'lost', consent: 'remove' },
  { change: 'Postgres removed without a policy told', source: 'DESIGN: never lower than it could be',
    changes: [removed('PostgresInstance', INSTANCE, null)], given: only({ redis: aRedis() }), impact: 'remove',
    data: 'lost', consent: 'remove' },
  { change: 'Postgres left to itself', source: 'CFN PolicyAction Retain',
    changes: [removed('PostgresInstance', INSTANCE, 'Retain')], given: only({ redis: aRedis() }), impact: 'remove',
    data: 'kept', consent: 'remove' },
  { change: 'Postgres removed, facts denied', source: 'DESIGN not verified',
    changes: [removed('PostgresInstance', INSTANCE)], given: { ...only({ redis: aRedis() }), ...unread },
    impact: 'remove', data: 'snapshot', verified: false, refused: 'identity-unread', names: /rds:DescribeDBInstances/ },
  { change: 'Postgres with readers removed', source: 'FACTS 3; DESIGN refuses and names them',
    changes: [removed('PostgresInstance', INSTANCE)],
    given: {
      ...only({ redis: aRedis() }), live: { postgres: read(sqlFacts({ readReplicas: ['west-1', 'west-2'] })) },
    }, impact: 'remove', data: 'snapshot', consent: 'remove', refused: 'has-read-replicas',
    names: /\(west-1 and west-2\)/ },
  { change: 'Postgres under another logical id', source: 'CFN: a new id is a new resource',
    changes: [removed('PostgresDatabase', INSTANCE), added('PostgresInstance', INSTANCE)], impact: 'replace',
    data: 'snapshot', consent: 'replace' },
  { change: 'Postgres left, and its neighbour removed', source: 'CFN', changes: [removed('MysqlInstance', INSTANCE)],
    given: only({ postgres: aPostgres() }), impact: 'none' },
]
