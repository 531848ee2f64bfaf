/** Drives the built action and CLI against a sandbox of the test's own, as a workflow and a person would. */
import { spawn } from 'node:child_process'
import { cpSync, mkdirSync, mkdtempSync, readFileSync, rmSync, writeFileSync } from 'node:fs'
import { tmpdir } from 'node:os'
import { dirname, join } from 'node:path'
import { pathToFileURL } from 'node:url'
import { RunOptions, RunTarget } from 'github-action-ts-run-api'
import { afterAll, beforeAll } from 'vitest'

const ROOT = dirname(dirname(import.meta.dirname))
/** The built CLI; while working on it, its source: `TINYSTACKS_FROM_SOURCE=1 npx vitest run __tests__/e2e`. */
const CLI = process.env['TINYSTACKS_FROM_SOURCE']
  ? join(ROOT, 'src', 'cli.ts')
  : join(ROOT, 'dist', 'cli', 'index.js')

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

const SHORT_PAUSES = pathToFileURL(join(ROOT, '__tests__', 'tooling', 'short-pauses.mjs')).href

/**
 * A sandbox for the tests of one file: no operation takes time, and no engine is started, unless asked.
 * With `pauses: 'short'` programs that get its environment do not wait as long as they would.
 */
export function useSandbox({
  engines = 'none',
  speed = 0,
  pauses = 'real',
}: {
  engines?: 'auto' | 'none'
  speed?: number
  pauses?: 'real' | 'short'
} = {}): () => Sandbox {
  let sandbox: (Sandbox & { readonly close: () => Promise<void> }) | undefined
  beforeAll(async () => {
    const started = await startSandbox(engines, speed)
    const NODE_OPTIONS = `--import ${SHORT_PAUSES}`
    sandbox =
      pauses === 'real'
        ? started
        : { ...started, environment: { ...started.environment, NODE_OPTIONS } }
  })
  afterAll(async () => {
    await sandbox?.close()
  })
  return () => {
    if (!sandbox) throw new Error('the sandbox is not up yet')
    return sandbox
  }
}

async function startSandbox(engines: string, speed: number) {
  const program = spawn(
    process.execPath,
    [CLI, 'sandbox', '--port', '0', '--speed', String(speed), '--engines', engines],
    {
      stdio: ['ignore', 'pipe', 'inherit'],
    },
  )
  const ended = new Promise<void>((resolve) =>
    program.on('close', () => {
      resolve()
    }),
  )
  const url = await new Promise<string>((resolve, reject) => {
    let said = ''
    program.stdout.on('data', (chunk: Buffer) => {
      said += chunk.toString()
      const ready = /^ready (http:\S+)/m.exec(said)
      if (ready?.[1]) resolve(ready[1])
    })
    program.on('close', () => {
      reject(new Error(`the sandbox ended: ${said}`))
    })
  })
  return {
    url,
    environment: {
      AWS_ENDPOINT_URL: url,
      AWS_REGION: 'us-east-1',
      AWS_ACCESS_KEY_ID: 'AKIASANDBOX',
      AWS_SECRET_ACCESS_KEY: 'sandbox',
    },
    calls: async () =>
      (await (await fetch(`${url}/_sandbox/calls`)).json()) as Record<string, number>,
    resetCalls: async () => {
      await fetch(`${url}/_sandbox/calls/reset`, { method: 'POST' })
    },
    close: async () => {
      program.kill('SIGTERM')
      await ended
    },
  }
}

/** A folder like a checkout, with this `tinystacks.yml`; removed after the file's tests. */
export function useCheckout(): {
  readonly path: () => string
  readonly write: (yaml: string) => void
} {
  let folder = ''
  beforeAll(() => {
    folder = mkdtempSync(join(tmpdir(), 'tinystacks-e2e-'))
    mkdirSync(join(folder, '.git'))
  })
  afterAll(() => {
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
  const child = spawn(process.execPath, [CLI, ...argv], {
    cwd,
    env: {
      PATH: process.env['PATH'],
      HOME: cwd,
      AWS_EC2_METADATA_DISABLED: 'true',
      ...environment,
    },
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
        child.stderr.on('data', () => {
          if (stderr.includes(words)) resolve()
        })
        void finished.then(() => {
          reject(new Error(`it never said "${words}": ${stderr}`))
        })
      }),
    kill: (signal) => child.kill(signal),
  }
}

export type ActionRun = {
  readonly code: number | undefined
  readonly outputs: Readonly<Record<string, string>>
  readonly errors: readonly string[]
  readonly notices: readonly string[]
  readonly warnings: readonly string[]
  readonly log: string
  readonly summary: string
}

const action = RunTarget.mainJs(join(ROOT, 'action.yml'))

export type ActionEvent = {
  readonly eventName: 'push' | 'pull_request' | 'workflow_dispatch'
  readonly ref: string
  readonly sha?: string
  readonly payload?: Readonly<Record<string, unknown>>
  /** Of the workflow run; a later one has a higher number. Default: any. */
  readonly runId?: number
}

/**
 * Runs the built action as a runner does, on Node 24, in a checkout. GitHub is asked nothing, unless
 * `inputs` has a token and `environment` says where GitHub is.
 */
export async function runAction(
  cwd: string,
  environment: Readonly<Record<string, string>>,
  inputs: Readonly<Record<string, string>>,
  event: ActionEvent = { eventName: 'push', ref: 'refs/heads/main' },
): Promise<ActionRun> {
  const temp = mkdtempSync(join(tmpdir(), 'tinystacks-runner-'))
  const summaryFile = join(temp, 'summary.md')
  writeFileSync(summaryFile, '')
  try {
    const options = RunOptions.create()
      // The runner in use gives an empty input its default, here an expression that nobody evaluates.
      .setInputs({ 'github-token': ' ', ...inputs })
      .setEnv({
        PATH: process.env['PATH'] ?? '',
        HOME: cwd,
        AWS_EC2_METADATA_DISABLED: 'true',
        GITHUB_STEP_SUMMARY: summaryFile,
        ...environment,
      })
      .setGithubContext({
        ...event,
        repository: 'acme/shop',
        payload: event.payload ?? {
          repository: { default_branch: 'main', name: 'shop', owner: { login: 'acme' } },
        },
        ...(environment['GITHUB_API_URL'] !== undefined && {
          apiUrl: environment['GITHUB_API_URL'],
        }),
      })
      .setWorkingDir(cwd)
      .setOutputOptions({ printStdout: false, printStderr: false })
    const result = await action.run(options)
    return {
      code: result.exitCode,
      outputs: result.commands.outputs as Record<string, string>,
      errors: result.commands.errors,
      notices: result.commands.notices,
      warnings: result.commands.warnings,
      log: `${result.stdout ?? ''}${result.stderr ?? ''}`,
      summary: readFileSync(summaryFile, 'utf8'),
    }
  } finally {
    rmSync(temp, { recursive: true, force: true })
  }
}

/** Copies an example's folder into a checkout. */
export function copyExample(name: string, to: string): void {
  cpSync(join(ROOT, 'examples', name), to, { recursive: true })
}
