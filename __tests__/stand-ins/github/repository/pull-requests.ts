import { setLabels } from '../handlers/labels.ts'
import type { Identity, MergeMethod, Pull, State } from './model.ts'
import { addCommit, isFromFork, nextId, now, pushCommit } from './state.ts'

export type Files = Readonly<Record<string, string>>

/** A pull request to open; whatever is left out is chosen. */
export type NewPull = {
  readonly title?: string
  /** The branch (default `change-N`). */
  readonly branch?: string
  /** What its first commit changes, by path, the whole text. */
  readonly files?: Files
  /** `mallory/shop`: its branch is in this fork. */
  readonly fork?: string
  /** The login of its author (default `octocat`). */
  readonly author?: string
  readonly labels?: readonly string[]
  /** Of its head (default: any). */
  readonly sha?: string
}

export const PERSON: Identity = { id: 583231, login: 'octocat', type: 'User' }

/** Opens a pull request against the default branch and gives its number. */
export function openPull(state: State, asked: NewPull): number {
  const number = state.pulls.size + 1
  const { branch = `change-${number}`, files = {}, author = PERSON.login } = asked
  const baseRef = state.defaultBranch
  const time = now()
  const pull: Pull = {
    ...{ number, id: nextId(state), title: asked.title ?? `Change ${number}`, baseRef },
    author: { ...PERSON, login: author },
    headRepository: asked.fork ?? `${state.owner}/${state.name}`,
    ...{ headRef: branch, commits: [], baseSha: headOf(state, baseRef), labels: [] },
    locked: false,
    ...{ createdAt: time, updatedAt: time, mergeCommitSha: '', mergedAt: null, queued: null },
  }
  state.pulls.set(number, pull)
  pushToPull(state, pull, files, asked.sha)
  setLabels(state, pull, asked.labels ?? [])
  return number
}

/** A further commit on the pull request's branch; its sha. */
export function pushToPull(state: State, pull: Pull, files: Files, given?: string): string {
  if (pull.mergedAt !== null) throw new Error(`pull request ${pull.number} is merged`)
  const sha = isFromFork(state, pull)
    ? addCommit(state, pull.commits.at(-1) ?? pull.baseSha, files, given)
    : pushCommit(state, pull.headRef, files, given)
  pull.commits.push(sha)
  pull.updatedAt = now()
  pull.mergeCommitSha = landed(state, pull, undefined, sha)
  pull.queued = null
  return sha
}

/** Makes the test merge of an open pull request anew, on the base branch as it is; `given`: its sha. */
export function testMerged(state: State, pull: Pull, given: string): void {
  if (pull.mergedAt !== null) throw new Error(`pull request ${pull.number} is merged`)
  pull.mergeCommitSha = landed(state, pull, given, pull.commits.at(-1))
}

/** Puts a pull request into the merge queue: the commit of its group (`given`: its sha) and the branch it is on. */
export function enqueue(state: State, pull: Pull, given?: string): { sha: string; ref: string } {
  const base = headOf(state, pull.baseRef)
  const sha = landed(state, pull, given)
  const ref = `gh-readonly-queue/${pull.baseRef}/pr-${pull.number}-${base}`
  state.branches.set(ref, sha)
  pull.queued = sha
  return { sha, ref: `refs/heads/${ref}` }
}

/** Merges as the button or the queue does; gives the new head of the default branch. `given`: its sha. */
export function merge(state: State, pull: Pull, method: MergeMethod, given?: string): string {
  if (pull.mergedAt !== null) throw new Error(`pull request ${pull.number} is merged`)
  const brought = landing(state, pull, method, given)
  const sha = brought.at(-1) ?? ''
  for (const one of brought) state.introduced.set(one, pull.number)
  state.branches.set(pull.baseRef, sha)
  pull.mergeCommitSha = sha
  pull.mergedAt = now()
  pull.updatedAt = pull.mergedAt
  return sha
}

/** The commits that a merge brings to the default branch, its new head last. */
function landing(
  state: State,
  pull: Pull,
  method: MergeMethod,
  given: string | undefined,
): readonly string[] {
  switch (method) {
    case 'merge':
      return [...pull.commits, landed(state, pull, given, pull.commits.at(-1))]
    case 'squash':
      return [landed(state, pull, given)]
    case 'rebase':
      // Each commit of the branch anew, the last with everything they changed.
      return [
        ...pull.commits.slice(1).map(() => addCommit(state, headOf(state, pull.baseRef), {})),
        landed(state, pull, given),
      ]
    case 'queue':
      return [pull.queued ?? enqueue(state, pull, given).sha]
  }
}

/** A commit on top of the default branch with what the pull request changed; a merge where it merges a commit. */
function landed(state: State, pull: Pull, given?: string, merged?: string): string {
  const before = state.commits.get(pull.baseSha)?.files ?? {}
  const after = state.commits.get(pull.commits.at(-1) ?? '')?.files ?? {}
  const changed = Object.entries(after).filter(([path, text]) => before[path] !== text)
  const message =
    merged === undefined
      ? `${pull.title} (#${pull.number})`
      : `Merge pull request #${pull.number} from ${pull.headRef}`
  return addCommit(state, headOf(state, pull.baseRef), Object.fromEntries(changed), given, {
    message,
    merged,
  })
}

function headOf(state: State, branch: string): string {
  const sha = state.branches.get(branch)
  if (sha === undefined) throw new Error(`there is no branch ${branch}`)
  return sha
}
