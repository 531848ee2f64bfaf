/** Adds the result of each stage to the comments that show its plan. */
import type { Context, Report } from '../../commands/shared/context.ts'
import type { TinystacksError } from '../../errors.ts'
import type { ConfigFile } from '../../ports/ports.ts'
import { withResults } from '../../render/comment.ts'
import { failureInOneLine } from '../../render/problems.ts'
import { githubMessages as words } from '../../render/messages/github.ts'
import { applyProgress, isCarriedOut } from '../../review/apply-progress.ts'
import { parseHeader } from '../../review/header.ts'
import { parsePlanData } from '../../review/plan-data.ts'
import { refusedResults, resultsOf, unstartedResults } from '../../review/results.ts'
import type { CommentHeader } from '../../review/types.ts'
import type { GitHub } from '../api/client.ts'
import type { PullComment } from '../discussion.ts'
import { fileOf } from '../file-of.ts'
import { orNotice } from './or-notice.ts'
import { pauseAfter } from '../../host/github/retry.ts'
import type { PullRequestContext } from '../pull-request-context.ts'
import type { Carried } from '../pulls-of-run.ts'

type Results = CommentHeader['results']

/** How often a comment is rewritten after another job, with other stages, has overwritten it. */
const TRIES = 5

/** Milliseconds after which another job's write is visible. */
const SETTLED = 1500

/** Adds the results to each of our comments that plans one of their stages. */
export async function publishResults(context: PullRequestContext, report: Report): Promise<void> {
  const results = resultsFor(report, context.workflow.run.url)
  await tell(context, report.file, () => results)
}

/** Adds why a deploy could not start to each of our comments that plans one of `stages`; empty = any. */
export async function publishUnstarted(
  context: PullRequestContext,
  { files, options: { config, stages } }: Pick<Context, 'files' | 'options'>,
  error: TinystacksError,
): Promise<void> {
  const file = fileOf(files, config)
  if (file === null) return
  const { url } = context.workflow.run
  await tell(context, file, ({ header, body }) => {
    const shown = parsePlanData(body)?.stages ?? []
    const asked = Object.keys(header.planned).filter(
      (stage) => stages.length === 0 || stages.includes(stage),
    )
    return unstartedResults(asked, shown, failureInOneLine(error), url)
  })
}

async function tell(
  context: PullRequestContext,
  { inRepository }: ConfigFile,
  resultsIn: (comment: PullComment) => Results,
): Promise<void> {
  const { github, inputs, workflow, discussion, notice } = context
  if (github === null || !inputs.comment) return
  await orNotice(context, async () => {
    const client = await github()
    const { carried, comments } = await discussion()
    if (carried.pulls.length === 0) notice(words.noResult)
    for (const comment of comments) {
      const { repository, config } = comment.header
      if (repository === workflow.repository && config === inRepository)
        await orNotice(context, () =>
          add(context, client, comment, resultsOfIts(carried, comment, resultsIn(comment))),
        )
    }
  })
}

/**
 * The results of what a comment's pull request brings: not of a stage whose plan was carried out before, which keeps
 * the result of that deploy, nor of one that has had this pull request already.
 */
function resultsOfIts({ earlierFor }: Carried, comment: PullComment, all: Results): Results {
  const { carried, planned } = comment.header
  const waiting = earlierFor.get(comment.pull) ?? null
  return Object.fromEntries(
    Object.entries(all).filter(
      ([stage, { kind }]) =>
        Object.hasOwn(planned, stage) &&
        carried[stage] !== 'done' &&
        (waiting === null || waiting.includes(stage) || kind === 'unchanged'),
    ),
  )
}

function resultsFor({ plan, file, outcomes, refused }: Report, url: string): Results {
  if (outcomes !== null) return resultsOf(outcomes, file.name, url)
  return refused === null ? {} : refusedResults(plan, refused, url)
}

/**
 * Jobs of one workflow may deploy the stages of one comment at the same time. GitHub has no compare-and-swap,
 * so each job checks after a moment whether its own results are still there.
 */
async function add(
  { workflow, clock }: PullRequestContext,
  github: GitHub,
  { id, header: { planned, carried } }: PullComment,
  ours: Results,
): Promise<void> {
  const shares = Object.keys(planned).some(
    (stage) => !Object.hasOwn(ours, stage) && carried[stage] !== 'done',
  )
  if (Object.keys(ours).length === 0) return
  for (let attempt = 1, waited = 0; attempt <= TRIES; attempt++) {
    const comment = await github.comment(id)
    const header = comment && parseHeader(comment.body)
    if (!header || holds(header.results, ours) || isCarriedOut(header)) return
    const merged = {
      ...header,
      results: { ...header.results, ...ours },
      carried: applyProgress(ours, header, planned),
    }
    try {
      await github.updateComment(id, withResults(comment.body, merged, { url: workflow.run.url }))
      if (!shares) return
      await clock.sleep(SETTLED)
    } catch (error) {
      const pause = pauseAfter(error, { attempt, repeatable: true, waited }, clock.now())
      if (pause === null) throw error
      await clock.sleep(pause)
      waited += pause
    }
  }
}

function holds(results: Results, ours: Results): boolean {
  return Object.entries(ours).every(
    ([stage, result]) => JSON.stringify(results[stage]) === JSON.stringify(result),
  )
}
