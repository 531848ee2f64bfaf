/** Shared context for everything that talks to the pull request. */
import type { CheckedOut, Clock, StageToJudge } from '../ports/ports.ts'
import { authorOf } from './comment/author.ts'
import { connectGitHub, type CommentPage, type GitHub, type Pull } from './api/client.ts'
import type { Discussion } from './discussion.ts'
import { githubMessages as words } from '../render/messages/github.ts'
import type { PullRequestInputs } from './inputs.ts'
import { once } from './once.ts'
import {
  judgeComment,
  ownOnly,
  pullsOfRun,
  targetsOfComment,
  targetsOfCommit,
  type Carried,
  type Commented,
  type Target,
  type Targets,
} from './pulls-of-run.ts'
import type { Workflow } from './workflow.ts'

export type PullRequestContext = {
  readonly workflow: Workflow
  readonly inputs: PullRequestInputs
  readonly clock: Clock
  /** GitHub, connected at the first use; null = there is no token. */
  readonly github: (() => Promise<GitHub>) | null
  /** The login that the token writes as. Only with `github`. */
  readonly author: () => Promise<string>
  /**
   * The pull requests whose changes the run carries, read once: for the stages that were named first. None without
   * `github`.
   */
  readonly carried: (stages?: readonly StageToJudge[]) => Promise<Carried>
  /** Of the stages whose pull requests were read: see `Carried.begun`. Calls nothing. */
  readonly begun: () => readonly string[]
  /** The pull requests that get a plan's comment, read once. Only with `github`. */
  readonly targets: () => Promise<Targets>
  /** What the carried pull requests say, read once. Only with `github`. */
  readonly discussion: () => Promise<Discussion>
  /** Begins what a comment on the event's pull request will need, where one is wanted. */
  readonly prefetch: () => void
  /** The first page of its comments, as it was then; null = it was not looked at. */
  readonly prefetched: () => Promise<CommentPage | null>
  /** Reports what could not be done. */
  readonly notice: (text: string) => void
  /** The commit that is checked out, read once. */
  readonly checkedOut: () => Promise<CheckedOut>
}

export type Surroundings = Pick<
  PullRequestContext,
  'workflow' | 'inputs' | 'clock' | 'notice' | 'checkedOut'
>

/** GitHub is not called, and its client is not loaded, before something is needed. */
export function pullRequestContext({
  workflow,
  inputs,
  clock,
  notice,
  checkedOut,
}: Surroundings): PullRequestContext {
  const { token } = inputs
  const github = token === null ? null : once(() => connectGitHub(token, workflow, clock))
  const author = once(async () =>
    github === null || token === null ? '' : authorOf(await github(), token, inputs.author),
  )
  const asked = new Map<string, () => Promise<readonly Pull[]>>()
  const pullsOf = (sha: string): Promise<readonly Pull[]> => {
    const ask =
      asked.get(sha) ?? once(async () => (github === null ? [] : (await github()).pullsOf(sha)))
    asked.set(sha, ask)
    return ask()
  }
  const head = once(checkedOut)
  const commented = once(async (): Promise<Commented> => {
    if (workflow.comment === null || github === null) return { kind: 'not', why: words.noToken }
    const judged = await judgeComment(await github(), workflow.comment, await head())
    if (judged.kind === 'not') notice(words.commentIgnored(workflow.comment.pull, judged.why))
    return judged
  })
  let judged: readonly StageToJudge[] = []
  let begunStages: readonly string[] = []
  const carried = once(async (): Promise<Carried> => {
    if (github === null) return ownOnly([])
    if (judged.length === 0 || workflow.comment !== null)
      return ownOnly(await pullsOfRun(await github(), workflow, commented, head, pullsOf))
    const { carriedPulls } = await import('./carried/carried.ts')
    const read = await carriedPulls({
      ...{ github: await github(), clock, workflow, stages: judged },
      hasDeployments: inputs.deployments,
    })
    begunStages = read.begun
    return read
  })
  let begun: Promise<CommentPage | null> = Promise.resolve(null)
  return {
    workflow,
    inputs,
    clock,
    github,
    author,
    carried: (stages = []) => {
      if (judged.length === 0) judged = stages
      return carried()
    },
    begun: () => begunStages,
    targets: once(async () => {
      const pull = headOf(workflow)
      if (pull !== null) return { kind: 'pulls', pulls: [pull] }
      if (workflow.comment !== null) return targetsOfComment(await commented())
      return targetsOfCommit(workflow, await head(), pullsOf)
    }),
    discussion: once(async () => {
      if (github === null) return { carried: await carried(), comments: [], lookalikes: [] }
      const { readDiscussion } = await import('./discussion.ts')
      return readDiscussion(await github(), await carried(), await author())
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
    checkedOut: head,
  }
}

/** The event's pull request and its head; null = there is none, or its head is not known. */
function headOf({ pull }: Workflow): Target | null {
  if (pull === null || pull.headSha === null) return null
  return { number: pull.number, headSha: pull.headSha, labels: pull.labels ?? [] }
}
