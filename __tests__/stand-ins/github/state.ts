import { createHash } from 'node:crypto'
import type { Permission } from './operations.ts'

/** What the stand-in remembers: one repository, the tokens that know it, and the log of its calls. */

export type Identity = {
  readonly id: number
  readonly login: string
  readonly type: 'Bot' | 'User'
}
export type Level = 'none' | 'read' | 'write'
export type Permissions = Readonly<Record<Permission, Level>>

/** `installation`: a workflow's GITHUB_TOKEN; the other two are a person's, with fine-grained permissions or with scopes. */
export type Token = {
  readonly identity: Identity
  readonly kind: 'installation' | 'fine-grained' | 'classic'
  permissions: Permissions
}

export type Label = {
  readonly id: number
  readonly name: string
  readonly color: string
  readonly description: string | null
}

export type Comment = {
  readonly id: number
  /** The number of the issue or pull request that it stands on. */
  readonly issue: number
  readonly author: Identity
  body: string
  readonly createdAt: string
  updatedAt: string
}

export type Commit = {
  readonly sha: string
  /** By path, the whole text. */
  readonly files: Readonly<Record<string, string>>
}

export type MergeMethod = 'merge' | 'squash' | 'rebase' | 'queue'

export type Pull = {
  readonly number: number
  readonly id: number
  readonly title: string
  readonly author: Identity
  /** `mallory/shop` where the branch is in a fork; else the repository itself. */
  readonly headRepository: string
  readonly headRef: string
  readonly baseRef: string
  /** Oldest first; the last is the head. */
  readonly commits: string[]
  baseSha: string
  /** Names of labels, as they were written. */
  labels: string[]
  readonly createdAt: string
  updatedAt: string
  /** While it is open: the commit that `refs/pull/N/merge` points to. */
  mergeCommitSha: string
  mergedAt: string | null
  /** Waiting in a merge queue: the commit of its group. */
  queued: string | null
}

export type DeploymentStatus = {
  readonly id: number
  readonly state: string
  readonly creator: Identity
  readonly description: string
  readonly environment: string
  readonly environmentUrl: string
  readonly logUrl: string
  readonly createdAt: string
}

export type Deployment = {
  readonly id: number
  readonly sha: string
  readonly ref: string
  readonly task: string
  readonly environment: string
  readonly description: string | null
  readonly payload: unknown
  readonly transient: boolean
  readonly production: boolean
  readonly creator: Identity
  readonly createdAt: string
  /** Newest first. */
  readonly statuses: DeploymentStatus[]
}

export type State = {
  /** The API's address, without a slash at its end. */
  url: string
  readonly owner: string
  readonly name: string
  readonly id: number
  readonly private: boolean
  readonly defaultBranch: string
  readonly tokens: Map<string, Token>
  readonly commits: Map<string, Commit>
  /** Branch -> sha. */
  readonly branches: Map<string, string>
  /** The default branch's commits that a pull request brought -> its number. */
  readonly introduced: Map<string, number>
  /** By name in lower case: GitHub's labels know no case. */
  readonly labels: Map<string, Label>
  readonly pulls: Map<number, Pull>
  readonly comments: Map<number, Comment>
  /** Newest first. */
  readonly deployments: Deployment[]
  /** A check of every commit is still running, as that of the job which calls is. */
  checksPending: boolean
  lastId: number
}

export const WORKFLOW: Identity = { id: 41898282, login: 'github-actions[bot]', type: 'Bot' }
export const EVERYTHING: Permissions = {
  contents: 'write',
  deployments: 'write',
  issues: 'write',
  pull_requests: 'write',
}
export const NOTHING: Permissions = {
  contents: 'none',
  deployments: 'none',
  issues: 'none',
  pull_requests: 'none',
}

/** An empty repository, `owner/name`, with one commit on its default branch. */
export function emptyState(repository: string, isPrivate: boolean): State {
  const [owner = '', name = ''] = repository.split('/')
  const state: State = {
    ...{ url: '', owner, name, id: 1296269, private: isPrivate, defaultBranch: 'main' },
    tokens: new Map(),
    commits: new Map(),
    branches: new Map(),
    introduced: new Map(),
    labels: new Map(),
    pulls: new Map(),
    comments: new Map(),
    deployments: [],
    checksPending: true,
    lastId: 1_000_000,
  }
  pushCommit(state, 'main', {})
  return state
}

/** Ids are of the whole of GitHub: no two things have the same. */
export function nextId(state: State): number {
  state.lastId += 1
  return state.lastId
}

/** GitHub's times have no fractions of a second. */
export function now(): string {
  return new Date().toISOString().replace(/\.\d+Z$/, 'Z')
}

/** A commit on top of a branch, which is made where it is not there. `files` go over those of its parent. */
export function pushCommit(
  state: State,
  branch: string,
  files: Readonly<Record<string, string>>,
  given?: string,
): string {
  const parent = state.branches.get(branch) ?? state.branches.get(state.defaultBranch)
  const sha = addCommit(state, parent, files, given)
  state.branches.set(branch, sha)
  return sha
}

/** A commit on no branch. */
export function addCommit(
  state: State,
  parent: string | undefined,
  files: Readonly<Record<string, string>>,
  given?: string,
): string {
  const sha =
    given ??
    createHash('sha1')
      .update(`commit ${nextId(state)}`)
      .digest('hex')
  const before = parent === undefined ? {} : (state.commits.get(parent)?.files ?? {})
  state.commits.set(sha, { sha, files: { ...before, ...files } })
  return sha
}

/** The commit of a branch, `refs/heads/…` or sha; undefined where there is none. */
export function resolve(state: State, ref: string): Commit | undefined {
  const branch = ref.replace(/^refs\/heads\//, '').replace(/^heads\//, '')
  return state.commits.get(state.branches.get(branch) ?? ref)
}
