import { describe, expect, test } from 'vitest'
import { notAgreed, type PlanWithInput } from '../../../src/plan/consent/still-agreed.ts'
import { planStage } from '../../../src/plan/index.ts'
import type { LiveFacts } from '../../../src/facts/databases.ts'
import type { StageAsk } from '../../../src/plan/model/input.ts'
import {
  added,
  denied,
  INSTANCE,
  modified,
  planInput,
  postgres,
  property,
  read,
  redis,
  redisFacts,
  removed,
  sqlFacts,
  tags,
  type Given,
} from '../../builders/plan.ts'
import { aDeployed, aPostgres, aRedis, aStage } from '../../builders/stage.ts'

function planned(given: Given = {}): PlanWithInput {
  const input = planInput(given)
  return { input, plan: planStage(input) }
}

const CLASS = property('DBInstanceClass', 'db.t4g.micro', 'db.t4g.small')
const grows = postgres([CLASS])
const larger = aStage({
  databases: {
    postgres: aPostgres({
      version: '18',
      allowMajorUpgrade: true,
      storage: { ...aPostgres().storage, size: 40 },
    }),
  },
})
const grown = postgres([
  property('EngineVersion', '17', '18'),
  property('AllocatedStorage', '20', '40'),
])
const LIMIT = property('SnapshotRetentionLimit', '1', '7')
const READER = modified('PostgresReader', INSTANCE, [CLASS])
const withReader = aStage({ databases: { postgres: aPostgres({ readReplica: true }) } })
const reads = (instanceClass: string): LiveFacts => ({
  postgres: read(sqlFacts()),
  readers: { postgres: read(sqlFacts({ instanceClass, replicaSource: 'shop-dev-postgres' })) },
})
const GATE = 'AWS::EC2::SecurityGroup'

/** Postgres goes, and a Redis stays. */
const remaining = aStage({ databases: { redis: aRedis() } })
const goes = removed('PostgresInstance', INSTANCE)

describe('a plan that is made again is still the agreed one', () => {
  test.each<[string, Given, Given]>([
    ['where it is the same', { changes: [grows] }, { changes: [grows] }],
    ['where nothing is left to do', { changes: [grows] }, { changes: null }],
    [
      'where a step of it was taken',
      {
        stage: remaining,
        changes: [goes],
        live: { postgres: read(sqlFacts({ deletionProtection: true })) },
      },
      { stage: remaining, changes: [goes], live: { postgres: read(sqlFacts()) } },
    ],
    [
      'where AWS has upgraded a minor version, and storage has grown',
      { stage: larger, changes: [grown], live: { postgres: read(sqlFacts()) } },
      {
        stage: larger,
        changes: [grown],
        live: { postgres: read(sqlFacts({ engineVersion: '17.7', allocatedStorage: 30 })) },
      },
    ],
    [
      'where something was changed by hand that is not sent',
      { changes: [grows], live: { postgres: read(sqlFacts()) } },
      { changes: [grows], live: { postgres: read(sqlFacts({ backupRetentionDays: 30 })) } },
    ],
    [
      'where it runs already what is asked for',
      { changes: [grows], live: { postgres: read(sqlFacts()) } },
      { changes: [grows], live: { postgres: read(sqlFacts({ instanceClass: 'db.t4g.micro' })) } },
    ],
    ['where less is left', { changes: [grows, redis([tags()])] }, { changes: [grows] }],
  ])('%s', (_what, agreed, now) => {
    expect(notAgreed(planned(agreed), planned(now))).toEqual([])
  })
})

