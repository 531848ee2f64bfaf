import { cutsSafetyNets, losesNothing } from '../plan/model/loss.ts'
import type { Plan, StagePlan } from '../plan/model/types.ts'
import { isRemainderOf } from './resume.ts'
import type { ReviewedPlan } from './types.ts'

/** How a stage's plan stands to the one that was reviewed. */
export type StageReview = {
  readonly stage: string
  /** As it is planned now. */
  readonly now: StagePlan
} & (
  | { readonly kind: 'nothing-to-do' }
  | { readonly kind: 'as-reviewed'; readonly pull: number }
  /** What is left of a reviewed plan that a deploy has begun with. */
  | { readonly kind: 'rest'; readonly pull: number }
  /** The very plan that was reviewed, which a deploy has carried out before: the stage has changed since. */
  | { readonly kind: 'carried-out'; readonly pull: number }
  | {
      readonly kind: 'differs'
      readonly pull: number
      /** As it was reviewed; null where the comment had no room for it, or had no such stage in its data. */
      readonly reviewed: StagePlan | null
    }
  | { readonly kind: 'not-reviewed' }
)

/**
 * Compares each stage's plan with the newest one that each pull request shows of it. A stage that needs
 * nothing is as it should be, whatever was reviewed: so a deploy can be run again.
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
      reviewed.filter(({ header }) => Object.hasOwn(header.planned, stage)),
    )
    const same = shown.filter(({ header }) => header.planned[stage] === now.fingerprint)
    const open = same.find(({ header }) => header.carried[stage] !== 'done')
    if (open) return { kind: 'as-reviewed', stage, now, pull: open.pull }
    const [done] = same
    if (done) return { kind: 'carried-out', stage, now, pull: done.pull }
    const begun = shown.find((one) => isBegunWith(one, now))
    if (begun) return { kind: 'rest', stage, now, pull: begun.pull }
    const [latest] = shown
    if (!latest) return { kind: 'not-reviewed', stage, now }
    return { kind: 'differs', stage, now, pull: latest.pull, reviewed: stageOf(latest, stage) }
  })
}

/** Whether a deploy failed half-way through the shown plan, and `now` is what is left of it. */
function isBegunWith(shown: ReviewedPlan, now: StagePlan): boolean {
  const before = stageOf(shown, now.stage)
  return (
    before !== null && shown.header.carried[now.stage] === 'begun' && isRemainderOf(before, now)
  )
}

function stageOf({ plan }: ReviewedPlan, stage: string): StagePlan | null {
  return plan?.stages.find((one) => one.stage === stage) ?? null
}

/** That of the last commit, of several the latest run's. */
function newestOfEachPull(reviewed: readonly ReviewedPlan[]): readonly ReviewedPlan[] {
  const sorted = reviewed.toSorted(
    (a, b) =>
      Number(b.current) - Number(a.current) ||
      b.header.run - a.header.run ||
      b.header.attempt - a.header.attempt,
  )
  return sorted.filter(({ pull }, index) => sorted.findIndex((one) => one.pull === pull) === index)
}

/** What a deploy asks of the plan that was reviewed. */
export type ReviewPolicy = {
  /** Refuse what no pull request has shown. */
  readonly requirePlan: boolean
  /** What to do where the plan is another than the reviewed one; `apply` holds for what loses nothing. */
  readonly onPlanChange: 'refuse' | 'apply'
}

export type Judged = {
  readonly refused: readonly StageReview[]
  /** Applied although it is not what was reviewed: people are told. */
  readonly tolerated: readonly StageReview[]
}

const OPEN: ReadonlySet<StageReview['kind']> = new Set(['carried-out', 'differs', 'not-reviewed'])

/** What the policy says of the stages that are not as reviewed. A loss without a review still needs its own consent. */
export function judgeReview(reviews: readonly StageReview[], policy: ReviewPolicy): Judged {
  const open = reviews.filter(({ kind }) => OPEN.has(kind))
  const isRefused = ({ kind, now }: StageReview): boolean =>
    kind === 'not-reviewed'
      ? policy.requirePlan
      : policy.onPlanChange === 'refuse' || !losesNothing(now) || cutsSafetyNets(now)
  return {
    refused: open.filter(isRefused),
    tolerated: open.filter((review) => !isRefused(review)),
  }
}
