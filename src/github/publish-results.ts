/** Writes what became of each stage into the comments that show its plan. */
import type { Report } from '../commands/context.ts'
import { withResults } from '../render/comment.ts'
import { githubWords as words } from '../render/words.ts'
import { parseHeader } from '../review/header.ts'
import { refusedResults, resultsOf } from '../review/results.ts'
import type { CommentHeader } from '../review/types.ts'
import type { GitHub } from './client.ts'
import type { PullComment } from './discussion.ts'
import { denial } from './retry.ts'
import type { Side } from './side.ts'

type Results = CommentHeader['results']

/** How often a comment is written again because another job, with other stages, has written over it. */
const TRIES = 5

/** Milliseconds after which another job's write would be seen. */
const SETTLED = 1500

/** Adds the results to every comment of ours that plans one of their stages. */
export async function publishResults(side: Side, report: Report): Promise<void> {
  const { github, inputs, workflow, discussion, notice } = side
  if (github === null || !inputs.comment) return
  const results = resultsFor(report, workflow.run.url)
  try {
    for (const comment of (await discussion()).comments)
      if (isOf(comment, side, report)) await add(side, github, comment, results)
  } catch (error) {
    notice(words.noComment(denial(error, 'pull-requests: write')))
  }
}

function resultsFor({ plan, file, outcomes, refused }: Report, url: string): Results {
  if (outcomes !== null) return resultsOf(outcomes, file.name, url)
  return refused === null ? {} : refusedResults(plan, refused, url)
}

function isOf({ header }: PullComment, { workflow }: Side, { file }: Report): boolean {
  return header.repository === workflow.repository && header.config === file.inRepository
}

/**
 * Jobs of one workflow may deploy the stages of one comment side by side. GitHub cannot compare and
 * swap, so that each looks after a moment whether its own results are still there.
 */
async function add(
  { workflow, clock }: Side,
  github: GitHub,
  { id, header: { planned } }: PullComment,
  results: Results,
): Promise<void> {
  const ours = Object.fromEntries(Object.entries(results).filter(([stage]) => stage in planned))
  const shares = Object.keys(planned).some((stage) => !(stage in ours))
  if (Object.keys(ours).length === 0) return
  for (let attempt = 0; attempt < TRIES; attempt++) {
    const comment = await github.comment(id)
    const header = comment && parseHeader(comment.body)
    if (!header || holds(header.results, ours)) return
    const merged = { ...header, results: { ...header.results, ...ours } }
    await github.updateComment(id, withResults(comment.body, merged, { url: workflow.run.url }))
    if (!shares) return
    await clock.sleep(SETTLED)
  }
}

function holds(results: Results, ours: Results): boolean {
  return Object.entries(ours).every(
    ([stage, result]) => JSON.stringify(results[stage]) === JSON.stringify(result),
  )
}
