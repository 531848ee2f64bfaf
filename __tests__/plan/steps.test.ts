/** Which steps a plan takes, and in which order. */
import { describe, expect, test } from 'vitest'
import type { ResolvedStage } from '../../src/config/resolved.ts'
import { planStage } from '../../src/plan/index.ts'
import { orderLine } from '../../src/plan/messages/deploy/steps.ts'
import type { Step } from '../../src/plan/model/step.ts'
import { renderStage } from '../../src/template/index.ts'
import {
  added,
  denied,
  GROUP,
  INSTANCE,
  modified,
  planInput,
  postgres,
  property,
  read,
  redisFacts,
  removed,
  sqlFacts,
  type Given,
} from '../builders/plan.ts'
import { SOURCE } from '../builders/source.ts'
import {
  aBastion,
  aContext,
  aDeployed,
  aMysql,
  aPostgres,
  aRedis,
  aStage,
  stackOf,
} from '../builders/stage.ts'

const stepsOf = (given: Given): readonly Step[] => planStage(planInput(given)).steps ?? []
const kindsOf = (given: Given): readonly string[] => stepsOf(given).map(({ kind }) => kind)

const PROTECTED = aDeployed(aStage(), { terminationProtection: true })
const NEW: Given = { deployed: null, changes: null, live: {} }
const SIZE = property('AllocatedStorage', '20', '50')
const KEY = property('KmsKeyId', null, 'alias/own', { requiresRecreation: 'Always' })
const protectedStage = (databases: ResolvedStage['databases']) =>
  aStage({ protected: true, databases })

/** Postgres goes, and MySQL stays. */
const REMOVAL: Given = {
  stage: aStage({ databases: { mysql: aMysql() } }),
  changes: [removed('PostgresInstance', INSTANCE)],
}
const isProtected = (deletionProtection: boolean) => ({
  postgres: read(sqlFacts({ deletionProtection })),
})

describe('a plan takes', () => {
  test('no step where nothing changes', () => {
    expect(planStage(planInput({ changes: null }))).not.toHaveProperty('steps')
  })

  test('one where one update does it all', () => {
    expect(stepsOf({ changes: [postgres([SIZE])] })).toEqual([{ kind: 'update' }])
  })

  test('none where it is refused, as nothing is carried out', () => {
    const refusal = { code: 'rerun', database: null, property: null, line: null, message: 'no' }
    const refused = { changes: [postgres([SIZE])], refusals: [refusal] } as Given
    expect(planStage(planInput(refused)).refusals).toHaveLength(1)
    expect(stepsOf(refused)).toEqual([])
  })

  test('none that is known where it was not checked against AWS', () => {
    expect(stepsOf({ basis: 'file', changes: [postgres([SIZE])] })).toEqual([])
  })
})

describe('a new stage', () => {
  test('is created', () => {
    expect(stepsOf(NEW)).toEqual([{ kind: 'create', usual: [360, 600] }])
  })

  test('is protected when everything stands', () => {
    const stage = protectedStage({ postgres: aPostgres(), mysql: aMysql(), redis: aRedis() })
    expect(stepsOf({ ...NEW, stage })).toEqual([
      { kind: 'create', usual: [360, 600] },
      { kind: 'protect', databases: ['postgres', 'mysql'] },
      { kind: 'protect-stack', to: 'on' },
    ])
  })

  test('begins with clearing away what its failed first create left', () => {
    expect(kindsOf({ ...NEW, leftBehind: 'failed-create' })).toEqual([
      'delete-failed-create',
      'create',
    ])
  })
})

describe('a database that goes', () => {
  test('leaves a snapshot first, loses its protection, and is proven gone', () => {
    expect(stepsOf({ ...REMOVAL, live: isProtected(true) })).toEqual([
      { kind: 'snapshot', databases: ['postgres'] },
      { kind: 'lift-protection', databases: ['postgres'] },
      { kind: 'update' },
      { kind: 'prove-removal', databases: ['postgres'] },
    ])
  })

  test('has none to lose where it is off already, as after a run that was broken off', () => {
    expect(kindsOf({ ...REMOVAL, live: isProtected(false) })).toEqual([
      'snapshot',
      'update',
      'prove-removal',
    ])
  })

  test('and cannot be read is refused, so that no step is taken', () => {
    expect(stepsOf({ ...REMOVAL, live: { postgres: denied('rds:DescribeDBInstances') } })).toEqual(
      [],
    )
  })

  test('that somebody has deleted takes and proves nothing; the plan says so', () => {
    const gone: Given = { ...REMOVAL, live: { postgres: { kind: 'absent' } } }
    expect(kindsOf(gone)).toEqual(['update'])
    expect(planStage(planInput(gone)).notes).toContainEqual(
      expect.objectContaining({
        code: 'already-gone',
        message: expect.stringMatching(/^Postgres: AWS no longer has /) as string,
      }),
    )
  })

  test('for another one in its place protects that one at the end', () => {
    const stage = protectedStage({ postgres: aPostgres({ kmsKey: 'alias/own' }) })
    const replaced = postgres([KEY], { replacement: 'True', policyAction: 'ReplaceAndSnapshot' })
    expect(
      kindsOf({ stage, deployed: PROTECTED, changes: [replaced], live: isProtected(true) }),
    ).toEqual(['snapshot', 'lift-protection', 'update', 'protect', 'prove-removal'])
  })
})

