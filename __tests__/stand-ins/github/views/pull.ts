import { repository } from './repository.ts'
import type { Label, Pull, State } from '../repository/model.ts'
import { label, nodeId, repositoryUrl, user, WEB } from './things.ts'

/** A pull request as lists show it. */
export function simplePull(state: State, pull: Pull) {
  const { id, number, title, author, mergedAt, createdAt, updatedAt } = pull
  const url = `${repositoryUrl(state)}/pulls/${number}`
  const issue = `${repositoryUrl(state)}/issues/${number}`
  const html = `${WEB}/${state.owner}/${state.name}/pull/${number}`
  const headSha = pull.commits.at(-1) ?? ''
  const links = {
    ...{ self: url, html, issue, comments: `${issue}/comments`, commits: `${url}/commits` },
    review_comments: `${url}/comments`,
    review_comment: `${repositoryUrl(state)}/pulls/comments{/number}`,
    statuses: `${repositoryUrl(state)}/statuses/${headSha}`,
  }
  return {
    ...{ id, node_id: nodeId('PR', id), number, title, body: null, url, html_url: html },
    ...{ diff_url: `${html}.diff`, patch_url: `${html}.patch`, issue_url: issue },
    ...{ comments_url: links.comments, commits_url: links.commits },
    ...{ review_comments_url: links.review_comments, review_comment_url: links.review_comment },
    statuses_url: links.statuses,
    ...{ state: mergedAt === null ? 'open' : 'closed', locked: pull.locked, draft: false },
    user: user(state, author),
    labels: pull.labels.map((name) => labelOn(state, name)),
    ...{ milestone: null, assignee: null, assignees: [], requested_reviewers: [] },
    requested_teams: [],
    ...{ created_at: createdAt, updated_at: updatedAt, closed_at: mergedAt, merged_at: mergedAt },
    merge_commit_sha: pull.mergeCommitSha,
    head: end(state, pull.headRepository, pull.headRef, headSha),
    base: end(state, `${state.owner}/${state.name}`, pull.baseRef, pull.baseSha),
    author_association: 'MEMBER',
    auto_merge: null,
    _links: Object.fromEntries(Object.entries(links).map(([name, href]) => [name, { href }])),
  }
}

/** A pull request asked for by its number. */
export function pull(state: State, one: Pull) {
  const merged = one.mergedAt !== null
  return {
    ...simplePull(state, one),
    ...{ merged, merged_by: merged ? user(state, one.author) : null },
    ...{ mergeable: merged ? null : true, rebaseable: merged ? null : true },
    mergeable_state: merged ? 'unknown' : 'clean',
    ...{ maintainer_can_modify: false, review_comments: 0 },
    comments: [...state.comments.values()].filter(({ issue }) => issue === one.number).length,
    ...{ commits: one.commits.length, additions: 1, deletions: 0, changed_files: 1 },
  }
}

function end(state: State, fullName: string, ref: string, sha: string) {
  const repo = repository(state, fullName)
  return { label: `${repo.owner.login}:${ref}`, ref, sha, user: repo.owner, repo }
}

/** GitHub's description of a pull request has a text where a label by itself may have none. */
function labelOn(state: State, name: string) {
  const shown = label(state, labelNamed(state, name))
  return { ...shown, description: shown.description ?? '' }
}

function labelNamed(state: State, name: string): Label {
  const found = state.labels.get(name.toLowerCase())
  if (found === undefined)
    throw new Error(`a pull request has the label ${name}, the repository has not`)
  return found
}
