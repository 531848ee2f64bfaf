import { createHash } from 'node:crypto'
import { SQL_KINDS } from '../engines/table.ts'
import type { ResolvedStage } from '../config/resolved.ts'
import type { StackFacts } from '../facts/stack/stack.ts'

/** The stack's tags by which a stage is found again after it was renamed, moved or removed. */
export const TAGS = {
  stack: 'tinystacks:stack',
  stage: 'tinystacks:stage',
  /** Path of the file in the repository. */
  config: 'tinystacks:config',
  /** `owner/name`. */
  repository: 'tinystacks:repository',
} as const

/**
 * The user's tags and ours, which win. If the repository is not known (a laptop without a remote), the
 * stack keeps its tag, so that no run changes tags for lack of knowledge.
 */
export function stackTags(
  stage: ResolvedStage,
  context: { readonly repository: string | null; readonly config: string },
  deployed: Pick<StackFacts, 'tags'> | null,
): Readonly<Record<string, string>> {
  // RDS never accepted an unencoded path: a stack with such a tag has no RDS resources, and keeps the tag.
  const hasRds = SQL_KINDS.some((kind) => stage.databases[kind] !== undefined)
  const kept = (key: string, text: string): string => {
    const before = deployed?.tags[key]
    return !hasRds && before !== undefined && sameTag(before, text) ? before : tagText(text)
  }
  const repository = context.repository ?? deployed?.tags[TAGS.repository]
  return {
    ...stage.tags,
    [TAGS.stack]: stage.application,
    [TAGS.stage]: stage.name,
    [TAGS.config]: kept(TAGS.config, context.config),
    ...(repository !== undefined && { [TAGS.repository]: kept(TAGS.repository, repository) }),
  }
}

/** What every service takes as a tag's value (RDS API, Tag, which reserves prefixes; IAM takes the same characters). */
const TAKEN = /^(?!aws:|rds:)[\p{L}\p{Z}\p{N}_.:/=+\-@]{1,256}$/u

/** No path in a repository begins with a slash, so a tag that does is an encoded path. */
const ENCODED = '/'

/**
 * A path in a form that AWS accepts in a tag. What AWS accepts stays unchanged, so that no deployed stack gets
 * another tag. Otherwise `apps/(web)/a.yml` becomes `/apps/=28web=29/a.yml`, and a path that is too long for a
 * tag becomes its hash. Different paths never get the same tag.
 */
export function tagText(path: string): string {
  if (path.startsWith(ENCODED) || TAKEN.test(path)) return path
  const encoded = `${ENCODED}${path.replaceAll(/[^\p{L}\p{Z}\p{N}_.:/+\-@]/gu, inBytes)}`
  return encoded.length <= 256
    ? encoded
    : `${ENCODED}${ENCODED}${createHash('sha256').update(path).digest('hex')}`
}

/** Whether two tags, or a tag and a path, stand for the same path, encoded or not. */
export function sameTag(tag: string | undefined, path: string): boolean {
  return tag !== undefined && tagText(tag) === tagText(path)
}

/** The path that a tag stands for, for people. A hash stays a hash. */
export function tagPath(tag: string): string {
  if (!tag.startsWith(ENCODED) || tag.startsWith(ENCODED + ENCODED)) return tag
  const hex = tag.slice(ENCODED.length).replaceAll('%', '%25').replaceAll('=', '%')
  try {
    return decodeURIComponent(hex)
  } catch {
    // Somebody else wrote it.
    return tag
  }
}

function inBytes(character: string): string {
  return [...Buffer.from(character)]
    .map((byte) => `=${byte.toString(16).toUpperCase().padStart(2, '0')}`)
    .join('')
}
