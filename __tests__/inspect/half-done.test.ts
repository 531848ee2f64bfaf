import { expect, test } from 'vitest'
import { obstacleToRollback } from '../../src/inspect/half-done.ts'
import type { DeployedStack, Fact, SqlFacts } from '../../src/facts/facts.ts'
import { decode, type DeployedStage } from '../../src/template/index.ts'
import { anAws, aStack } from '../builders/aws.ts'
import { read, sqlFacts } from '../builders/plan.ts'

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

/** `replica`: the live fact of pg-1. */
async function obstacle(stack: DeployedStage, replica: Fact<SqlFacts> = { kind: 'absent' }) {
  const aws = anAws({ live: { sql: () => Promise.resolve(new Map([['pg-1', replica]])) } })
  const context = { aws, repository: null, config: 'tinystacks.yml' }
  return { obstacle: await obstacleToRollback(context, { application: 'shop' }, stack), aws }
}

test('a stack of this file that was complete once is rolled back, and nothing is asked for it', async () => {
  const found = await obstacle(halfDone())
  expect(found.obstacle).toBeNull()
  expect(found.aws.made).toEqual([])
})

test.each([
  ['a stack of another file', halfDone({ tags: {} }), undefined, /not made by this file/],
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
    /pg-1 was promoted meanwhile/,
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
