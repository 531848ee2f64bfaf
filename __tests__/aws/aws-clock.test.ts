import { constructStack } from '@smithy/core/client'
import type { InitializeHandler } from '@smithy/types'
import { expect, test } from 'vitest'
import { awsClock } from '../../src/aws/aws-clock.ts'

/** A clock that has heard answers of these times, milliseconds ahead of the machine's; null = without any. */
async function heard(...ahead: readonly (number | null)[]) {
  const clock = awsClock()
  const stack = constructStack<object, object>()
  clock.listen(stack)
  for (const difference of ahead) {
    const date =
      difference === null ? {} : { date: new Date(Date.now() + difference).toUTCString() }
    const answer: InitializeHandler<object, object> = () =>
      Promise.resolve({ output: {}, response: { headers: date } })
    await stack.resolve(answer, {})({ input: {} })
  }
  return clock.now().getTime() - Date.now()
}

const HOUR = 3_600_000

test.each([
  ['the machine has, before the first answer', [], 0],
  ['the machine has, where both agree to the second', [-900], 0],
  ['AWS has, where the machine is behind', [2 * HOUR], 2 * HOUR],
  ['AWS has, where the machine is ahead', [-30_000], -30_000],
  ['the latest answer has', [HOUR, 60_000], 60_000],
  ['the latest answer with a time has', [HOUR, null], HOUR],
])('it is what %s', async (_whose, ahead, expected) => {
  const difference = await heard(...ahead)
  expect(Math.abs(difference - expected)).toBeLessThan(1500)
})
