/** Tells the pull request the result of a verb. If GitHub denies it, a notice says so and nothing stops. */
import type { Context, Report } from '../../commands/shared/context.ts'
import type { TinystacksError } from '../../errors.ts'
import { placeOf } from '../../commands/shared/place.ts'
import { hasChanges, namedConsents, refusalsOf } from '../../plan/index.ts'
import { planComment } from '../../render/comment.ts'
import type { Plan } from '../../plan/model/types.ts'
import type { ConfigFile } from '../../ports/ports.ts'
import { failureComment } from '../../render/failure-comment.ts'
import { labelDescription } from '../../plan/messages/consent.ts'
import { githubMessages as words } from '../../render/messages/github.ts'
import { labelFor, consentOfLabel } from '../../review/labels.ts'
import type { CommentHeader } from '../../review/types.ts'
import type { GitHub } from '../api/client.ts'
import { fileOf } from '../file-of.ts'
import { orNotice } from './or-notice.ts'
import type { HeadedComment } from './own-comments.ts'
import type { PullRequestContext } from '../pull-request-context.ts'
import type { Target } from '../pulls-of-run.ts'
import { writeSticky, type Draft, type Run } from './sticky.ts'

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
    await write(context, github, pull, bare, async (before) => {
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

/** Writes why there is no plan: what the comment showed before is no longer true. */
export async function publishFailure(
  context: PullRequestContext,
  { files, options }: Context,
  error: TinystacksError,
): Promise<void> {
  const file = fileOf(files, options.config)
  if (file === null || file.inRepository === null) return
  await onPullRequests(context, async (github, pull) => {
    const header = { ...headerOf(context, file, options.stages, pull.headSha), dropped: [] }
    const body = failureComment(header, error, context.workflow.run)
    await write(context, github, pull, header, () => Promise.resolve({ header, body }))
  })
}

/** A plan that was not checked against AWS is not one that a deploy could be held to. */
function plannedBy({ basis, stages }: Plan): CommentHeader['planned'] {
  if (basis === 'file') return {}
  return Object.fromEntries(stages.map(({ stage, fingerprint }) => [stage, fingerprint]))
}

/** The header of a comment that shows no plan. */
function headerOf(
  { workflow: { repository, run } }: PullRequestContext,
  file: ConfigFile,
  stages: readonly string[],
  sha: string,
): Omit<CommentHeader, 'dropped'> {
  return {
    repository,
    config: placeOf(file),
    stages: stages.length === 0 ? null : stages.toSorted(),
    sha,
    run: run.id,
    attempt: run.attempt,
    fingerprint: '',
    planned: {},
    labels: [],
    results: {},
    carried: {},
  }
}

/**
 * Does something with each pull request that the plan is for, unless comments are turned off or GitHub denies it. The
 * plan of a merge queue is a check: its comment is the pull request's own plan.
 */
async function onPullRequests(
  context: PullRequestContext,
  tell: (github: GitHub, pull: Target) => Promise<void>,
): Promise<void> {
  const { workflow, inputs, github, targets, notice } = context
  if (workflow.event === 'merge_group') return
  if (github === null || !inputs.comment) {
    notice(words.noComment(inputs.comment ? words.noToken : words.notWanted))
    return
  }
  await orNotice(context, async () => {
    const found = await targets()
    if (found.kind === 'none') {
      if (found.why !== null) notice(words.noPull(found.why))
    } else
      for (const pull of found.pulls)
        await orNotice(context, async () => tell(await github(), pull))
  })
}

/** Writes the comment, and deletes the labels that were created for an outdated plan. */
async function write(
  { clock, notice, ...context }: PullRequestContext,
  github: GitHub,
  { number: pull, labels }: Target,
  run: Run,
  draft: (before: HeadedComment | null) => Promise<Draft | null>,
): Promise<void> {
  const [author, ahead] = await Promise.all([context.author(), context.prefetched()])
  const written = await writeSticky({ github, pull, author, clock, ahead }, run, draft)
  if (written.kind === 'nothing-to-say') return
  if (written.kind !== 'written') {
    notice(written.kind === 'overtaken' ? words.overtaken : words.carriedOut(pull))
    return
  }
  const { author: writer } = written.comment
  if (writer !== author) notice(words.otherAuthor(writer))
  const kept = new Set([...written.header.labels, ...labels])
  // Anyone with write access can edit the comment, and name labels in it that are not ours.
  const stale = (written.before?.header.labels ?? []).filter(
    (label) => consentOfLabel(label) !== null && !kept.has(label),
  )
  // A label that cannot be deleted does no harm: it only allows a plan that no longer exists.
  await Promise.allSettled(stale.map((label) => github.deleteLabel(label)))
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
