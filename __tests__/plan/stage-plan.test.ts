/** What a stage's plan says in words, and the helpers around it. The verdicts have a table of their own. */
import { describe, expect, test } from 'vitest'
import {
  assemblePlan,
  databasesTouched,
  hasChanges,
  needsUnprotect,
  planStage,
  refusalsOf,
  touchedParts,
} from '../../src/plan/index.ts'
import type { StageInput } from '../../src/plan/index.ts'
import { note } from '../../src/plan/messages/coded.ts'
import type { DatabasePlan, Refusal, StagePlan } from '../../src/plan/model/types.ts'
import {
  INSTANCE,
  added,
  codesOf,
  denied,
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
} from '../builders/plan.ts'
import { aPostgres, aRedis, aStage } from '../builders/stage.ts'

const size = property('AllocatedStorage', '20', '50')

function plan(overrides: Given): StagePlan {
  return planStage(planInput(overrides))
}

function postgresOf(overrides: Given): DatabasePlan {
  const found = plan(overrides).databases.find(({ database }) => database === 'postgres')
  if (found === undefined) throw new Error('the plan has no Postgres')
  return found
}

describe('changes', () => {
  test("are in the file's words, with their line", () => {
    expect(postgresOf({ changes: [postgres([size])] }).changes).toEqual([
      { property: 'storage.size', before: '20', after: '50', line: 13 },
    ])
  })

  test('of the stage itself are named within the stage', () => {
    const { changes } = postgresOf({
      changes: [postgres([property('DeletionProtection', 'true', 'false')])],
      live: { postgres: read(sqlFacts({ deletionProtection: true })) },
    })
    expect(changes).toEqual([{ property: 'protected', before: 'true', after: 'false', line: 5 }])
  })

  test('without values have none', () => {
    const { changes } = postgresOf({
      changes: [postgres([property('AllocatedStorage', null, null)])],
    })
    expect(changes).toEqual([{ property: 'storage.size', before: null, after: null, line: 13 }])
  })

  test('start from what runs, where reality is ahead of the template', () => {
    const live = { postgres: read(sqlFacts({ engineVersion: '17.6' })) }
    const { changes } = postgresOf({
      changes: [postgres([property('EngineVersion', '17', '17.7')])],
      live,
    })
    expect(changes).toEqual([{ property: 'version', before: '17.6', after: '17.7', line: 11 }])
  })

  test('of parameters are told one by one', () => {
    const group = modified('PostgresParameterGroup', 'AWS::RDS::DBParameterGroup', [
      property('Parameters', '{"work_mem":"4","a":"1","b":"2"}', '{"work_mem":"8","a":"1"}'),
    ])
    expect(postgresOf({ changes: [group] }).changes).toEqual([
      { property: 'parameters.b', before: '2', after: null, line: 10 },
      { property: 'parameters.work_mem', before: '4', after: '8', line: 17 },
    ])
  })

  test('of replicas count replicas, not nodes, and stand there once', () => {
    const { databases } = plan({
      changes: [
        redis([
          property('AutomaticFailoverEnabled', 'false', 'true'),
          property('NumCacheClusters', '1', '3'),
        ]),
      ],
    })
    expect(databases.find(({ database }) => database === 'redis')?.changes).toEqual([
      { property: 'replicas', before: '0', after: '2', line: 30 },
    ])
  })

  test.each(['MasterUserPassword', 'AuthToken', 'TdeCredentialPassword', 'Unheard'])(
    'never show the value of %s',
    (name) => {
      const { changes } = postgresOf({ changes: [postgres([property(name, 'old', 'new')])] })
      expect(changes).toEqual([{ property: name, before: null, after: null, line: null }])
    },
  )

  test('do not show a value that CloudFormation cannot tell yet', () => {
    const { changes } = postgresOf({
      changes: [
        postgres([property('KmsKeyId', '{"Ref":"Key"}', '{{changeSet:KNOWN_AFTER_APPLY}}')]),
      ],
    })
    expect(changes).toMatchObject([{ before: null, after: null }])
  })

  test('of a new database are its main settings', () => {
    const { changes } = postgresOf({ deployed: null, changes: null })
    expect(changes).toContainEqual({
      property: 'instance',
      before: null,
      after: 'db.t4g.micro',
      line: 12,
    })
    expect(changes.every(({ before }) => before === null)).toBe(true)
  })
})

