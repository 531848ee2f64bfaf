import { describe, expect, test } from 'vitest'
import { prepareChangeSet } from '../../src/inspect/change-set.ts'
import type { ChangeSet, StackApi } from '../../src/ports/ports.ts'
import { aChangeSet, aClock, anAws, STACK_ID } from '../builders/aws.ts'

const REQUEST = {
  stackName: 'shop-dev',
  name: 'tinystacks-1',
  type: 'UPDATE',
  body: '{}',
  tags: {},
} as const

function aws(
  contents: ChangeSet[],
  deletion: StackApi['deleteChangeSet'] = () => Promise.resolve(),
) {
  const left = [...contents]
  return anAws({
    stacks: {
      createChangeSet: () => Promise.resolve({ id: 'arn:changeSet', stackId: STACK_ID }),
      describeChangeSet: () => {
        const content = left.shift()
        return content ? Promise.resolve(content) : Promise.reject(new Error('described too often'))
      },
      deleteChangeSet: deletion,
    },
  })
}

describe('prepareChangeSet', () => {
  test('waits until CloudFormation has worked it out, and leaves it to the caller', async () => {
    const api = aws([aChangeSet({ status: 'CREATE_IN_PROGRESS' }), aChangeSet()])
    const prepared = await prepareChangeSet(api.stacks, aClock(), REQUEST)
    expect(prepared?.handle.id).toBe('arn:changeSet')
    expect(api.made).not.toContain('deleteChangeSet')
  })

  test.each([
    "The submitted information didn't contain changes. Submit different information to create a change set.",
    'No updates are to be performed.',
  ])('gives nothing, and deletes it, when it is empty: %s', async (statusReason) => {
    const api = aws([aChangeSet({ status: 'FAILED', statusReason })])
    expect(await prepareChangeSet(api.stacks, aClock(), REQUEST)).toBeNull()
    expect(api.made.at(-1)).toBe('deleteChangeSet')
  })

  test('an empty one that cannot be deleted is no failure', async () => {
    const api = aws(
      [aChangeSet({ status: 'FAILED', statusReason: 'No updates are to be performed.' })],
      () => Promise.reject(new Error('Throttling')),
    )
    expect(await prepareChangeSet(api.stacks, aClock(), REQUEST)).toBeNull()
  })

  test("fails with CloudFormation's reason, and deletes it, when it is refused", async () => {
    const api = aws([aChangeSet({ status: 'FAILED', statusReason: 'Resource Foo is unknown' })])
    await expect(prepareChangeSet(api.stacks, aClock(), REQUEST)).rejects.toMatchObject({
      code: 'change-set-failed',
      exit: 1,
      message: expect.stringContaining('Resource Foo is unknown') as string,
    })
    expect(api.made.at(-1)).toBe('deleteChangeSet')
  })

  test('deletes it when it cannot be described', async () => {
    const api = aws([])
    await expect(prepareChangeSet(api.stacks, aClock(), REQUEST)).rejects.toThrow(
      'described too often',
    )
    expect(api.made.at(-1)).toBe('deleteChangeSet')
  })
})
