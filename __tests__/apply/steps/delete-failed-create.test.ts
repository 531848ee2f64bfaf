/** What a create that is refused leaves behind is deleted, however late reads are; and nothing of anybody else's. */
import { expect, test } from 'vitest'
import { deleteReviewed } from '../../../src/apply/steps/delete-failed-create.ts'
import type { DeployedStack } from '../../../src/facts/stack/stack.ts'
import { aClock, anAws, aStack, STACK_ID } from '../../builders/aws.ts'

const REVIEWED = aStack({ status: 'REVIEW_IN_PROGRESS' })
const BEGUN = aStack({ status: 'CREATE_IN_PROGRESS' })
const LISTED = [{ id: 'arn:c', stackId: STACK_ID, name: 'c' }]

/** Each read answers with the next of these; the last one stays. */
function reads<T>(...answers: readonly T[]) {
  const left = [...answers]
  return () => Promise.resolve((left.length > 1 ? left.shift() : left[0]) as T)
}

async function afterwards(
  stacks: readonly (DeployedStack | null)[],
  changeSets: readonly (typeof LISTED)[],
) {
  const deleted: string[] = []
  const clock = aClock()
  const aws = anAws({
    stacks: {
      describe: reads(...stacks),
      changeSets: reads(...changeSets),
      deleteStack: (id) => {
        deleted.push(id)
        return Promise.resolve()
      },
    },
  })
  await deleteReviewed({ aws, clock, operationName: () => 'token' }, 'shop-dev')
  const seconds = clock.slept.reduce((sum, one) => sum + one, 0) / 1000
  return { deleted, seconds, looks: clock.slept.length }
}

test.each<[string, readonly (DeployedStack | null)[], readonly (typeof LISTED)[]]>([
  ['shows at once', [REVIEWED], [[]]],
  ['does not show for three reads', [null, null, null, REVIEWED], [[]]],
  ['lists our own change set for three reads', [REVIEWED], [LISTED, LISTED, LISTED, []]],
  ['does both', [null, null, null, REVIEWED], [LISTED, LISTED, LISTED, []]],
])('an empty stack that %s is deleted', async (_how, stacks, changeSets) => {
  const { deleted, seconds } = await afterwards(stacks, changeSets)
  expect(deleted).toEqual([STACK_ID])
  expect(seconds).toBeLessThan(20)
})

test.each<[string, readonly (DeployedStack | null)[], readonly (typeof LISTED)[]]>([
  ['that nobody made', [null], [[]]],
  ['that has a change set of somebody else', [REVIEWED], [LISTED]],
  ['that gets one meanwhile', [REVIEWED], [[], LISTED]],
  ['that somebody creates', [BEGUN], [[]]],
  ['that somebody creates meanwhile', [REVIEWED, REVIEWED, BEGUN], [[]]],
])('a stack %s is left alone', async (_whose, stacks, changeSets) => {
  const { deleted, looks } = await afterwards(stacks, changeSets)
  expect(deleted).toEqual([])
  expect(looks).toBeLessThanOrEqual(10)
})
