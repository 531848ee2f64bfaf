import type { Context } from '../../src/commands/context.ts'
import { contextOf } from '../builders/context.ts'
import { run, type Command } from './run.ts'
import { watched } from './watched.ts'

/** Ends a verb as SIGKILL does. No TinystacksError: nothing of ours takes it for a failure of its own. */
class Killed extends Error {
  override readonly name = 'Killed'
}

/**
 * A world in which the process is gone once call number `last` has been answered: no call after that
 * one leaves it, and no wait ends.
 */
function killedAfter(last: number, given: Pick<Context, 'connect' | 'clock'>) {
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

/** Runs the command and kills it after call number `at`; resolves when nothing of it is under way any more. */
export async function killedAt(command: Command, at: number): Promise<void> {
  const world = killedAfter(at, contextOf(''))
  try {
    await run(command, world)
  } catch (error) {
    if (!(error instanceof Killed)) throw error
  } finally {
    await world.quiet()
  }
}
