/** A permission of a token, as a workflow's `permissions:` names it, underscored. */
export type Permission =
  | 'actions'
  | 'administration'
  | 'contents'
  | 'deployments'
  | 'environments'
  | 'issues'
  | 'pull_requests'
  | 'variables'

/**
 * What an operation asks of a token: write where it changes something, on any one of these; [] = none that is
 * given: what is of a user and not of an app, and the metadata that every token may read.
 */
export type Needs = readonly Permission[]

const CONVERSATION: Needs = ['issues', 'pull_requests']
const REPO = '/repos/{owner}/{repo}'

/**
 * The operations of GitHub's REST API that the stand-in plays, with the permissions that GitHub's
 * documentation lists below each ("Fine-grained access tokens for …").
 * `node scripts/trim-github-description.ts` takes these, and nothing else, from GitHub's description.
 */
export const OPERATIONS = {
  [`GET ${REPO}/issues/{issue_number}/comments`]: CONVERSATION,
  [`POST ${REPO}/issues/{issue_number}/comments`]: CONVERSATION,
  [`GET ${REPO}/issues/comments/{comment_id}`]: CONVERSATION,
  [`PATCH ${REPO}/issues/comments/{comment_id}`]: CONVERSATION,
  [`DELETE ${REPO}/issues/comments/{comment_id}`]: CONVERSATION,
  [`GET ${REPO}/labels`]: CONVERSATION,
  [`POST ${REPO}/labels`]: CONVERSATION,
  [`DELETE ${REPO}/labels/{name}`]: CONVERSATION,
  [`GET ${REPO}/issues/{issue_number}/labels`]: CONVERSATION,
  [`POST ${REPO}/issues/{issue_number}/labels`]: CONVERSATION,
  [`DELETE ${REPO}/issues/{issue_number}/labels/{name}`]: CONVERSATION,
  [`GET ${REPO}/pulls/{pull_number}`]: ['pull_requests'],
  [`GET ${REPO}/commits/{commit_sha}/pulls`]: ['pull_requests'],
  [`GET ${REPO}/contents/{path}`]: ['contents'],
  [`GET ${REPO}/git/commits/{commit_sha}`]: ['contents'],
  [`GET ${REPO}/collaborators/{username}/permission`]: [],
  [`GET ${REPO}/deployments`]: ['deployments'],
  [`POST ${REPO}/deployments`]: ['deployments'],
  [`GET ${REPO}/deployments/{deployment_id}/statuses`]: ['deployments'],
  [`POST ${REPO}/deployments/{deployment_id}/statuses`]: ['deployments'],
  [`GET ${REPO}/releases`]: ['contents'],
  [`POST ${REPO}/releases`]: ['contents'],
  [`PATCH ${REPO}/releases/{release_id}`]: ['contents'],
  [`DELETE ${REPO}/releases/{release_id}`]: ['contents'],
  [`POST ${REPO}/releases/{release_id}/assets`]: ['contents'],
  [`GET ${REPO}/git/matching-refs/{ref}`]: ['contents'],
  [`POST ${REPO}/git/refs`]: ['contents'],
  [`PATCH ${REPO}/git/refs/{ref}`]: ['contents'],
  [`GET ${REPO}`]: [],
  [`GET ${REPO}/rules/branches/{branch}`]: [],
  [`GET ${REPO}/branches/{branch}`]: ['contents'],
  [`GET ${REPO}/environments/{environment_name}`]: ['actions'],
  [`GET ${REPO}/environments/{environment_name}/variables/{name}`]: ['environments'],
  [`GET ${REPO}/actions/variables/{name}`]: ['variables'],
  [`GET ${REPO}/actions/organization-variables`]: ['variables'],
  [`GET ${REPO}/actions/oidc/customization/sub`]: ['actions'],
  'GET /user': [],
} satisfies Record<string, Needs>
