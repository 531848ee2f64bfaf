import type { Context } from '../../src/commands/context.ts'
import { watched } from './watched.ts'

/** Ends a verb as SIGKILL does. No TinystacksError: nothing of ours takes it for a failure of its own. */
export class Killed extends Error {
  override readonly name = 'Killed'
}

/**
 * A world in which the process is gone once call number `last` has been answered: no call after that
 * one leaves it, and no wait ends.
 */
export function killedAfter(last: number, given: Pick<Context, 'connect' | 'clock'>) {
  let isDead = last === 0
  const dieIfDead = (): void => {
    if (isDead) throw new Killed(`killed after call ${last}`)
  }
  const { connect, quiet } = watched(given, {
    before: async () => {
      dieIfDead()
    },
    after: (call) => {
      isDead ||= call >= last
      dieIfDead()
    },
  })
  const sleep: Context['clock']['sleep'] = async (milliseconds) => {
    await given.clock.sleep(milliseconds)
    dieIfDead()
  }
  return { connect, quiet, clock: { ...given.clock, sleep } }
}
