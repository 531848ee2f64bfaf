import type { BaseFile } from '../ports/ports.ts'
import { offlineMessages as words } from '../plan/messages/offline.ts'
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
  // ls-tree takes paths literally, not as patterns.
  const entry = await git(directory, 'ls-tree', '--full-tree', commit, '--', inRepository)
  const blob = /^100\d+ blob ([0-9a-f]+)\t/.exec(entry)?.[1]
  if (blob === undefined) return { kind: 'absent', ref }
  return { kind: 'read', ref, text: await git(directory, 'cat-file', 'blob', blob) }
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
