/**
 * What is asked of GitHub's REST API, by the client's own names. Nothing else can be called: the type knows no
 * other, and the bundle holds no other (scripts/build/unused.ts), of the thousand that the client brings.
 */
export const ENDPOINTS = {
  actions: [
    'getCustomOidcSubClaimForRepo',
    'getEnvironmentVariable',
    'getRepoVariable',
    'listRepoOrganizationVariables',
  ],
  git: ['getCommit'],
  issues: [
    'createComment',
    'createLabel',
    'deleteComment',
    'deleteLabel',
    'getComment',
    'listComments',
    'updateComment',
  ],
  pulls: ['get'],
  repos: [
    'createDeployment',
    'createDeploymentStatus',
    'get',
    'getBranch',
    'getBranchRules',
    'getCollaboratorPermissionLevel',
    'getContent',
    'getEnvironment',
    'listDeployments',
    'listDeploymentStatuses',
    'listPullRequestsAssociatedWithCommit',
  ],
  users: ['getAuthenticated'],
} as const
