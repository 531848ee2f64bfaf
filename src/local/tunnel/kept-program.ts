import { spawn, type ChildProcess } from 'node:child_process'

/**
 * Runs a program and ends it when the pipe on stdin closes, which happens however this program ends, SIGKILL included;
 * then removes the directory with its key. What the program says goes through it: one that is told to end, and says so
 * to a pipe that nobody reads any more, would end in the middle. It is a program of its own, in few words, so that it
 * starts at once.
 */
const KEEPER = `
const { spawn } = require('node:child_process')
const { rmSync } = require('node:fs')
const [signal, directory, program, ...argv] = process.argv.slice(1)
const child = spawn(program, argv, { stdio: ['ignore', 'pipe', 'pipe'], windowsHide: true })
for (const name of ['stdout', 'stderr']) {
  child[name].on('data', (said) => process[name].write(said))
  process[name].on('error', () => undefined)
}
const end = (code) => {
  rmSync(directory, { recursive: true, force: true, maxRetries: 3 })
  process.exit(code)
}
const stop = () => {
  child.kill(signal)
  setTimeout(() => child.kill('SIGKILL'), 2000).unref()
}
child.once('error', ({ code }) => end(code === 'ENOENT' ? 127 : 126))
child.once('exit', (code) => {
  child.once('close', () => end(code ?? 1))
  setTimeout(() => end(code ?? 1), 500)
})
process.stdin.resume().once('end', stop).once('error', stop)
for (const name of ['SIGINT', 'SIGTERM', 'SIGHUP', 'SIGQUIT']) process.on(name, stop)
`

/** What the keeper ends with where there is no such program. */
const NOT_FOUND = 127

export type KeptProgram = {
  /** Of the keeper. The program and what it was given are gone when it has ended. */
  readonly child: ChildProcess
  readonly ended: Promise<'no-program' | 'ended'>
  /** Ends the program, and waits until it has ended and its directory is gone. */
  readonly stop: () => Promise<void>
}

/**
 * Starts a program in a session of its own, so that no signal of the terminal reaches it.
 *
 * @param directory is removed when the program has ended
 * @param secrets go into its environment, and nowhere else
 * @param signal asks it to end; if it has not after two seconds, it is killed
 */
export function startKept(
  program: string,
  argv: readonly string[],
  directory: string,
  secrets: Readonly<Record<string, string>> = {},
  signal: 'SIGTERM' | 'SIGINT' = 'SIGTERM',
): KeptProgram {
  const { NODE_OPTIONS: _forUs, ...environment } = process.env
  const child = spawn(process.execPath, ['-e', KEEPER, signal, directory, program, ...argv], {
    env: { ...environment, ...secrets },
    detached: true,
    windowsHide: true,
    stdio: ['pipe', 'pipe', 'pipe'],
  })
  const ended = new Promise<'no-program' | 'ended'>((resolve) => {
    child.once('close', (code) => {
      resolve(code === NOT_FOUND ? 'no-program' : 'ended')
    })
    child.once('error', () => {
      resolve('ended')
    })
  })
  // It may have ended already: there is nobody to tell.
  child.stdin.on('error', () => undefined)
  return {
    child,
    ended,
    stop: async () => {
      child.stdin.end()
      await ended
    },
  }
}
