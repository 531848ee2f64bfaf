import { spawn } from 'node:child_process'
import { join } from 'node:path'

const root = join(import.meta.dirname, '..', '..', '..')

/** The built CLI, as a person has it; its source while working on it: `TINYSTACKS_FROM_SOURCE=1`. */
export const CLI = process.env['TINYSTACKS_FROM_SOURCE']
  ? join(root, 'src', 'cli.ts')
  : join(root, 'dist', 'cli', 'index.js')

export type Environment = Readonly<Record<string, string | undefined>>

export type Ended = {
  readonly code: number | null
  readonly stdout: string
  readonly stderr: string
}

export type Where = {
  readonly env: Environment
  readonly cwd: string
  /** Is told what the program has said, once it has ended. */
  readonly keep?: (...texts: readonly string[]) => void
}

/** Longest that one command of the story may take, in milliseconds. */
const PATIENCE = 90_000

/** Runs a program to its end, however it ends. */
export async function attempt(
  program: string,
  args: readonly string[],
  { env, cwd, keep }: Where,
): Promise<Ended> {
  const child = spawn(program, args, {
    cwd,
    env,
    stdio: ['ignore', 'pipe', 'pipe'],
    timeout: PATIENCE,
  })
  let [stdout, stderr] = ['', '']
  child.stdout.on('data', (chunk: Buffer) => (stdout += chunk.toString()))
  child.stderr.on('data', (chunk: Buffer) => (stderr += chunk.toString()))
  return new Promise((resolve, reject) => {
    child.once('error', reject)
    child.once('close', (code) => {
      keep?.(stdout, stderr)
      resolve({ code, stdout, stderr })
    })
  })
}

/** Runs a program that must succeed; gives what it wrote to stdout, without the last line's end. */
export async function run(program: string, args: readonly string[], place: Where): Promise<string> {
  const { code, stdout, stderr } = await attempt(program, args, place)
  if (code === 0) return stdout.trimEnd()
  throw new Error(`${program} ${args.join(' ')} ended with ${String(code)}:\n${stderr}${stdout}`)
}
