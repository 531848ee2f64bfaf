/** Starts of the CLI and the action that need neither AWS nor its client. */
import { join } from 'node:path'

const dist = join(import.meta.dirname, '..', 'dist')
const CLI = join(dist, 'cli/index.js')
const ACTION = join(dist, 'index.js')

export type Start = {
  readonly name: string
  readonly args: readonly string[]
  readonly environment?: Readonly<Record<string, string>>
  readonly exit: number
  /** Whether it runs in a repository. */
  readonly inRepository?: boolean
  /** Milliseconds over an empty script, on a machine that takes 25 ms for that. */
  readonly budget: number
}

/** The goal of every start but that of a plan. */
const GOAL = 75

export const EMPTY: Start = { name: 'node -e 0', args: ['-e', '0'], exit: 0, budget: 0 }

const BAD = 'bad.yml'
export const FILES: Readonly<Record<string, string>> = {
  [BAD]: 'version: 1\nstack: shop\nstagez: {}\n',
  'tinystacks.yml': `version: 1
stack: shop
region: us-east-1
stages:
  dev: { databases: { postgres: {}, redis: {} } }
`,
}

const cli = (name: string, exit: number, ...args: readonly string[]): Start => ({
  ...{ name: `cli ${name}`, args: [CLI, ...args], exit, budget: GOAL },
})
const action = (name: string, environment: Start['environment'] = {}): Start => ({
  ...{ name: `action ${name}`, args: [ACTION], exit: 2, budget: GOAL },
  environment: { INPUT_CONFIG: BAD, GITHUB_ACTIONS: 'true', ...environment },
})
const TOKEN = { 'INPUT_GITHUB-TOKEN': 'ghs_bench', GITHUB_REPOSITORY: 'acme/shop' }

/** `pull`: the environment of an event of a pull request, whose comment is told why there is no plan. */
export function startsOf(pull: Readonly<Record<string, string>>): readonly Start[] {
  return [
    cli('--version', 0, '--version'),
    cli('--help', 0, '--help'),
    cli('validate', 0, 'validate'),
    // Searches the folder. The library of its prompts is loaded by the first question, on a terminal.
    { ...cli('init without a terminal', 2, 'init'), inRepository: true },
    cli('bad arguments', 2, 'plan', '--nonsense'),
    cli('bad input', 2, 'plan', '--config', BAD),
    action('bad input, with command', { INPUT_COMMAND: 'plan' }),
    action('bad input, by its event', { GITHUB_EVENT_NAME: 'merge_group' }),
    // No pull request is looked for, since the file is in no repository.
    action('bad input, with a token', {
      ...{ INPUT_COMMAND: 'plan', GITHUB_EVENT_NAME: 'push', ...TOKEN },
    }),
    // With GitHub's client, and its calls.
    action('bad input, on a pull request', { ...TOKEN, ...pull }),
    // The plan itself, and the search for credentials, by which it is known that there are none.
    { ...cli('plan without AWS', 0, 'plan'), inRepository: true, budget: 2 * GOAL },
  ]
}