describe('reasons', () => {
  test('name what could not be read, and the action that was denied', () => {
    const live = { postgres: denied('rds:DescribeDBInstances') }
    expect(postgresOf({ changes: [postgres([size])], live }).reason).toBe(
      'the storage size will change while it runs; not verified (rds:DescribeDBInstances denied): a restart cannot be ruled out',
    )
  })

  test('name what is queued with its value, and of a password only the name', () => {
    const pending = { EngineVersion: '17.7', MasterUserPassword: 'hunter2' }
    const live = { postgres: read(sqlFacts({ pending })) }
    const { reason } = postgresOf({ changes: [postgres([size])], live })
    expect(reason).toContain('what is queued: EngineVersion 17.7 and MasterUserPassword')
    expect(reason).not.toContain('hunter2')
  })

  test('say that protection is turned off before a removal', () => {
    const { databases } = plan({
      stage: aStage({ databases: { redis: aRedis() } }),
      changes: [removed('PostgresInstance', INSTANCE)],
      live: { postgres: read(sqlFacts({ deletionProtection: true })) },
    })
    expect(databases[0]?.reason).toContain('deletion protection will be turned off first')
  })

  test('say that a queued change waits where the template applies nothing at once', () => {
    const input = planInput({
      changes: [postgres([size])],
      live: { postgres: read(sqlFacts({ pending: { EngineVersion: '17.7' } })) },
    })
    const { template } = input.rendered
    const instance = template.Resources['PostgresInstance']!
    const rendered = {
      ...input.rendered,
      template: {
        ...template,
        Resources: {
          ...template.Resources,
          PostgresInstance: {
            ...instance,
            Properties: { ...instance.Properties, ApplyImmediately: false },
          },
        },
      },
    }
    expect(postgresOf({ ...input, rendered })).toMatchObject({
      impact: 'in-place',
      reason: expect.stringContaining('queued for the maintenance window') as string,
    })
  })
})

describe('stage', () => {
  test.each<[string, Given, string]>([
    ['is created without a stack', { deployed: null, changes: null }, 'create'],
    ['has nothing to do without a change set', { changes: null }, 'none'],
    ['is updated where only outputs change', { changes: [] }, 'update'],
    ['is updated where only tags change', { changes: [postgres([tags()])] }, 'update'],
  ])('%s', (_name, overrides, action) => {
    expect(plan(overrides).action).toBe(action)
    expect(hasChanges(assemblePlan([plan(overrides)]))).toBe(action !== 'none')
  })

  test('says what changes where no database does', () => {
    expect(codesOf(plan({ changes: [] }).notes)).toEqual(['outputs-or-tags-only'])
    expect(codesOf(plan({ changes: [postgres([tags()])] }).notes)).toEqual(['tags-only'])
    const subnets = ['A', 'B', 'C', 'D', 'E'].map((id) => added(id, 'AWS::EC2::Subnet'))
    expect(plan({ changes: subnets }).notes).toEqual([
      note('other-resources', 'network: 5 resources will be added (A, B, C and 2 more)'),
    ])
  })

  test('keeps the notes and refusals it is given, once', () => {
    const refusal: Refusal = {
      ...{ database: null, property: null, line: 3 },
      ...{ code: 'stack-busy', message: 'busy' },
    }
    const one = note('tags-only', 'a')
    const given = plan({ notes: [one, { ...one }], changes: null, refusals: [refusal, refusal] })
    expect(given.notes).toEqual([one])
    expect(given.refusals).toEqual([refusal])
    expect(refusalsOf(assemblePlan([given]))).toEqual([{ ...refusal, stage: 'dev' }])
  })

  test('refuses to touch data that belongs to nothing it knows', () => {
    const { refusals } = plan({ changes: [removed('Legacy', INSTANCE)] })
    expect(refusals).toEqual([
      {
        code: 'unknown-database',
        database: null,
        property: null,
        line: 3,
        message: expect.stringContaining('Legacy') as string,
      },
    ])
  })

  test.each<[string, Partial<ReturnType<typeof added>>, string]>([
    ['of a kind that is no resource', { logicalId: '', type: 'Hook' }, '(Hook)'],
    ['that tells nothing at all', { logicalId: '', type: '' }, 'understand;'],
    ['without a logical id', { logicalId: '', type: 'AWS::S3::Bucket' }, '(AWS::S3::Bucket)'],
    ['without a type', { type: '' }, '(Somewhat)'],
  ])('refuses a change %s', (_name, unknown, said) => {
    const given = {
      ...added('Somewhat', 'AWS::S3::Bucket'),
      action: 'Dynamic',
      ...unknown,
    } as const
    for (const changes of [[given], [postgres([tags()]), given]]) {
      const { refusals, notes } = plan({ changes })
      expect(refusals).toMatchObject([
        { code: 'change-not-understood', message: expect.stringContaining(said) as string },
      ])
      expect(codesOf(notes)).not.toContain('other-resources')
    }
  })

  test('knows a removed instance by the output that named it, whatever its logical id', () => {
    const { databases } = plan({
      stage: aStage({ databases: { redis: aRedis() } }),
      changes: [
        {
          ...removed('Legacy', INSTANCE),
          physicalId: planInput().deployed!.databases.postgres.identifier,
        },
      ],
    })
    expect(databases[0]).toMatchObject({ database: 'postgres', impact: 'remove' })
  })

  test('asks nothing of running databases where nothing changes', () => {
    const stage = aStage({
      databases: { postgres: aPostgres({ version: '16', versionGiven: true }) },
    })
    expect(plan({ stage, changes: null }).refusals).toEqual([])
  })

  test('does not change what it is given', () => {
    const input = planInput({ changes: [postgres([size]), redis([tags()])] })
    const before = structuredClone({ ...input, locate: null })
    planStage(input)
    expect({ ...input, locate: null }).toEqual(before)
  })
})

