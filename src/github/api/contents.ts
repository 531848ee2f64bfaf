/** Files of a commit, by GitHub's contents API. */
import { onTheWay, type TreeEntry } from '../../host/follow-links.ts'
import { orGone } from '../../host/github/error.ts'
import type { Octokit } from '../../host/github/octokit.ts'

export type CommitAt = { readonly owner: string; readonly repo: string; readonly ref: string }

/**
 * What is at a path. GitHub gives the file that a link leads to, and describes any other link; below a link to a
 * directory it finds nothing ("Get repository content"), so that the way there is looked at then.
 */
export async function entryAt(
  rest: Octokit['rest'],
  commit: CommitAt,
  path: string,
): Promise<TreeEntry> {
  const found = await contentAt(rest, commit, path)
  if (found !== null) return found.kind === 'directory' ? { kind: 'absent' } : found
  // From the file upwards: where its directory is there, no link is on the way, and one call says so.
  for (const directory of onTheWay(path).slice(0, -1).toReversed()) {
    const on = await contentAt(rest, commit, directory)
    if (on?.kind === 'link') return on
    if (on !== null) break
  }
  return { kind: 'absent' }
}

async function contentAt(
  rest: Octokit['rest'],
  commit: CommitAt,
  path: string,
): Promise<TreeEntry | { readonly kind: 'directory' } | null> {
  const answer = await orGone(() => rest.repos.getContent({ ...commit, path }))
  if (answer === null) return null
  const { data } = answer
  if (Array.isArray(data)) return { kind: 'directory' }
  if (data.type === 'symlink' && 'target' in data)
    return { kind: 'link', at: path, target: data.target }
  if (data.type !== 'file' || !('content' in data)) return { kind: 'absent' }
  if (data.encoding === 'base64')
    return { kind: 'file', text: Buffer.from(data.content, 'base64').toString() }
  // Over 1 MB it comes only raw.
  const raw = await rest.repos.getContent({ ...commit, path, mediaType: { format: 'raw' } })
  return { kind: 'file', text: raw.data as unknown as string }
}
