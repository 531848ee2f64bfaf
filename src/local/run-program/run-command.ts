import { spawn, type ChildProcess } from 'node:child_process'
import { isatty } from 'node:tty'
import { withoutInterrupts } from '../../host/signals.ts'
import type { RunCommand } from '../../ports/clients.ts'
import { startKeeper } from './end-with-us.ts'
import { environmentOf } from './environment-of.ts'
import { untilEnded } from './until-ended.ts'

/**
 * Runs a command. On a terminal it stays in our group: Ctrl-C reaches it as well as us, and is its own. Elsewhere, as
 * on a runner, it gets a group of its own, and signals are handed on to all of that: a shell alone would wait for the
 * program that it started.
 */
export const runCommand: RunCommand = (call) =>
  withoutInterrupts(async () => {
    const isOnTerminal = [0, 1, 2].some((stream) => isatty(stream))
    const hasGroup = !isOnTerminal && process.platform !== 'win32'
    const handedOn = [...(isOnTerminal ? [] : (['SIGINT'] as const)), 'SIGTERM', 'SIGHUP'] as const
    const keeper = startKeeper()
    const start = (): ChildProcess => {
      const child = spawn(call.program, call.argv, {
        env: environmentOf(call),
        stdio: 'inherit',
        detached: hasGroup,
      })
      const target = targetOf(child, hasGroup)
      if (target !== null) keeper.keep(target)
      return child
    }
    try {
      return await untilEnded(start, handedOn, (child, signal) => {
        const target = targetOf(child, hasGroup)
        if (target !== null) send(target, signal)
      })
    } finally {
      keeper.release()
    }
  })

/** What a signal is sent to; null = it was not started. */
function targetOf({ pid }: ChildProcess, hasGroup: boolean): number | null {
  if (pid === undefined) return null
  return hasGroup ? -pid : pid
}

/** It may have ended meanwhile. */
function send(target: number, signal: NodeJS.Signals): void {
  try {
    process.kill(target, signal)
  } catch (error) {
    if ((error as NodeJS.ErrnoException).code !== 'ESRCH') throw error
  }
}
