import { spawn } from 'node:child_process'
import { constants } from 'node:os'
import { commandEnvironment } from './environment.ts'

const PASSED_ON = ['SIGINT', 'SIGTERM', 'SIGHUP'] as const

/**
 * Runs a command against the sandbox, its stdio inherited, signals passed on. Answers its exit
 * code: 128+n where a signal ended it, 127 where it cannot be started.
 */
export async function runCommand(
  [program, ...args]: readonly [string, ...string[]],
  url: string,
): Promise<number> {
  const child = spawn(program, args, {
    stdio: 'inherit',
    env: commandEnvironment(process.env, url),
  })
  const pass = (signal: NodeJS.Signals): void => {
    child.kill(signal)
  }
  for (const signal of PASSED_ON) process.on(signal, pass)
  try {
    return await new Promise<number>((resolve) => {
      child.once('error', (error) => {
        process.stderr.write(`sandbox: cannot run ${program}: ${error.message}\n`)
        resolve(127)
      })
      child.once('exit', (code, signal) => {
        resolve(signal === null ? (code ?? 1) : 128 + constants.signals[signal])
      })
    })
  } finally {
    for (const signal of PASSED_ON) process.off(signal, pass)
  }
}
