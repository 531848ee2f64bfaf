/** The inputs of the action: the command, the flags that are inputs, the database, and what only a workflow has. */
import { listed } from '../text/phrases.ts'
import type { Input } from './flag.ts'
import { FLAGS, flagNamed } from './flags.ts'
import { ACTION_VERBS, wordsOf } from './table.ts'

/** What no verb has as a flag. */
const OF_THE_WORKFLOW = {
  'github-token': {
    description:
      "Token for the pull request's comment, labels and deployments, and to find the reviewed plan. Empty: GitHub is not called.",
    default: '${{ github.token }}',
  },
  comment: {
    description:
      "Whether to write the plan and the result of the deploy to the pull request. With `false` they are only in the job's summary, and a deploy finds no reviewed plan.",
    default: 'true',
  },
  'comment-author': {
    description:
      "The login that `github-token` writes as; other people's comments are never read or changed. Only needed for the token of a GitHub App (`my-app[bot]`). Default: `github-actions[bot]`, or the owner of a personal token.",
  },
  'require-plan': {
    description:
      '`true`: refuse a deploy whose plan no pull request shows. `false`: apply such a plan with a notice if it loses nothing, or has consent.',
    default: 'false',
  },
  'on-plan-change': {
    description:
      'What to do if the plan of a deploy differs from the one on the pull request: `refuse`, or `apply` it if it loses nothing.',
    default: 'refuse',
  },
  deployments: {
    description:
      'Whether to create a GitHub deployment for each deployed stage, in the environment of the same name.',
    default: 'true',
  },
} as const satisfies Readonly<Record<string, Input>>

type InputFlag = {
  [Name in keyof typeof FLAGS]: (typeof FLAGS)[Name] extends { readonly input: Input }
    ? Name
    : never
}[keyof typeof FLAGS]

export type InputName = 'command' | 'database' | 'run' | InputFlag | keyof typeof OF_THE_WORKFLOW

/** Every input by name, in the order of action.yml. */
export const ACTION_INPUTS: Readonly<Record<InputName, Input>> = {
  command: {
    description: `${oneOf(ACTION_VERBS)}. Default: \`plan\` on a pull request, in a merge queue and where the workflow is started by hand, \`deploy\` on a push to the default branch.`,
  },
  database: {
    description: `What \`reboot\` restarts for its waiting parameters: ${oneOf(wordsOf('reboot'))}. What \`restore-secret\` restores the secret of: ${oneOf(wordsOf('restore-secret'))}. The only one, with its reader, that \`exec\` reaches: ${oneOf(wordsOf('exec'))}; default: all of the stage.`,
  },
  run: {
    description:
      'What `exec` runs, by bash, as a step with `shell: bash` does. Never for a pull request from a fork. See docs/exec.md.',
  },
  ...inputsOfFlags(),
  ...OF_THE_WORKFLOW,
}

function inputsOfFlags(): Readonly<Record<InputFlag, Input>> {
  const inputs = Object.keys(FLAGS).flatMap((name) => {
    const input = flagNamed(name)?.input
    return input === undefined ? [] : [[name, input] as const]
  })
  return Object.fromEntries(inputs) as Record<InputFlag, Input>
}

/** `a`, `b` or `c`, each as code. */
function oneOf(names: readonly string[]): string {
  return listed(names.map((name) => `\`${name}\``)).replace(/ and (?=[^ ]+$)/, ' or ')
}
