import assert from 'node:assert/strict'
import { mkdirSync, writeFileSync } from 'node:fs'
import { delimiter, join } from 'node:path'
import { attempt, type Environment } from '../story/run.ts'

const ACT = join(process.env['TOOLS'] ?? '', 'go', 'bin', 'act')

/** Programs that GitHub's machines have. */
const PROGRAMS = join(import.meta.dirname, 'programs')

type Annotation = {
  readonly level: string
  readonly message: string
  /** `tinystacks.yml:9`; empty where it is about no line. */
  readonly place: string
}

export type WorkflowRun = {
  /** Those that were not left out by their `if`: `plan`, `plan (dev)` -> how they ended. */
  readonly jobs: Readonly<Record<string, string>>
  readonly annotations: readonly Annotation[]
  /** Everything that act and the steps wrote. */
  readonly log: string
}

export type Start = {
  readonly event: string
  /** Path of the workflow in the checkout. */
  readonly workflow: string
  readonly payload: unknown
  readonly token: string
  /** As act's `--local-repository` has them. */
  readonly actions: readonly string[]
  readonly variables: Readonly<Record<string, string>>
  readonly environment: Readonly<Record<string, string>>
}

/** Runs a workflow in a checkout with act, on this machine. `directory`: for what act keeps. */
export async function runWorkflow(
  checkout: string,
  directory: string,
  { event, workflow, payload, token, actions, variables, environment }: Start,
): Promise<WorkflowRun> {
  mkdirSync(directory, { recursive: true })
  const file = join(directory, 'event.json')
  writeFileSync(file, JSON.stringify(payload))
  const { stdout, stderr } = await attempt(
    ACT,
    [
      ...[event, '--workflows', workflow, '--eventpath', file, '--json'],
      ...['--platform', 'ubuntu-latest=-self-hosted', '--pull=false'],
      ...['--platform', 'ubuntu-24.04=-self-hosted'],
      // It would listen on the network.
      '--no-cache-server',
      ...['--action-cache-path', join(directory, 'cache'), '--secret', `GITHUB_TOKEN=${token}`],
      ...actions.flatMap((action) => ['--local-repository', action]),
      ...pairs('--var', variables),
      ...pairs('--env', environment),
    ],
    { cwd: checkout, env: machine(directory) },
  )
  return read(`${stdout}${stderr}`)
}

/** Fails without the whole log, which is printed anyway. */
export function says({ log }: WorkflowRun, words: RegExp): void {
  assert.ok(words.test(log), `the log says ${String(words)}`)
}

/** act gives a job whatever it has itself: nothing of this machine but programs, ours first. */
function machine(directory: string): Environment {
  return {
    PATH: [patientNode(join(directory, 'bin')), PROGRAMS, process.env['PATH']].join(delimiter),
    HOME: directory,
    AWS_EC2_METADATA_DISABLED: 'true',
  }
}

/**
 * The Node that this runs on, which is the action's. act 0.2.87 closes the terminal of a step that
 * fails without having read the rest of it: some seconds later it has, on a busy machine too.
 */
function patientNode(folder: string): string {
  const script = `#!/bin/sh
'${process.execPath}' "$@"
code=$?
[ $code -eq 0 ] || sleep 4
exit $code
`
  mkdirSync(folder, { recursive: true })
  writeFileSync(join(folder, 'node'), script, { mode: 0o755 })
  return folder
}

function pairs(flag: string, values: Readonly<Record<string, string>>): readonly string[] {
  return Object.entries(values).flatMap(([name, value]) => [flag, `${name}=${value}`])
}

/** A line of act's log, as far as it is read. */
type Line = {
  readonly msg: string
  readonly jobID?: string
  readonly matrix?: Readonly<Record<string, string>>
  readonly jobResult?: string
  readonly command?: string
  readonly arg?: string
  readonly kvPairs?: Readonly<Record<string, string>> | null
}

const LEVELS = ['error', 'warning', 'notice']

function read(text: string): WorkflowRun {
  const lines = text
    .split('\n')
    .filter((line) => line !== '')
    .map(parse)
  const ended = lines.filter(({ jobResult }) => jobResult !== undefined)
  return {
    jobs: Object.fromEntries(ended.map((line) => [nameOf(line), line.jobResult ?? ''])),
    annotations: lines
      .filter(({ command }) => LEVELS.includes(command ?? ''))
      .map(({ command: level = '', arg: message = '', kvPairs }) => ({
        ...{ level, message },
        place: [kvPairs?.['file'], kvPairs?.['line']].filter(Boolean).join(':'),
      })),
    log: lines.map((line) => `[${nameOf(line)}] ${line.msg.trimEnd()}`).join('\n'),
  }
}

/** What act says before it logs, it says in plain text. */
function parse(line: string): Line {
  return line.startsWith('{') ? (JSON.parse(line) as Line) : { msg: line }
}

function nameOf({ jobID = 'act', matrix }: Line): string {
  const values = Object.values(matrix ?? {})
  return values.length === 0 ? jobID : `${jobID} (${values.join(', ')})`
}
