/** What a runner sets before it starts the action, and what it reads when that has ended. */
import { mkdtempSync, readFileSync, rmSync, writeFileSync } from 'node:fs'
import { tmpdir } from 'node:os'
import { dirname, join } from 'node:path'
import { load } from 'js-yaml'
import { commandsIn } from '../render/reading/runner.ts'

export type ActionEvent = {
  readonly eventName: 'push' | 'pull_request' | 'issue_comment' | 'workflow_dispatch' | 'release'
  readonly ref: string
  readonly sha?: string
  readonly payload?: Readonly<Record<string, unknown>>
  /** Of the workflow run; a later one has a higher number. Default: any. */
  readonly runId?: number
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

/** The folder of a step of its own, with the files that the runner gives it. */
export type Step = {
  readonly environment: Readonly<Record<string, string>>
  /** Reads what the step came to, and removes the folder. */
  readonly end: (code: number | undefined, log: string) => ActionRun
}

const PUSH: ActionEvent = { eventName: 'push', ref: 'refs/heads/main' }
const PAYLOAD = {
  repository: { default_branch: 'main', name: 'shop', owner: { login: 'acme' } },
}

const ACTION = join(dirname(dirname(import.meta.dirname)), 'action.yml')
const { inputs: declared } = load(readFileSync(ACTION, 'utf8')) as {
  inputs: Readonly<Record<string, { readonly default?: string }>>
}

/** What every program is started with: nothing of the developer's own. */
export function baseEnvironment(directory: string): Readonly<Record<string, string>> {
  return {
    PATH: process.env['PATH'] ?? '',
    HOME: directory,
    NODE_COMPILE_CACHE: process.env['NODE_COMPILE_CACHE'] ?? '',
    XDG_CACHE_HOME: process.env['XDG_CACHE_HOME'] ?? '',
    AWS_EC2_METADATA_DISABLED: 'true',
  }
}

/** Prepares a step that runs the action with these inputs for this event. An input that is left out has its default. */
export function prepareStep(
  inputs: Readonly<Record<string, string>>,
  { eventName, ref, sha, payload = PAYLOAD, runId }: ActionEvent = PUSH,
): Step {
  const folder = mkdtempSync(join(tmpdir(), 'tinystacks-runner-'))
  const file = (name: string, text = ''): string => {
    writeFileSync(join(folder, name), text)
    return join(folder, name)
  }
  const [outputs, summary] = [file('output'), file('summary.md')]
  return {
    environment: {
      GITHUB_ACTIONS: 'true',
      GITHUB_EVENT_NAME: eventName,
      GITHUB_EVENT_PATH: file('event.json', JSON.stringify(payload)),
      GITHUB_OUTPUT: outputs,
      GITHUB_REF: ref,
      GITHUB_REPOSITORY: 'acme/shop',
      GITHUB_RUN_ID: String(runId ?? 1 + Math.floor(Math.random() * 2 ** 31)),
      ...(sha !== undefined && { GITHUB_SHA: sha }),
      GITHUB_STEP_SUMMARY: summary,
      ...inputEnvironment(inputs),
    },
    end: (code, log) => {
      const commands = commandsIn(log)
      const said = (name: string) => commands.flatMap((one) => (one.name === name ? one.data : []))
      const run = {
        code,
        outputs: keyValues(readFileSync(outputs, 'utf8')),
        errors: said('error'),
        notices: said('notice'),
        warnings: said('warning'),
        log,
        summary: readFileSync(summary, 'utf8'),
      }
      rmSync(folder, { recursive: true, force: true })
      return run
    },
  }
}

/** No token by default: it is an expression, which nobody evaluates here. */
function inputEnvironment(inputs: Readonly<Record<string, string>>): Record<string, string> {
  const defaults = Object.entries(declared).flatMap(([name, one]) =>
    one.default === undefined || one.default.startsWith('${{') ? [] : [[name, one.default]],
  )
  const given = { ...(Object.fromEntries(defaults) as Record<string, string>), ...inputs }
  return Object.fromEntries(
    Object.entries(given).map(([name, value]) => [`INPUT_${name.toUpperCase()}`, value]),
  )
}

/** Reads `name<<mark`, the lines of the value, `mark`. */
function keyValues(text: string): Record<string, string> {
  const entries = text.matchAll(/^(.+?)<<(ghadelimiter_\S+)\n([^]*?)\n\2$/gm)
  return Object.fromEntries([...entries].map(([, name = '', , value = '']) => [name, value]))
}
