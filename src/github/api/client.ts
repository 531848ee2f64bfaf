/** The part of GitHub's API that the action uses, in the project's own terms. */
import { hasProxy } from '../../aws/proxy/variables.ts'
import type { Clock } from '../../ports/ports.ts'
import { carriedApi, type CarriedApi } from '../carried/graphql.ts'
import { deploymentsApi, type DeploymentsApi } from './deployments-api.ts'
import { orGone, statusOf } from '../../host/github/error.ts'
import type { Octokit } from '../../host/github/octokit.ts'
import { followLinks } from '../../host/follow-links.ts'
import { entryAt } from './contents.ts'
import { ONCE, REPEATABLE } from '../../host/github/retry.ts'
import type { Workflow } from '../workflow.ts'

export type Comment = {
  readonly id: number
  readonly url: string
  /** Login. A GitHub App's ends in `[bot]`, which no person's can. */
  readonly author: string
  readonly body: string
}

export type Pull = {
  readonly number: number
  readonly headSha: string
  readonly labels: readonly string[]
  readonly merged: boolean
  readonly open: boolean
  /** Whether its branch is in another repository, or that one was deleted. */
  readonly fork: boolean
  /** The test merge while it is open, then what it was merged as; null = not known yet. */
  readonly mergeSha: string | null
}

export type CommentPage = {
  readonly comments: readonly Comment[]
  readonly lastPage: number
  /** GitHub's clock; null = it did not say. */
  readonly at: Date | null
}

/** One repository on GitHub. Every call throws a `GitHubError`: see `denial`. */
export type GitHub = CarriedApi &
  DeploymentsApi & {
    /** 100 comments of the pull request written or changed `since`, oldest first. `page` counts from 1. */
    readonly comments: (pull: number, page: number, since?: Date) => Promise<CommentPage>
    /** null = it was deleted. */
    readonly comment: (id: number) => Promise<Comment | null>
    /** Sent once: if `isHiccup` is true of the error, the comment may exist all the same. */
    readonly createComment: (pull: number, body: string) => Promise<Comment>
    /** Not retried: after a wait, the caller has to check whether another run has changed the comment. */
    readonly updateComment: (id: number, body: string) => Promise<Comment>
    /** One that is gone already is fine. */
    readonly deleteComment: (id: number) => Promise<void>
    readonly pull: (pull: number) => Promise<Pull>
    /** The pull requests that contain the commit, however they were merged. */
    readonly pullsOf: (sha: string) => Promise<readonly Pull[]>
    /** Whether somebody may push: not what `author_association` says, which an organization's readers have too. */
    readonly mayWrite: (login: string) => Promise<boolean>
    /** One that exists already is fine. */
    readonly createLabel: (name: string, description: string) => Promise<void>
    /** One that is gone already is fine. */
    readonly deleteLabel: (name: string) => Promise<void>
    /** The file's text at a commit, whatever links lead to it; null = there is none. */
    readonly file: (path: string, ref: string) => Promise<string | null>
    /** The parents of a commit, the first one first. */
    readonly parents: (sha: string) => Promise<readonly string[]>
    /** The person whose token it is. No other kind of token may ask. */
    readonly login: () => Promise<string>
  }

/** Of those who may write. GitHub says `write` of `maintain` too ("Get repository permissions for a user"). */
const WRITERS: ReadonlySet<string> = new Set(['admin', 'maintain', 'write'])

/** The most that GitHub returns in one page. */
const PAGE = 100

/** The repository `owner/name` on the GitHub whose API is at `apiUrl`. */
export async function connectGitHub(
  token: string,
  { repository, apiUrl }: Pick<Workflow, 'repository' | 'apiUrl'>,
  clock: Clock,
): Promise<GitHub> {
  // Before any call, of which it would be told as GitHub's failure.
  if (hasProxy()) (await import('../../aws/proxy/environment.ts')).proxyFor(new URL(apiUrl))
  // Loaded late: node:http alone takes as long as rejecting bad input.
  const { connectOctokit } = await import('../../host/github/octokit.ts')
  const octokit = connectOctokit(token, apiUrl, clock)
  const [owner = '', repo = ''] = repository.split('/')
  const at = { owner, repo }
  return {
    ...comments(octokit, at),
    ...around(octokit, at),
    ...carriedApi(octokit, at),
    ...deploymentsApi(octokit, at),
  }
}

