/** The reviewed plan or nothing: what the pull request says before a deploy starts. */
import { losesNothing } from '../../plan/model/loss.ts'
import type { Plan } from '../../plan/model/types.ts'
import type { Reviewed } from '../../ports/ports.ts'
import { reviewSentence } from '../../render/review.ts'
import { reviewMessages } from '../../render/messages/review.ts'
import { compareWithReviewed, judgeReview, type StageReview } from '../../review/compare.ts'
import type { Context } from './context.ts'
import type { Loaded } from './load.ts'

/**
 * The context with consent from labels. A label names no stage: its digits determine the stage, and only the
 * plan can tell. Labels of other stages match nothing in it.
 */
export async function withLabels(context: Context): Promise<Context> {
  const labels = await context.review?.consents()
  if (!labels || labels.length === 0) return context
  return { ...context, options: { ...context.options, labels } }
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
  const { refused, tolerated } = judgeReview(reviews, review.policy)
  if (refused.length > 0) return { refused, reviewed }
  for (const one of reviews)
    if (one.kind === 'rest') reporter.notice(reviewMessages.rest(one.stage, one.pull))
  for (const one of tolerated) {
    const why = losesNothing(one.now) ? reviewMessages.tolerated : reviewMessages.consented
    reporter.notice(`${reviewSentence(one, reviewed)}; ${why}`)
  }
  return null
}
