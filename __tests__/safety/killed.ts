import type { Context } from '../../src/commands/shared/context.ts'
import { contextOf } from '../builders/context.ts'
import { run, type Command } from './run.ts'
import { watched } from './watched.ts'

/** Ends a verb as SIGKILL does. No TinystacksError: nothing of ours takes it for a failure of its own. */
class Killed extends Error {
  override readonly name = 'Killed'
}

/** Whether the process is gone once this call has been answered. */
type Last = (call: number, name: string) => boolean

/** A world that no call leaves after the last one, and in which no wait ends then. */
function killedAfter(isLast: Last, given: Pick<Context, 'connect' | 'clock'>) {
  let isDead = false
  const dieIfDead = (): void => {
    if (isDead) throw new Killed('killed')
  }
  const { connect, quiet } = watched(given, {
    before: async () => {
      dieIfDead()
    },
    after: (call, name) => {
      isDead ||= isLast(call, name)
      dieIfDead()
    },
  })
  const sleep: Context['clock']['sleep'] = async (milliseconds) => {
    await given.clock.sleep(milliseconds)
    dieIfDead()
  }
  return { connect, quiet, clock: { ...given.clock, sleep } }
}

/** Runs the command and kills it after its last call; resolves when nothing of it is under way any more. */
export async function killedAt(command: Command, isLast: Last): Promise<void> {
  const world = killedAfter(isLast, contextOf(''))
  try {
    await run(command, world)
  } catch (error) {
    if (!(error instanceof Killed)) throw error
  } finally {
    await world.quiet()
  }
}
