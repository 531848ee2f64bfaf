/** Creates a comment that is never there twice, although answers of GitHub get lost. */
import type { CommentHeader } from '../../review/types.ts'
import type { Comment } from '../client.ts'
import { headedComments, sameKey, type Place } from './own-comments.ts'
import { isHiccup } from '../retry.ts'

/** How often a comment is created whose creation may have come to nothing. */
const TRIES = 3

/** Where GitHub's answer was lost, the comment is looked for, among those `since`, before it is created again. */
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
    // This waits for GitHub to be there again: what only reads is tried again by itself.
    const made = (await headedComments(github, pull, since)).find(
      (one) => one.author === author && sameKey(one.header, header) && isOfRun(one.header, header),
    )
    if (made) return made
  }
}

/** Whether one and the same run has written it. */
export function isOfRun(
  one: Pick<CommentHeader, 'run' | 'attempt'>,
  other: Pick<CommentHeader, 'run' | 'attempt'>,
): boolean {
  return one.run === other.run && one.attempt === other.attempt
}
