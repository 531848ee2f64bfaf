/** A sample of what `node .ci/checks/safety.ts` does whole: how to repeat a case is in its failure. */
import { beforeAll, describe, expect, it } from 'vitest'
import { BREAKS } from './case.ts'
import { withoutWaits } from './faults.ts'
import { OPERATIONS } from './operations.ts'
import { eachTrial, problemsAt, rotated, sample } from './trials.ts'

/** Another seed tries other calls: `TINYSTACKS_SEED=7 npx vitest run __tests__/safety`. */
const SEED = Number(process.env['TINYSTACKS_SEED'] ?? 1)

beforeAll(withoutWaits)

describe('broken off or failed at any call, the same command with the same consents comes to the same end', () => {
  it.each(OPERATIONS.map((one, index) => ({ ...one, index })))('$name', async (operation) => {
    const faults = BREAKS.filter((one) => one !== 'killed')
    const hows = rotated(faults, SEED + operation.index)
    const failed: string[] = []
    await eachTrial(operation, ['killed', ...hows], async (trial) => {
      for (const call of sample(SEED, trial.calls, 1))
        failed.push(...(await problemsAt(trial, call)))
    })
    expect(failed).toEqual([])
  })
})
