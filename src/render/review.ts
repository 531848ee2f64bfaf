/** How a plan stands to the one that was reviewed, in database words. */
import type { StageReview } from '../review/compare.ts'
import { differences, type Difference } from '../review/diff.ts'
import type { Change, DatabasePlan } from '../plan/model/types.ts'
import type { Reviewed } from '../ports/ports.ts'
import { codeForMarkdown, forMarkdown, forTerminal } from '../text/escape.ts'
import {
  DATABASE_NAME,
  NOT_VERIFIED,
  STAGE_ACTION,
  dataOutcome,
  happening,
  labels,
} from '../plan/messages/plan.ts'
import { isUntold, lastDeployOf, perhapsOf, sidesOf } from '../plan/messages/values.ts'
import { reviewMessages as words } from './messages/review.ts'

/** What differs, and what was said before and is said now; plain text. */
type Row = { readonly what: string; readonly before: string; readonly now: string }

/** One sentence on a stage that is not as reviewed, with the pull requests that were looked at; plain text. */
export function reviewSentence(review: StageReview, reviewed: Reviewed): string {
  const doubt = reviewed.doubts[review.stage]
  return [mainSentence(review, reviewed), ...(doubt === undefined ? [] : [doubt.text])].join('; ')
}

function mainSentence(
  review: StageReview,
  { pulls, lookalikes, unread }: Pick<Reviewed, 'pulls' | 'lookalikes' | 'unread'>,
): string {
  const { kind, stage } = review
  if (kind === 'differs') return `${words.differs(stage, review.pull)}; ${words.looked(pulls)}`
  if (kind === 'carried-out')
    return `${words.carriedOut(stage, review.pull)}; ${words.looked(pulls)}`
  if (kind === 'not-all-read') return `${words.notAllRead(stage)}; ${words.looked(pulls)}`
  const why =
    unread !== null
      ? words.unread(unread)
      : pulls.length === 0
        ? words.noPull
        : words.noComment(pulls, lookalikes)
  return `${words.notReviewed(stage)}: ${why}`
}

/** What differs between the reviewed plan and the one of now, a line each, and the way out. Ends without a newline. */
export function reviewForTerminal(reviews: readonly StageReview[], reviewed: Reviewed): string {
  return [
    ...reviews.flatMap((review) => [
      forTerminal(reviewSentence(review, reviewed)),
      ...remarks(review).map((remark) => `  ${remark}`),
      ...rowsOf(review).flatMap(({ what, before, now }) => [
        `  ${forTerminal(what)}`,
        `    ${words.reviewed}: ${forTerminal(before)}`,
        `    ${words.now}: ${forTerminal(now)}`,
      ]),
    ]),
    wayOut(reviews),
  ].join('\n')
}

/** The same as GitHub Markdown. */
export function reviewAsMarkdown(reviews: readonly StageReview[], reviewed: Reviewed): string {
  return [
    ...reviews.flatMap((review) => [
      `> [!CAUTION]\n> ${forMarkdown(reviewSentence(review, reviewed))}`,
      ...remarks(review).map(forMarkdown),
      ...table(rowsOf(review)),
    ]),
    wayOut(reviews),
  ].join('\n\n')
}

function table(rows: readonly Row[]): readonly string[] {
  if (rows.length === 0) return []
  const cells = rows.map(({ what, before, now }) =>
    [codeForMarkdown(what), forMarkdown(before), forMarkdown(now)].join(' | '),
  )
  const head = [`${words.column} | ${words.reviewed} | ${words.now}`, '--- | --- | ---']
  return [[...head, ...cells].map((line) => `| ${line} |`).join('\n')]
}

function wayOut(reviews: readonly StageReview[]): string {
  // The comment of a plan that was carried out keeps its result: planning again would not change it.
  if (reviews.some(({ kind }) => kind === 'carried-out')) return words.wayOutCarriedOut
  return reviews.every(({ kind }) => kind === 'not-reviewed')
    ? words.wayOutUnreviewed
    : words.wayOut
}

function remarks(review: StageReview): readonly string[] {
  if (review.kind !== 'differs') return []
  if (review.reviewed === null) return [words.notKept]
  return differences(review.reviewed, review.now).length === 0 ? [words.aroundOnly] : []
}

function rowsOf(review: StageReview): readonly Row[] {
  if (review.kind !== 'differs' || review.reviewed === null) return []
  return differences(review.reviewed, review.now).map(rowOf)
}

function rowOf(difference: Difference): Row {
  switch (difference.kind) {
    case 'action': {
      const { before, after } = difference
      return {
        what: after.stage,
        before: STAGE_ACTION[before.action],
        now: STAGE_ACTION[after.action],
      }
    }
    case 'service-role': {
      const { before, after } = difference
      return {
        what: words.serviceRole,
        before: before ?? words.notInPlan,
        now: after ?? words.notInPlan,
      }
    }
    case 'outcome': {
      const { before, after } = difference
      const kind = (after ?? before)?.database
      return {
        what: kind === undefined ? '' : DATABASE_NAME[kind],
        before: outcomeText(before),
        now: outcomeText(after),
      }
    }
    case 'change': {
      const { before, after, database } = difference
      const property = (after ?? before)?.property ?? ''
      return {
        what: `${DATABASE_NAME[database]} ${property}`,
        before: change(before),
        now: change(after),
      }
    }
  }
}

function outcomeText(database: DatabasePlan | null): string {
  if (database === null) return words.notInPlan
  const verified = database.verified ? '' : ` (${NOT_VERIFIED})`
  return `${happening(database)}${verified}, ${labels.data}: ${dataOutcome(database)}`
}

function change(one: Change | null): string {
  if (one === null) return words.notInPlan
  if (isUntold(one)) return labels.valuesUnknown
  const { before, after } = sidesOf(one)
  return `${before.text}${lastDeployOf(one, (value) => value)} → ${after.text}${perhapsOf(one)}`
}
