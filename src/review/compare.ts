import { cutsSafetyNets, losesNothing } from '../plan/model/loss.ts'
import type { Plan, StagePlan } from '../plan/model/types.ts'
import { isRemainderOf } from './resume.ts'
import type { ReviewedPlan } from './types.ts'

/** How a stage's plan compares with the reviewed one. */
export type StageReview = {
  readonly stage: string
  /** The current plan. */
  readonly now: StagePlan
} & (
  | { readonly kind: 'nothing-to-do' }
  | { readonly kind: 'as-reviewed'; readonly pull: number }
  /** The rest of a reviewed plan that an earlier deploy partly carried out. */
  | { readonly kind: 'rest'; readonly pull: number }
  /** The same plan as reviewed, but a deploy has already carried it out: the stage has changed since. */
  | { readonly kind: 'carried-out'; readonly pull: number }
  | {
      readonly kind: 'differs'
      readonly pull: number
      /** The reviewed plan; null if the comment had no room for it or its data does not contain the stage. */
      readonly reviewed: StagePlan | null
    }
  | { readonly kind: 'not-reviewed' }
  /** Not all pull requests since the stage's last deploy could be looked at. */
  | { readonly kind: 'not-all-read' }
)

/**
 * Compares each stage's plan with the newest plan that each pull request shows for it. A stage with nothing to
 * do needs no review, so a deploy can be rerun.
 */
export function compareWithReviewed(
  plan: Plan,
  reviewed: readonly ReviewedPlan[],
): readonly StageReview[] {
  return plan.stages.map((now) => {
    const { stage } = now
    if (now.action === 'none' && now.refusals.length === 0)
      return { kind: 'nothing-to-do', stage, now }
    const shown = newestOfEachPull(
      reviewed.filter(
        ({ header, earlierFor }) =>
          Object.hasOwn(header.planned, stage) &&
          (earlierFor === null || earlierFor.includes(stage)),
      ),
    )
    const same = shown.filter(({ header }) => header.planned[stage] === now.fingerprint)
    const open = same.find(({ header }) => header.carried[stage] !== 'done')
    if (open) return { kind: 'as-reviewed', stage, now, pull: open.pull }
    const [done] = same
    if (done) return { kind: 'carried-out', stage, now, pull: done.pull }
    const begun = shown.find((one) => isBegunWith(one, now))
    if (begun) return { kind: 'rest', stage, now, pull: begun.pull }
    const latest = shown.find((one) => one.earlierFor === null || isPending(one, stage))
    if (!latest) return { kind: 'not-reviewed', stage, now }
    return { kind: 'differs', stage, now, pull: latest.pull, reviewed: stageOf(latest, stage) }
  })
}

/** Whether a deploy failed midway through the shown plan and `now` is the rest of it. */
function isBegunWith(shown: ReviewedPlan, now: StagePlan): boolean {
  const before = stageOf(shown, now.stage)
  return (
    before !== null && shown.header.carried[now.stage] === 'begun' && isRemainderOf(before, now)
  )
}

/**
 * Whether a plan of an earlier pull request is still to be carried out. One that changes nothing says nothing of a
 * change that came later.
 */
function isPending(shown: ReviewedPlan, stage: string): boolean {
  return shown.header.carried[stage] !== 'done' && stageOf(shown, stage)?.action !== 'none'
}

function stageOf({ plan }: ReviewedPlan, stage: string): StagePlan | null {
  return plan?.stages.find((one) => one.stage === stage) ?? null
}

/** For each pull request, the plan of its last commit; among several, the one of the latest run. */
function newestOfEachPull(reviewed: readonly ReviewedPlan[]): readonly ReviewedPlan[] {
  const sorted = reviewed.toSorted(
    (a, b) =>
      Number(b.current) - Number(a.current) ||
      b.header.run - a.header.run ||
      b.header.attempt - a.header.attempt,
  )
  return sorted.filter(({ pull }, index) => sorted.findIndex((one) => one.pull === pull) === index)
}

/** What a deploy requires of the reviewed plan. */
export type ReviewPolicy = {
  /** Refuse what no pull request has shown. */
  readonly requirePlan: boolean
  /** What to do if the plan differs from the reviewed one; `apply` covers only plans that lose nothing. */
  readonly onPlanChange: 'refuse' | 'apply'
}

export type Judged = {
  readonly refused: readonly StageReview[]
  /** Applied although they differ from what was reviewed: the run reports them. */
  readonly tolerated: readonly StageReview[]
}

const OPEN: ReadonlySet<StageReview['kind']> = new Set([
  'carried-out',
  'differs',
  'not-reviewed',
  'not-all-read',
])

/**
 * Applies the policy to stages that are not as reviewed. Losing data without a review still requires consent.
 * `incomplete`: stages for which not all pull requests could be looked at, which is too little for `requirePlan`.
 */
export function judgeReview(
  all: readonly StageReview[],
  policy: ReviewPolicy,
  incomplete: ReadonlySet<string> = new Set(),
): Judged {
  const reviews = all.map((review): StageReview => {
    const { kind, stage, now } = review
    const isKept = kind === 'nothing-to-do' || !policy.requirePlan || !incomplete.has(stage)
    return isKept ? review : { kind: 'not-all-read', stage, now }
  })
  const open = reviews.filter(({ kind }) => OPEN.has(kind))
  const isRefused = ({ kind, now }: StageReview): boolean =>
    kind === 'not-reviewed' || kind === 'not-all-read'
      ? policy.requirePlan
      : policy.onPlanChange === 'refuse' || !losesNothing(now) || cutsSafetyNets(now)
  return {
    refused: open.filter(isRefused),
    tolerated: open.filter((review) => !isRefused(review)),
  }
}
