/** Which pull requests a run stands for, and which of them its plan is shown on. */
import type { CheckedOut } from '../ports/ports.ts'
import { githubMessages as words } from '../render/messages/github.ts'
import type { GitHub, Pull } from './client.ts'
import type { Workflow } from './workflow.ts'

/** For how many commits of a push the pull requests are looked up: a merge queue pushes several at once. */
const COMMITS = 20

/** A pull request that gets a plan, and the commit that was planned. */
export type Target = Pick<Pull, 'number' | 'headSha' | 'labels'>

/** The pull requests whose comments get a plan; `none`: why there are none. */
export type Targets =
  | { readonly kind: 'pulls'; readonly pulls: readonly Target[] }
  | { readonly kind: 'none'; readonly why: string }

/** Pull requests of a commit, however they were merged; the same commit is asked for once. */
export type PullsOf = (sha: string) => Promise<readonly Pull[]>

/**
 * The pull requests whose changes a run carries: the event's own, or those of its commits. GitHub knows each commit's
 * pull request, whether squashed, rebased or merged. If any is merged, only merged ones.
 */
export async function carriedPulls(
  github: Pick<GitHub, 'pull'>,
  { pull, sha, commits }: Workflow,
  pullsOf: PullsOf,
): Promise<readonly Pull[]> {
  if (pull !== null) return [await github.pull(pull.number)]
  const shas = [...new Set([sha, ...commits])].slice(0, COMMITS)
  const all = (await Promise.all(shas.map(pullsOf))).flat()
  const distinct = all.filter(
    ({ number }, index) => all.findIndex((one) => one.number === number) === index,
  )
  const merged = distinct.filter((one) => one.merged)
  return merged.length > 0 ? merged : distinct
}

/** The open pull requests of this repository whose head is checked out, for a run whose event names none. */
export async function targetsOfCommit(
  { sha }: Pick<Workflow, 'sha'>,
  checkedOut: CheckedOut,
  pullsOf: PullsOf,
): Promise<Targets> {
  // Without git the files are those of the event's commit: actions/checkout downloads them.
  const commit = checkedOut.sha ?? sha
  const pulls = (await pullsOf(commit)).filter((one) => one.open && one.headSha === commit)
  const own = pulls.filter(({ fork }) => !fork)
  if (own.length > 0) return { kind: 'pulls', pulls: own }
  const [fromFork] = pulls
  return {
    kind: 'none',
    why: fromFork === undefined ? words.noHead(commit) : words.fork(fromFork.number),
  }
}
