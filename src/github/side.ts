/** What every part of the pull request's side works with. */
import type { Clock } from '../ports.ts'
import { authorOf } from './author.ts'
import { connectGitHub, type GitHub } from './client.ts'
import { readDiscussion, type Discussion } from './discussion.ts'
import type { PullRequestInputs } from './inputs.ts'
import type { Workflow } from './workflow.ts'

export type Side = {
  readonly workflow: Workflow
  readonly inputs: PullRequestInputs
  readonly clock: Clock
  /** GitHub, connected at the first use; null = no token was given. */
  readonly github: (() => Promise<GitHub>) | null
  /** The login that the token writes as. Only where `github` is. */
  readonly author: () => Promise<string>
  /** The pull requests of the commit, read once. Only where `github` is. */
  readonly discussion: () => Promise<Discussion>
  /** Tells of what could not be done. */
  readonly notice: (text: string) => void
}

/** Nothing is asked of GitHub, and its client is not loaded, before something is needed. */
export function pullRequestSide(
  workflow: Workflow,
  inputs: PullRequestInputs,
  clock: Clock,
  notice: (text: string) => void,
): Side {
  const { token } = inputs
  const github = token === null ? null : once(() => connectGitHub(token, workflow, clock))
  const author = once(async () =>
    github === null || token === null ? '' : authorOf(await github(), token, inputs.author),
  )
  return {
    workflow,
    inputs,
    clock,
    github,
    author,
    discussion: once(async () =>
      github === null
        ? { pulls: [], comments: [], lookalikes: [] }
        : readDiscussion(await github(), workflow, await author()),
    ),
    notice,
  }
}

/** The same promise, however often it is asked for. */
export function once<T>(make: () => Promise<T>): () => Promise<T> {
  let made: Promise<T> | undefined
  return () => (made ??= make())
}
