/** What every part of the pull request's side works with. */
import type { Clock } from '../ports.ts'
import { connectGitHub, type GitHub } from './client.ts'
import type { Discussion } from './discussion.ts'
import type { PullRequestInputs } from './inputs.ts'
import { once } from './once.ts'
import type { Workflow } from './workflow.ts'

export type Side = {
  readonly workflow: Workflow
  readonly inputs: PullRequestInputs
  readonly clock: Clock
  /** null = no token was given. */
  readonly github: GitHub | null
  /** The pull requests of the commit, read once. Only where `github` is. */
  readonly discussion: () => Promise<Discussion>
  /** Tells of what could not be done. */
  readonly notice: (text: string) => void
}

/** Nothing is asked of GitHub before something is needed. */
export function pullRequestSide(
  workflow: Workflow,
  inputs: PullRequestInputs,
  clock: Clock,
  notice: (text: string) => void,
): Side {
  const { token } = inputs
  const github = token === null ? null : connectGitHub(token, workflow, clock)
  return {
    workflow,
    inputs,
    clock,
    github,
    discussion: once(async () => {
      if (github === null) return { pulls: [], comments: [] }
      const { readDiscussion } = await import('./discussion.ts')
      return readDiscussion(github, workflow, inputs.author)
    }),
    notice,
  }
}
