/** The pull requests that a run carries, and our comments on them. */
import type { GitHub, Pull } from './client.ts'
import { headedComments, type HeadedComment } from './comment/own-comments.ts'

export type Discussion = {
  readonly pulls: readonly Pull[]
  readonly comments: readonly PullComment[]
  /** Other bots that wrote comments with our header. They are never trusted, only named. */
  readonly lookalikes: readonly string[]
}

export type PullComment = HeadedComment & { readonly pull: number }

/** Reads the comments. `author`: the login that our comments are written as. */
export async function readDiscussion(
  github: GitHub,
  pulls: readonly Pull[],
  author: string,
): Promise<Discussion> {
  const all = await Promise.all(
    pulls.map(async ({ number: pull }) =>
      (await headedComments(github, pull)).map((comment) => ({ ...comment, pull })),
    ),
  )
  const comments = all.flat().filter((comment) => comment.author === author)
  const others = all.flat().map((comment) => comment.author)
  return {
    pulls,
    comments,
    lookalikes: [...new Set(others)].filter((login) => login !== author && login.endsWith('[bot]')),
  }
}
