/** Tells the pull request why there is no plan: loaded without what a plan takes. */
import type { Context } from '../../commands/shared/context.ts'
import type { TinystacksError } from '../../errors.ts'
import { failureComment } from '../../render/failure-comment.ts'
import { fileOf } from '../file-of.ts'
import type { PullRequestContext } from '../pull-request-context.ts'
import { headerOf, onPullRequests, writeComment } from './plan-comments.ts'

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
    await writeComment(context, github, pull, header, () => Promise.resolve({ header, body }))
  })
}
