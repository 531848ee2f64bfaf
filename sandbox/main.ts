import { existsSync, realpathSync } from 'node:fs'
import { join } from 'node:path'
import { createBastions } from './bastions/index.ts'
import type { Switches } from './contract.ts'
import { createEngines } from './engines/index.ts'
import { DEFAULT_SPEED, USAGE, parseArguments } from './server/arguments.ts'
import { clientEnvironment } from './server/environment.ts'
import { runCommand } from './server/run-command.ts'
import { assembleSandbox } from './server/sandbox.ts'
import type { Sandbox } from './server/sandbox.ts'
import { createAws } from './services/index.ts'

export type StartOptions = {
  /** 0 or left out: a free one. */
  readonly port?: number
  /** The directory to keep everything in; in memory when left out. */
  readonly state?: string
  /** A directory with another sandbox's state to start from; nothing is written there. Without engines. */
  readonly begin?: string
  /** How many times as fast as AWS (default 60); 0: no operation takes any time. */
  readonly speed?: number
  readonly engines?: 'auto' | 'none'
  readonly switches?: Partial<Switches>
}

/** Starts a local AWS on 127.0.0.1. Fails when the port is taken or the state cannot be read. */
export async function startSandbox(options: StartOptions = {}): Promise<Sandbox> {
  const { port = 0, state, begin, speed = DEFAULT_SPEED, engines = 'auto', switches } = options
  return assembleSandbox(
    {
      ...{ port, speed },
      ...(state !== undefined && { state }),
      ...(begin !== undefined && { begin }),
      ...(switches !== undefined && { switches }),
    },
    {
      engines: createEngines({
        mode: engines,
        directory: state === undefined ? null : join(state, 'engines'),
      }),
      bastions: createBastions(engines),
      createAws,
    },
  )
}

/** The `sandbox` command. Answers the exit code: 0, that of the command after `--`, 1, or 2 for bad arguments. */
export async function main(argv: readonly string[]): Promise<number> {
  const parsed = parseArguments(argv)
  if (typeof parsed === 'string') {
    process.stderr.write(`sandbox: ${parsed}\n\n${USAGE}`)
    return 2
  }
  const { command, ...options } = parsed
  // Asked for before the sandbox is up, so that a stop while it starts is not lost.
  const stop = command === undefined ? waitForStop() : undefined
  let sandbox: Sandbox
  try {
    sandbox = await startSandbox(options)
  } catch (error) {
    process.stderr.write(`sandbox: ${error instanceof Error ? error.message : String(error)}\n`)
    return 1
  }
  try {
    if (command !== undefined) return await runCommand(command, sandbox.url)
    process.stdout.write(`ready ${sandbox.url}\n${exports(sandbox.url)}`)
    await stop
    return 0
  } finally {
    await sandbox.close()
  }
}

const exports = (url: string): string =>
  Object.entries(clientEnvironment(url))
    .map(([name, value]) => `export ${name}=${value}\n`)
    .join('')

/** SIGTERM, SIGINT or SIGHUP; a second one ends the process at once. */
function waitForStop(): Promise<void> {
  return new Promise((resolve) => {
    for (const signal of ['SIGTERM', 'SIGINT', 'SIGHUP'] as const) {
      process.once(signal, () => {
        resolve()
      })
    }
  })
}

/** Whether this file is what node was asked to run: the CLI imports it, bundled or not. */
function isProgram(): boolean {
  const [, program] = process.argv
  return (
    program !== undefined && existsSync(program) && realpathSync(program) === import.meta.filename
  )
}

if (isProgram()) process.exitCode = await main(process.argv.slice(2))
