import type { ResolvedStage } from '../config/resolved.ts'
import type { StackFacts } from '../facts/facts.ts'

/** The stack's tags by which a stage is found again after it was renamed, moved or taken out. */
export const TAGS = {
  stack: 'tinystacks:stack',
  stage: 'tinystacks:stage',
  /** Path of the file in the repository. */
  config: 'tinystacks:config',
  /** `owner/name`. */
  repository: 'tinystacks:repository',
} as const

/**
 * The user's tags and ours, which win. Where the repository is not known (a laptop without a
 * remote) the stack keeps the one it has, so that no run changes tags for lack of knowledge.
 */
export function stackTags(
  stage: ResolvedStage,
  context: { readonly repository: string | null; readonly config: string },
  deployed: Pick<StackFacts, 'tags'> | null,
): Readonly<Record<string, string>> {
  const repository = context.repository ?? deployed?.tags[TAGS.repository]
  return {
    ...stage.tags,
    [TAGS.stack]: stage.application,
    [TAGS.stage]: stage.name,
    [TAGS.config]: context.config,
    ...(repository !== undefined && { [TAGS.repository]: repository }),
  }
}
