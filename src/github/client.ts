/** GitHub's REST API, as far as the action uses it, in the project's own words. */
import type { Clock } from '../ports.ts'
import { connectApi, type Api } from './api.ts'
import { GitHubError } from './error.ts'
import { listAt, numberAt, textAt } from './json.ts'
import type { Workflow } from './workflow.ts'

export type Comment = {
  readonly id: number
  readonly url: string
  /** Login; a GitHub App's ends in `[bot]`, which no person's can. */
  readonly author: string
  readonly body: string
}

export type Pull = {
  readonly number: number
  readonly headSha: string
  readonly labels: readonly string[]
  readonly merged: boolean
}

export type CommentPage = {
  readonly comments: readonly Comment[]
  readonly lastPage: number
  /** GitHub's clock; null where it did not say. */
  readonly at: Date | null
}

/** One repository on GitHub. Every call throws a `GitHubError`: see `denial`. */
export type GitHub = {
  /** 100 comments of the pull request, oldest first, that were written or changed `since`. `page` counts from 1. */
  readonly comments: (pull: number, page: number, since?: Date) => Promise<CommentPage>
  /** null = it is gone. */
  readonly comment: (id: number) => Promise<Comment | null>
  /** Sent once: where `isHiccup` is true of what it throws, the comment may be there. */
  readonly createComment: (pull: number, body: string) => Promise<Comment>
  readonly updateComment: (id: number, body: string) => Promise<Comment>
  /** One that is gone already is fine. */
  readonly deleteComment: (id: number) => Promise<void>
  readonly pull: (pull: number) => Promise<Pull>
  /** The pull requests that brought the commit, however they were merged. */
  readonly pullsOf: (sha: string) => Promise<readonly Pull[]>
  /** One that exists already is fine. */
  readonly createLabel: (name: string, description: string) => Promise<void>
  /** One that is gone already is fine. */
  readonly deleteLabel: (name: string) => Promise<void>
  /** The file's text at a commit; null = there is none. */
  readonly file: (path: string, ref: string) => Promise<string | null>
  /** Gives the deployment's id. */
  readonly createDeployment: (request: DeploymentRequest) => Promise<number>
  readonly setDeployment: (id: number, status: DeploymentStatus) => Promise<void>
}

export type DeploymentRequest = {
  readonly sha: string
  readonly environment: string
  readonly description: string
}

export type DeploymentStatus = {
  readonly state: 'in_progress' | 'success' | 'failure'
  readonly url: string
  readonly description: string
}

/** How many things GitHub gives in one page, at the most. */
const PAGE = 100

/** One repository, `owner/name`, of the GitHub whose API is at `apiUrl`. */
export function connectGitHub(
  token: string,
  workflow: Pick<Workflow, 'repository' | 'apiUrl'>,
  clock: Clock,
): GitHub {
  const api = connectApi(token, workflow, clock)
  return { ...comments(api), ...labels(api), ...deployments(api), ...around(api) }
}

function comments(
  api: Api,
): Pick<GitHub, 'comments' | 'comment' | 'createComment' | 'updateComment' | 'deleteComment'> {
  const one = (id: number): string => `/issues/comments/${id}`
  return {
    comments: async (pull, page, since) => {
      const query = { per_page: PAGE, page, ...(since && { since: seconds(since) }) }
      const path = `/issues/${pull}/comments`
      const { data, headers } = await api({ method: 'GET', path, query })
      return {
        comments: (listAt(data) ?? []).map(commentOf),
        lastPage: lastPage(headers.link) ?? page,
        at: headers.date === undefined ? null : new Date(headers.date),
      }
    },
    comment: (id) =>
      orGone(async () => commentOf((await api({ method: 'GET', path: one(id) })).data)),
    createComment: async (pull, body) => {
      const path = `/issues/${pull}/comments`
      return commentOf((await api({ method: 'POST', path, body: { body } })).data)
    },
    updateComment: async (id, body) =>
      commentOf((await api({ method: 'PATCH', path: one(id), body: { body } })).data),
    deleteComment: async (id) => {
      await orGone(() => api({ method: 'DELETE', path: one(id) }))
    },
  }
}

function labels(api: Api): Pick<GitHub, 'createLabel' | 'deleteLabel'> {
  return {
    createLabel: async (name, description) => {
      const body = { name, description, color: 'd93f0b' }
      try {
        await api({ method: 'POST', path: '/labels', body, repeatable: true })
      } catch (error) {
        if (statusOf(error) !== 422) throw error
      }
    },
    deleteLabel: async (name) => {
      await orGone(() => api({ method: 'DELETE', path: `/labels/${encodeURIComponent(name)}` }))
    },
  }
}

function deployments(api: Api): Pick<GitHub, 'createDeployment' | 'setDeployment'> {
  return {
    createDeployment: async ({ sha, environment, description }) => {
      const body = {
        ref: sha,
        environment,
        description,
        task: 'tinystacks',
        auto_merge: false,
        // The plan was reviewed: the checks of the commit are the branch protection's concern.
        required_contexts: [],
      }
      return numberAt((await api({ method: 'POST', path: '/deployments', body })).data, 'id')
    },
    setDeployment: async (id, { state, url, description }) => {
      const body = {
        state,
        log_url: url,
        description,
        // The application's own deployments to this environment stay what they are.
        auto_inactive: false,
      }
      const path = `/deployments/${id}/statuses`
      // Told twice, the deployment is in the same state.
      await api({ method: 'POST', path, body, repeatable: true })
    },
  }
}

function around(api: Api): Pick<GitHub, 'pull' | 'pullsOf' | 'file'> {
  return {
    pull: async (number) => pullOf((await api({ method: 'GET', path: `/pulls/${number}` })).data),
    pullsOf: async (sha) => {
      const { data } = await api({ method: 'GET', path: `/commits/${sha}/pulls` })
      return (listAt(data) ?? []).map(pullOf)
    },
    file: (path, ref) =>
      orGone(async () => {
        const encoded = path.split('/').map(encodeURIComponent).join('/')
        const call = { path: `/contents/${encoded}`, query: { ref }, raw: true }
        return textAt((await api({ method: 'GET', ...call })).data)
      }),
  }
}

function commentOf(data: unknown): Comment {
  return {
    id: numberAt(data, 'id'),
    url: textAt(data, 'html_url') ?? '',
    author: textAt(data, 'user', 'login') ?? '',
    body: textAt(data, 'body') ?? '',
  }
}

function pullOf(data: unknown): Pull {
  return {
    number: numberAt(data, 'number'),
    headSha: textAt(data, 'head', 'sha') ?? '',
    labels: (listAt(data, 'labels') ?? []).flatMap((label) => textAt(label, 'name') ?? []),
    merged: textAt(data, 'merged_at') !== null,
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

async function orGone<T>(call: () => Promise<T>): Promise<T | null> {
  try {
    return await call()
  } catch (error) {
    if (statusOf(error) === 404) return null
    throw error
  }
}

function statusOf(error: unknown): number | null {
  return error instanceof GitHubError ? error.status : null
}
