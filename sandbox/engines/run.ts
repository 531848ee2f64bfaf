import { spawn } from 'node:child_process'
import type { Identity } from './identity.ts'

export type RunOptions = {
  readonly identity: Identity | null
  readonly cwd: string
  /** Written to the program's stdin. */
  readonly input?: string
  /** Never shown, whatever the program says. */
  readonly secret?: string
}

/** Longest that a step of setting an engine up may take, in milliseconds. */
const PATIENCE = 60_000
/** What is kept of a failed program's output, in characters. */
const TAIL = 600

/** Runs a program to its end; throws with the tail of its output where it fails. */
export async function run(
  file: string,
  args: readonly string[],
  options: RunOptions,
): Promise<void> {
  const child = spawn(file, args, {
    ...options.identity,
    cwd: options.cwd,
    env: engineEnvironment(),
    stdio: ['pipe', 'pipe', 'pipe'],
    timeout: PATIENCE,
    killSignal: 'SIGKILL',
  })
  let output = ''
  const keep = (chunk: Buffer): void => {
    output = (output + chunk.toString()).slice(-TAIL)
  }
  const shown = (): string =>
    options.secret === undefined || options.secret === ''
      ? output.trim()
      : output.replaceAll(options.secret, '***').trim()
  child.stdout.on('data', keep)
  child.stderr.on('data', keep)
  // A program that ends early closes its stdin; its exit code then says more than the EPIPE.
  child.stdin.on('error', () => undefined)
  child.stdin.end(options.input ?? '')
  await new Promise<void>((resolve, reject) => {
    child.once('error', reject)
    child.once('close', (code) => {
      if (code === 0) resolve()
      else reject(new Error(`${file} ended with ${code ?? 'a signal'}: ${shown()}`))
    })
  })
}

/** Engines get no credentials and no settings of ours or of the user's client programs. */
export function engineEnvironment(): NodeJS.ProcessEnv {
  return { PATH: process.env['PATH'], LC_ALL: 'C.UTF-8', TZ: 'UTC' }
}
