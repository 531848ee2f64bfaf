import { pull as pullView } from '../views/pull.ts'
import { repository } from '../views/repository.ts'
import type { Comment, Pull, State } from './model.ts'
import { comment as commentView, label, repositoryUrl, user } from '../views/things.ts'
import { PERSON } from './pull-requests.ts'
import { ago } from './state.ts'

/** An event that starts a workflow: its payload, and the variables that GitHub sets beside it. */
export type WorkflowEvent = {
  readonly payload: Readonly<Record<string, unknown>>
  readonly environment: Readonly<Record<string, string>>
}

/** `pull_request`, of which the workflow sees the test merge commit. */
export function pullRequestEvent(state: State, pull: Pull, action: string): WorkflowEvent {
  return {
    payload: {
      ...{ action, number: pull.number, pull_request: pullView(state, pull) },
      ...surroundings(state),
    },
    environment: {
      GITHUB_EVENT_NAME: 'pull_request',
      GITHUB_REF: `refs/pull/${pull.number}/merge`,
      GITHUB_SHA: pull.mergeCommitSha,
      GITHUB_HEAD_REF: pull.headRef,
      GITHUB_BASE_REF: pull.baseRef,
    },
  }
}

/** `push` of the branch's head, which reached GitHub so many seconds ago. */
export function pushEvent(state: State, branch: string, secondsAgo: number): WorkflowEvent {
  const sha = state.branches.get(branch) ?? ''
  const ref = `refs/heads/${branch}`
  const before = state.commits.get(sha)?.parent ?? '0'.repeat(40)
  const around = surroundings(state)
  // Seconds since 1970, as in no other event.
  const pushed_at = Math.floor(Date.parse(ago(secondsAgo)) / 1000)
  return {
    payload: {
      ...{ ref, after: sha, before, created: false, deleted: false, forced: false },
      ...{ head_commit: { id: sha }, commits: [], base_ref: null, ...around },
      repository: { ...around.repository, pushed_at },
    },
    environment: { GITHUB_EVENT_NAME: 'push', GITHUB_REF: ref, GITHUB_SHA: sha },
  }
}

/** `workflow_dispatch` on a branch. */
export function dispatchEvent(state: State, branch: string): WorkflowEvent {
  const ref = `refs/heads/${branch}`
  const workflow = '.github/workflows/databases.yml'
  return {
    payload: { ref, inputs: null, workflow, ...surroundings(state) },
    environment: {
      GITHUB_EVENT_NAME: 'workflow_dispatch',
      GITHUB_REF: ref,
      GITHUB_SHA: state.branches.get(branch) ?? '',
    },
  }
}

/** `issue_comment` on a pull request, of which the workflow sees the default branch alone. */
export function commentEvent(state: State, pull: Pull, comment: Comment): WorkflowEvent {
  const { number, title, labels } = pull
  const url = `${repositoryUrl(state)}/pulls/${String(number)}`
  return {
    payload: {
      ...{ action: 'created', comment: commentView(state, comment), ...surroundings(state) },
      issue: {
        ...{ number, title, pull_request: { url }, user: user(state, pull.author) },
        labels: labels.flatMap((name) => {
          const known = state.labels.get(name.toLowerCase())
          return known === undefined ? [] : [label(state, known)]
        }),
      },
      sender: user(state, comment.author),
    },
    environment: {
      GITHUB_EVENT_NAME: 'issue_comment',
      GITHUB_REF: `refs/heads/${state.defaultBranch}`,
      GITHUB_SHA: state.branches.get(state.defaultBranch) ?? '',
    },
  }
}

/** `release` of a tag on a commit: of its actions GitHub sends `created`, `published` and `released` one by one. */
export function releaseEvent(
  state: State,
  { tag, sha, action }: { readonly tag: string; readonly sha: string; readonly action: string },
): WorkflowEvent {
  return {
    payload: {
      action,
      release: { tag_name: tag, target_commitish: state.defaultBranch, draft: false },
      ...surroundings(state),
    },
    environment: {
      GITHUB_EVENT_NAME: 'release',
      GITHUB_REF: `refs/tags/${tag}`,
      GITHUB_SHA: sha,
    },
  }
}

/** `merge_group` of a pull request in the queue. */
export function mergeGroupEvent(state: State, pull: Pull): WorkflowEvent {
  const [ref = '', sha = ''] =
    [...state.branches].find(([, commit]) => commit === pull.queued) ?? []
  if (pull.queued === null) throw new Error(`pull request ${pull.number} is in no queue`)
  const head = { head_sha: sha, head_ref: `refs/heads/${ref}` }
  const parent = state.commits.get(sha)?.parent ?? ''
  const base = { base_sha: parent, base_ref: `refs/heads/${pull.baseRef}` }
  return {
    payload: {
      ...{ action: 'checks_requested', merge_group: { ...head, ...base } },
      ...surroundings(state),
    },
    environment: {
      GITHUB_EVENT_NAME: 'merge_group',
      GITHUB_REF: `refs/heads/${ref}`,
      GITHUB_SHA: sha,
    },
  }
}

function surroundings(state: State) {
  return { repository: repository(state), sender: user(state, PERSON) }
}
