/** Our comments among those of a pull request, told by their author and their hidden header. */
import { parseHeader } from '../review/header.ts'
import type { CommentHeader } from '../review/types.ts'
import type { Comment, GitHub } from './client.ts'

export type OwnComment = Comment & { readonly header: CommentHeader }

/** What tells our comments of one pull request apart: a job that plans some stages has a comment of its own. */
export type CommentKey = Pick<CommentHeader, 'repository' | 'config' | 'stages'>

/** What a search came to. */
export type Found = {
  readonly found: OwnComment | null
  /** How many there were to look through. */
  readonly pages: number
  /** GitHub's clock when it began; null where GitHub did not say. */
  readonly at: Date | null
}

/** Every comment of ours on the pull request that was written or changed `since`. `author`: the login that the token writes as. */
export async function ownComments(
  github: GitHub,
  pull: number,
  author: string,
  since?: Date,
): Promise<readonly OwnComment[]> {
  const first = await github.comments(pull, 1, since)
  const rest = await Promise.all(
    pagesAfter(first.lastPage).map((page) => github.comments(pull, page, since)),
  )
  return [first, ...rest].flatMap(({ comments }) => ownAmong(comments, author))
}

/**
 * Looks through the pages until the comment of this key turns up: the first page has it where it was
 * made with the pull request, the last where it was made late.
 */
export async function findOwn(
  github: GitHub,
  pull: number,
  author: string,
  key: CommentKey,
): Promise<Found> {
  const search = (comments: readonly Comment[]): OwnComment | null =>
    ownAmong(comments, author).find(({ header }) => sameKey(header, key)) ?? null
  const { comments, lastPage, at } = await github.comments(pull, 1)
  const onFirst = search(comments)
  if (onFirst !== null || lastPage <= 1) return { found: onFirst, pages: 1, at }
  const onLast = search((await github.comments(pull, lastPage)).comments)
  if (onLast !== null || lastPage === 2) return { found: onLast, pages: 2, at }
  const between = await Promise.all(
    pagesAfter(lastPage - 1).map((page) => github.comments(pull, page)),
  )
  return { found: search(between.flatMap((page) => page.comments)), pages: lastPage, at }
}

/** Whether two comments are of the same stages of the same file. */
export function sameKey(one: CommentKey, other: CommentKey): boolean {
  return (
    one.repository === other.repository &&
    one.config === other.config &&
    JSON.stringify(one.stages) === JSON.stringify(other.stages)
  )
}

function ownAmong(comments: readonly Comment[], author: string): readonly OwnComment[] {
  return comments.flatMap((comment) => {
    if (comment.author !== author) return []
    const header = parseHeader(comment.body)
    return header === null ? [] : [{ ...comment, header }]
  })
}

function pagesAfter(lastPage: number): readonly number[] {
  return Array.from({ length: Math.max(0, lastPage - 1) }, (_, index) => index + 2)
}
