/**
 * Starts what is built, in processes of its own: for what only a process shows (its exit code, signals, what
 * the bundle holds). While working on it, its source: `TINYSTACKS_FROM_SOURCE=1 npx vitest run __tests__/e2e`.
 */
import { spawn } from 'node:child_process'
import { dirname, join } from 'node:path'
import { heldToItsSchema } from '../stand-ins/documents.ts'
import { baseEnvironment, prepareStep, type ActionEvent, type ActionRun } from './runner.ts'
import type { Finished } from './support.ts'

const ROOT = dirname(dirname(import.meta.dirname))
const [CLI, ACTION] = process.env['TINYSTACKS_FROM_SOURCE']
  ? [join(ROOT, 'src', 'cli.ts'), join(ROOT, 'src', 'action.ts')]
  : [join(ROOT, 'dist', 'cli', 'index.js'), join(ROOT, 'dist', 'index.js')]

export { CLI }

type Environment = Readonly<Record<string, string>>

export type Program = {
  readonly finished: Promise<Finished>
  /** Waits until it has printed these words. */
  readonly said: (words: string) => Promise<void>
  readonly kill: (signal: NodeJS.Signals) => void
}

/** Runs the built CLI in `cwd`; the environment is the sandbox's and nothing else of the developer's. */
export function runBuiltCli(
  cwd: string,
  environment: Environment,
  ...argv: readonly string[]
): Promise<Finished> {
  return startBuiltCli(cwd, environment, ...argv).finished
}

/** Starts the built CLI and lets it run. */
export function startBuiltCli(
  cwd: string,
  environment: Environment,
  ...argv: readonly string[]
): Program {
  const program = start(cwd, environment, [CLI, ...argv])
  return { ...program, finished: program.finished.then((run) => heldToItsSchema(argv, run)) }
}

/** Runs the built action as a runner does, and gives it to `meanwhile`, which may end it. */
export async function runBuiltAction(
  cwd: string,
  environment: Environment,
  inputs: Environment,
  event?: ActionEvent,
  meanwhile: (program: Program) => Promise<void> = () => Promise.resolve(),
): Promise<ActionRun> {
  const step = prepareStep(inputs, event)
  const program = start(cwd, { GITHUB_WORKSPACE: cwd, ...step.environment, ...environment }, [
    ACTION,
  ])
  const [{ code, stdout, stderr }] = await Promise.all([program.finished, meanwhile(program)])
  return step.end(code ?? undefined, `${stdout}${stderr}`)
}

function start(cwd: string, environment: Environment, argv: readonly string[]): Program {
  const child = spawn(process.execPath, argv, {
    cwd,
    env: { ...baseEnvironment(cwd), ...environment },
    stdio: ['ignore', 'pipe', 'pipe'],
  })
  let stdout = ''
  let stderr = ''
  child.stdout.on('data', (chunk: Buffer) => (stdout += chunk.toString()))
  child.stderr.on('data', (chunk: Buffer) => (stderr += chunk.toString()))
  const finished = new Promise<Finished>((resolve) => {
    child.on('close', (code) => {
      resolve({ code, stdout, stderr })
    })
  })
  return {
    finished,
    said: (words) =>
      new Promise((resolve, reject) => {
        const look = (): void => {
          if (`${stdout}${stderr}`.includes(words)) resolve()
        }
        child.stdout.on('data', look)
        child.stderr.on('data', look)
        void finished.then(() => {
          reject(new Error(`it never said "${words}": ${stdout}${stderr}`))
        })
      }),
    kill: (signal) => child.kill(signal),
  }
}