describe('a bastion', () => {
  const stage = protectedStage({ postgres: aPostgres() })
  const withBastion = { ...stage, bastion: aBastion() }
  const keys = modified('BastionKeys', 'AWS::SSM::Association', [property('Parameters', '1', '2')])

  test('that is made is waited for last: no database waits for it', () => {
    expect(kindsOf({ ...NEW, stage: withBastion })).toEqual([
      'create',
      'protect',
      'protect-stack',
      'check-bastion',
    ])
  })

  test('that is changed is waited for', () => {
    expect(kindsOf({ stage: withBastion, deployed: PROTECTED, changes: [keys] })).toEqual([
      'update',
      'check-bastion',
    ])
  })

  test('that goes, or is not touched, is not', () => {
    const host = removed('BastionInstance', 'AWS::EC2::Instance', 'Delete')
    expect(kindsOf({ stage, deployed: PROTECTED, changes: [host] })).toEqual(['update'])
    expect(
      kindsOf({ stage: withBastion, deployed: PROTECTED, changes: [postgres([SIZE])] }),
    ).toEqual(['update'])
  })
})

test('a Redis whose engine moves leaves a snapshot, as it never goes back', () => {
  const changes = [
    modified('RedisReplicationGroup', GROUP, [property('Engine', 'redis', 'valkey')]),
  ]
  const live = { redis: read(redisFacts({ engine: 'redis' })) }
  expect(stepsOf({ changes, live })).toEqual([
    { kind: 'snapshot', databases: ['redis'] },
    { kind: 'update' },
  ])
})

test('a database that is added to a protected stage is protected by a step of its own', () => {
  const stage = protectedStage({ postgres: aPostgres(), mysql: aMysql() })
  expect(
    stepsOf({ stage, deployed: PROTECTED, changes: [added('MysqlInstance', INSTANCE)] }),
  ).toEqual([
    { kind: 'update', usual: [180, 540] },
    { kind: 'protect', databases: ['mysql'] },
  ])
})

describe('a promotion', () => {
  const deployedAs = (outputs: Readonly<Record<string, string>>) =>
    aDeployed(aStage(), { outputs: { ...stackOf().outputs, ...outputs } })
  const REPLICA = deployedAs({ PostgresSourceArn: SOURCE.arn, PostgresSourceStack: 'shop-prod' })
  const PROMOTED = deployedAs({
    PostgresPromotedFrom: SOURCE.arn,
    PostgresSourceStack: 'shop-prod',
  })
  const SECRET = added('PostgresSecret', 'AWS::SecretsManager::Secret')
  const GONE = property('SourceDBInstanceIdentifier', SOURCE.identifier, null)
  const PASSWORD = property('MasterUserPassword', null, '{{resolve:secretsmanager:x}}')
  const follows = { postgres: read(sqlFacts({ replicaSource: SOURCE.identifier })) }

  test('comes before its secret, and both before what sets the password', () => {
    const changes = [SECRET, postgres([GONE, PASSWORD])]
    expect(stepsOf({ deployed: REPLICA, changes, live: follows })).toEqual([
      { kind: 'promote', databases: ['postgres'] },
      { kind: 'make-secret', databases: ['postgres'] },
      { kind: 'update' },
    ])
  })

  test('that was broken off goes on with the secret', () => {
    const changes = [SECRET, postgres([PASSWORD])]
    expect(kindsOf({ deployed: PROMOTED, changes })).toEqual(['make-secret', 'update'])
  })
})

