import { expect, test } from 'vitest'
import { settledStage } from '../../../src/inspect/stack/current-stack.ts'
import type { DeployedStack } from '../../../src/facts/stack/stack.ts'
import { aClock, anAws, aStack, aStackEvent, STACK_ID } from '../../builders/aws.ts'

const SINCE = new Date('2026-11-23T12:00:00.700Z')
const BEFORE = '2026-11-20T08:00:00.000Z'
const AFTER = '2026-11-23T12:00:04.000Z'
const ENDED = '2026-11-23T12:10:00.000Z'

/** The stack after an update that ended well, where AWS shows these, the last one for ever. */
function settled(...shown: readonly (DeployedStack | null)[]) {
  const left = [...shown]
  const clock = aClock()
  const aws = anAws({
    stacks: {
      describe: () => Promise.resolve((left.length > 1 ? left.shift() : left[0]) ?? null),
    },
  })
  const end = aStackEvent('UPDATE_COMPLETE', { time: ENDED })
  const followed = { status: 'UPDATE_COMPLETE', events: [end] }
  const stage = settledStage({ aws, clock }, STACK_ID, followed, SINCE)
  return { stage, aws, clock }
}

const updated = (updatedAt: string, outputs: Readonly<Record<string, string>> = {}) =>
  aStack({ status: 'UPDATE_COMPLETE', updatedAt, outputs })

test('one look where AWS shows the stack as it is', async () => {
  const { stage, aws } = settled(updated(AFTER, { PostgresIdentifier: 'pg-1' }))
  expect((await stage).databases.postgres.identifier).toBe('pg-1')
  expect(aws.made).toHaveLength(1)
})

test.each<[string, DeployedStack | null]>([
  ['is still being updated', aStack({ status: 'UPDATE_IN_PROGRESS', updatedAt: AFTER })],
  ['is as its update before left it', updated(BEFORE)],
  ['is as an update of the same second left it', updated('2026-11-23T12:00:00.600Z')],
  ['is only reviewed', aStack({ status: 'REVIEW_IN_PROGRESS' })],
  ['is not there', null],
])('looks again where the stack %s', async (_how, late) => {
  const now = updated(AFTER, { PostgresIdentifier: 'pg-1' })
  const { stage, aws } = settled(late, late, now)
  expect((await stage).databases.postgres.identifier).toBe('pg-1')
  expect(aws.made).toHaveLength(3)
})

test('a time that is exact to the second is not before the same second', async () => {
  const { stage } = settled(updated('2026-11-23T12:00:00.000Z'))
  await expect(stage).resolves.toBeDefined()
})

test('gives up after two minutes, and says what AWS shows', async () => {
  const { stage, clock } = settled(aStack({ status: 'UPDATE_IN_PROGRESS', updatedAt: AFTER }))
  await expect(stage).rejects.toMatchObject({
    code: 'stack-not-settled',
    exit: 1,
    message: expect.stringMatching(/shop-dev in UPDATE_COMPLETE.*in UPDATE_IN_PROGRESS/) as string,
  })
  const minutes = clock.slept.reduce((sum, pause) => sum + pause, 0) / 60_000
  expect(minutes).toBeGreaterThan(1.5)
  expect(minutes).toBeLessThan(2.5)
})

test("does not wait for the end of somebody else's later update", async () => {
  const later = aStack({ status: 'UPDATE_IN_PROGRESS', updatedAt: '2026-11-23T12:11:00.000Z' })
  const { stage, aws } = settled(later)
  expect((await stage).status).toBe('UPDATE_IN_PROGRESS')
  expect(aws.made).toHaveLength(1)
})

test.each(['DELETE_IN_PROGRESS', 'DELETE_COMPLETE'])(
  'is a lost race where somebody has deleted it: %s',
  async (status) => {
    const { stage } = settled(aStack({ status, updatedAt: AFTER }))
    await expect(stage).rejects.toMatchObject({ code: 'stack-changed', exit: 3 })
  },
)
