import { readdirSync, readFileSync } from 'node:fs'
import { join } from 'node:path'
import { describe, expect, test } from 'vitest'
import { inspectStage } from '../../src/inspect/inspect-stage.ts'
import type { StageContext } from '../../src/inspect/stage-context.ts'
import type { DeployedStack } from '../../src/facts/stack/stack.ts'
import { aClock, anAws, aStack } from '../builders/aws.ts'
import { codesOf } from '../builders/plan.ts'
import { aStage } from '../builders/stage.ts'

const OURS = {
  'tinystacks:stage': 'dev',
  'tinystacks:stack': 'shop',
  'tinystacks:config': 'tinystacks.yml',
}

/** What a stage is inspected with where CloudFormation has this stack; any call but to describe it fails. */
function contextWith(stack: DeployedStack | null) {
  const aws = anAws({
    stacks: { describe: () => Promise.resolve(stack), resources: () => Promise.resolve([]) },
  })
  const context: StageContext = {
    aws,
    changeSets: aws.stacks,
    connect: () => Promise.resolve(aws),
    clock: aClock(),
    operationName: () => 'tinystacks-20261123120000-1f2e3d4c',
    locate: () => ({ line: 1, column: 1 }),
    file: 'tinystacks.yml',
    repository: null,
    config: 'tinystacks.yml',
    onBusy: null,
  }
  return { aws, context }
}

describe('a stack whose last update was not rolled back to its end', () => {
  const halfDone = (tags = OURS) =>
    aStack({ status: 'UPDATE_ROLLBACK_FAILED', tags, outputs: { Parts: 'network=1f2e3d4c5b6a' } })

  test('is left as it is: its plan says that a deploy begins with that', async () => {
    const { aws, context } = contextWith(halfDone())
    const { plan, input, changeSet } = await inspectStage(context, aStage())
    expect(aws.made).toEqual(['describe', 'resources'])
    expect(changeSet).toBeNull()
    expect(input.leftBehind).toBe('failed-update')
    expect(codesOf(plan.refusals)).toEqual(['rollback-pending'])
  })

  test('of another file is nothing that a deploy begins with', async () => {
    const { context } = contextWith(halfDone({ ...OURS, 'tinystacks:stack': 'other' }))
    const { input, plan } = await inspectStage(context, aStage())
    expect(input.leftBehind).toBeUndefined()
    expect(plan.refusals.length).toBeGreaterThan(0)
  })
})

test('what a first create has left is told apart from nothing', async () => {
  const failed = contextWith(aStack({ status: 'ROLLBACK_COMPLETE', tags: OURS }))
  expect((await inspectStage(failed.context, aStage())).input.leftBehind).toBe('failed-create')
  const nothing = contextWith(null)
  expect((await inspectStage(nothing.context, aStage())).input.leftBehind).toBeUndefined()
})

describe('whoever inspects', () => {
  test('is given no call that changes anything', () => {
    const { context } = contextWith(null)
    // @ts-expect-error it may not roll back
    expect(context.aws.stacks.rollBack).toBeDefined()
    // @ts-expect-error nor execute
    expect(context.aws.stacks.executeChangeSet).toBeDefined()
    // @ts-expect-error nor delete
    expect(context.aws.stacks.deleteStack).toBeDefined()
    // @ts-expect-error nor protect
    expect(context.aws.stacks.setTerminationProtection).toBeDefined()
    // @ts-expect-error nor take a snapshot
    expect(context.aws.snapshots.take).toBeDefined()
    // @ts-expect-error nor touch a secret
    expect(context.aws.secrets.stopReplication).toBeDefined()
    // @ts-expect-error nor make a change set in another way than by the port for it
    expect(context.aws.stacks.createChangeSet).toBeDefined()
  })

  test('asks for no more than that', () => {
    const root = join(import.meta.dirname, '../../src/inspect')
    const files = readdirSync(root, { recursive: true, encoding: 'utf8' })
    const sources = files.filter((name) => name.endsWith('.ts'))
    expect(sources.length).toBeGreaterThan(15)
    for (const name of sources)
      expect(readFileSync(join(root, name), 'utf8'), name).not.toMatch(
        /\b(Aws|StackApi|SecretApi|SnapshotApi)\b/,
      )
  })
})
