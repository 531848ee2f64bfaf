/**
 * Drives the action and the CLI against a sandbox of the test's own, as a workflow and a person would: both
 * run from their source in this process, in a scope of their own. What is built: `built.ts`.
 */
import { execFileSync } from 'node:child_process'
import { cpSync, mkdirSync, mkdtempSync, rmSync, writeFileSync } from 'node:fs'
import { tmpdir } from 'node:os'
import { dirname, join } from 'node:path'
import { afterEach, beforeEach } from 'vitest'
import type { Switches } from '../../sandbox/contract.ts'
import { startSandbox, type StartOptions } from '../../sandbox/main.ts'
import { sandboxEnvironment } from '../stand-ins/aws/client-settings.ts'
import { startDirectSandbox } from '../stand-ins/aws/direct.ts'
import { heldToItsSchema } from '../stand-ins/documents.ts'
import * as inProcess from '../stand-ins/process/run.ts'
import { baseEnvironment, prepareStep, type ActionEvent, type ActionRun } from './runner.ts'

export type { ActionEvent, ActionRun } from './runner.ts'

const ROOT = dirname(dirname(import.meta.dirname))

export type Finished = {
  readonly code: number | null
  readonly stdout: string
  readonly stderr: string
}

export type Sandbox = {
  readonly url: string
  readonly environment: Readonly<Record<string, string>>
  /** Calls since the last `resetCalls`: `cloudformation:DescribeStacks` -> how many. */
  readonly calls: () => Promise<Record<string, number>>
  readonly resetCalls: () => Promise<void>
}

/**
 * Milliseconds that nobody waits longer for where nothing takes time in the sandbox, where real engines take seconds
 * of two cores, and where it is fast.
 */
const LONGEST = { immediate: 20, engines: 100, fast: 250 }

/** With `TINYSTACKS_LATE=7` reads lag behind, drawn from there (CFN-61), and AWS has another clock (HTTP-12). */
const SEED = Number(process.env['TINYSTACKS_LATE'] ?? 0)

/** How late a sandbox is. Each other one is seconds ahead. */
function lateness(started: number): Partial<Switches> {
  return SEED === 0 ? {} : { lateReads: SEED, clockAhead: started % 2 === 0 ? 7 : -7 }
}

/** Those of the sandbox that is up. */
let current: Switches | undefined

/** Before and after a command more time passes than reads lag: AWS is seen as it is, and the next one lags anew. */
function catchUp(): void {
  if (current !== undefined && current.lateReads > 0) current.lateReads += 1
}

/** Over a sandbox's environment: the program waits as long as it does for its users. */
export const REAL_PAUSES = { [inProcess.LONGEST_PAUSE]: 'Infinity' }

/**
 * A sandbox for the tests of one file: no operation takes time, and no engine is started, unless asked.
 * What runs in this process with its environment does not wait as long as it would between two looks, and asks
 * past the wire (`stand-ins/aws/direct.ts`) unless the wire is what the file is about.
 */
export function useSandbox({
  engines = 'none',
  speed = 0,
  wire = false,
  start = wire ? startSandbox : startDirectSandbox,
}: {
  engines?: 'auto' | 'none'
  speed?: number
  wire?: boolean
  /** Another way to start it, over the wire. */
  start?: (options: StartOptions) => ReturnType<typeof startSandbox>
} = {}): () => Sandbox {
  let sandbox: (Sandbox & { readonly close: () => Promise<void> }) | undefined
  let started = SEED
  const immediate = engines === 'auto' ? LONGEST.engines : LONGEST.immediate
  const longest = speed === 0 ? immediate : LONGEST.fast
  beforeEach(async () => {
    const { url, close, switches } = await start({ engines, speed, switches: lateness(started++) })
    current = switches
    sandbox = {
      url,
      environment: {
        ...sandboxEnvironment(url),
        [inProcess.LONGEST_PAUSE]: String(longest),
      },
      calls: async () =>
        (await (await fetch(`${url}/_sandbox/calls`)).json()) as Record<string, number>,
      resetCalls: async () => {
        await fetch(`${url}/_sandbox/calls/reset`, { method: 'POST' })
      },
      close,
    }
  })
  afterEach(async () => {
    await sandbox?.close()
  })
  return () => {
    if (!sandbox) throw new Error('the sandbox is not up yet')
    return sandbox
  }
}

/** A folder like a checkout, with this `tinystacks.yml`; removed after the file's tests. */
export function useCheckout(): {
  readonly path: () => string
  readonly write: (yaml: string) => void
} {
  let folder = ''
  beforeEach(() => {
    folder = mkdtempSync(join(tmpdir(), 'tinystacks-e2e-'))
    mkdirSync(join(folder, '.git'))
  })
  afterEach(() => {
    rmSync(folder, { recursive: true, force: true })
  })
  return {
    path: () => folder,
    write: (yaml) => {
      writeFileSync(join(folder, 'tinystacks.yml'), yaml)
    },
  }
}

/** Runs the CLI in `cwd`; the environment is the sandbox's and nothing else of the developer's. */
export function runCli(
  cwd: string,
  environment: Readonly<Record<string, string>>,
  ...argv: readonly string[]
): Promise<Finished> {
  return startCli(cwd, environment, ...argv).finished
}

/** Starts the CLI and lets it run: `said` waits until its stderr has these words. */
export function startCli(
  cwd: string,
  environment: Readonly<Record<string, string>>,
  ...argv: readonly string[]
): {
  readonly finished: Promise<Finished>
  readonly said: (words: string) => Promise<void>
  readonly kill: (signal: NodeJS.Signals) => void
} {
  catchUp()
  const run = inProcess.startCli(cwd, { ...baseEnvironment(cwd), ...environment }, argv)
  return {
    finished: run.ended.then((code) => {
      catchUp()
      return heldToItsSchema(argv, { code, stdout: run.stdout(), stderr: run.stderr() })
    }),
    said: (words) => run.said(words, 'stderr'),
    kill: run.kill,
  }
}

/**
 * Runs the action as a runner does, in a checkout. GitHub is asked nothing, unless `inputs` has a token and
 * `environment` says where GitHub is.
 */
export async function runAction(
  cwd: string,
  environment: Readonly<Record<string, string>>,
  inputs: Readonly<Record<string, string>>,
  event?: ActionEvent,
): Promise<ActionRun> {
  const step = prepareStep(inputs, event)
  catchUp()
  const run = inProcess.startAction(cwd, {
    ...baseEnvironment(cwd),
    GITHUB_WORKSPACE: cwd,
    ...step.environment,
    ...environment,
  })
  const code = await run.ended
  catchUp()
  return step.end(code, `${run.stdout()}${run.stderr()}`)
}

/** Makes a repository of a folder, with all of it in one commit; gives the commit's hash. */
export function commitAll(folder: string): string {
  const git = (...argv: readonly string[]): string =>
    execFileSync('git', ['-c', 'user.name=a', '-c', 'user.email=a@b.c', ...argv], {
      cwd: folder,
      encoding: 'utf8',
    })
  git('init', '-q')
  git('add', '.')
  git('commit', '-qm', 'Change')
  return git('rev-parse', 'HEAD').trim()
}

/** Copies an example's folder into a checkout. */
export function copyExample(name: string, to: string): void {
  cpSync(join(ROOT, 'examples', name), to, { recursive: true })
}
