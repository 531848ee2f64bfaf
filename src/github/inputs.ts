import { getBooleanInput, getInput, setSecret } from '@actions/core'
import type { Options } from '../commands/shared/context.ts'
import { readConcurrency } from '../commands/shared/concurrency.ts'
import { readServiceRole } from '../commands/shared/service-role.ts'
import { TinystacksError } from '../errors.ts'
import type { ReviewPolicy } from '../review/compare.ts'
import type { InputName } from '../verbs/inputs.ts'

export type Inputs = {
  /** The verb as written; '' = the event decides. */
  readonly command: string
  readonly options: Options
  /** What `exec` runs; '' = nothing is written. */
  readonly run: string
  readonly pullRequest: PullRequestInputs
}

/** How the action deals with pull requests. */
export type PullRequestInputs = {
  /** null = GitHub is not called. */
  readonly token: string | null
  /** Whether the plan and the result are written to the pull request. */
  readonly comment: boolean
  /** The login that the token writes as; null = to be found out. */
  readonly author: string | null
  /** Whether each stage that is deployed becomes a GitHub deployment. */
  readonly deployments: boolean
  readonly policy: ReviewPolicy
}

/** The action's inputs, read once. An invalid one is a usage error (exit 2). */
export function readInputs(): Inputs {
  const token = written('github-token')
  if (token !== '') setSecret(token)
  return {
    command: written('command'),
    options: {
      config: written('config') || null,
      stages: list(written('stage')),
      allow: list(written('allow')),
      format: 'table',
      confirm: written('confirm') || null,
      serviceRole: readServiceRole(written('cloudformation-role')),
      concurrency: readConcurrency(written('concurrency')),
      words: list(written('database')),
      inWindow: flag('in-window', false),
    },
    run: written('run'),
    pullRequest: {
      token: token || null,
      comment: flag('comment', true),
      author: written('comment-author') || null,
      deployments: flag('deployments', true),
      policy: { requirePlan: flag('require-plan', false), onPlanChange: onPlanChange() },
    },
  }
}

function onPlanChange(): ReviewPolicy['onPlanChange'] {
  const choice = written('on-plan-change') || 'refuse'
  if (choice === 'refuse' || choice === 'apply') return choice
  throw wrongInput('on-plan-change', choice, '`refuse` or `apply`')
}

/** The input as it stands in the workflow; '' = it does not. */
function written(name: InputName): string {
  return getInput(name)
}

function flag(name: InputName, byDefault: boolean): boolean {
  const choice = written(name)
  if (choice === '') return byDefault
  try {
    return getBooleanInput(name)
  } catch {
    throw wrongInput(name, choice, '`true` or `false`')
  }
}

function wrongInput(name: InputName, choice: string, choices: string): TinystacksError {
  return new TinystacksError(
    'invalid-input',
    `the input \`${name}\` must be ${choices}, not \`${choice}\``,
    { exit: 2 },
  )
}

/** Words separated by commas or lines. */
function list(text: string): readonly string[] {
  return text
    .split(/[,\n]/)
    .map((word) => word.trim())
    .filter((word) => word !== '')
}