type Repository = { readonly owner: string; readonly repo: string }

function comments(
  { rest }: Octokit,
  at: Repository,
): Pick<GitHub, 'comments' | 'comment' | 'createComment' | 'updateComment' | 'deleteComment'> {
  return {
    comments: async (issue_number, page, since) => {
      const { data, headers } = await rest.issues.listComments({
        ...at,
        issue_number,
        per_page: PAGE,
        page,
        ...(since && { since: seconds(since) }),
      })
      return {
        comments: data.map(commentOf),
        lastPage: lastPage(headers.link) ?? page,
        at: headers.date === undefined ? null : new Date(headers.date),
      }
    },
    comment: async (comment_id) =>
      orGone(async () => commentOf((await rest.issues.getComment({ ...at, comment_id })).data)),
    createComment: async (issue_number, body) =>
      commentOf((await rest.issues.createComment({ ...at, issue_number, body })).data),
    updateComment: async (comment_id, body) =>
      commentOf((await rest.issues.updateComment({ ...at, comment_id, body, request: ONCE })).data),
    deleteComment: async (comment_id) => {
      await orGone(() => rest.issues.deleteComment({ ...at, comment_id }))
    },
  }
}

function around(
  { rest }: Octokit,
  at: Repository,
): Omit<GitHub, keyof ReturnType<typeof comments> | keyof CarriedApi | keyof DeploymentsApi> {
  return {
    pull: async (pull_number) => pullOf((await rest.pulls.get({ ...at, pull_number })).data),
    pullsOf: async (commit_sha) => {
      const { data } = await rest.repos.listPullRequestsAssociatedWithCommit({ ...at, commit_sha })
      return data.map(pullOf)
    },
    mayWrite: async (username) => {
      const ask = () => rest.repos.getCollaboratorPermissionLevel({ ...at, username })
      const answer = await orGone(ask)
      return WRITERS.has(answer?.data.permission ?? '')
    },
    createLabel: async (name, description) => {
      try {
        const label = { name, description, color: 'd93f0b' }
        await rest.issues.createLabel({ ...at, ...label, request: REPEATABLE })
      } catch (error) {
        if (statusOf(error) !== 422) throw error
      }
    },
    deleteLabel: async (name) => {
      await orGone(() => rest.issues.deleteLabel({ ...at, name }))
    },
    file: (path, ref) => followLinks(path, (one) => entryAt(rest, { ...at, ref }, one)),
    parents: async (commit_sha) =>
      (await rest.git.getCommit({ ...at, commit_sha })).data.parents.map(({ sha }) => sha),
    login: async () => (await rest.users.getAuthenticated()).data.login,
  }
}

function commentOf(data: {
  readonly id: number
  readonly html_url: string
  readonly body?: string
  readonly user: { readonly login: string } | null
}): Comment {
  return {
    id: data.id,
    url: data.html_url,
    author: data.user?.login ?? '',
    body: data.body ?? '',
  }
}

function pullOf(data: {
  readonly number: number
  readonly state: string
  readonly head: { readonly sha: string; readonly repo: { readonly id: number } | null }
  readonly base: { readonly repo: { readonly id: number } }
  readonly labels: readonly { readonly name: string }[]
  readonly merged_at: string | null
  readonly merge_commit_sha: string | null
}): Pull {
  return {
    number: data.number,
    headSha: data.head.sha,
    labels: data.labels.map(({ name }) => name),
    merged: data.merged_at !== null,
    open: data.state === 'open',
    mergeSha: data.merge_commit_sha,
    fork: data.head.repo?.id !== data.base.repo.id,
  }
}

/** GitHub's times have no fractions of a second. */
function seconds(time: Date): string {
  return `${time.toISOString().slice(0, -'.000Z'.length)}Z`
}

/** The number of the last page, from a `Link` header; null on the last page itself. */
function lastPage(link: string | undefined): number | null {
  const last = /<[^>]*[?&]page=(\d+)[^>]*>; rel="last"/.exec(link ?? '')?.[1]
  return last === undefined ? null : Number(last)
}
