import { expect, test } from 'vitest'
import { rollBack } from '../../src/apply/rollback.ts'
import { aClock, anAws, aStack, aStackEvent, anEvent } from '../builders/aws.ts'

/** What becomes of the stack where AWS ends in `end`. */
function given(end = 'UPDATE_ROLLBACK_COMPLETE') {
  const aws = anAws({
    stacks: {
      continueRollback: () => Promise.resolve(),
      rollBack: () => Promise.resolve(),
      events: () =>
        Promise.resolve([
          aStackEvent(end),
          anEvent({ status: 'UPDATE_FAILED', reason: 'DBInstance not found' }),
        ]),
      describe: () => Promise.resolve(aStack({ status: end })),
    },
  })
  const context = {
    aws,
    clock: aClock(),
    operationName: () => 'tinystacks-20261123120000-1f2e3d4c',
  }
  const heard: string[] = []
  const rolledBack = (status: string) =>
    rollBack(context, aStack({ status }), (event) => heard.push(event.status))
  return { aws, rolledBack, heard }
}

test.each([
  ['UPDATE_ROLLBACK_FAILED', 'continueRollback'],
  ['UPDATE_FAILED', 'rollBack'],
])('%s is left by %s, which is followed to its end', async (status, call) => {
  const { aws, rolledBack, heard } = given()
  expect((await rolledBack(status)).status).toBe('UPDATE_ROLLBACK_COMPLETE')
  expect(aws.made).toEqual([call, 'events', 'describe'])
  expect(heard).toContain('UPDATE_ROLLBACK_COMPLETE')
})

test('one that fails again is a failure, with what failed and what to do', async () => {
  const { rolledBack } = given('UPDATE_ROLLBACK_FAILED')
  await expect(rolledBack('UPDATE_ROLLBACK_FAILED')).rejects.toMatchObject({
    code: 'rollback-failed',
    message: expect.stringContaining('Postgres: DBInstance not found') as string,
    hint: expect.stringMatching(
      /continue-update-rollback --region \S+ --stack-name \S+ --resources-to-skip Postgres\)/,
    ) as string,
  })
})
