/** The workflow run that this is: its event, its commit, its pull request. */
import { existsSync, readFileSync } from 'node:fs'
import { at, listAt, numberAt, textAt } from './json.ts'

export type Workflow = {
  /** `owner/name`. */
  readonly repository: string
  /** Where GitHub's API is. */
  readonly apiUrl: string
  /** `pull_request`, `push`, ... */
  readonly event: string
  /** `refs/heads/main`. */
  readonly ref: string
  /** The repository's default branch; null where the payload does not say. */
  readonly defaultBranch: string | null
  /** The commit that is checked out. */
  readonly sha: string
  /** The pull request that the event is of. */
  readonly pull: EventPull | null
  /** Commits that a push brought, newest first; the tip is `sha`. */
  readonly commits: readonly string[]
  readonly run: { readonly id: number; readonly attempt: number; readonly url: string }
}

/** What the event's payload says of its pull request: as it was when the event happened. */
export type EventPull = {
  readonly number: number
  /** null in a merge queue, whose payload does not say. */
  readonly headSha: string | null
  readonly baseSha: string | null
  /** The branch it is to be merged into. */
  readonly baseRef: string | null
  /** null in a merge queue, whose payload does not say. */
  readonly labels: readonly string[] | null
}

/** From the variables that a runner sets, and the event that it left in a file. */
export function readWorkflow(environment: NodeJS.ProcessEnv = process.env): Workflow {
  const set = (name: string): string => environment[name] ?? ''
  const payload = readPayload(set('GITHUB_EVENT_PATH'))
  const repository = set('GITHUB_REPOSITORY')
  const id = Number(set('GITHUB_RUN_ID')) || 0
  const server = set('GITHUB_SERVER_URL') || 'https://github.com'
  return {
    repository,
    apiUrl: set('GITHUB_API_URL') || 'https://api.github.com',
    event: set('GITHUB_EVENT_NAME'),
    ref: set('GITHUB_REF'),
    defaultBranch: textAt(payload, 'repository', 'default_branch'),
    sha: set('GITHUB_SHA'),
    pull: pullOf(payload, set('GITHUB_REF')),
    commits: (listAt(payload, 'commits') ?? []).flatMap((one) => textAt(one, 'id') ?? []).reverse(),
    run: {
      id,
      attempt: Number(set('GITHUB_RUN_ATTEMPT')) || 1,
      url: `${server}/${repository}/actions/runs/${id}`,
    },
  }
}

function readPayload(path: string): unknown {
  return path === '' || !existsSync(path) ? {} : JSON.parse(readFileSync(path, 'utf8'))
}

/** `refs/heads/gh-readonly-queue/main/pr-104-<sha>`: the only place where a merge queue names its pull request. */
const QUEUE = /^refs\/heads\/gh-readonly-queue\/.+\/pr-(\d+)-[0-9a-f]+$/

function pullOf(payload: unknown, ref: string): EventPull | null {
  const pull = at(payload, 'pull_request')
  if (pull === undefined) {
    const queued = QUEUE.exec(ref)?.[1]
    return queued === undefined
      ? null
      : { number: Number(queued), headSha: null, baseSha: null, baseRef: null, labels: null }
  }
  return {
    number: numberAt(pull, 'number'),
    headSha: textAt(pull, 'head', 'sha'),
    baseSha: textAt(pull, 'base', 'sha'),
    baseRef: textAt(pull, 'base', 'ref'),
    labels: listAt(pull, 'labels')?.flatMap((label) => textAt(label, 'name') ?? []) ?? null,
  }
}
