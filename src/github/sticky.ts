/** The one comment of a pull request that is kept up to date: found, written, never written over by an older run. */
import type { CommentHeader } from '../review/types.ts'
import type { Comment, GitHub } from './client.ts'
import { findOwn, ownComments, sameKey, type CommentKey, type OwnComment } from './own-comments.ts'
import { isHiccup } from './retry.ts'

/** Which comment is to be written, by which run, of which commit. */
export type Writer = CommentKey & Pick<CommentHeader, 'sha' | 'run' | 'attempt'>

export type Draft = { readonly header: CommentHeader; readonly body: string }

export type Written =
  /** `before`: what stood in it; null = it is new. */
  | {
      readonly kind: 'written'
      readonly comment: Comment
      readonly header: CommentHeader
      readonly before: OwnComment | null
    }
  /** A newer run has written its plan, or the pull request has moved on. */
  | { readonly kind: 'overtaken' }

/** Pages beyond which the head is only asked for where the comment looks newer: a plan costs four calls at the most. */
const FEW_PAGES = 2

/** How often a comment is created whose creation may have come to nothing. */
const TRIES = 3

/** Milliseconds by which GitHub's clocks may differ: what they made after a moment may be dated before it. */
const SKEW = 60_000

type Place = { readonly github: GitHub; readonly pull: number; readonly author: string }

/**
 * Writes the comment of a run, over the one of an earlier run where there is one. `author`: the login
 * that the token writes as. `draft` is only called for a comment that is going to be written, with what
 * stands in it. GitHub cannot compare and swap: a run whose commit is no longer the pull request's head
 * is overtaken, and one that writes late does so within a moment of having asked.
 */
export async function writeSticky(
  github: GitHub,
  pull: number,
  author: string,
  writer: Writer,
  draft: (before: OwnComment | null) => Promise<Draft>,
): Promise<Written> {
  const place = { github, pull, author }
  const { found, pages, at } = await findOwn(github, pull, author, writer)
  const asks = found?.header.sha !== writer.sha && (pages <= FEW_PAGES || isLater(found, writer))
  if (asks && (await hasMovedOn(place, writer))) return { kind: 'overtaken' }
  const { header, body } = await draft(found)
  if (found !== null) {
    const comment = await github.updateComment(found.id, body)
    return { kind: 'written', comment, header, before: found }
  }
  const since = at === null ? undefined : new Date(at.getTime() - SKEW)
  return settle(place, { ...(await create(place, header, body, since)), header }, since)
}

/** What cannot be asked keeps nobody from writing. */
async function hasMovedOn({ github, pull }: Place, { sha }: Writer): Promise<boolean> {
  const head = await github.pull(pull).catch(() => null)
  return head !== null && head.headSha !== sha
}

function isLater(found: OwnComment | null, { run }: Writer): boolean {
  return found !== null && found.header.run > run
}

/** Creates the comment; where GitHub's answer was lost, it is looked for before it is created again. */
async function create(
  place: Place,
  header: CommentHeader,
  body: string,
  since: Date | undefined,
): Promise<Comment> {
  const { github, pull, author } = place
  for (let attempt = 1; ; attempt++) {
    try {
      return await github.createComment(pull, body)
    } catch (error) {
      if (!isHiccup(error) || attempt >= TRIES) throw error
    }
    // This waits for GitHub to be there again: what only reads is tried again by itself.
    const made = (await ownComments(github, pull, author, since)).find(
      (own) =>
        sameKey(own.header, header) &&
        own.header.run === header.run &&
        own.header.attempt === header.attempt,
    )
    if (made) return made
  }
}

/**
 * Two runs that found no comment have made two. The head's stays, of two of those the later run's;
 * whoever sees both deletes the other. None of them is older than the search, `since`.
 */
async function settle(
  { github, pull, author }: Place,
  made: OwnComment,
  since: Date | undefined,
): Promise<Written> {
  const written = { kind: 'written', comment: made, header: made.header, before: null } as const
  // The comment is written, whatever can be found out afterwards.
  const own = await ownComments(github, pull, author, since).catch(() => [])
  const all = own.filter(({ header }) => sameKey(header, made.header))
  if (all.length < 2) return written
  const { headSha } = await github.pull(pull)
  const rank = ({ id, header }: OwnComment): readonly number[] => [
    header.sha === headSha ? 1 : 0,
    header.run,
    header.attempt,
    id,
  ]
  const [kept, ...others] = all.toSorted((one, other) => compare(rank(other), rank(one)))
  await Promise.all(others.map(({ id }) => github.deleteComment(id)))
  return kept?.id === made.id ? written : { kind: 'overtaken' }
}

function compare(one: readonly number[], other: readonly number[]): number {
  return one.map((number, index) => number - (other[index] ?? 0)).find((less) => less !== 0) ?? 0
}
