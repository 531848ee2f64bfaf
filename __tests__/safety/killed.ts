import type { Context } from '../../src/commands/shared/context.ts'
import { contextOf } from '../builders/context.ts'
import { inARow } from './recording.ts'
import { run, type Command } from './run.ts'
import { watched, type WatchedCall } from './watched.ts'

/** Ends a verb as SIGKILL does. No TinystacksError: nothing of ours takes it for a failure of its own. */
class Killed extends Error {
  override readonly name = 'Killed'
}

/** Whether the process is gone once this call has been answered. */
type Last = (call: WatchedCall) => boolean

/** A world that no call leaves after the last one, and in which no wait ends then. */
function killedAfter(isLast: Last, given: Pick<Context, 'connect' | 'clock'>) {
  const begun: string[] = []
  let isDead = false
  const dieIfDead = (): void => {
    if (isDead) throw new Killed('killed')
  }
  const { connect, quiet } = watched(given, {
    before: async ({ name }) => {
      dieIfDead()
      begun.push(name)
    },
    after: (call) => {
      isDead ||= isLast(call)
      dieIfDead()
    },
  })
  const sleep: Context['clock']['sleep'] = async (milliseconds) => {
    await given.clock.sleep(milliseconds)
    dieIfDead()
  }
  return { connect, quiet, begun, clock: { ...given.clock, sleep } }
}

/**
 * Runs the command and kills it after its last call. Resolves when nothing of it is under way any more, with the names
 * of the calls that had begun; those in a row of one name are one.
 */
export async function killedAt(command: Command, isLast: Last): Promise<readonly string[]> {
  const world = killedAfter(isLast, contextOf(''))
  try {
    await run(command, world)
  } catch (error) {
    if (!(error instanceof Killed)) throw error
  } finally {
    await world.quiet()
  }
  return inARow(world.begun)
}
