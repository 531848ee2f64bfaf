import { hasChanges, unusedConsents, missingConsent, refusalsOf } from '../../plan/index.ts'
import { fittingPlan } from '../../outputs/index.ts'
import type { Plan } from '../../plan/model/types.ts'
import { planAnnotations, SHOWN } from '../../render/annotations.ts'
import { planAsMarkdown } from '../../render/markdown.ts'
import { reviewAsMarkdown, reviewForTerminal } from '../../render/review.ts'
import { planForTerminal } from '../../render/terminal.ts'
import { notCarriedOut, refused } from '../../plan/messages/deploy/results.ts'
import { reviewMessages } from '../../render/messages/review.ts'
import { done, failedFor, type CommandResult, type Context, type Report } from './context.ts'
import type { Loaded } from './load.ts'
import type { NotReviewed } from './reviewed.ts'

/**
 * A plan as the result of a verb: refused (exit 3) if it has a refusal or a missing consent. `remark`: what a
 * refusal says besides.
 */
export function planResult(
  { terminal, options }: Context,
  loaded: Pick<Loaded, 'file' | 'stages'>,
  plan: Plan,
  remark: string | null = null,
): CommandResult<Plan> {
  const { file, stages } = loaded
  const [refusals, missing] = [refusalsOf(plan).length, missingConsent(plan).length]
  const stopped = refusals + missing > 0
  const unused = unusedConsents(plan, options.allow, options.labels)
  // The plan has named each refusal already. The comment on a deploy may show an older plan, so it names them.
  const said = remark === null ? [] : [remark]
  const failure = stopped ? [...unused, notCarriedOut(refusals, missing), ...said].join('; ') : null
  const refusedFor = stopped ? [...unused, ...refused(plan), ...said].join('; ') : null
  const shown = done({
    annotations: planAnnotations(plan, file.name),
    text: planForTerminal(plan, {
      ...terminal,
      file: file.name,
      withoutRefusals: terminal.annotated === true && refusals < SHOWN,
    }),
    json: plan,
    summary: planAsMarkdown(plan, { file: file.name, stages }),
    outputs: planOutputs(plan),
    report: { ...reportOf(loaded, plan), refused: refusedFor },
  })
  return failedFor(shown, 3, refusals > 0 ? 'plan-refused' : 'consent-missing', failure)
}

/** A plan that differs from the reviewed one: refused (exit 3), with what differs. */
export function notReviewedResult(
  context: Context,
  loaded: Pick<Loaded, 'file' | 'stages'>,
  plan: Plan,
  { refused: reviews, reviewed }: NotReviewed,
): CommandResult<Plan> {
  const result = planResult(context, loaded, plan)
  const failure = reviewMessages.refused(reviews.map(({ stage }) => stage))
  return {
    ...result,
    exit: 3,
    code: 'plan-not-reviewed',
    failure,
    text: `${result.text}\n\n${reviewForTerminal(reviews, reviewed)}`,
    summary: `${reviewAsMarkdown(reviews, reviewed)}\n\n${result.summary ?? ''}`,
    report: { ...reportOf(loaded, plan), refused: failure },
  }
}

/** What a pull request shows of a plan that was not carried out. */
export function reportOf({ file, stages }: Pick<Loaded, 'file' | 'stages'>, plan: Plan): Report {
  return { file, stages, plan, outcomes: null, refused: null }
}

/** The step outputs that tell of a plan, `beside` the output that tells of every stage. */
export function planOutputs(plan: Plan, beside = ''): Readonly<Record<string, string>> {
  return {
    'has-changes': String(hasChanges(plan)),
    plan: fittingPlan(plan, beside.length),
    'plan-fingerprint': plan.fingerprint,
    stages: JSON.stringify(plan.stages.map(({ stage }) => stage)),
  }
}
