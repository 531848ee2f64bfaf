import { describe, expect, test } from 'vitest'
import { TinystacksError } from '../../../src/errors.ts'
import { obstacleToRollback } from '../../../src/inspect/stack/half-done.ts'
import type { SqlFacts } from '../../../src/facts/databases.ts'
import type { Fact } from '../../../src/facts/fact.ts'
import type { DeployedStack } from '../../../src/facts/stack/stack.ts'
import type { StackApi } from '../../../src/ports/stacks.ts'
import type { StackResource } from '../../../src/facts/stack/stack.ts'
import { decode, type DeployedStage } from '../../../src/template/index.ts'
import { anAws, aStack } from '../../builders/aws.ts'
import { read, sqlFacts } from '../../builders/plan.ts'

const TAGS = {
  'tinystacks:stage': 'dev',
  'tinystacks:stack': 'shop',
  'tinystacks:config': 'tinystacks.yml',
}
const COMPLETE_ONCE = { Parts: 'network=1f2e3d4c5b6a' }
const REPLICA = {
  ...COMPLETE_ONCE,
  PostgresIdentifier: 'pg-1',
  PostgresSourceArn: 'arn:aws:rds:us-east-1:123456789012:db:prod-1',
}

const halfDone = (overrides: Partial<DeployedStack> = {}): DeployedStage =>
  decode(
    aStack({ status: 'UPDATE_ROLLBACK_FAILED', tags: TAGS, outputs: COMPLETE_ONCE, ...overrides }),
  )

/** `replica`: the live fact of pg-1; `resources`: what the stack holds by now. */
async function obstacle(
  stack: DeployedStage,
  replica: Fact<SqlFacts> = { kind: 'absent' },
  resources: StackApi['resources'] = () => Promise.resolve([]),
) {
  const aws = anAws({
    live: { sql: () => Promise.resolve(new Map([['pg-1', replica]])) },
    stacks: { resources },
  })
  const context = { aws, repository: null, config: 'tinystacks.yml' }
  return { obstacle: await obstacleToRollback(context, { application: 'shop' }, stack), aws }
}

test('a stack of this file that was complete once is rolled back, and nothing is asked for it', async () => {
  const found = await obstacle(halfDone())
  expect(found.obstacle).toBeNull()
  expect(found.aws.made).toEqual([])
})

test.each([
  ['a stack of another file', halfDone({ tags: {} }), undefined, /not deployed by this file/],
  [
    'one that was never complete',
    halfDone({ status: 'UPDATE_FAILED', outputs: {} }),
    undefined,
    /delete all of it/,
  ],
  [
    'a replica that was promoted meanwhile',
    halfDone({ outputs: REPLICA }),
    read(sqlFacts({ replicaSource: null })),
    /pg-1 has been promoted since.*--resources-to-skip PostgresInstance\)/,
  ],
  [
    'a replica that was promoted by an update that was kept as it was',
    halfDone({ status: 'UPDATE_FAILED', outputs: REPLICA }),
    read(sqlFacts({ replicaSource: null })),
    /pg-1 has been promoted since.*do not roll the stack back, but finish its update/,
  ],
  [
    'a replica of which that is not known',
    halfDone({ outputs: REPLICA }),
    { kind: 'unread', action: 'rds:DescribeDBInstances', why: 'AccessDenied' } as const,
    /not verified \(rds:DescribeDBInstances AccessDenied\)/,
  ],
])('%s is left as it is, with the reason', async (_name, stack, replica, reason) => {
  expect((await obstacle(stack, replica)).obstacle).toMatch(reason)
})

test('a replica that still follows its primary is in nobody’s way', async () => {
  const follows = read(sqlFacts({ replicaSource: 'prod-1' }))
  expect((await obstacle(halfDone({ outputs: REPLICA }), follows)).obstacle).toBeNull()
})

describe('an update that failed and was kept as it was (DisableRollback)', () => {
  const kept = halfDone({
    status: 'UPDATE_FAILED',
    outputs: { ...COMPLETE_ONCE, PostgresIdentifier: 'pg-1', PostgresReaderIdentifier: 'pg-r' },
  })
  const resource = (logicalId: string, physicalId: string, type: string): StackResource => ({
    ...{ logicalId, physicalId, type },
  })
  const INSTANCE = 'AWS::RDS::DBInstance'
  const before = [
    resource('PostgresInstance', 'pg-1', INSTANCE),
    resource('PostgresReader', 'pg-r', INSTANCE),
    resource('MysqlSubnetGroup', 'subnets-1', 'AWS::RDS::DBSubnetGroup'),
  ]

  test('is rolled back where it has made no database', async () => {
    const { obstacle: found } = await obstacle(kept, undefined, () => Promise.resolve(before))
    expect(found).toBeNull()
  })

  test.each([
    [
      'added a database',
      resource('MysqlInstance', 'my-1', INSTANCE),
      /failed update created my-1, which/,
    ],
    [
      'added a Redis',
      resource('Redis', 'rg-1', 'AWS::ElastiCache::ReplicationGroup'),
      /created rg-1/,
    ],
    ['put another in its place', resource('PostgresInstance', 'pg-2', INSTANCE), /created pg-2/],
    ['added a reader', resource('MysqlReader', 'my-r', INSTANCE), /failed update created my-r/],
    ['added what nobody knows', resource('Cluster', 'c-1', 'AWS::RDS::DBCluster'), /created c-1/],
  ])('is left as it is where it has %s', async (_what, made, reason) => {
    const resources = () => Promise.resolve([...before, made])
    expect((await obstacle(kept, undefined, resources)).obstacle).toMatch(reason)
  })

  test('is left as it is where nobody may look', async () => {
    const denied = new TinystacksError('access-denied', 'AWS denies it', { exit: 1 })
    const found = await obstacle(kept, undefined, () => Promise.reject(denied))
    expect(found.obstacle).toMatch(/not verified \(allow cloudformation:ListStackResources\)/)
  })

  test('any other failure to look is one', async () => {
    const broken = new TinystacksError('aws-error', 'out of order', { exit: 1 })
    await expect(obstacle(kept, undefined, () => Promise.reject(broken))).rejects.toBe(broken)
  })
})
