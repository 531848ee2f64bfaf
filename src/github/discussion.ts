/** The pull requests that a run carries, and our comments on them. */
import type { Carried } from './pulls-of-run.ts'
import type { GitHub } from './api/client.ts'
import { headedComments, type HeadedComment } from './comment/own-comments.ts'

export type Discussion = {
  readonly carried: Carried
  readonly comments: readonly PullComment[]
  /** Other bots that wrote comments with our header. They are never trusted, only named. */
  readonly lookalikes: readonly string[]
}

export type PullComment = HeadedComment & { readonly pull: number }

/** How many pull requests are read at the same time. */
const AT_ONCE = 10

/** Reads the comments. `author`: the login that our comments are written as. */
export async function readDiscussion(
  github: GitHub,
  carried: Carried,
  author: string,
): Promise<Discussion> {
  const { pulls } = carried
  const all: PullComment[] = []
  for (let from = 0; from < pulls.length; from += AT_ONCE) {
    const some = await Promise.all(
      pulls
        .slice(from, from + AT_ONCE)
        .map(async ({ number: pull }) =>
          (await headedComments(github, pull)).map((comment) => ({ ...comment, pull })),
        ),
    )
    all.push(...some.flat())
  }
  const comments = all.filter((comment) => comment.author === author)
  const others = all.map((comment) => comment.author)
  return {
    carried,
    comments,
    lookalikes: [...new Set(others)].filter((login) => login !== author && login.endsWith('[bot]')),
  }
}
