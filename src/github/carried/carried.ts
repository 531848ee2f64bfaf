/** Which pull requests a run carries: those of its own commits, and earlier ones that a stage has not had yet. */
import type { Clock, Doubt, StageToJudge } from '../../ports/ports.ts'
import { carriedMessages as doubtWords } from '../../render/messages/carried.ts'
import { githubMessages as words } from '../../render/messages/github.ts'
import type { GitHub } from '../api/client.ts'
import { denial } from '../../host/github/retry.ts'
import type { Workflow } from '../workflow.ts'
import {
  commitsSince,
  FEW,
  isMissing,
  lastDeployedFrom,
  ofStack,
  type Evidence,
  type Since,
} from './deployed-from.ts'
import { distinctPulls, ownOnly, type Carried } from '../pulls-of-run.ts'
import type { Commit, Commits, MergedPull } from './graphql.ts'

/** What is asked, and with what. */
export type CarriedRequest = {
  readonly github: Pick<GitHub, 'commits' | 'deployments' | 'mergedPull' | 'pull'>
  readonly clock: Clock
  readonly workflow: Workflow
  readonly stages: readonly StageToJudge[]
  /** Whether deploys create GitHub deployments. */
  readonly hasDeployments: boolean
}

/** How many commits are read for a stage at most. */
const MOST = 250

/** The most that GitHub returns in one page. */
const PAGE = 100

/** Milliseconds between the questions while GitHub's index has no pull request for a commit: 20 s in all. */
const PAUSES = [1000, 2000, 3000, 4000, 5000, 5000]

/** Milliseconds after a push in which GitHub's index may be behind. */
const YOUNG = 60_000

/**
 * Calls of GitHub: 1 for the commits, 1 for the deployments if a stage has something to do; more only if a stage is
 * more than 25 commits behind, or no pull request is found for a commit that has just been pushed.
 */
export async function carriedPulls(request: CarriedRequest): Promise<Carried> {
  const { github, workflow, stages } = request
  if (workflow.pull !== null) {
    return ownOnly([await github.pull(workflow.pull.number)])
  }
  if (workflow.sha === '') return ownOnly([])
  const [first, evidence] = await Promise.all([firstCommits(request), evidenceOf(request)])
  const own = await ownPulls(request, first)
  if (stages.every(({ isQuiet }) => isQuiet)) return ownOnly(own)
  const { commits, isWhole } = await commitsBack(
    request,
    first,
    evidence.map(({ names }) => names),
  )
  const shas = commits.map(({ sha }) => sha)
  const earlierFor = new Map<number, readonly string[] | null>(
    own.map(({ number }) => [number, null]),
  )
  const pulls = new Map(own.map((pull) => [pull.number, pull]))
  const doubts: Record<string, Doubt> = {}
  for (const { stage, names, unread } of evidence) {
    const since = commitsSince(names, shas, isWhole)
    const doubt = doubtOf(stage, since, unread)
    if (doubt !== null) doubts[stage] = doubt
    const behind = new Set(since.commits)
    for (const commit of commits.filter(({ sha }) => behind.has(sha)))
      for (const pull of pullsOf(commit, first.merged).filter(({ merged }) => merged)) {
        const known = earlierFor.get(pull.number)
        if (known === null || known?.includes(stage) === true) continue
        pulls.set(pull.number, pull)
        earlierFor.set(pull.number, [...(known ?? []), stage])
      }
  }
  const begun = evidence.filter((one) => one.isBegun).map(({ stage }) => stage)
  return { pulls: [...pulls.values()], earlierFor, doubts, begun }
}

/** The newest commits; asked again if GitHub may not know their pull requests yet, and it matters. */
async function firstCommits({ github, clock, workflow, stages }: CarriedRequest): Promise<Commits> {
  const { sha, pushedAt } = workflow
  const ask = (): Promise<Commits> => github.commits({ sha, first: FEW, after: null })
  let found = await ask()
  if (pushedAt === null || stages.every(({ isQuiet }) => isQuiet)) return found
  if (clock.now().getTime() - pushedAt.getTime() > YOUNG) return found
  for (const pause of PAUSES) {
    if (ownCommits(workflow, found).some((one) => pullsOf(one, found.merged).length > 0)) break
    await clock.sleep(pause)
    found = await ask()
  }
  return found
}

