import type { BaseFile } from '../ports/ports.ts'
import { offlineMessages as words } from '../plan/messages/offline.ts'
import { followLinks, onTheWay, type TreeEntry } from './follow-links.ts'
import { git, GitError } from './git.ts'

/** Names of a repository's default branch, the remote's own first. */
const DEFAULT_BRANCHES = ['origin/HEAD', 'origin/main', 'origin/master', 'main', 'master']

/**
 * The file as committed where this branch left the default branch; on the default branch, as committed
 * there.
 */
export async function baseFileOf(inRepository: string, directory: string): Promise<BaseFile> {
  try {
    return await read(inRepository, directory)
  } catch (error) {
    if (error instanceof GitError) return { kind: 'unread', why: error.message }
    throw error
  }
}

async function read(inRepository: string, directory: string): Promise<BaseFile> {
  await git(directory, 'rev-parse', '--git-dir')
  if ((await commitOf(directory, 'HEAD')) === null)
    return { kind: 'absent', ref: words.nothingCommitted }
  const branch = await defaultBranch(directory)
  if (branch === null)
    return {
      kind: 'unread',
      why: words.noDefaultBranch,
    }
  const commit = await mergeBase(directory, branch)
  if (commit === null)
    return {
      kind: 'unread',
      why: words.tooShallow(branch),
    }
  const ref = `${await nameOf(directory, branch)} (${commit.slice(0, 7)})`
  const text = await followLinks(inRepository, (path) => entryAt(directory, commit, path))
  return text === null ? { kind: 'absent', ref } : { kind: 'read', ref, text }
}

/** `100644 blob <sha>\t<path>`; a link's mode is 120000. */
const ENTRY = /^(100\d+|120000) blob ([0-9a-f]+)\t([^]*)$/

async function entryAt(directory: string, commit: string, path: string): Promise<TreeEntry> {
  const way = onTheWay(path)
  // ls-tree takes paths literally, not as patterns. Below a link, or a file, it finds nothing.
  const tree = await git(directory, 'ls-tree', '-z', '--full-tree', commit, '--', ...way)
  const entries = tree.split('\0').flatMap((line) => {
    const [, mode, blob = '', at = ''] = ENTRY.exec(line) ?? []
    return mode !== undefined && way.includes(at) ? [{ mode, blob, at }] : []
  })
  const entry = entries[0]
  if (entry === undefined) return { kind: 'absent' }
  const text = await git(directory, 'cat-file', 'blob', entry.blob)
  if (entry.mode === '120000') return { kind: 'link', at: entry.at, target: text }
  return entry.at === path ? { kind: 'file', text } : { kind: 'absent' }
}

/**
 * The parents of the commit that is checked out, the first one first: the commit itself names them, in a shallow
 * checkout as well. null = git does not say.
 */
export async function parentsOfCheckout(directory: string): Promise<readonly string[] | null> {
  const commit = await orNull(git(directory, 'cat-file', 'commit', 'HEAD'))
  const [header = ''] = commit?.split('\n\n') ?? []
  return commit === null
    ? null
    : [...header.matchAll(/^parent ([0-9a-f]+)$/gm)].map(([, sha = '']) => sha)
}

async function defaultBranch(directory: string): Promise<string | null> {
  for (const branch of DEFAULT_BRANCHES)
    if ((await commitOf(directory, branch)) !== null) return branch
  return null
}

/** `origin/HEAD` is a name for another branch. */
async function nameOf(directory: string, branch: string): Promise<string> {
  return (await git(directory, 'rev-parse', '--abbrev-ref', branch)).trim() || branch
}

function commitOf(directory: string, ref: string): Promise<string | null> {
  return orNull(git(directory, 'rev-parse', '--verify', '--quiet', `${ref}^{commit}`))
}

/** A shallow checkout may not have it. */
function mergeBase(directory: string, branch: string): Promise<string | null> {
  return orNull(git(directory, 'merge-base', 'HEAD', branch))
}

async function orNull(answer: Promise<string>): Promise<string | null> {
  try {
    return (await answer).trim()
  } catch (error) {
    if (error instanceof GitError) return null
    throw error
  }
}
