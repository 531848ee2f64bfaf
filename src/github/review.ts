/** What the pull requests behind a run say: consent by label, and the reviewed plans. */
import type { ConfigFile, Review, Reviewed, StageToJudge } from '../ports/ports.ts'
import { githubMessages as words } from '../render/messages/github.ts'
import type { ReviewPolicy } from '../review/compare.ts'
import { consentOfLabel } from '../review/labels.ts'
import type { Discussion } from './discussion.ts'
import { denial } from '../host/github/retry.ts'
import type { PullRequestContext } from './pull-request-context.ts'

/** The port, on GitHub. If GitHub denies a read, a notice says so: then no label counts, and no plan is reviewed. */
export function reviewOf(policy: ReviewPolicy, connect: () => Promise<PullRequestContext>): Review {
  return {
    policy,
    consents: async (stages = []) => {
      const context = await connect()
      try {
        const { names, pulls } = await labels(context, stages)
        return { words: names.flatMap((name) => consentOfLabel(name) ?? []), pulls }
      } catch (error) {
        context.notice(words.labelsUnread(denial(error, 'pull-requests: read')))
        return { words: [], pulls: null }
      }
    },
    reviewed: async (file) => reviewed(await connect(), file),
  }
}

type Labels = { readonly names: readonly string[]; readonly pulls: readonly number[] | null }

/** The event's labels, if they are current: a re-run has the payload of the first attempt. */
async function labels(
  { workflow, github, carried }: PullRequestContext,
  stages: readonly StageToJudge[],
): Promise<Labels> {
  const { pull, run } = workflow
  const inPayload = pull?.labels ?? null
  if (pull !== null && inPayload !== null && (github === null || run.attempt === 1))
    return { names: inPayload, pulls: [pull.number] }
  if (github === null) return { names: [], pulls: null }
  const { pulls } = await carried(stages)
  return {
    names: pulls.flatMap((one) => one.labels),
    pulls: pulls.map(({ number }) => number),
  }
}

async function reviewed(
  { github, workflow, discussion }: PullRequestContext,
  { inRepository }: ConfigFile,
): Promise<Reviewed> {
  const none = { plans: [], pulls: [], doubts: {}, lookalikes: [] }
  if (github === null) return { ...none, unread: words.noToken }
  let read: Discussion
  try {
    read = await discussion()
  } catch (error) {
    return { ...none, unread: denial(error, 'pull-requests: read') }
  }
  const ours = read.comments.filter(
    ({ header }) => header.repository === workflow.repository && header.config === inRepository,
  )
  // Reads the whole plan, and has the schema of it: nothing else of a start needs either.
  const { parsePlanData } = await import('../review/plan-data.ts')
  const { pulls, earlierFor, doubts } = read.carried
  const heads = new Set(pulls.map(({ headSha }) => headSha))
  return {
    plans: ours.map(({ pull, header, body }) => ({
      pull,
      earlierFor: earlierFor.get(pull) ?? null,
      current: heads.has(header.sha),
      header,
      plan: parsePlanData(body),
    })),
    pulls: pulls.map(({ number }) => number),
    doubts,
    lookalikes: read.lookalikes,
    unread: null,
  }
}
