/**
 * Preloaded into a program under test (`node --import`), it cuts every pause of the program's clock to a
 * quarter of a second: what the program does is the same, and nobody waits for GitHub to come back.
 * How long the pauses are is tested with a clock of the tests' own: `__tests__/github/faults.test.ts`.
 */
import { syncBuiltinESMExports } from 'node:module'
import timers from 'node:timers/promises'

const LONGEST_MS = 250

const { setTimeout: sleep } = timers
timers.setTimeout = (delay, ...rest) => sleep(Math.min(delay, LONGEST_MS), ...rest)
syncBuiltinESMExports()
