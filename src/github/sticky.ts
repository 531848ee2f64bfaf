/** The one comment of a pull request that is kept up to date: found, written, never written over by an older run. */
import { parseHeader } from '../review/header.ts'
import type { CommentHeader } from '../review/types.ts'
import type { Comment, GitHub } from './client.ts'

export type OwnComment = Comment & { readonly header: CommentHeader }

/** What tells our comments of one pull request apart: a job that plans some stages has a comment of its own. */
export type CommentKey = Pick<CommentHeader, 'repository' | 'config' | 'stages'>

export type Written =
  /** `before`: what stood in it; null = it is new. */
  | { readonly kind: 'written'; readonly comment: Comment; readonly before: OwnComment | null }
  /** A newer run has written its plan, or the pull request has moved on. */
  | { readonly kind: 'overtaken' }

/** Pages beyond which the pull request is not asked for its head as well: the run's number decides alone. */
const FEW_PAGES = 2

/** Every comment of ours on the pull request. `author`: the login that the token writes as. */
export async function ownComments(
  github: GitHub,
  pull: number,
  author: string,
): Promise<readonly OwnComment[]> {
  const first = await github.comments(pull, 1)
  const rest = await Promise.all(
    pagesAfter(first.lastPage).map((page) => github.comments(pull, page)),
  )
  return [first, ...rest].flatMap(({ comments }) => ownAmong(comments, author))
}

/**
 * Writes the comment of `header`'s run, over the one of an earlier run where there is one. GitHub
 * cannot compare and swap: a run is overtaken where a comment bears a later run's number, or where
 * the pull request's head is another commit by now.
 */
export async function writeSticky(
  github: GitHub,
  pull: number,
  author: string,
  header: CommentHeader,
  body: string,
): Promise<Written> {
  const { found, pages } = await find(github, pull, author, header)
  if (found !== null && isNewer(found.header, header)) return { kind: 'overtaken' }
  if (pages <= FEW_PAGES && (await github.pull(pull)).headSha !== header.sha)
    return { kind: 'overtaken' }
  if (found !== null)
    return {
      kind: 'written',
      comment: await github.updateComment(found.id, body),
      before: found,
    }
  const comment = await github.createComment(pull, body)
  return settle(github, pull, author, { ...comment, header })
}

/** Whether `one` was written by a later run than `other`: a re-run counts as later than its first try. */
function isNewer(one: CommentHeader, other: CommentHeader): boolean {
  return one.run > other.run || (one.run === other.run && one.attempt > other.attempt)
}

/**
 * Looks through the pages until our comment turns up: the first page has it where it was made with the
 * pull request, the last where it was made late.
 */
async function find(
  github: GitHub,
  pull: number,
  author: string,
  key: CommentKey,
): Promise<{ readonly found: OwnComment | null; readonly pages: number }> {
  const search = (comments: readonly Comment[]): OwnComment | null =>
    ownAmong(comments, author).find(({ header }) => sameKey(header, key)) ?? null
  const first = await github.comments(pull, 1)
  const onFirst = search(first.comments)
  const { lastPage } = first
  if (onFirst !== null || lastPage <= 1) return { found: onFirst, pages: 1 }
  const onLast = search((await github.comments(pull, lastPage)).comments)
  if (onLast !== null || lastPage === 2) return { found: onLast, pages: 2 }
  const between = await Promise.all(
    pagesAfter(lastPage - 1).map((page) => github.comments(pull, page)),
  )
  return { found: search(between.flatMap(({ comments }) => comments)), pages: lastPage }
}

/** Two runs that found no comment have made two: the newest run's stays, and whoever sees both deletes the others. */
async function settle(
  github: GitHub,
  pull: number,
  author: string,
  made: OwnComment,
): Promise<Written> {
  const all = (await ownComments(github, pull, author)).filter(({ header }) =>
    sameKey(header, made.header),
  )
  const newest = all.reduce((best, one) => (isNewer(one.header, best.header) ? one : best), made)
  await Promise.all(
    all.filter(({ id }) => id !== newest.id).map(({ id }) => github.deleteComment(id)),
  )
  return newest.id === made.id
    ? { kind: 'written', comment: made, before: null }
    : { kind: 'overtaken' }
}

function ownAmong(comments: readonly Comment[], author: string): readonly OwnComment[] {
  return comments.flatMap((comment) => {
    if (comment.author !== author) return []
    const header = parseHeader(comment.body)
    return header === null ? [] : [{ ...comment, header }]
  })
}

function sameKey(one: CommentKey, other: CommentKey): boolean {
  return (
    one.repository === other.repository &&
    one.config === other.config &&
    JSON.stringify(one.stages) === JSON.stringify(other.stages)
  )
}

function pagesAfter(lastPage: number): readonly number[] {
  return Array.from({ length: Math.max(0, lastPage - 1) }, (_, index) => index + 2)
}
