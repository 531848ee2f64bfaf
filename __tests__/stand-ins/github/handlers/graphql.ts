import { graphqlSync, GraphQLError } from 'graphql'
import { checkQuery, parse, schema } from '../contract/graphql.ts'
import type { Problems } from '../contract/check.ts'
import type { Answer } from '../protocol/exchange.ts'
import type { Permission } from '../contract/operations.ts'
import type { Commit, Deployment, Pull, State, Token } from '../repository/model.ts'
import { commitsBack, pullsOfCommit } from '../repository/state.ts'

type Body = { readonly query: string; readonly variables?: Readonly<Record<string, unknown>> }

type List = { readonly first: number; readonly after?: string | null }

/** What is wrong with the query by GitHub's schema. */
export function graphqlProblems(body: unknown): Problems {
  const { query, variables = {} } = (body ?? {}) as Partial<Body>
  if (query === undefined) return ['the body has no query']
  try {
    return checkQuery(parse(query), variables)
  } catch (error) {
    return [error instanceof Error ? error.message : String(error)]
  }
}

/** Answers a query that is as GitHub describes it: 200, also where there are errors in the answer. */
export function answerGraphql(state: State, token: Token, body: unknown): Answer {
  const { query, variables } = body as Body
  const result = graphqlSync({
    schema,
    source: query,
    rootValue: { repository: (asked: Asked) => repository(state, token, asked) },
    ...(variables && { variableValues: variables }),
  })
  if (state.indexLag > 0 && query.includes('associatedPullRequests')) state.indexLag -= 1
  const errors = result.errors?.map((error) => {
    const { message, path, locations, extensions } = error
    if (extensions['type'] === undefined) throw error.originalError ?? error
    return { type: extensions['type'], path, locations, message }
  })
  return { status: 200, body: { data: result.data, ...(errors && { errors }) } }
}

type Asked = { readonly owner: string; readonly name: string }

function repository(state: State, token: Token, { owner, name }: Asked) {
  if (`${owner}/${name}`.toLowerCase() !== `${state.owner}/${state.name}`.toLowerCase())
    throw failed('NOT_FOUND', `Could not resolve to a Repository with the name '${owner}/${name}'.`)
  return {
    object: ({ oid }: { oid: string }) => {
      const found = state.commits.get(oid)
      return found === undefined ? null : commit(state, token, found)
    },
    pullRequest: ({ number }: { number: number }) => {
      needs(token, 'pull_requests')
      const found = state.pulls.get(number)
      if (found === undefined)
        throw failed(
          'NOT_FOUND',
          `Could not resolve to a PullRequest with the number of ${number}.`,
        )
      return pull(state, token, found)
    },
    pullRequests: ({ first }: List) => {
      needs(token, 'pull_requests')
      const merged = [...state.pulls.values()]
        .filter(({ mergedAt }) => mergedAt !== null)
        .toSorted((a, b) => b.updatedAt.localeCompare(a.updatedAt) || b.number - a.number)
      return { nodes: merged.slice(0, first).map((one) => pull(state, token, one)) }
    },
    deployments: ({ environments, first }: List & { environments: readonly string[] }) => {
      needs(token, 'deployments')
      const found = state.deployments.filter(({ environment }) =>
        environments.includes(environment),
      )
      return { nodes: found.slice(0, first).map(deployment) }
    },
  }
}

function commit(state: State, token: Token, { sha, message }: Commit): object {
  return {
    __typename: 'Commit',
    ...{ id: sha, oid: sha, message },
    associatedPullRequests: ({ first }: List) => {
      needs(token, 'pull_requests')
      if (state.indexLag > 0) return { nodes: [] }
      const pulls = pullsOfCommit(state, sha).slice(0, first)
      return { nodes: pulls.map((one) => pull(state, token, one)) }
    },
    history: ({ first, after }: List) => {
      needs(token, 'contents')
      const from = after === undefined || after === null ? 0 : Number(after)
      const all = commitsBack(state, sha)
      const end = from + first
      return {
        nodes: all.slice(from, end).map((one) => commit(state, token, one)),
        pageInfo: { hasNextPage: all.length > end, endCursor: String(end) },
      }
    },
  }
}

function pull(state: State, token: Token, one: Pull): object {
  return {
    number: one.number,
    headRefOid: one.commits.at(-1),
    merged: one.mergedAt !== null,
    mergeCommit: () => {
      const found = one.mergedAt === null ? undefined : state.commits.get(one.mergeCommitSha)
      return found === undefined ? null : commit(state, token, found)
    },
    labels: ({ first }: List) => ({
      nodes: one.labels.slice(0, first).map((name) => ({ name })),
    }),
  }
}

function deployment({ sha, task, description, payload, statuses }: Deployment): object {
  return {
    ...{ commitOid: sha, task, description, payload: JSON.stringify(payload) },
    statuses: ({ first }: List) => ({
      nodes: statuses.slice(0, first).map((one) => ({ state: one.state.toUpperCase() })),
    }),
  }
}

function needs({ permissions, kind }: Token, permission: Permission): void {
  if (permissions[permission] !== 'none') return
  const by = kind === 'installation' ? 'integration' : 'personal access token'
  throw failed('FORBIDDEN', `Resource not accessible by ${by}`)
}

function failed(type: string, message: string): GraphQLError {
  return new GraphQLError(message, { extensions: { type } })
}
