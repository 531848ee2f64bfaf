/** Follows the links of a commit, as the file system follows them in what is checked out. */
import { posix } from 'node:path'

/** What a commit has at a path, or on the way to it. */
export type TreeEntry =
  | { readonly kind: 'file'; readonly text: string }
  /** `at`: the path itself, or a directory on the way. `target` as it is written. */
  | { readonly kind: 'link'; readonly at: string; readonly target: string }
  | { readonly kind: 'absent' }

/** As many as Linux follows (path_resolution(7)). */
const MOST_LINKS = 40

/** The text of the file that a path leads to; null = it leads to none, or out of the repository. */
export async function followLinks(
  path: string,
  look: (path: string) => Promise<TreeEntry>,
): Promise<string | null> {
  let at = path
  for (let followed = 0; followed <= MOST_LINKS; followed += 1) {
    const entry = await look(at)
    if (entry.kind === 'file') return entry.text
    if (entry.kind === 'absent' || posix.isAbsolute(entry.target)) return null
    const rest = at.slice(entry.at.length)
    at = posix.join(posix.dirname(entry.at), entry.target) + rest
    if (at.startsWith('..')) return null
  }
  return null
}

/** `apps`, `apps/web`, `apps/web/tinystacks.yml`: what is on the way to a path, and itself. */
export function onTheWay(path: string): readonly string[] {
  const parts = path.split('/')
  return parts.map((_, index) => parts.slice(0, index + 1).join('/'))
}
