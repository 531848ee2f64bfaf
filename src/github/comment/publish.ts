/** Tells the pull request the plan. If GitHub denies it, a notice says so and nothing stops. */
import type { Report } from '../../commands/shared/context.ts'
import { hasChanges, namedConsents, refusalsOf } from '../../plan/index.ts'
import { planComment } from '../../render/comment.ts'
import type { Plan } from '../../plan/model/types.ts'
import { labelDescription } from '../../plan/messages/consent.ts'
import { labelFor } from '../../review/labels.ts'
import type { CommentHeader } from '../../review/types.ts'
import type { GitHub } from '../api/client.ts'
import type { PullRequestContext } from '../pull-request-context.ts'
import { headerOf, onPullRequests, writeComment } from './plan-comments.ts'

/**
 * Writes the plan into the pull request's comment. `stages`: those that were asked for. A plan without AWS that finds
 * no change is not worth a new comment; one that is there may say otherwise.
 */
export async function publishPlan(
  context: PullRequestContext,
  stages: readonly string[],
  report: Report,
): Promise<void> {
  const { run } = context.workflow
  const { plan, file } = report
  const isWorthIt = plan.basis !== 'file' || hasChanges(plan) || refusalsOf(plan).length > 0
  await onPullRequests(context, async (github, pull) => {
    const bare = headerOf(context, file, stages, pull.headSha)
    await writeComment(context, github, pull, bare, async (before) => {
      if (before === null && !isWorthIt) return null
      const labels = await readyLabels(github, report, before?.header.labels ?? [])
      return planComment({
        header: { ...bare, fingerprint: plan.fingerprint, planned: plannedBy(plan), labels },
        plan,
        file: file.name,
        stages: report.stages,
        run,
      })
    })
  })
}

/** A plan that was not checked against AWS is not one that a deploy could be held to. */
function plannedBy({ basis, stages }: Plan): CommentHeader['planned'] {
  if (basis === 'file') return {}
  return Object.fromEntries(stages.map(({ stage, fingerprint }) => [stage, fingerprint]))
}

/**
 * Creates the labels that can give the plan's missing consents, unless they exist from the plan before.
 * Labels that it may not create are left out.
 */
async function readyLabels(
  github: GitHub,
  { plan }: Report,
  ready: readonly string[],
): Promise<readonly string[]> {
  const missing = namedConsents(plan).filter(({ consent }) => !consent.given)
  const made = await Promise.allSettled(
    missing.map(async ({ name, consent }) => {
      const label = labelFor(consent.words)
      if (!ready.includes(label))
        await github.createLabel(label, labelDescription(name, consent.kind))
      return label
    }),
  )
  return made.flatMap((one) => (one.status === 'fulfilled' ? [one.value] : []))
}
