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

/** Pages beyond which the head is only asked for where the comment looks newer: a plan costs four calls at the most. */
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
 * cannot compare and swap: a run whose commit is no longer the pull request's head is overtaken, and
 * one that writes late does so within a moment of having asked.
 */
export async function writeSticky(
  github: GitHub,
  pull: number,
  author: string,
  header: CommentHeader,
  body: string,
): Promise<Written> {
  const { found, pages } = await find(github, pull, author, header)
  const asks = found?.header.sha !== header.sha && (pages <= FEW_PAGES || isLater(found, header))
  if (asks && (await hasMovedOn(github, pull, header))) return { kind: 'overtaken' }
  if (found !== null) {
    const comment = await github.updateComment(found.id, body)
    return { kind: 'written', comment, before: found }
  }
  return settle(github, pull, author, { ...(await github.createComment(pull, body)), header })
}

/** What cannot be asked keeps nobody from writing. */
async function hasMovedOn(github: GitHub, pull: number, { sha }: CommentHeader): Promise<boolean> {
  const head = await github.pull(pull).catch(() => null)
  return head !== null && head.headSha !== sha
}

function isLater(found: OwnComment | null, { run }: CommentHeader): boolean {
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

/**
 * Two runs that found no comment have made two. The head's stays, of two of those the later run's;
 * whoever sees both deletes the other.
 */
async function settle(
  github: GitHub,
  pull: number,
  author: string,
  made: OwnComment,
): Promise<Written> {
  const all = (await ownComments(github, pull, author)).filter(({ header }) =>
    sameKey(header, made.header),
  )
  if (all.length < 2) return { kind: 'written', comment: made, before: null }
  const { headSha } = await github.pull(pull)
  const rank = ({ id, header }: OwnComment): readonly number[] => [
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
