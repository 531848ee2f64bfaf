/** The GraphQL queries that find the pull requests of a run. The tests hold them against GitHub's own schema. */

const PULL = `fragment Pull on PullRequest {
  number
  headRefOid
  merged
  mergeCommit { oid }
  labels(first: 100) { nodes { name } }
}`

/**
 * Commits from `sha` back, newest first, with their pull requests; beside the first of them the pull requests that were
 * merged last, whose merge commits are known before GitHub's index knows the pull requests of a commit. The whole
 * message, since `messageHeadline` cuts a subject of more than 72 characters, and the number at its end with it:
 * answers of GitHub have `auth tokens (…` there, and `…#5170)` in `messageBody`.
 */
export const COMMITS_QUERY = `query Commits($owner: String!, $name: String!, $sha: GitObjectID!, $first: Int!, $after: String, $merged: Boolean!) {
  repository(owner: $owner, name: $name) {
    object(oid: $sha) {
      ... on Commit {
        history(first: $first, after: $after) {
          pageInfo { hasNextPage endCursor }
          nodes {
            oid
            message
            associatedPullRequests(first: 10) { nodes { ...Pull } }
          }
        }
      }
    }
    pullRequests(states: MERGED, first: 20, orderBy: { field: UPDATED_AT, direction: DESC }) @include(if: $merged) {
      nodes { ...Pull }
    }
  }
}
${PULL}`

/** One pull request by its number. */
export const PULL_QUERY = `query PullRequest($owner: String!, $name: String!, $number: Int!) {
  repository(owner: $owner, name: $name) {
    pullRequest(number: $number) { ...Pull }
  }
}
${PULL}`

/** The newest deployments of each environment: `stage0` those of the variable `environment0`, and so on. */
export function deploymentsQuery(environments: number): string {
  const numbers = Array.from({ length: environments }, (_, index) => String(index))
  return `query Deployments($owner: String!, $name: String!, ${numbers.map((one) => `$environment${one}: String!`).join(', ')}) {
  repository(owner: $owner, name: $name) {
${numbers
  .map(
    (
      one,
    ) => `    stage${one}: deployments(environments: [$environment${one}], first: 100, orderBy: { field: CREATED_AT, direction: DESC }) {
      nodes { ...Deployed }
    }`,
  )
  .join('\n')}
  }
}
fragment Deployed on Deployment {
  commitOid
  task
  description
  payload
  statuses(first: 10) { nodes { state } }
}`
}