describe('needsUnprotect', () => {
  const goes = plan({
    stage: aStage({ databases: {} }),
    changes: [
      removed('PostgresInstance', INSTANCE),
      removed('RedisReplicationGroup', 'AWS::ElastiCache::ReplicationGroup'),
    ],
  })

  test.each<[string, StageInput['live'], readonly string[]]>([
    ['protected', { postgres: read(sqlFacts({ deletionProtection: true })) }, ['postgres']],
    ['unprotected', { postgres: read(sqlFacts()) }, []],
    ['unread', { postgres: denied('rds:DescribeDBInstances') }, ['postgres']],
    ['never asked for', {}, ['postgres']],
    ['gone already', { postgres: { kind: 'absent' } }, []],
  ])('of a removed database that is %s', (_name, live, expected) => {
    expect(needsUnprotect(goes.databases, { ...live, redis: read(redisFacts()) })).toEqual(expected)
  })

  test('is not asked of a database that only restarts', () => {
    const live = { postgres: read(sqlFacts({ deletionProtection: true })) }
    const restarts = plan({
      changes: [postgres([property('DBInstanceClass', 'a', 'b')])],
      live,
    })
    expect(needsUnprotect(restarts.databases, live)).toEqual([])
  })
})

test('parts are touched that are new, gone or different', () => {
  expect(
    touchedParts(
      { network: 'a', postgres: 'b', redis: 'c' },
      { network: 'a', postgres: 'x', mysql: 'd' },
    ),
  ).toEqual(['postgres', 'mysql', 'redis'])
})

test('databases are touched by tags, parameter groups and removals, not by additions or the network', () => {
  const touched = (changes: NonNullable<Given['changes']>) =>
    databasesTouched(planInput({ changes }).changes ?? [])
  expect(touched([redis([tags()])])).toEqual(['redis'])
  expect(
    touched([modified('PostgresParameterGroup', 'AWS::RDS::DBParameterGroup', [tags()])]),
  ).toEqual(['postgres'])
  expect(touched([removed('MysqlInstance', INSTANCE)])).toEqual(['mysql'])
  expect(touched([added('PostgresInstance', INSTANCE)])).toEqual([])
  expect(touched([modified('Vpc', 'AWS::EC2::VPC', [tags()])])).toEqual([])
})
