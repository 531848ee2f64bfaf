/** The one comment of a pull request that is kept up to date: found, written, never written over by an older run. */
import { parseHeader } from '../review/header.ts'
import type { CommentHeader } from '../review/types.ts'
import type { Clock } from '../ports.ts'
import type { Comment, GitHub } from './client.ts'
import { pauseAfter } from './retry.ts'

/** A comment that begins with a header of ours, whoever wrote it. */
export type HeadedComment = Comment & { readonly header: CommentHeader }

/** What tells our comments of one pull request apart: a job that plans some stages has a comment of its own. */
export type CommentKey = Pick<CommentHeader, 'repository' | 'config' | 'stages'>

export type Written =
  /** `before`: what stood in it; null = it is new. */
  | { readonly kind: 'written'; readonly comment: Comment; readonly before: HeadedComment | null }
  /** A newer run has written its plan, or the pull request has moved on. */
  | { readonly kind: 'overtaken' }

/** Pages beyond which the head is only asked for where the comment looks newer: a plan costs four calls at the most. */
const FEW_PAGES = 2

/** Every comment on the pull request that begins with a header of ours. */
export async function headedComments(
  github: GitHub,
  pull: number,
): Promise<readonly HeadedComment[]> {
  const first = await github.comments(pull, 1)
  const rest = await Promise.all(
    pagesAfter(first.lastPage).map((page) => github.comments(pull, page)),
  )
  return [first, ...rest].flatMap(({ comments }) => headedAmong(comments))
}

/** As whom it is written, and with whose patience. */
type Writer = { readonly github: GitHub; readonly author: string; readonly clock: Clock }

/**
 * Writes the comment of `header`'s run, over the one of an earlier run where there is one. GitHub
 * cannot compare and swap: a run whose commit is no longer the pull request's head is overtaken, and
 * one that writes late does so within a moment of having asked. Whoever had to wait looks again.
 */
export async function writeSticky(
  { github, author, clock }: Writer,
  pull: number,
  header: CommentHeader,
  body: string,
): Promise<Written> {
  for (let attempt = 1; ; attempt++) {
    const { found, pages } = await find(github, pull, author, header)
    if (await isOvertaken(github, pull, header, { found, pages, again: attempt > 1 }))
      return { kind: 'overtaken' }
    if (found === null) {
      const made = { ...(await github.createComment(pull, body)), header }
      return settle(github, pull, made)
    }
    try {
      const comment = await github.updateComment(found.id, body)
      return { kind: 'written', comment, before: found }
    } catch (error) {
      const pause = pauseAfter(error, 'PATCH', attempt, clock.now())
      if (pause === null) throw error
      await clock.sleep(pause)
    }
  }
}

async function isOvertaken(
  github: GitHub,
  pull: number,
  header: CommentHeader,
  {
    found,
    pages,
    again,
  }: { readonly found: HeadedComment | null; readonly pages: number; readonly again: boolean },
): Promise<boolean> {
  // Of one commit the later run knows more: labels that were given meanwhile. A re-run is later than all.
  if (found?.header.sha === header.sha) return header.attempt === 1 && isLater(found, header)
  const asks = again || pages <= FEW_PAGES || isLater(found, header)
  return asks && hasMovedOn(github, pull, header)
}

/** What cannot be asked keeps nobody from writing. */
async function hasMovedOn(github: GitHub, pull: number, { sha }: CommentHeader): Promise<boolean> {
  const head = await github.pull(pull).catch(() => null)
  return head !== null && head.headSha !== sha
}

function isLater(found: HeadedComment | null, { run }: CommentHeader): boolean {
  return found !== null && found.header.run > run
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
): Promise<{ readonly found: HeadedComment | null; readonly pages: number }> {
  const search = (comments: readonly Comment[]): HeadedComment | null =>
    headedAmong(comments).find((one) => one.author === author && sameKey(one.header, key)) ?? null
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

/**
 * Two runs that found no comment have made two. The head's stays, of two of those the later run's;
 * whoever sees both deletes the other.
 */
async function settle(github: GitHub, pull: number, made: HeadedComment): Promise<Written> {
  // As whom it was really written: an app's token does not know before.
  const all = (await headedComments(github, pull)).filter(
    ({ author, header }) => author === made.author && sameKey(header, made.header),
  )
  if (all.length < 2) return { kind: 'written', comment: made, before: null }
  const { headSha } = await github.pull(pull)
  const rank = ({ id, header }: HeadedComment): readonly number[] => [
    header.sha === headSha ? 1 : 0,
    header.run,
    header.attempt,
    id,
  ]
  const [kept, ...others] = all.toSorted((one, other) => compare(rank(other), rank(one)))
  await Promise.all(others.map(({ id }) => github.deleteComment(id)))
  return kept?.id === made.id
    ? { kind: 'written', comment: made, before: null }
    : { kind: 'overtaken' }
}

function compare(one: readonly number[], other: readonly number[]): number {
  return one.map((number, index) => number - (other[index] ?? 0)).find((less) => less !== 0) ?? 0
}

function headedAmong(comments: readonly Comment[]): readonly HeadedComment[] {
  return comments.flatMap((comment) => {
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
