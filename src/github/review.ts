/** What the pull requests behind a run say: consent by label, and the reviewed plans. */
import type { ConfigFile, Review, Reviewed } from '../ports/ports.ts'
import { githubMessages as words } from '../render/messages/github.ts'
import type { ReviewPolicy } from '../review/compare.ts'
import { consentOfLabel } from '../review/labels.ts'
import { parsePlanData } from '../review/plan-data.ts'
import type { Discussion } from './discussion.ts'
import { denial } from './retry.ts'
import type { PullRequestContext } from './pull-request-context.ts'

/** The port, on GitHub. If GitHub denies a read, a notice says so: then no label counts, and no plan is reviewed. */
export function reviewOf(policy: ReviewPolicy, connect: () => Promise<PullRequestContext>): Review {
  return {
    policy,
    consents: async () => {
      const context = await connect()
      try {
        return (await labels(context)).flatMap((name) => consentOfLabel(name) ?? [])
      } catch (error) {
        context.notice(words.labelsUnread(denial(error, 'pull-requests: read')))
        return []
      }
    },
    reviewed: async (file) => reviewed(await connect(), file),
  }
}

/** The event's labels, if they are current: a re-run has the payload of the first attempt. */
async function labels({
  workflow,
  github,
  carried,
}: PullRequestContext): Promise<readonly string[]> {
  const { pull, run } = workflow
  const inPayload = pull?.labels ?? null
  if (github === null || (inPayload !== null && run.attempt === 1)) return inPayload ?? []
  if (pull !== null) return (await (await github()).pull(pull.number)).labels
  return (await carried()).flatMap((one) => one.labels)
}

async function reviewed(
  { github, workflow, discussion }: PullRequestContext,
  { inRepository }: ConfigFile,
): Promise<Reviewed> {
  if (github === null) return { plans: [], pulls: [], lookalikes: [], unread: words.noToken }
  let read: Discussion
  try {
    read = await discussion()
  } catch (error) {
    const unread = denial(error, 'pull-requests: read')
    return { plans: [], pulls: [], lookalikes: [], unread }
  }
  const ours = read.comments.filter(
    ({ header }) => header.repository === workflow.repository && header.config === inRepository,
  )
  const heads = new Set(read.pulls.map(({ headSha }) => headSha))
  return {
    plans: ours.map(({ pull, header, body }) => ({
      pull,
      current: heads.has(header.sha),
      header,
      plan: parsePlanData(body),
    })),
    pulls: read.pulls.map(({ number }) => number),
    lookalikes: read.lookalikes,
    unread: null,
  }
}
