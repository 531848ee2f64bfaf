import { spawn } from 'node:child_process'
import { withoutInterrupts } from '../../host/signals.ts'
import type { RunClient } from '../../ports/clients.ts'
import { environmentOf } from './environment-of.ts'
import { untilEnded } from './until-ended.ts'

/**
 * Runs a client on this terminal. Ctrl-C and Ctrl-\ reach it as well as us, and are its own: it stops a query by them.
 * Signals that end us are handed on, so that nobody is left before a client that nobody waits for.
 */
export const runClient: RunClient = (call) =>
  withoutInterrupts(() =>
    untilEnded(
      () => spawn(call.program, call.argv, { env: environmentOf(call), stdio: 'inherit' }),
      ['SIGTERM', 'SIGHUP'],
      (client, signal) => client.kill(signal),
    ),
  )
