/** Starts a verb in a process of its own: only a process has a terminal's streams, children and signals. */
import { spawn, spawnSync } from 'node:child_process'
import { existsSync, readdirSync, readFileSync } from 'node:fs'
import { join } from 'node:path'
import { CLI } from '../../../__tests__/e2e/built.ts'
import { baseEnvironment } from '../../../__tests__/e2e/runner.ts'
import type { Finished } from '../../../__tests__/e2e/support.ts'

/** Whether the engine's own client is installed here. */
export function hasClient(program: string): boolean {
  return spawnSync(program, ['--version']).status === 0
}

export type Connected = {
  readonly finished: Promise<Finished>
  /** What it has printed so far. */
  readonly stdout: () => string
  /** Waits until stdout or stderr has these words. */
  readonly said: (words: string) => Promise<void>
  readonly type: (text: string) => void
  readonly kill: (signal: NodeJS.Signals) => void
}

/** `tinystacks connect ...argv`, with `typed` on stdin and no more, unless it is null. */
export function startConnect(
  cwd: string,
  environment: Readonly<Record<string, string>>,
  argv: readonly string[],
  typed: string | null = '',
): Connected {
  return startTinystacks(cwd, environment, ['connect', ...argv], typed)
}

/** The same with any verb. */
export function startTinystacks(
  cwd: string,
  environment: Readonly<Record<string, string>>,
  argv: readonly string[],
  typed: string | null = '',
): Connected {
  const child = spawn(process.execPath, [CLI, ...argv], {
    cwd,
    env: { ...baseEnvironment(cwd), ...environment },
    stdio: ['pipe', 'pipe', 'pipe'],
  })
  const told = { stdout: '', stderr: '' }
  for (const name of ['stdout', 'stderr'] as const)
    child[name].on('data', (chunk: Buffer) => (told[name] += chunk.toString()))
  child.stdin.on('error', () => undefined)
  if (typed !== null) child.stdin.end(typed)
  const finished = new Promise<Finished>((resolve) => {
    child.once('close', (code) => {
      resolve({ code, ...told })
    })
  })
  return {
    finished,
    stdout: () => told.stdout,
    type: (text) => void child.stdin.write(text),
    said: (words) =>
      new Promise((resolve, reject) => {
        const look = (): void => {
          if (`${told.stdout}${told.stderr}`.includes(words)) resolve()
        }
        child.stdout.on('data', look)
        child.stderr.on('data', look)
        look()
        void finished.then(() => {
          reject(new Error(`it never said "${words}": ${told.stdout}${told.stderr}`))
        })
      }),
    kill: (signal) => {
      child.kill(signal)
    },
  }
}

/** The arguments of every process of this machine that has this home, as `ps` shows them. */
export function processesOf(
  home: string,
): readonly { readonly pid: number; readonly args: string }[] {
  return readdirSync('/proc').flatMap((name) => {
    if (!/^\d+$/.test(name) || Number(name) === process.pid) return []
    try {
      const environment = readFileSync(join('/proc', name, 'environ'), 'utf8')
      if (!environment.split('\0').includes(`HOME=${home}`)) return []
      const args = readFileSync(join('/proc', name, 'cmdline'), 'utf8').replaceAll('\0', ' ')
      return [{ pid: Number(name), args }]
    } catch {
      return []
    }
  })
}

/** What is left of tunnels in a home: directories with what they need to open. */
export function sessionsIn(home: string): readonly string[] {
  const folder = join(home, '.tinystacks/sessions')
  return existsSync(folder) ? readdirSync(folder) : []
}
