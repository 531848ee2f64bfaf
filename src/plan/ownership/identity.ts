/** Whose stack a stack is, told by the tags that every deploy writes. */
import { sameTag, TAGS } from '../../template/tags.ts'
import type { StackFacts } from '../../facts/stack/stack.ts'

/** A file of a repository, and the application it describes. */
export type Identity = {
  /** `owner/name`; null where nobody knows. */
  readonly repository: string | null
  /** The file's path in its repository. */
  readonly config: string
  /** The `stack` of the file. */
  readonly application: string
}

/** Whether a deploy of this file made the stack, for the application that the file describes. */
export function isOfFile(stack: Pick<StackFacts, 'tags'>, file: Identity): boolean {
  return isOfPath(stack, file) && !isOfOtherApplication(stack, file)
}

/** Whether the stack's tags name another application than the file: it was renamed, or is another's at this path. */
export function isOfOtherApplication(
  { tags }: Pick<StackFacts, 'tags'>,
  { application }: Pick<Identity, 'application'>,
): boolean {
  return tags[TAGS.stack] !== undefined && tags[TAGS.stack] !== application
}

/**
 * Whether a deploy of a file at this path made the stack, whatever its application. Where the repository is not
 * known on one side, the application's name has to be the same: many repositories have a `tinystacks.yml`.
 */
export function isOfPath({ tags }: Pick<StackFacts, 'tags'>, file: Identity): boolean {
  if (tags[TAGS.stage] === undefined || !sameTag(tags[TAGS.config], file.config)) return false
  const repository = tags[TAGS.repository]
  return file.repository !== null && repository !== undefined
    ? sameTag(repository, file.repository)
    : tags[TAGS.stack] === file.application
}
