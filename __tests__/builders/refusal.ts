import { TinystacksError } from '../../src/errors.ts'

/** The expected failure that `act` ends in; anything else that happens fails the test. */
export function refusalOf(act: () => unknown): TinystacksError {
  try {
    act()
  } catch (error) {
    if (error instanceof TinystacksError) return error
    throw error
  }
  throw new Error('nothing was refused')
}
