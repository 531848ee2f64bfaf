/** Creates a comment exactly once, even if GitHub's answer gets lost. */
import type { CommentHeader } from '../../review/types.ts'
import type { Comment } from '../api/client.ts'
import { headedComments, sameKey, type Place } from './own-comments.ts'
import { isHiccup } from '../../host/github/retry.ts'

/** Attempts to create a comment while it is unknown whether an earlier attempt worked. */
const TRIES = 3

/** If GitHub's answer was lost, looks for the comment among those `since` before creating it again. */
export async function createOnce(
  { github, pull, author }: Place,
  header: CommentHeader,
  body: string,
  since: Date | undefined,
): Promise<Comment> {
  for (let attempt = 1; ; attempt++) {
    try {
      return await github.createComment(pull, body)
    } catch (error) {
      if (!isHiccup(error) || attempt >= TRIES) throw error
    }
    // This also waits for GitHub to be back: reads are retried automatically.
    const made = (await headedComments(github, pull, since)).find(
      (one) => one.author === author && sameKey(one.header, header) && isOfRun(one.header, header),
    )
    if (made) return made
  }
}

/** Whether the same run has written both. */
export function isOfRun(
  one: Pick<CommentHeader, 'run' | 'attempt'>,
  other: Pick<CommentHeader, 'run' | 'attempt'>,
): boolean {
  return one.run === other.run && one.attempt === other.attempt
}
