import { ChangeSetStatus } from '@aws-sdk/client-cloudformation'
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

  describe('with each status of the service model, and one that it does not have', () => {
    const LOST = { code: 'stack-changed', exit: 3 }
    const ENDS: Readonly<Record<ChangeSetStatus | 'REVIEW_PENDING', object | 'content' | 'waits'>> =
      {
        CREATE_COMPLETE: 'content',
        CREATE_PENDING: 'waits',
        CREATE_IN_PROGRESS: 'waits',
        FAILED: { code: 'change-set-failed', exit: 1 },
        DELETE_PENDING: LOST,
        DELETE_IN_PROGRESS: LOST,
        DELETE_COMPLETE: LOST,
        DELETE_FAILED: LOST,
        REVIEW_PENDING: {
          code: 'change-set-not-ready',
          exit: 1,
          message: expect.stringContaining('REVIEW_PENDING') as string,
        },
      }

    test('there are no others', () => {
      expect(Object.keys(ENDS).toSorted()).toEqual(
        [...Object.values(ChangeSetStatus), 'REVIEW_PENDING'].toSorted(),
      )
    })

    test.each(Object.entries(ENDS))('%s ends as it should', async (status, end) => {
      const api = aws([aChangeSet({ status }), aChangeSet()])
      const prepared = prepareChangeSet(api.stacks, aClock(), REQUEST)
      const polls = () => api.made.filter((call) => call === 'describeChangeSet').length
      if (typeof end === 'string') {
        expect((await prepared)?.content.status).toBe('CREATE_COMPLETE')
        expect(polls()).toBe(end === 'waits' ? 2 : 1)
        return
      }
      await expect(prepared).rejects.toMatchObject(end)
      expect(polls()).toBe(1)
      expect(api.made.at(-1)).toBe('deleteChangeSet')
    })
  })

  test('says that somebody else has changed the stack when it was deleted by others', async () => {
    const api = aws([aChangeSet({ status: 'DELETE_COMPLETE' })])
    await expect(prepareChangeSet(api.stacks, aClock(), REQUEST)).rejects.toMatchObject({
      message: expect.stringMatching(/^somebody else has changed the stack shop-dev/) as string,
      hint: expect.stringContaining('run this again') as string,
    })
  })

  test('gives up after half an hour without a result, and deletes it', async () => {
    const waiting = Array.from({ length: 1000 }, () => aChangeSet({ status: 'CREATE_PENDING' }))
    const api = aws(waiting)
    const clock = aClock()
    await expect(prepareChangeSet(api.stacks, clock, REQUEST)).rejects.toMatchObject({
      code: 'change-set-not-ready',
      exit: 1,
      message: expect.stringContaining('half an hour') as string,
    })
    const minutes = clock.slept.reduce((sum, pause) => sum + pause, 0) / 60_000
    expect(minutes).toBeGreaterThan(25)
    expect(minutes).toBeLessThan(31)
    expect(api.made.at(-1)).toBe('deleteChangeSet')
  })
})
