import { expect, test } from 'vitest'
import { rollBack } from '../../src/apply/rollback.ts'
import { rolledBack } from '../../src/inspect/half-done.ts'
import type { StageContext } from '../../src/inspect/stage-context.ts'
import type { DeployedStack, Fact, SqlFacts } from '../../src/facts/facts.ts'
import { decode, type DeployedStage } from '../../src/template/index.ts'
import { aClock, anAws, aStack, aStackEvent, anEvent } from '../builders/aws.ts'
import { read, sqlFacts } from '../builders/plan.ts'

const TAGS = {
  'tinystacks:stage': 'dev',
  'tinystacks:stack': 'shop',
  'tinystacks:config': 'tinystacks.yml',
}
const STAGE = { application: 'shop' }
const COMPLETE_ONCE = { Parts: 'network=1f2e3d4c5b6a' }
const REPLICA = {
  ...COMPLETE_ONCE,
  PostgresIdentifier: 'pg-1',
  PostgresSourceArn: 'arn:aws:rds:us-east-1:123456789012:db:prod-1',
}

const halfDone = (overrides: Partial<DeployedStack> = {}): DeployedStage =>
  decode(stackAs(overrides))

const stackAs = (overrides: Partial<DeployedStack>): DeployedStack =>
  aStack({ status: 'UPDATE_ROLLBACK_FAILED', tags: TAGS, outputs: COMPLETE_ONCE, ...overrides })

/** What becomes of the stack where AWS ends in `end`; `replica`: the live fact of pg-1. */
function given(end = 'UPDATE_ROLLBACK_COMPLETE', replica: Fact<SqlFacts> = { kind: 'absent' }) {
  const aws = anAws({
    stacks: {
      continueRollback: () => Promise.resolve(),
      rollBack: () => Promise.resolve(),
      events: () =>
        Promise.resolve([
          aStackEvent(end),
          anEvent({ status: 'UPDATE_FAILED', reason: 'DBInstance not found' }),
        ]),
      describe: () => Promise.resolve(stackAs({ status: end })),
    },
    live: { sql: () => Promise.resolve(new Map([['pg-1', replica]])) },
  })
  const heard: string[] = []
  const context: StageContext = {
    aws,
    connect: () => Promise.resolve(aws),
    clock: aClock(),
    operationName: () => 'tinystacks-20261123120000-1f2e3d4c',
    locate: () => ({ line: 1, column: 1 }),
    file: 'tinystacks.yml',
    repository: null,
    config: 'tinystacks.yml',
    onBusy: null,
    rollBack: (stack) => rollBack(context, stack, (event) => heard.push(event.status)),
  }
  return { aws, context, heard }
}

test.each([
  ['UPDATE_ROLLBACK_FAILED', 'continueRollback'],
  ['UPDATE_FAILED', 'rollBack'],
])('%s is left by %s, which is followed to its end', async (status, call) => {
  const { aws, context, heard } = given()
  const { found, obstacle } = await rolledBack(context, STAGE, halfDone({ status }))
  expect(found?.status).toBe('UPDATE_ROLLBACK_COMPLETE')
  expect(obstacle).toBeNull()
  expect(aws.made).toEqual([call, 'events', 'describe'])
  expect(heard).toContain('UPDATE_ROLLBACK_COMPLETE')
})

test('a plan rolls nothing back, and finds nothing in the way', async () => {
  const { aws, context } = given()
  const { rollBack: _, ...planning } = context
  const stack = halfDone()
  expect(await rolledBack(planning, STAGE, stack)).toEqual({ found: stack, obstacle: null })
  expect(aws.made).toEqual([])
})

test.each(['UPDATE_COMPLETE', 'CREATE_FAILED', 'UPDATE_ROLLBACK_IN_PROGRESS'])(
  'a stack in %s is none of its business',
  async (status) => {
    const { aws, context } = given()
    const stack = decode(aStack({ status }))
    expect((await rolledBack(context, STAGE, stack)).found).toBe(stack)
    expect(aws.made).toEqual([])
  },
)

test('one that fails again is a failure, with what failed and what to do', async () => {
  const { context } = given('UPDATE_ROLLBACK_FAILED')
  await expect(rolledBack(context, STAGE, halfDone())).rejects.toMatchObject({
    code: 'ROLLBACK_FAILED',
    message: expect.stringContaining('Postgres: DBInstance not found') as string,
    hint: expect.stringContaining('continue-update-rollback') as string,
  })
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
  const { aws, context } = given(undefined, replica)
  const { found, obstacle } = await rolledBack(context, STAGE, stack)
  expect(found).toBe(stack)
  expect(obstacle).toMatch(reason)
  expect(aws.made.filter((call) => call !== 'sql')).toEqual([])
})

test('a replica that still follows its primary is in nobody’s way', async () => {
  const { context } = given(undefined, read(sqlFacts({ replicaSource: 'prod-1' })))
  const { found } = await rolledBack(context, STAGE, halfDone({ outputs: REPLICA }))
  expect(found?.status).toBe('UPDATE_ROLLBACK_COMPLETE')
})