test('readers are upgraded before their primaries', () => {
  const version = property('EngineVersion', '17.6', '17.7')
  const stage = aStage({
    databases: {
      postgres: aPostgres({ version: '17.7', versionGiven: true, readReplica: true }),
    },
  })
  const changes = [
    postgres([version]),
    modified('PostgresReader', INSTANCE, [version], { replacement: 'False' }),
  ]
  const live = {
    postgres: read(sqlFacts({ engineVersion: '17.6' })),
    readers: { postgres: read(sqlFacts({ engineVersion: '17.6', replicaSource: 'x' })) },
  }
  expect(stepsOf({ stage, changes, live })).toEqual([
    { kind: 'upgrade-readers', databases: ['postgres'] },
    { kind: 'update' },
  ])
})

describe('a Redis', () => {
  const stage = aStage({ databases: { redis: aRedis() } })
  const nodes = (before: number, after: number) =>
    property('NumCacheClusters', String(before), String(after))
  const failover = (to: 'true' | 'false') =>
    property('AutomaticFailoverEnabled', to === 'true' ? 'false' : 'true', to)
  const changed = (details: Parameters<typeof modified>[2], replacement = 'False'): Given => ({
    stage,
    changes: [modified('RedisReplicationGroup', GROUP, details, { replacement } as object)],
  })

  test('gets its first replicas before failover', () => {
    const wanted = aStage({ databases: { redis: aRedis({ replicas: 1 }) } })
    const given = { ...changed([nodes(1, 2), failover('true')]), stage: wanted }
    expect(stepsOf(given)).toEqual([
      { kind: 'add-nodes', databases: ['redis'] },
      { kind: 'update' },
    ])
  })

  test('loses failover before its last replica', () => {
    const given = changed([
      nodes(3, 1),
      failover('false'),
      property('MultiAZEnabled', 'true', 'false'),
    ])
    const running = redisFacts({ members: 3, multiAz: true })
    expect(stepsOf({ ...given, live: { redis: read(running) } })).toEqual([
      { kind: 'failover-off', databases: ['redis'] },
      { kind: 'update' },
    ])
  })

  test.each([
    ['more replicas', [nodes(2, 4)]],
    ['failover alone, as after a run that was broken off', [failover('true')]],
    ['the last replica alone, as after a run that was broken off', [nodes(2, 1)]],
  ])('%s is one update', (_what, details) => {
    expect(kindsOf(changed(details))).toEqual(['update'])
  })

  test('that is replaced begins with all that it is to have', () => {
    const given = changed([KEY, nodes(1, 2), failover('true')], 'True')
    expect(kindsOf({ ...given, live: { redis: read(redisFacts()) } })).not.toContain('add-nodes')
  })
})

describe("the stack's own protection", () => {
  const deployed = (terminationProtection: boolean | null) =>
    aDeployed(aStage(), { terminationProtection })

  test.each<[string, ResolvedStage, boolean | null, readonly Step[]]>([
    ['is turned on', aStage({ protected: true }), false, [{ kind: 'protect-stack', to: 'on' }]],
    ['is turned off', aStage(), true, [{ kind: 'protect-stack', to: 'off' }]],
    ['is as it should be', aStage({ protected: true }), true, []],
    ['is not known', aStage({ protected: true }), null, []],
  ])('%s', (_what, stage, now, expected) => {
    expect(stepsOf({ stage, deployed: deployed(now), changes: null })).toEqual(expected)
  })
})

test('an update that was not rolled back to its end is the only step that is known', () => {
  const rendered = renderStage(aStage(), aContext())
  expect(stepsOf({ leftBehind: 'failed-update', changes: null, rendered })).toEqual([
    { kind: 'roll-back' },
  ])
})

describe('whoever reads the plan', () => {
  test('is told the order where there is one, in one sentence', () => {
    const plan = planStage(planInput({ ...REMOVAL, live: isProtected(true) }))
    expect(orderLine(plan)).toBe(
      'In order, deploy will take a snapshot of Postgres, then turn off the deletion protection of Postgres, then update shop-dev, then check that what was to be deleted is gone.',
    )
  })

  test('is told nothing where one update does it, nor of a plan that knows no steps', () => {
    expect(orderLine(planStage(planInput({ changes: [postgres([SIZE])] })))).toBeNull()
    expect(orderLine({ stack: 'shop-dev', action: 'update' })).toBeNull()
  })

  test('consents to the same plan, whatever steps it takes', () => {
    const [on, off] = [true, false].map((protection) =>
      planStage(planInput({ ...REMOVAL, live: isProtected(protection) })),
    )
    expect(on?.steps).not.toEqual(off?.steps)
    expect(on?.fingerprint).toBe(off?.fingerprint)
  })
})
