/** The one comment on a pull request: its plan, and after the deploy what became of it. */
import type { ResolvedStage } from '../config/resolved.ts'
import type { Plan } from '../plan/model/types.ts'
import { writeHeader } from '../review/header.ts'
import { writePlanData } from '../review/plan-data.ts'
import { COMMENT_PARTS, type CommentHeader, type CommentPart } from '../review/types.ts'
import { linkForMarkdown } from '../text/escape.ts'
import { fingerprintLine } from './markdown/fingerprint.ts'
import { fitting } from './markdown/fitting.ts'
import { partsOf, planBlocks } from './markdown/plan.ts'
import { trimmedPlans, planPart, resultsPart, type TrimmedPlan } from './markdown/layout.ts'
import { resultBlocks, resultHeading, type Results } from './markdown/results.ts'
import { commentMessages as words } from './messages/comment.ts'

/** GitHub refuses a longer comment (422). It counts characters; UTF-16 code units are never fewer. */
const LONGEST = 65_536

/** The workflow run that a comment is written by. */
type Run = { readonly url: string }

export type PlanCommentInput = {
  readonly header: Omit<CommentHeader, 'dropped'>
  readonly plan: Plan
  /** The file as the user named it. */
  readonly file: string
  /** As the file has them. */
  readonly stages: readonly ResolvedStage[]
  readonly run: Run | null
}

/**
 * The comment that shows a plan, and its header. What does not fit into `limit` UTF-16 code units is
 * left out part by part, in the order of COMMENT_PARTS; the verdict, with its counts, always stays.
 * Never above the limit as long as that leaves 1,200 beside the header: a verdict of every kind.
 */
export function planComment(
  { header, plan, file, stages, run }: PlanCommentInput,
  limit = LONGEST,
): Written {
  const shown = { plan, file, stages }
  const data = writePlanData(plan)
  const render = (dropped: readonly CommentPart[]): string =>
    joined([
      writeHeader({ ...header, dropped }),
      ...planBlocks(shown, new Set(dropped)),
      ...leftOut(dropped, run),
      fingerprintLine(plan.fingerprint, header.sha, run),
      ...(dropped.includes('plan data') ? [] : [data]),
    ])
  const dropped = fitting(partsOf(shown), (parts) => render(parts).length <= limit)
  const whole = { ...header, dropped }
  const body = render(dropped)
  return Object.keys(header.results).length === 0
    ? { body, header: whole }
    : withNewResults(body, whole, run, limit)
}

/**
 * The same comment with the results of its header above the plan. Where there is no room for both,
 * less is shown of the plan first, and of the results only when that is not enough.
 */
export function withResults(
  body: string,
  header: CommentHeader,
  run: Run | null,
  limit = LONGEST,
): string {
  return withNewResults(body, header, run, limit).body
}

type Written = { readonly body: string; readonly header: CommentHeader }

function withNewResults(
  body: string,
  header: CommentHeader,
  run: Run | null,
  limit: number,
): Written {
  const plans = trimmedPlans(planPart(body))
  const shortest = plans[plans.length - 1] as TrimmedPlan
  const short = { ...header, results: withoutTexts(header.results) }
  const tries: readonly (() => Written)[] = [
    ...plans.map((plan) => () => write(header, plan, run, resultBlocks(header.results))),
    () => write(short, shortest, run, [...resultBlocks(short.results), moreIn(run)]),
    () => write(short, shortest, run, [resultHeading(short.results), moreIn(run)]),
  ]
  let written = { body, header }
  for (const attempt of tries) {
    written = attempt()
    if (written.body.length <= limit) break
  }
  return written
}

function write(
  header: CommentHeader,
  { text, dropped }: TrimmedPlan,
  run: Run | null,
  results: readonly string[],
): Written {
  const all = [...header.dropped, ...dropped]
  const now = { ...header, dropped: COMMENT_PARTS.filter((part) => all.includes(part)) }
  const block = resultsPart([...results, ...leftOut(now.dropped, run)])
  return { header: now, body: joined([writeHeader(now), block, text]) }
}

/** The results without what is long in them, so that the header holds them as well. */
function withoutTexts(results: Results): Results {
  return Object.fromEntries(
    Object.entries(results).map(([stage, result]) => [
      stage,
      { ...result, failure: null, notes: [] },
    ]),
  )
}

function leftOut(dropped: readonly CommentPart[], run: Run | null): readonly string[] {
  return dropped.length === 0 ? [] : [`${words.leftOut(dropped)} ${words.whole} ${summaryOf(run)}.`]
}

function moreIn(run: Run | null): string {
  return `${words.moreResults} ${summaryOf(run)}.`
}

function summaryOf(run: Run | null): string {
  return run === null ? words.jobSummary : linkForMarkdown(words.jobSummary, run.url)
}

function joined(blocks: readonly string[]): string {
  return `${blocks.join('\n\n')}\n`
}
