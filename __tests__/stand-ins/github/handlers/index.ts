import type { Handler } from '../protocol/exchange.ts'
import {
  createComment,
  deleteComment,
  getComment,
  listComments,
  updateComment,
} from './comments.ts'
import { getCommit } from './commits.ts'
import { getPermission } from './collaborators.ts'
import { getContent } from './contents.ts'
import { createDeployment, createStatus, listDeployments, listStatuses } from './deployments.ts'
import {
  addLabels,
  createLabel,
  deleteLabel,
  listLabels,
  listRepositoryLabels,
  removeLabel,
} from './labels.ts'
import { getPull, listPullsOfCommit } from './pulls.ts'
import { createRef, listMatchingRefs, updateRef } from './refs.ts'
import {
  createRelease,
  deleteRelease,
  listReleases,
  updateRelease,
  uploadAsset,
} from './releases.ts'
import {
  getBranch,
  getBranchRules,
  getEnvironment,
  getEnvironmentVariable,
  getRepository,
  getSubject,
  getVariable,
  listOrganizationVariables,
} from './settings.ts'
import { getUser } from './user.ts'

/** By the id of the operation in GitHub's description. */
export const HANDLERS: Readonly<Record<string, Handler>> = {
  'issues/list-comments': listComments,
  'issues/create-comment': createComment,
  'issues/get-comment': getComment,
  'issues/update-comment': updateComment,
  'issues/delete-comment': deleteComment,
  'issues/list-labels-for-repo': listRepositoryLabels,
  'issues/create-label': createLabel,
  'issues/delete-label': deleteLabel,
  'issues/list-labels-on-issue': listLabels,
  'issues/add-labels': addLabels,
  'issues/remove-label': removeLabel,
  'pulls/get': getPull,
  'repos/list-pull-requests-associated-with-commit': listPullsOfCommit,
  'repos/get-collaborator-permission-level': getPermission,
  'repos/get-content': getContent,
  'git/get-commit': getCommit,
  'repos/list-deployments': listDeployments,
  'repos/create-deployment': createDeployment,
  'repos/list-deployment-statuses': listStatuses,
  'repos/create-deployment-status': createStatus,
  'repos/list-releases': listReleases,
  'repos/create-release': createRelease,
  'repos/update-release': updateRelease,
  'repos/delete-release': deleteRelease,
  'repos/upload-release-asset': uploadAsset,
  'git/list-matching-refs': listMatchingRefs,
  'git/create-ref': createRef,
  'git/update-ref': updateRef,
  'repos/get': getRepository,
  'repos/get-branch-rules': getBranchRules,
  'repos/get-branch': getBranch,
  'repos/get-environment': getEnvironment,
  'actions/get-environment-variable': getEnvironmentVariable,
  'actions/get-repo-variable': getVariable,
  'actions/list-repo-organization-variables': listOrganizationVariables,
  'actions/get-custom-oidc-sub-claim-for-repo': getSubject,
  'users/get-authenticated': getUser,
}
