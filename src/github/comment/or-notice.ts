import { githubMessages as words } from '../../render/messages/github.ts'
import type { PullRequestContext } from '../pull-request-context.ts'
import { denial } from '../../host/github/retry.ts'

/** Tells a pull request something. If GitHub denies it, a notice says so and nothing stops. */
export async function orNotice(
  { notice }: Pick<PullRequestContext, 'notice'>,
  telling: () => Promise<void>,
): Promise<void> {
  try {
    await telling()
  } catch (error) {
    notice(words.noComment(denial(error, 'pull-requests: write')))
  }
}
