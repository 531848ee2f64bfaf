/** The client of the action, connected to a stand-in for GitHub. */
import { connectGitHub, type GitHub as Client } from '../../src/github/api/client.ts'
import {
  pullRequestContext,
  type PullRequestContext,
} from '../../src/github/pull-request-context.ts'
import type { Workflow } from '../../src/github/workflow.ts'
import type { CheckedOut, Clock } from '../../src/ports/ports.ts'
import type { CommentHeader } from '../../src/review/types.ts'
import type { GitHub } from '../stand-ins/github/index.ts'

/** A clock on which waiting takes no time, and which remembers for how long it was to wait. */
export function patientClock(): Clock & { readonly slept: number[] } {
  const slept: number[] = []
  return {
    slept,
    now: () => new Date(),
    sleep: (milliseconds) => {
      slept.push(milliseconds)
      return Promise.resolve()
    },
  }
}

export async function clientOf(github: GitHub, clock: Clock = patientClock()): Promise<Client> {
  const { url: apiUrl, token } = github
  return connectGitHub(token, { repository: 'acme/shop', apiUrl }, clock)
}

/** The header of a comment on the whole file. */
export function aHeader(overrides: Partial<CommentHeader> = {}): CommentHeader {
  return {
    repository: 'acme/shop',
    config: 'tinystacks.yml',
    stages: null,
    sha: 'a'.repeat(40),
    run: 1,
    attempt: 1,
    fingerprint: 'f'.repeat(64),
    planned: { dev: 'd'.repeat(64) },
    dropped: [],
    labels: [],
    results: {},
    carried: {},
    ...overrides,
  }
}

/** What the parts of the pull request's side work with, in a push to a stand-in's default branch. */
export function aSide(
  github: GitHub,
  {
    clock = patientClock(),
    checkedOut = { sha: null, why: 'not a git repository' },
    ...workflow
  }: Partial<Workflow> & { readonly clock?: Clock; readonly checkedOut?: CheckedOut } = {},
): { readonly side: PullRequestContext; readonly notices: readonly string[] } {
  const notices: string[] = []
  const side = pullRequestContext({
    workflow: {
      repository: 'acme/shop',
      apiUrl: github.url,
      event: 'push',
      ref: 'refs/heads/main',
      defaultBranch: 'main',
      sha: 'a'.repeat(40),
      pull: null,
      isOfFork: false,
      comment: null,
      before: null,
      pushedAt: null,
      commits: [],
      run: { id: 1, attempt: 1, url: 'https://github.com/acme/shop/actions/runs/1' },
      ...workflow,
    },
    inputs: {
      token: github.token,
      comment: true,
      author: 'github-actions[bot]',
      deployments: true,
      policy: { requirePlan: false, onPlanChange: 'refuse' },
    },
    clock,
    notice: (text) => notices.push(text),
    checkedOut: () => Promise.resolve(checkedOut),
  })
  return { side, notices }
}
