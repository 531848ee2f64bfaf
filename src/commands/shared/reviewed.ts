/** The reviewed plan or nothing: what the pull request says before a deploy starts. */
import { losesNothing } from '../../plan/model/loss.ts'
import { originOfChangeSet } from '../../inspect/names.ts'
import { succeeded } from '../../facts/stack/stack-state.ts'
import type { Plan, StagePlan } from '../../plan/model/types.ts'
import type { Reviewed, StageToJudge } from '../../ports/ports.ts'
import { reviewSentence } from '../../render/review.ts'
import { reviewMessages } from '../../render/messages/review.ts'
import { compareWithReviewed, judgeReview, type StageReview } from '../../review/compare.ts'
import type { Context } from './context.ts'
import type { InspectedStage } from './inspect/inspect-stages.ts'
import type { Loaded } from './load.ts'

/**
 * The context with consent from labels. A label names no stage: its digits determine the stage, and only the
 * plan can tell. Labels of other stages match nothing in it. `resumed`: stages with nothing left to apply whose deploy
 * of this commit is told of now.
 */
export async function withLabels(
  context: Context,
  inspections: readonly InspectedStage[] = [],
  resumed: readonly StagePlan[] = [],
): Promise<Context> {
  const isResumed = (stage: string): boolean => resumed.some((one) => one.stage === stage)
  const others = inspections.filter(({ plan }) => !isResumed(plan.stage))
  const stages = [...others.map(toJudge), ...resumed.map(resumedToJudge)]
  const given = await context.review?.consents(stages)
  if (!given) return context
  const { words: labels, pulls: labelled } = given
  return { ...context, options: { ...context.options, labels }, labelled }
}

/**
 * A stack tells what it was last deployed from by the change set of its last update, if that came to its end and
 * was the last one of its plan.
 */
function toJudge({ plan, found }: InspectedStage): StageToJudge {
  const { stage, stack, region, action, refusals } = plan
  const isDone = found !== null && succeeded(found.status) && found.underway === null
  const origin = isDone ? originOfChangeSet(found.changeSet ?? '') : null
  return {
    ...{ stage, stack, region },
    deployed: origin?.commit ?? null,
    isQuiet: action === 'none' && refusals.length === 0,
  }
}

/** The pull requests that an earlier attempt carried get the result now: the stack names the same commit already. */
function resumedToJudge({ stage, stack, region }: StagePlan): StageToJudge {
  return { stage, stack, region, deployed: null, isQuiet: false, isResumed: true }
}

/** What differs from the reviewed plan, and may not be applied. */
export type NotReviewed = {
  readonly refused: readonly StageReview[]
  readonly reviewed: Reviewed
}

/** Compares the plan with the reviewed one; null = it may be applied. A notice says what was tolerated. */
export async function notReviewed(
  { review, reporter }: Context,
  { file }: Loaded,
  plan: Plan,
): Promise<NotReviewed | null> {
  if (!review) return null
  const reviewed = await review.reviewed(file)
  const reviews = compareWithReviewed(plan, reviewed.plans)
  const doubtful = Object.entries(reviewed.doubts).filter(([, { isIncomplete }]) => isIncomplete)
  const incomplete = new Set(doubtful.map(([stage]) => stage))
  const { refused, tolerated } = judgeReview(reviews, review.policy, incomplete)
  if (refused.length > 0) return { refused, reviewed }
  for (const [, { text }] of doubtful) reporter.notice(text)
  for (const one of reviews)
    if (one.kind === 'rest') reporter.notice(reviewMessages.rest(one.stage, one.pull))
  for (const one of tolerated) {
    const why = losesNothing(one.now) ? reviewMessages.tolerated : reviewMessages.consented
    reporter.notice(`${reviewSentence(one, reviewed)}; ${why}`)
  }
  return null
}
