/** The comment of a plan, on each pull request that it is for. Where GitHub denies it, a notice says so. */
import { placeOf } from '../../commands/shared/place.ts'
import type { ConfigFile } from '../../ports/ports.ts'
import { githubMessages as words } from '../../render/messages/github.ts'
import { consentOfLabel } from '../../review/labels.ts'
import type { CommentHeader } from '../../review/types.ts'
import type { GitHub } from '../api/client.ts'
import type { PullRequestContext } from '../pull-request-context.ts'
import type { Target } from '../pulls-of-run.ts'
import { orNotice } from './or-notice.ts'
import type { HeadedComment } from './own-comments.ts'
import { writeSticky, type Draft, type Run } from './sticky.ts'

/** The header of a comment that shows no plan. */
export function headerOf(
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
export async function onPullRequests(
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
export async function writeComment(
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
