/** A sample of what `node .ci/checks/safety.ts` does whole: how to repeat a case is in its failure. */
import { beforeAll, describe, expect, it } from 'vitest'
import { withoutWaits } from './faults.ts'
import { AT_ONCE_NAMES } from './at-once.ts'
import { SECONDS } from './interleaved.ts'
import { OPERATIONS } from './operations.ts'
import { eachTrial, problemsAt, rotated, sample } from './trials.ts'

const SEED = Number(process.env['TINYSTACKS_SEED'] ?? 1)

beforeAll(withoutWaits)

describe('with another deploy in the middle, the end is one of the plans carried out, or a refusal', () => {
  it.each(OPERATIONS.map((one, index) => ({ ...one, index })))('$name', async (operation) => {
    const failed: string[] = []
    const hows = [
      ...rotated(SECONDS, SEED + operation.index),
      ...rotated(AT_ONCE_NAMES, SEED + operation.index),
    ]
    await eachTrial(operation, hows, async (trial) => {
      for (const call of sample(SEED, trial.calls, 1))
        failed.push(...(await problemsAt(trial, call)))
    })
    expect(failed).toEqual([])
  })
})
