import { createHash } from 'node:crypto'
import type { Commit, Identity, Permissions, Pull, State } from './model.ts'

export const WORKFLOW: Identity = { id: 41898282, login: 'github-actions[bot]', type: 'Bot' }
export const EVERYTHING: Permissions = {
  actions: 'write',
  administration: 'write',
  environments: 'write',
  variables: 'write',
  contents: 'write',
  deployments: 'write',
  issues: 'write',
  pull_requests: 'write',
}
export const NOTHING: Permissions = {
  actions: 'none',
  administration: 'none',
  environments: 'none',
  variables: 'none',
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
    settings: {
      ...{ rules: null, protection: null, subjectClaims: null, immutableSubject: false },
      ...{ environments: new Map(), variables: new Map() },
    },
    tokens: new Map(),
    commits: new Map(),
    branches: new Map(),
    introduced: new Map(),
    collaborators: new Map(),
    labels: new Map(),
    pulls: new Map(),
    comments: new Map(),
    deployments: [],
    tags: new Map(),
    releases: [],
    immutableReleases: true,
    usedTags: new Set(),
    checksPending: true,
    indexLag: 0,
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
  return ago(0)
}

/** The time so many seconds before now. */
export function ago(seconds: number): string {
  return new Date(Date.now() - seconds * 1000).toISOString().replace(/\.\d+Z$/, 'Z')
}

const LINK = '\u0000link '

/** What stands for the text of a symbolic link in a commit's files. */
export function linkTo(target: string): string {
  return `${LINK}${target}`
}

/** Where the link leads that a file is; null = it is none. */
export function targetOf(text: string): string | null {
  return text.startsWith(LINK) ? text.slice(LINK.length) : null
}

/** A commit on top of a branch, which is made where it is not there. `files` go over those of its parent. */
export function pushCommit(
  state: State,
  branch: string,
  files: Readonly<Record<string, string>>,
  given?: string,
  message?: string,
): string {
  const parent = state.branches.get(branch) ?? state.branches.get(state.defaultBranch)
  const sha = addCommit(state, parent, files, given, message === undefined ? {} : { message })
  state.branches.set(branch, sha)
  return sha
}

/** A commit on no branch. */
export function addCommit(
  state: State,
  parent: string | undefined,
  files: Readonly<Record<string, string>>,
  given?: string,
  { message = 'Change', merged }: { message?: string; merged?: string | undefined } = {},
): string {
  const sha =
    given ??
    createHash('sha1')
      .update(`commit ${nextId(state)}`)
      .digest('hex')
  const before = parent === undefined ? {} : (state.commits.get(parent)?.files ?? {})
  state.commits.set(sha, {
    ...{ sha, parent, message, files: { ...before, ...files } },
    ...(merged !== undefined && { merged }),
  })
  return sha
}

/** The commit of a branch, `refs/heads/…` or sha; undefined where there is none. */
export function resolve(state: State, ref: string): Commit | undefined {
  const branch = ref.replace(/^refs\/heads\//, '').replace(/^heads\//, '')
  return state.commits.get(state.branches.get(branch) ?? ref)
}

/** Whether a commit has the head of the default branch among its ancestors, or is it. */
export function isUpToDate(state: State, { sha }: Commit): boolean {
  const head = state.branches.get(state.defaultBranch)
  for (let at: string | undefined = sha; at !== undefined; at = state.commits.get(at)?.parent)
    if (at === head) return true
  return false
}

/** A commit and those before it, newest first; what a merge brought comes right after it. */
export function commitsBack(state: State, sha: string): readonly Commit[] {
  const line = firstParents(state, sha)
  const known = new Set(line.map((one) => one.sha))
  return line.flatMap((one) => {
    if (one.merged === undefined) return [one]
    const brought = firstParents(state, one.merged)
    const end = brought.findIndex((each) => known.has(each.sha))
    return [one, ...brought.slice(0, end === -1 ? undefined : end)]
  })
}

function firstParents(state: State, sha: string): readonly Commit[] {
  const line: Commit[] = []
  let at = state.commits.get(sha)
  while (at !== undefined) {
    line.push(at)
    at = at.parent === undefined ? undefined : state.commits.get(at.parent)
  }
  return line
}

/**
 * Of a commit on the default branch the pull request that brought it; of any other of the repository all that have
 * it.
 */
export function pullsOfCommit(state: State, sha: string): readonly Pull[] {
  const introducedBy = state.introduced.get(sha)
  return [...state.pulls.values()].filter((one) =>
    introducedBy === undefined
      ? !isFromFork(state, one) && one.commits.includes(sha)
      : one.number === introducedBy,
  )
}

export function isFromFork({ owner, name }: State, { headRepository }: Pull): boolean {
  return headRepository !== `${owner}/${name}`
}
