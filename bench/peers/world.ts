/** A sandbox for one program, behind a proxy of its own, and what an operation of the program takes there. */
import { spawn } from 'node:child_process'
import { once } from 'node:events'
import { mkdirSync, mkdtempSync, rmSync } from 'node:fs'
import { tmpdir } from 'node:os'
import { join } from 'node:path'
import { text } from 'node:stream/consumers'
import { startProxy, type Weather } from '../proxy/proxy.ts'
import { given, startSandbox, type Sandbox } from '../sandbox.ts'
import type { Program, Start, Verb } from './program.ts'
import type { Form } from './templates.ts'

/** Milliseconds of a call to AWS. */
export const LATENCY = 80

/** Characters of a failure that are told, from its end. */
const LONGEST = 300

/** What one operation took. */
export type Taken = {
  readonly seconds: number
  /** Calls to CloudFormation, and to whom one is. */
  readonly calls: number
  /** Calls that look at what runs: to the services behind CloudFormation. */
  readonly reads: number
  /** When the last process ended, in milliseconds since 1970. */
  readonly ended: number
  /** What failed, by process: what it wrote. */
  readonly failures: readonly string[]
}

export type World = {
  readonly sandbox: Sandbox
  readonly program: Program
  /** Gives the stacks a template, for what comes next. */
  readonly prepare: (form: Form) => void
  readonly carryOut: (verb: Verb) => Promise<Taken>
  /** The same; throws where a process failed. */
  readonly succeed: (verb: Verb) => Promise<Taken>
  readonly close: () => Promise<void>
}

/**
 * A world with these stacks. `longest`: all is at AWS's pace, but for what takes more seconds there (HTTP-18); absent =
 * nothing takes any time.
 */
export async function worldOf(
  program: Program,
  stacks: readonly string[],
  { longest, weather = {} }: { readonly longest?: number; readonly weather?: Weather } = {},
): Promise<World> {
  const folder = mkdtempSync(join(tmpdir(), 'tinystacks-bench-'))
  mkdirSync(join(folder, 'home'))
  const sandbox = await startSandbox(longest === undefined ? 0 : 1)
  if (longest !== undefined) await given(sandbox, 'switches', { longest })
  await raiseQuotas(sandbox)
  const proxy = await startProxy(sandbox.url, { latency: LATENCY, ...weather })
  const environment = {
    ...sandbox.environment,
    HOME: join(folder, 'home'),
    AWS_ENDPOINT_URL: proxy.url,
    AWS_DEFAULT_REGION: 'us-east-1',
    AWS_CONFIG_FILE: '/dev/null',
    AWS_SHARED_CREDENTIALS_FILE: '/dev/null',
    AWS_EC2_METADATA_DISABLED: 'true',
  }
  const carryOut = async (verb: Verb): Promise<Taken> => {
    const from = proxy.passed.length
    const began = performance.now()
    const ends = await Promise.all(
      program.starts(folder, verb, stacks).map((start) => end(start, folder, environment)),
    )
    const seconds = (performance.now() - began) / 1000
    const actions = proxy.passed.slice(from).map(({ action }) => action)
    const calls = actions.filter((action) => /^(cloudformation|sts):/.test(action)).length
    const failures = ends.flatMap(({ failure }) => failure ?? [])
    const [first] = failures
    if (first !== undefined)
      console.error(
        `${program.name} ${verb}: ${String(failures.length)} of ${String(ends.length)} failed: ${first.trim().slice(-LONGEST)}`,
      )
    return {
      ...{ seconds, calls, reads: actions.length - calls },
      ended: Math.max(...ends.map(({ at }) => at)),
      failures,
    }
  }
  return {
    sandbox,
    program,
    prepare: (form) => {
      program.prepare(folder, stacks, form)
    },
    succeed: async (verb) => {
      const taken = await carryOut(verb)
      const [failure] = taken.failures
      if (failure === undefined) return taken
      throw new Error(`${program.name} ${verb} failed:\n${failure}`)
    },
    carryOut,
    close: async () => {
      await proxy.close()
      await sandbox.stop()
      rmSync(folder, { recursive: true, force: true })
    },
  }
}

/** Of which fifty stacks need more than AWS gives at first. */
const QUOTAS = [
  { service: 'vpc', code: 'L-F678F1CE' },
  { service: 'elasticache', code: 'L-DFE45DF3' },
  { service: 'rds', code: 'DBInstances' },
  { service: 'rds', code: 'DBParameterGroups' },
  { service: 'rds', code: 'DBSubnetGroups' },
]

/** An account that has asked AWS for more. */
async function raiseQuotas(sandbox: Sandbox): Promise<void> {
  for (const quota of QUOTAS)
    await given(sandbox, 'quotas', { region: 'us-east-1', ...quota, value: 1000 })
}

async function end(
  { command, args, environment }: Start,
  cwd: string,
  shared: NodeJS.ProcessEnv,
): Promise<{ readonly at: number; readonly failure: string | null }> {
  const child = spawn(command, args, {
    cwd,
    env: { ...shared, ...environment },
    stdio: ['ignore', 'pipe', 'pipe'],
  })
  const [at, stdout, stderr] = await Promise.all([
    once(child, 'exit').then(() => Date.now()),
    text(child.stdout),
    text(child.stderr),
  ])
  return { at, failure: child.exitCode === 0 ? null : `${stdout}${stderr}` }
}
