/** The pull request's comment, kept up to date: found, written, and never overwritten by an older run. */
import { isCarriedOut } from '../../review/apply-progress.ts'
import type { CommentHeader } from '../../review/types.ts'
import type { Clock } from '../../ports/ports.ts'
import type { Comment, CommentPage } from '../api/client.ts'
import { createOnce, isOfRun } from './create-comment.ts'
import {
  findOwn,
  headedComments,
  sameKey,
  type CommentKey,
  type Found,
  type HeadedComment,
  type Place,
} from './own-comments.ts'
import { nullUnlessStopped, pauseAfter } from '../../host/github/retry.ts'

/** Which comment to write, by which run, for which commit. */
export type Run = CommentKey & Pick<CommentHeader, 'sha' | 'run' | 'attempt'>

export type Draft = { readonly header: CommentHeader; readonly body: string }

export type Written =
  /** `before`: its content before this run; null = it is new. */
  | {
      readonly kind: 'written'
      readonly comment: Comment
      readonly header: CommentHeader
      readonly before: HeadedComment | null
    }
  /** A newer run has written its plan, or the pull request has a newer commit. */
  | { readonly kind: 'overtaken' }
  /** It tells what a deploy of its plan came to, and the pull request has no newer commit. */
  | { readonly kind: 'carried-out' }
  /** There is no comment, and nothing that one would be written for. */
  | { readonly kind: 'nothing-to-say' }

/** Where to write it, and with which clock. */
export type Writer = Place & {
  readonly clock: Clock
  /** The first page of comments, read earlier; null = it was not read. */
  readonly ahead: CommentPage | null
}

/** Beyond this many pages, the head is only read if the comment looks newer: a plan costs four calls at most. */
const FEW_PAGES = 2

/** Milliseconds by which GitHub's clocks may differ: something created after a moment may be dated before it. */
const SKEW = 60_000

/**
 * Writes the comment of a run, over an earlier run's if there is one. `draft` is only called for a comment
 * that will be written, with its current content; where there is none it may give null. GitHub has no
 * compare-and-swap: a run whose commit is no longer the pull request's head does not write, and any other
 * writes right after checking. After a wait it checks again.
 */
export async function writeSticky(
  writer: Writer,
  run: Run,
  draft: (before: HeadedComment | null) => Promise<Draft | null>,
): Promise<Written> {
  const { github, clock } = writer
  let before: HeadedComment | null = null
  for (let attempt = 1, waited = 0; ; attempt++) {
    const search = await findOwn(writer, run, attempt === 1 ? writer.ahead : null)
    const { found, at } = search
    if (found !== null && isCarriedOut(found.header) && !(await isNewer(writer, run, found)))
      return { kind: 'carried-out' }
    if (await isOvertaken(writer, run, search, attempt > 1)) return { kind: 'overtaken' }
    // The write may have worked although its answer was lost.
    if (found === null || attempt === 1 || !isOfRun(found.header, run)) before = found
    const drafted = await draft(found)
    if (drafted === null) return { kind: 'nothing-to-say' }
    const { header, body } = drafted
    if (found === null) {
      const since = at === null ? undefined : new Date(at.getTime() - SKEW)
      return settle(writer, { ...(await createOnce(writer, header, body, since)), header }, since)
    }
    try {
      const comment = await github.updateComment(found.id, body)
      return { kind: 'written', comment, header, before }
    } catch (error) {
      const pause = pauseAfter(error, { attempt, repeatable: true, waited }, clock.now())
      if (pause === null) throw error
      await clock.sleep(pause)
      waited += pause
    }
  }
}

async function isOvertaken(
  place: Place,
  run: Run,
  { found, pages }: Found,
  again: boolean,
): Promise<boolean> {
  // For one commit the later run knows more, such as newer labels. A re-run is later than any other run.
  if (found?.header.sha === run.sha) return run.attempt === 1 && isLater(found, run)
  const asks = again || pages <= FEW_PAGES || isLater(found, run)
  return asks && hasMovedOn(place, run)
}

/** Whether the run is for a newer commit than the comment. What could not be read is none. */
async function isNewer(
  { github, pull }: Place,
  { sha }: Run,
  { header }: HeadedComment,
): Promise<boolean> {
  if (header.sha === sha) return false
  const now = await github.pull(pull).catch(nullUnlessStopped)
  return now !== null && now.open && now.headSha === sha
}

/** A failed check does not prevent the write. */
async function hasMovedOn({ github, pull }: Place, { sha }: Run): Promise<boolean> {
  const head = await github.pull(pull).catch(nullUnlessStopped)
  return head !== null && head.headSha !== sha
}

function isLater(found: HeadedComment | null, { run }: Run): boolean {
  return found !== null && found.header.run > run
}

/**
 * Two runs that found no comment have created two. The one for the head stays, or else the later run's;
 * whichever run sees both deletes the other. Neither is older than the search, `since`, unless the search was
 * for another author than the one that wrote: an app's token does not know its login beforehand.
 */
async function settle(
  { github, pull, author: expected }: Place,
  made: HeadedComment,
  since: Date | undefined,
): Promise<Written> {
  const written = { kind: 'written', comment: made, header: made.header, before: null } as const
  // The comment is written, even if the search for a second one fails.
  const from = made.author === expected ? since : undefined
  const headed = await headedComments(github, pull, from).catch(nullUnlessStopped)
  const all = (headed ?? []).filter(
    ({ author, header }) => author === made.author && sameKey(header, made.header),
  )
  if (all.length < 2) return written
  const { headSha } = await github.pull(pull)
  const rank = ({ id, header }: HeadedComment): readonly number[] => [
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
