/** GitHub's GraphQL API, as far as it tells which pull requests a run carries. */
import { isRecord } from '../../text/record.ts'
import { GitHubError, type Headers } from '../../host/github/error.ts'
import type { Octokit } from '../../host/github/octokit.ts'
import { REPEATABLE } from '../../host/github/retry.ts'
import { COMMITS_QUERY, deploymentsQuery, PULL_QUERY } from './queries.ts'

export type MergedPull = {
  readonly number: number
  readonly headSha: string
  readonly labels: readonly string[]
  readonly merged: boolean
  /** The commit that the merge made, or the last of them; null = it is not merged. */
  readonly mergeSha: string | null
}

export type Commit = {
  readonly sha: string
  /** The first line of its message. */
  readonly subject: string
  /** The pull requests that GitHub's index has for it: right after a merge it may have none yet. */
  readonly pulls: readonly MergedPull[]
}

export type Commits = {
  /** Newest first; empty = GitHub does not know the commit. */
  readonly commits: readonly Commit[]
  /** The pull requests that were merged last. */
  readonly merged: readonly MergedPull[]
  /** Where the next ones begin; null = there are none. */
  readonly next: string | null
}

type CommitsRequest = {
  readonly sha: string
  /** At most 100. */
  readonly first: number
  /** `next` of those before; null = the first ones. */
  readonly after: string | null
}

/** A GitHub deployment that was created by us. */
export type PastDeployment = {
  readonly sha: string
  readonly description: string
  /** JSON with `stack`, `region` and `isOfCommit`; null = an earlier version made it. */
  readonly payload: string | null
  readonly succeeded: boolean
}

/** Every call throws a `GitHubError`, as those of the REST API do. */
export type CarriedApi = {
  readonly commits: (request: CommitsRequest) => Promise<Commits>
  /** null = there is no such pull request. */
  readonly mergedPull: (number: number) => Promise<MergedPull | null>
  /** Ours in each environment, newest first. */
  readonly deployments: (
    environments: readonly string[],
  ) => Promise<readonly (readonly PastDeployment[])[]>
}

/** The task of our GitHub deployments: those of other tools to the same environment are not ours. */
export const TASK = 'tinystacks'

export function carriedApi(
  octokit: Pick<Octokit, 'graphql'>,
  { owner, repo: name }: { readonly owner: string; readonly repo: string },
): CarriedApi {
  const ask = async <T>(query: string, variables: Record<string, unknown>): Promise<T> => {
    try {
      return await octokit.graphql<T>(query, { owner, name, ...variables, request: REPEATABLE })
    } catch (error) {
      throw explained(error)
    }
  }
  return {
    commits: async (request) => {
      const { repository } = await ask<{ repository: RepositoryNode | null }>(COMMITS_QUERY, {
        ...request,
        merged: request.after === null,
      })
      const history = repository?.object?.history
      return {
        commits: nodesOf(history).map(({ oid, message, associatedPullRequests }) => ({
          sha: oid,
          subject: message.split('\n', 1)[0] ?? '',
          pulls: nodesOf(associatedPullRequests).map(pullOf),
        })),
        merged: nodesOf(repository?.pullRequests).map(pullOf),
        next: history?.pageInfo.hasNextPage === true ? history.pageInfo.endCursor : null,
      }
    },
    mergedPull: async (number) => {
      try {
        const { repository } = await ask<{ repository: { pullRequest: PullNode | null } | null }>(
          PULL_QUERY,
          { number },
        )
        return repository?.pullRequest ? pullOf(repository.pullRequest) : null
      } catch (error) {
        // The number of an issue, or of nothing.
        if (error instanceof GitHubError && error.status === 404) return null
        throw error
      }
    },
    deployments: async (environments) => {
      const { repository } = await ask<{
        repository: Readonly<Record<string, Connection<DeploymentNode>>> | null
      }>(
        deploymentsQuery(environments.length),
        Object.fromEntries(environments.map((one, index) => [`environment${String(index)}`, one])),
      )
      return environments.map((_, index) =>
        nodesOf(repository?.[`stage${String(index)}`])
          .filter(({ task }) => task === TASK)
          .map(({ commitOid, description, payload, statuses }) => ({
            sha: commitOid,
            description: description ?? '',
            payload,
            // A later success in the environment makes a success inactive: both are among the statuses.
            succeeded: nodesOf(statuses).some(({ state }) => state === 'SUCCESS'),
          })),
      )
    },
  }
}

type Connection<T> = { readonly nodes: readonly (T | null)[] | null }

type PullNode = {
  readonly number: number
  readonly headRefOid: string
  readonly merged: boolean
  readonly mergeCommit: { readonly oid: string } | null
  readonly labels: Connection<{ readonly name: string }> | null
}

type CommitNode = {
  readonly oid: string
  readonly message: string
  readonly associatedPullRequests: Connection<PullNode> | null
}

type History = Connection<CommitNode> & {
  readonly pageInfo: { readonly hasNextPage: boolean; readonly endCursor: string | null }
}

type RepositoryNode = {
  readonly object: { readonly history?: History } | null
  readonly pullRequests?: Connection<PullNode>
}

type DeploymentNode = {
  readonly commitOid: string
  readonly task: string | null
  readonly description: string | null
  readonly payload: string | null
  readonly statuses: Connection<{ readonly state: string }> | null
}

function nodesOf<T>(connection: Connection<T> | null | undefined): readonly T[] {
  return (connection?.nodes ?? []).filter((node): node is T & {} => node !== null)
}

function pullOf({ number, headRefOid, merged, mergeCommit, labels }: PullNode): MergedPull {
  return {
    number,
    headSha: headRefOid,
    labels: nodesOf(labels).map(({ name }) => name),
    merged,
    mergeSha: mergeCommit?.oid ?? null,
  }
}

/** GraphQL answers 200 with errors in it; their types say what the REST API says by its status. */
const STATUS: Readonly<Record<string, number>> = {
  FORBIDDEN: 403,
  INSUFFICIENT_SCOPES: 403,
  NOT_FOUND: 404,
  RATE_LIMITED: 429,
}

function explained(error: unknown): unknown {
  if (!(error instanceof Error) || error.name !== 'GraphqlResponseError') return error
  const { errors, headers } = error as Error & { errors?: unknown; headers?: Headers }
  const [first] = (Array.isArray(errors) ? errors : []).filter(isRecord)
  const { type, message } = first ?? {}
  const text = typeof message === 'string' ? message : error.message
  return new GitHubError(STATUS[String(type)] ?? 502, text, headers ?? {}, error)
}
