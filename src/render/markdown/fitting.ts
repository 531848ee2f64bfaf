import type { CommentPart } from '../../review/types.ts'

/** The fewest parts that have to be left out, in their order; all of them where nothing fits. */
export function fitting(
  parts: readonly CommentPart[],
  fits: (dropped: readonly CommentPart[]) => boolean,
): readonly CommentPart[] {
  const count = parts.findIndex((_, index) => fits(parts.slice(0, index)))
  return count === -1 ? parts : parts.slice(0, count)
}
