/** Shared context for everything that talks to the pull request. */
import type { Clock } from '../ports/ports.ts'
import { authorOf } from './comment/author.ts'
import { connectGitHub, type CommentPage, type GitHub } from './client.ts'
import type { Discussion } from './discussion.ts'
import type { PullRequestInputs } from './inputs.ts'
import { once } from './once.ts'
import type { Workflow } from './workflow.ts'

export type PullRequestContext = {
  readonly workflow: Workflow
  readonly inputs: PullRequestInputs
  readonly clock: Clock
  /** GitHub, connected at the first use; null = there is no token. */
  readonly github: (() => Promise<GitHub>) | null
  /** The login that the token writes as. Only with `github`. */
  readonly author: () => Promise<string>
  /** The pull requests of the commit, read once. Only with `github`. */
  readonly discussion: () => Promise<Discussion>
  /** Begins what a comment on the event's pull request will need, where one is wanted. */
  readonly prefetch: () => void
  /** The first page of its comments, as it was then; null = it was not looked at. */
  readonly prefetched: () => Promise<CommentPage | null>
  /** Reports what could not be done. */
  readonly notice: (text: string) => void
}

/** GitHub is not called, and its client is not loaded, before something is needed. */
export function pullRequestContext(
  workflow: Workflow,
  inputs: PullRequestInputs,
  clock: Clock,
  notice: (text: string) => void,
): PullRequestContext {
  const { token } = inputs
  const github = token === null ? null : once(() => connectGitHub(token, workflow, clock))
  const author = once(async () =>
    github === null || token === null ? '' : authorOf(await github(), token, inputs.author),
  )
  let begun: Promise<CommentPage | null> = Promise.resolve(null)
  return {
    workflow,
    inputs,
    clock,
    github,
    author,
    discussion: once(async () => {
      if (github === null) return { pulls: [], comments: [], lookalikes: [] }
      const { readDiscussion } = await import('./discussion.ts')
      return readDiscussion(await github(), workflow, await author())
    }),
    prefetch: () => {
      const pull = headOf(workflow)
      if (pull === null || github === null || !inputs.comment) return
      const look = async (): Promise<CommentPage> => {
        const client = await github()
        const [page] = await Promise.all([client.comments(pull.number, 1), author()])
        return page
      }
      // A failure is ignored here: the read is repeated, and reported, where it is needed.
      begun = look().catch(() => null)
    },
    prefetched: () => begun,
    notice,
  }
}

/** The event's pull request and its head; null = there is none, or its head is not known. */
export function headOf({
  pull,
}: Workflow): { readonly number: number; readonly headSha: string } | null {
  if (pull === null || pull.headSha === null) return null
  return { number: pull.number, headSha: pull.headSha }
}
