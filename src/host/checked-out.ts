import type { CheckedOut } from '../ports/ports.ts'
import { git, GitError } from './git.ts'

/** The commit that is checked out in the repository of a folder. */
export async function checkedOut(directory: string): Promise<CheckedOut> {
  try {
    return { sha: (await git(directory, 'rev-parse', '--verify', 'HEAD')).trim() }
  } catch (error) {
    if (error instanceof GitError) return { sha: null, why: error.message }
    throw error
  }
}
