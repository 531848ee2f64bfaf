/** Which pull requests a run stands for, and which of them its plan is shown on. */
import type { CheckedOut, Doubt } from '../ports/ports.ts'
import { githubMessages as words } from '../render/messages/github.ts'
import type { GitHub, Pull } from './api/client.ts'
import { denial } from '../host/github/retry.ts'
import type { Workflow } from './workflow.ts'

/** For how many commits of a push the pull requests are looked up: a merge queue pushes several at once. */
const COMMITS = 20

/** A pull request that gets a plan, and the commit that was planned. */
export type Target = Pick<Pull, 'number' | 'headSha' | 'labels'>

/** The pull requests whose comments get a plan; `none`: why there are none, null = a notice has said it. */
export type Targets =
  | { readonly kind: 'pulls'; readonly pulls: readonly Target[] }
  | { readonly kind: 'none'; readonly why: string | null }

/** Whether the pull request that somebody commented on counts; if not, why. */
export type Commented =
  { readonly kind: 'counts'; readonly pull: Pull } | { readonly kind: 'not'; readonly why: string }

/** What is known of a pull request whose changes a run carries. */
type CarriedPull = Pick<Pull, 'number' | 'headSha' | 'labels' | 'merged'>

/** The pull requests whose changes a run carries: of its own commits, and earlier ones that a stage has not had yet. */
export type Carried = {
  /** Those of the run's own commits first. */
  readonly pulls: readonly CarriedPull[]
  /** By pull request, the stages that have not had it yet; null = it is of the run's own commits. */
  readonly earlierFor: ReadonlyMap<number, readonly string[] | null>
  /** By stage. */
  readonly doubts: Readonly<Record<string, Doubt>>
  /** The stages with a GitHub deployment for the run's commit that was never a success: its run died, or failed. */
  readonly begun: readonly string[]
}

/** These pull requests of the run's own commits, and no other. */
export function ownOnly(pulls: readonly CarriedPull[]): Carried {
  const earlierFor = new Map(pulls.map(({ number }) => [number, null]))
  return { pulls, earlierFor, doubts: {}, begun: [] }
}

/** Pull requests of a commit, however they were merged; the same commit is asked for once. */
export type PullsOf = (sha: string) => Promise<readonly Pull[]>

/**
 * The pull requests of a run: the event's own, or those of its commits. A comment's own counts
 * where `commented` says so, and in no other way; else those count that brought what is checked out.
 */
export async function pullsOfRun(
  github: Pick<GitHub, 'pull'>,
  { pull, comment, sha, commits }: Workflow,
  commented: () => Promise<Commented>,
  checkedOut: () => Promise<CheckedOut>,
  pullsOf: PullsOf,
): Promise<readonly Pull[]> {
  if (pull !== null) return [await github.pull(pull.number)]
  if (comment === null) return pullsOfCommits([sha, ...commits], pullsOf)
  const judged = await commented()
  if (judged.kind === 'counts') return [judged.pull]
  const { sha: here } = await checkedOut()
  if (here === null) return []
  const pulls = await pullsOfCommits([here], pullsOf)
  return pulls.filter(({ number, merged }) => merged && number !== comment.pull)
}

/** GitHub knows each commit's pull request, whether squashed, rebased or merged. */
async function pullsOfCommits(
  commits: readonly string[],
  pullsOf: PullsOf,
): Promise<readonly Pull[]> {
  const shas = [...new Set(commits)].slice(0, COMMITS)
  return distinctPulls((await Promise.all(shas.map(pullsOf))).flat())
}

/** Each once. If any is merged, only merged ones. */
export function distinctPulls<T extends Pick<Pull, 'number' | 'merged'>>(
  all: readonly T[],
): readonly T[] {
  const distinct = [...new Map(all.map((pull) => [pull.number, pull])).values()]
  const merged = distinct.filter((one) => one.merged)
  return merged.length > 0 ? merged : distinct
}

/**
 * Judges the pull request of a comment, which anybody may write, on any pull request, while the workflow decides what
 * it checks out. What could not be read does not count.
 */
export async function judgeComment(
  github: Pick<GitHub, 'pull' | 'mayWrite'>,
  { author, pull: number }: NonNullable<Workflow['comment']>,
  checkedOut: CheckedOut,
): Promise<Commented> {
  const not = (why: string): Commented => ({ kind: 'not', why })
  if (number === null) return not(words.onIssue)
  if (checkedOut.sha === null) return not(words.noCheckout(checkedOut.why))
  const { sha } = checkedOut
  try {
    const pull = await github.pull(number)
    if (pull.fork) return not(words.fork(number))
    if (sha !== pull.headSha && sha !== pull.mergeSha) return not(words.otherCommit(pull, sha))
    return (await github.mayWrite(author)) ? { kind: 'counts', pull } : not(words.mayNot(author))
  } catch (error) {
    return not(denial(error, 'pull-requests: read'))
  }
}

/** Of a comment's pull request the plan is shown as long as it is open. */
export function targetsOfComment(commented: Commented): Targets {
  if (commented.kind === 'not') return { kind: 'none', why: null }
  const { pull } = commented
  return pull.open
    ? { kind: 'pulls', pulls: [pull] }
    : { kind: 'none', why: words.closed(pull.number) }
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