function ownCommits({ sha, commits }: Workflow, found: Commits): readonly Commit[] {
  const own = new Set([sha, ...commits])
  return found.commits.filter((one) => own.has(one.sha))
}

/** The subject of a squashed commit ends with the number of its pull request. */
async function ownPulls(
  { github, workflow }: CarriedRequest,
  found: Commits,
): Promise<readonly MergedPull[]> {
  const all = await Promise.all(
    ownCommits(workflow, found).map(async (commit) => {
      const known = pullsOf(commit, found.merged)
      const number = / \(#(\d{1,9})\)$/.exec(commit.subject)?.[1]
      if (known.length > 0 || number === undefined) return known
      // Anybody can write a number into a subject: it counts if the pull request knows the commit too.
      const named = await github.mergedPull(Number(number))
      return named?.mergeSha === commit.sha ? [named] : []
    }),
  )
  return distinctPulls(all.flat())
}

/** By GitHub's index, or by the merge commits of the pull requests that were merged last. */
function pullsOf({ sha, pulls }: Commit, merged: readonly MergedPull[]): readonly MergedPull[] {
  return pulls.length > 0 ? pulls : merged.filter(({ mergeSha }) => mergeSha === sha)
}

type StageEvidence = {
  readonly stage: string
  readonly names: Evidence
  /** Why GitHub's deployments could not be read; null = they were, or there are none to be expected. */
  readonly unread: string | null
  /** Whether a GitHub deployment of it for the run's commit was never a success. */
  readonly isBegun: boolean
}

async function evidenceOf({
  github,
  workflow,
  stages,
  hasDeployments,
}: CarriedRequest): Promise<readonly StageEvidence[]> {
  const asked = stages.filter(({ isQuiet }) => !isQuiet)
  if (asked.length === 0) return []
  const byStack = asked.map(({ stage, deployed }) => ({
    stage,
    names: { deployments: null, stack: deployed },
    ...{ unread: null, isBegun: false },
  }))
  if (!hasDeployments) return byStack
  try {
    const found = await github.deployments(asked.map(({ stage }) => stage))
    return asked.map((one, index) => {
      const own = ofStack(found[index] ?? [], one, words.deployment)
      const ofCommit = own.filter(({ sha }) => sha === workflow.sha)
      // Of what is told of now, the commit's own deploy is not the last one before it.
      const before = one.isResumed === true ? own.filter((past) => !ofCommit.includes(past)) : own
      return {
        stage: one.stage,
        names: { deployments: lastDeployedFrom(before), stack: one.deployed },
        unread: null,
        isBegun: ofCommit.some(({ succeeded }) => !succeeded),
      }
    })
  } catch (error) {
    const unread = denial(error, 'deployments: read')
    return byStack.map((one) => ({ ...one, unread }))
  }
}

/** Reads back to what each stage was last deployed from, or as far as is worth it. */
async function commitsBack(
  { github, workflow: { sha } }: CarriedRequest,
  { commits: newest, next }: Commits,
  evidence: readonly Evidence[],
): Promise<{ readonly commits: readonly Commit[]; readonly isWhole: boolean }> {
  let commits = newest
  let after = next
  const isOpen = (): boolean =>
    evidence.some((one) =>
      isMissing(
        one,
        commits.map((commit) => commit.sha),
      ),
    )
  while (after !== null && commits.length < MOST && isOpen()) {
    const page = await github.commits({ sha, first: Math.min(PAGE, MOST - commits.length), after })
    commits = [...commits, ...page.commits]
    after = page.next
  }
  return { commits, isWhole: after === null }
}

function doubtOf(stage: string, since: Since, unread: string | null): Doubt | null {
  const because = unread === null ? '' : `; ${doubtWords.unread(unread)}`
  switch (since.kind) {
    case 'known':
      return unread === null ? null : { text: doubtWords.unread(unread), isIncomplete: false }
    case 'unknown':
      return { text: `${doubtWords.unknown(stage, FEW)}${because}`, isIncomplete: false }
    case 'disagree':
      return { text: doubtWords.disagree(stage, since.from, since.other), isIncomplete: false }
    case 'elsewhere':
      return { text: `${doubtWords.elsewhere(stage, since.from)}${because}`, isIncomplete: false }
    case 'too-far':
      return { text: `${doubtWords.tooFar(stage, since.from, MOST)}${because}`, isIncomplete: true }
  }
}
