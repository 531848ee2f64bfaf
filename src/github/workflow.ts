/** The current workflow run: its event, commit and pull request. */
import type { context as githubContext } from '@actions/github'
import { isOfFork } from '../host/fork.ts'

export type Workflow = {
  /** `owner/name`; '' outside of GitHub. */
  readonly repository: string
  /** Where GitHub's API is. */
  readonly apiUrl: string
  /** `pull_request`, `push`, ... */
  readonly event: string
  /** `refs/heads/main`. */
  readonly ref: string
  /** The repository's default branch; null = the payload does not say. */
  readonly defaultBranch: string | null
  /** The commit that is checked out. */
  readonly sha: string
  /** The event's pull request. */
  readonly pull: EventPull | null
  /** Whether the event is about the code of a fork, or of a repository that is gone. A comment's does not say. */
  readonly isOfFork: boolean
  /** The comment that started the run. Its event says nothing of the commit: `sha` is the default branch's. */
  readonly comment: EventComment | null
  /** The commit before a push; null = it is no push, or the push created the branch. */
  readonly before: string | null
  /** When a push reached GitHub; null = it is no push, or the payload does not say. */
  readonly pushedAt: Date | null
  /** The commits of a push, newest first; the tip is `sha`. */
  readonly commits: readonly string[]
  readonly run: { readonly id: number; readonly attempt: number; readonly url: string }
}

/** The pull request in the event's payload, as it was when the event happened. */
type EventPull = {
  readonly number: number
  /** null in a merge queue, whose payload does not say. */
  readonly headSha: string | null
  readonly baseSha: string | null
  /** The branch it is to be merged into. */
  readonly baseRef: string | null
  /** null in a merge queue, whose payload does not say. */
  readonly labels: readonly string[] | null
}

/** Who commented, and on which pull request; null = on an issue. */
type EventComment = { readonly author: string; readonly pull: number | null }

type Payload = (typeof githubContext)['payload']

/** Loads `@actions/github` only now, when the event is needed; of the package, the bundle takes its context alone. */
export async function readWorkflow(): Promise<Workflow> {
  const { context } = await import('@actions/github')
  const { payload } = context
  // The context's own `repo` throws outside of GitHub, where a plan should still work.
  const repository = process.env['GITHUB_REPOSITORY'] ?? ''
  return {
    repository,
    apiUrl: context.apiUrl,
    event: context.eventName,
    ref: context.ref,
    defaultBranch: text(payload.repository?.['default_branch']),
    sha: context.sha,
    pull: pullOf(payload, context.ref),
    isOfFork: isOfFork(payload),
    comment: context.eventName === 'issue_comment' ? commentOf(payload) : null,
    before: beforeOf(payload),
    pushedAt: context.eventName === 'push' ? pushedAtOf(payload) : null,
    commits: commitsOf(payload),
    run: {
      id: context.runId || 0,
      attempt: Number(process.env['GITHUB_RUN_ATTEMPT']) || 1,
      url: `${context.serverUrl}/${repository}/actions/runs/${context.runId || 0}`,
    },
  }
}

/** `refs/heads/gh-readonly-queue/main/pr-104-<sha>`: the only place where a merge queue names its pull request. */
const QUEUE = /^refs\/heads\/gh-readonly-queue\/.+\/pr-(\d+)-[0-9a-f]+$/

function pullOf(payload: Payload, ref: string): EventPull | null {
  const { pull_request: pull } = payload
  if (pull === undefined) {
    const queued = QUEUE.exec(ref)?.[1]
    if (queued === undefined) return null
    const group: unknown = payload['merge_group']
    return {
      number: Number(queued),
      headSha: null,
      baseSha: text(at(group, 'base_sha')),
      baseRef: text(at(group, 'base_ref'))?.replace(/^refs\/heads\//, '') ?? null,
      labels: null,
    }
  }
  const labels: unknown = pull['labels']
  return {
    number: pull.number,
    headSha: text(at(pull['head'], 'sha')),
    baseSha: text(at(pull['base'], 'sha')),
    baseRef: text(at(pull['base'], 'ref')),
    labels: Array.isArray(labels) ? labels.flatMap((label) => text(at(label, 'name')) ?? []) : null,
  }
}

/** That of a pull request, whichever event brought it, and of a run that this one followed (`workflow_run`). */
function commentOf({ issue, comment }: Payload): EventComment {
  return {
    author: text(at(comment?.['user'], 'login')) ?? '',
    pull: issue?.['pull_request'] === undefined ? null : issue.number,
  }
}

function beforeOf(payload: Payload): string | null {
  const before = text(payload['before'])
  // A push that creates a branch has "0000..." here.
  return before === null || /^0*$/.test(before) ? null : before
}

/** Seconds since 1970 in a push's payload, although the repository has a text elsewhere. */
function pushedAtOf({ repository }: Payload): Date | null {
  const at: unknown = repository?.['pushed_at']
  if (typeof at !== 'number' && typeof at !== 'string') return null
  const time = new Date(typeof at === 'number' ? at * 1000 : at)
  return Number.isNaN(time.getTime()) ? null : time
}

function commitsOf(payload: Payload): readonly string[] {
  const commits: unknown = payload['commits']
  return Array.isArray(commits)
    ? commits.flatMap((commit) => text(at(commit, 'id')) ?? []).reverse()
    : []
}

function at(value: unknown, key: string): unknown {
  return typeof value === 'object' && value !== null
    ? (value as Record<string, unknown>)[key]
    : undefined
}

function text(value: unknown): string | null {
  return typeof value === 'string' ? value : null
}
