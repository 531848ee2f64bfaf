/** Our comments on a pull request, identified by their author and hidden header. */
import { parseHeader } from '../../review/header.ts'
import type { CommentHeader } from '../../review/types.ts'
import type { Comment, CommentPage, GitHub } from '../api/client.ts'

/** A comment that begins with our header, whoever wrote it. */
export type HeadedComment = Comment & { readonly header: CommentHeader }

/** What distinguishes our comments on one pull request: a job that plans some stages has a comment of its own. */
export type CommentKey = Pick<CommentHeader, 'repository' | 'config' | 'stages'>

/** Where to look for a comment. `author`: the login that ours are written as. */
export type Place = { readonly github: GitHub; readonly pull: number; readonly author: string }

/** The result of a search. */
export type Found = {
  /** As it is now. */
  readonly found: HeadedComment | null
  /** The number of comments that were searched. */
  readonly pages: number
  /** GitHub's clock when the search began; null = GitHub did not say. */
  readonly at: Date | null
}

/** Every comment on the pull request, written or changed `since`, that begins with our header. */
export async function headedComments(
  github: GitHub,
  pull: number,
  since?: Date,
): Promise<readonly HeadedComment[]> {
  const first = await github.comments(pull, 1, since)
  const rest = await Promise.all(
    pagesAfter(first.lastPage).map((page) => github.comments(pull, page, since)),
  )
  return [first, ...rest].flatMap(({ comments }) => headedAmong(comments))
}

/**
 * Searches the pages until our comment with this key turns up: it is on the first page if it was created with
 * the pull request, on the last if it was created late. `ahead`: the first page, read earlier. A comment found
 * there is read again; if there is none, the current page is searched.
 */
export async function findOwn(
  place: Place,
  key: CommentKey,
  ahead: CommentPage | null = null,
): Promise<Found> {
  const page = pagesOf(place)
  const early = ahead && (await findFrom(place, key, ahead, page))
  if (early?.found) {
    const now = early.pages > 1 ? early.found : await place.github.comment(early.found.id)
    const found = now && ownAmong([now], place, key)
    if (found !== null) return { ...early, found }
  }
  return findFrom(place, key, await page(1), page)
}

type Pages = (number: number) => Promise<CommentPage>

/** The pages of one search, each read once. */
function pagesOf({ github, pull }: Place): Pages {
  const read = new Map<number, Promise<CommentPage>>()
  return (number) => {
    const page = read.get(number) ?? github.comments(pull, number)
    read.set(number, page)
    return page
  }
}

async function findFrom(
  place: Place,
  key: CommentKey,
  { comments, lastPage, at }: CommentPage,
  page: Pages,
): Promise<Found> {
  const onFirst = ownAmong(comments, place, key)
  if (onFirst !== null || lastPage <= 1) return { found: onFirst, pages: 1, at }
  const onLast = ownAmong((await page(lastPage)).comments, place, key)
  if (onLast !== null || lastPage === 2) return { found: onLast, pages: 2, at }
  const between = await Promise.all(pagesAfter(lastPage - 1).map(page))
  const found = ownAmong(
    between.flatMap((one) => one.comments),
    place,
    key,
  )
  return { found, pages: lastPage, at }
}

function ownAmong(
  comments: readonly Comment[],
  { author }: Place,
  key: CommentKey,
): HeadedComment | null {
  return (
    headedAmong(comments).find((one) => one.author === author && sameKey(one.header, key)) ?? null
  )
}

/** Whether two comments are for the same stages of the same file. */
export function sameKey(one: CommentKey, other: CommentKey): boolean {
  return (
    one.repository === other.repository &&
    one.config === other.config &&
    JSON.stringify(one.stages) === JSON.stringify(other.stages)
  )
}

function headedAmong(comments: readonly Comment[]): readonly HeadedComment[] {
  return comments.flatMap((comment) => {
    const header = parseHeader(comment.body)
    return header === null ? [] : [{ ...comment, header }]
  })
}

function pagesAfter(lastPage: number): readonly number[] {
  return Array.from({ length: Math.max(0, lastPage - 1) }, (_, index) => index + 2)
}
