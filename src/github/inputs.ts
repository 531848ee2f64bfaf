import { getBooleanInput, getInput, setSecret } from '@actions/core'
import type { Options } from '../commands/shared/context.ts'
import { readServiceRole } from '../commands/shared/service-role.ts'
import { TinystacksError } from '../errors.ts'
import type { ReviewPolicy } from '../review/compare.ts'

export type Inputs = {
  /** The verb as written; '' = the event decides. */
  readonly command: string
  readonly options: Options
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
  const token = getInput('github-token')
  if (token !== '') setSecret(token)
  return {
    command: getInput('command'),
    options: {
      config: getInput('config') || null,
      stages: list(getInput('stage')),
      allow: list(getInput('allow')),
      format: 'table',
      confirm: getInput('confirm') || null,
      serviceRole: readServiceRole(getInput('cloudformation-role')),
      words: list(getInput('database')),
      inWindow: flag('in-window', false),
    },
    pullRequest: {
      token: token || null,
      comment: flag('comment', true),
      author: getInput('comment-author') || null,
      deployments: flag('deployments', true),
      policy: { requirePlan: flag('require-plan', false), onPlanChange: onPlanChange() },
    },
  }
}

function onPlanChange(): ReviewPolicy['onPlanChange'] {
  const written = getInput('on-plan-change') || 'refuse'
  if (written === 'refuse' || written === 'apply') return written
  throw wrongInput('on-plan-change', written, '`refuse` or `apply`')
}

function flag(name: string, byDefault: boolean): boolean {
  const written = getInput(name)
  if (written === '') return byDefault
  try {
    return getBooleanInput(name)
  } catch {
    throw wrongInput(name, written, '`true` or `false`')
  }
}

function wrongInput(name: string, written: string, choices: string): TinystacksError {
  return new TinystacksError(
    'invalid-input',
    `the input \`${name}\` must be ${choices}, not \`${written}\``,
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
