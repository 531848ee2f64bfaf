/** What a step usually takes: the slowest of what it does, and nothing where one of it was never measured. */
import { describe, expect, test } from 'vitest'
import { planStage } from '../../src/plan/index.ts'
import { usualOfResource } from '../../src/plan/usual.ts'
import { orderLine, stepLine } from '../../src/plan/messages/deploy/steps.ts'
import type { ResolvedStage } from '../../src/config/resolved.ts'
import {
  added,
  GROUP,
  INSTANCE,
  modified,
  planInput,
  postgres,
  property,
  read,
  removed,
  sqlFacts,
  tags,
  type Given,
} from '../builders/plan.ts'
import { aMysql, aPostgres, aRedis, aStage } from '../builders/stage.ts'

const planOf = (given: Given) => planStage(planInput(given))
const usualOf = (given: Given) =>
  planOf(given).steps?.find(({ kind }) => kind === 'create' || kind === 'update')?.usual

const SQL = [180, 540]
const CACHE = [360, 600]
const created = (databases: ResolvedStage['databases']): Given => ({
  stage: aStage({ databases }),
  deployed: null,
  changes: null,
  live: {},
})

describe('a new stage', () => {
  const SNAPSHOT = { kind: 'snapshot', snapshot: 'before' } as const
  const STAGE = {
    kind: 'stage',
    stage: 'prod',
    stackName: 'shop-prod',
    region: 'us-east-1',
  } as const
  test.each<readonly [string, ResolvedStage['databases'], readonly number[] | undefined]>([
    ['of an instance', { postgres: aPostgres() }, SQL],
    ['of two, which are made side by side', { postgres: aPostgres(), mysql: aMysql() }, SQL],
    ['of a cache', { redis: aRedis() }, CACHE],
    ['of both, of which the slower counts', { postgres: aPostgres(), redis: aRedis() }, CACHE],
    ['with a reader', { postgres: aPostgres({ readReplica: true }) }, undefined],
    ['that is restored', { mysql: aMysql({ restoreFrom: SNAPSHOT }) }, undefined],
    ['of a restored cache', { redis: aRedis({ restoreFrom: SNAPSHOT }) }, undefined],
    ['with a replica', { postgres: aPostgres({ replicaOf: STAGE }), redis: aRedis() }, undefined],
    ['without a database', {}, undefined],
  ])('%s', (_what, databases, expected) => {
    const given = created(databases)
    expect(planOf(given).steps?.[0]?.kind).toBe('create')
    expect(usualOf(given)).toEqual(expected)
  })
})

describe('an update', () => {
  const CLASS = property('DBInstanceClass', 'db.t4g.micro', 'db.t4g.small')
  const HOUR = property('PreferredBackupWindow', '01:00-02:00', '02:00-03:00')
  const stageOf = (overrides: Parameters<typeof aPostgres>[0]) =>
    aStage({
      databases: { postgres: aPostgres({ instance: 'db.t4g.small', multiAz: true, ...overrides }) },
    })
  const live = (overrides: Parameters<typeof sqlFacts>[0] = {}): NonNullable<Given['live']> => ({
    postgres: read(sqlFacts({ multiAz: true, ...overrides })),
  })
  const bigger: Given = { stage: stageOf({}), live: live(), changes: [postgres([CLASS])] }
  const both = aStage({ databases: { postgres: aPostgres(), redis: aRedis() } })

  test.each<readonly [string, Given, readonly number[] | undefined]>([
    ['that changes the class of a Multi-AZ instance', bigger, [960, 1200]],
    [
      'that changes the class of one that is not Multi-AZ',
      { ...bigger, stage: stageOf({ multiAz: false }), live: live({ multiAz: false }) },
      [360, 420],
    ],
    [
      'that changes the class, while the storage goes in a step of its own',
      { ...bigger, changes: [postgres([CLASS, property('AllocatedStorage', '20', '40')])] },
      [960, 1200],
    ],
    ['of one that becomes Multi-AZ', { ...bigger, live: live({ multiAz: false }) }, undefined],
    ['of one that becomes single-AZ', { ...bigger, stage: stageOf({ multiAz: false }) }, undefined],
    ['of one that nobody could read', { ...bigger, live: {} }, undefined],
    ['in the window', { ...bigger, stage: stageOf({ apply: 'window' }) }, undefined],
    [
      'that applies what is queued',
      { ...bigger, live: live({ pending: { EngineVersion: '17.7' } }) },
      undefined,
    ],
    ['of more than the class', { ...bigger, changes: [postgres([CLASS, HOUR])] }, undefined],
    ['of something else', { ...bigger, changes: [postgres([HOUR])] }, undefined],
    [
      'that adds a cache beside tags',
      { stage: both, changes: [added('RedisReplicationGroup', GROUP), postgres([tags()])] },
      CACHE,
    ],
    [
      'that adds a cache and takes an instance away',
      {
        stage: both,
        changes: [added('RedisReplicationGroup', GROUP), removed('MysqlInstance', INSTANCE)],
      },
      undefined,
    ],
    [
      'of no database',
      { changes: [modified('Vpc', 'AWS::EC2::VPC', [property('Tags', 'a', 'b')])] },
      undefined,
    ],
  ])('%s', (_what, given, expected) => {
    expect(planOf(given).steps?.map(({ kind }) => kind)).toContain('update')
    expect(usualOf(given)).toEqual(expected)
  })
})

describe('whoever reads the plan is told', () => {
  const plan = planOf(created({ redis: aRedis() }))
  test('with the step, also where it is the only one', () => {
    expect(orderLine(plan)).toBe('In one step, deploy will create shop-dev (about 6-10 min).')
    const steps = [...(plan.steps ?? []), { kind: 'protect-stack', to: 'on' } as const]
    expect(orderLine({ ...plan, steps })).toBe(
      'In order, deploy will create shop-dev (about 6-10 min), then turn on the termination protection of shop-dev.',
    )
  })

  test('one number where the range is one', () => {
    const steps = [{ kind: 'update', usual: [1200, 1200] } as const]
    expect(orderLine({ ...plan, steps })).toContain('update shop-dev (about 20 min).')
  })

  test('in the log when the step begins, and not of what is not done any more', () => {
    const step = { kind: 'create', usual: [180, 540] } as const
    const line = (state: 'begun' | 'done-already') =>
      stepLine({ step, number: 1, of: 1, state }, plan)
    expect(line('begun')).toBe('dev: create shop-dev (about 3-9 min)')
    expect(line('done-already')).toBe('dev: had been done already: create shop-dev')
  })
})

test.each([
  ['AWS::RDS::DBInstance', 'CREATE_IN_PROGRESS', SQL],
  ['AWS::ElastiCache::ReplicationGroup', 'CREATE_IN_PROGRESS', CACHE],
  ['AWS::RDS::DBInstance', 'UPDATE_IN_PROGRESS', [1, 2]],
  ['AWS::ElastiCache::ReplicationGroup', 'UPDATE_IN_PROGRESS', null],
  ['AWS::RDS::DBInstance', 'DELETE_IN_PROGRESS', null],
  ['AWS::EC2::VPC', 'CREATE_IN_PROGRESS', null],
])('one %s in %s usually takes %j, where that of its step is known', (type, status, usual) => {
  expect(usualOfResource({ kind: 'update', usual: [1, 2] }, { type, status })).toEqual(usual)
  expect(usualOfResource({ kind: 'update' }, { type, status })).toBeNull()
})