describe('it is not', () => {
  const other = read(sqlFacts({ resourceId: 'db-0ANOTHER' }))
  const ask: StageAsk = { kind: 'take-over', stack: 'arn:1', from: 'acme/shop', to: 'acme/other' }

  test.each<[string, Given, Given, RegExp]>([
    [
      'where it removes a database',
      { changes: [grows] },
      { changes: [removed('PostgresInstance', INSTANCE)] },
      /delete/,
    ],
    [
      'where it restarts another',
      { changes: [grows] },
      { changes: [grows, modified('MysqlInstance', INSTANCE, [CLASS])] },
      /MySQL/,
    ],
    [
      'where it opens a group',
      { changes: [grows] },
      {
        changes: [
          grows,
          modified('PostgresSecurityGroup', GATE, [property('SecurityGroupIngress', '[]', '[{}]')]),
        ],
      },
      /would now change PostgresSecurityGroup/,
    ],
    [
      'where it keeps fewer backups',
      { changes: [grows] },
      {
        changes: [postgres([CLASS, property('BackupRetentionPeriod', '14', '7')])],
        live: { postgres: read(sqlFacts({ backupRetentionDays: 14 })) },
      },
      /delete backups or turn off protection/,
    ],
    [
      'where a refusal came up',
      { changes: [grows] },
      {
        changes: [grows],
        refusals: [{ code: 'stack-busy', database: null, property: null, line: 1, message: 'no' }],
      },
      /^no$/,
    ],
    [
      'where there was nothing to do',
      { changes: null },
      { changes: [grows] },
      /planned as none, and would be update now/,
    ],
    [
      'where it is of another database',
      { changes: [grows] },
      { changes: [grows], live: { postgres: other } },
      /db-0POSTGRES0DEV is not the database that was planned for/,
    ],
    [
      'where nobody may look which it is',
      { changes: [grows] },
      { changes: [grows], live: { postgres: denied('rds:DescribeDBInstances') } },
      /is not the database that was planned for/,
    ],
    [
      'where what it begins with was changed by hand',
      { changes: [grows], live: { postgres: read(sqlFacts({ instanceClass: 'db.t4g.medium' })) } },
      { changes: [grows], live: { postgres: read(sqlFacts({ instanceClass: 'db.r6g.large' })) } },
      /^Postgres: instance is db\.r6g\.large now, and was db\.t4g\.medium when this was planned/,
    ],
    [
      'where a reader was changed by hand',
      { stage: withReader, changes: [READER], live: reads('db.t4g.micro') },
      { stage: withReader, changes: [READER], live: reads('db.r6g.large') },
      /^the reader of Postgres: instance is db\.r6g\.large now, and was db\.t4g\.micro/m,
    ],
    [
      'where what a Redis may be sent besides was changed by hand',
      { changes: [redis([LIMIT])], live: { redis: read(redisFacts({ members: 3 })) } },
      { changes: [redis([LIMIT])], live: { redis: read(redisFacts({ members: 5 })) } },
      /^Redis: replicas is 4 now, and was 2 when this was planned/m,
    ],
    [
      'where it takes a step that was not listed',
      { stage: remaining, changes: [goes], live: { postgres: read(sqlFacts()) } },
      {
        stage: remaining,
        changes: [goes],
        live: { postgres: read(sqlFacts({ deletionProtection: true })) },
      },
      /^it would have to turn off the deletion protection of Postgres now, which was not agreed to$/,
    ],
    [
      'where the stack is somebody else’s now',
      { changes: [grows] },
      { changes: [grows], asks: [ask] },
      /it requires consent now.*dev:take-over@/,
    ],
  ])('%s', (_what, agreed, now, reason) => {
    expect(notAgreed(planned(agreed), planned(now)).join('\n')).toMatch(reason)
  })
})

describe('a stage that waited for another, and had no change set to agree to', () => {
  // The file adds a replica to a stage that has a Redis alone.
  const before = aStage({ databases: { redis: aRedis() } })
  const deployed = aDeployed(before)
  const replicaOf = {
    ...({ kind: 'stage', stage: 'prod' } as const),
    ...{ stackName: 'shop-prod', region: 'us-east-1' },
  }
  const stage = aStage({ databases: { postgres: aPostgres({ replicaOf }), redis: aRedis() } })
  const waiting: PlanWithInput = (() => {
    const { input, plan } = planned({ stage: before, deployed, changes: null })
    const { postgres: made } = planInput({}).rendered.parts
    return {
      input: { ...input, partsAsWritten: { ...input.rendered.parts, postgres: made ?? '' } },
      plan: {
        ...plan,
        action: 'update',
        databases: [
          ...plan.databases.filter(({ database }) => database !== 'postgres'),
          {
            database: 'postgres',
            impact: 'create',
            data: 'kept',
            verified: true,
            consent: null,
            changes: [],
            reason: '',
          },
        ],
      },
    }
  })()
  const replica = added('PostgresInstance', INSTANCE)
  const now = (...changes: NonNullable<Given['changes']>): PlanWithInput => {
    const made = planned({ stage, deployed, changes })
    return { ...made, plan: { ...made.plan, refusals: [] } }
  }

  test.each<[string, NonNullable<Given['changes']>]>([
    ['adds what the file adds', [replica]],
    [
      'changes the tags of all',
      [replica, redis([tags()]), modified('Vpc', 'AWS::EC2::VPC', [tags()])],
    ],
  ])('%s', (_what, changes) => {
    expect(notAgreed(waiting, now(...changes))).toEqual([])
  })

  test.each<[string, NonNullable<Given['changes']>[number], RegExp]>([
    ['removes nothing', removed('MysqlInstance', INSTANCE), /delete MysqlInstance/],
    [
      'closes no gate that somebody has opened',
      modified('BastionSecurityGroup', GATE, [property('SecurityGroupIngress', '[{}]', '[]')]),
      /change BastionSecurityGroup/,
    ],
    [
      'adds to no other part',
      added('BastionInstance', 'AWS::EC2::Instance'),
      /add BastionInstance/,
    ],
    [
      'replaces nothing, of its own part neither',
      modified(
        'PostgresSubnetGroup',
        'AWS::RDS::DBSubnetGroup',
        [property('SubnetIds', '[]', '[a]')],
        { replacement: 'True' },
      ),
      /replace PostgresSubnetGroup/,
    ],
    [
      'changes no other database',
      redis([property('SnapshotRetentionLimit', '9', '1')]),
      /RedisReplicationGroup/,
    ],
  ])('%s', (_what, change, reason) => {
    expect(notAgreed(waiting, now(replica, change)).join('\n')).toMatch(reason)
  })
})
