import { promisify } from 'node:util'
import { MAX_FILE_BYTES } from '../config/limits.ts'

/** Milliseconds: no command here reads a repository's whole history. */
const TIMEOUT = 20_000

/** A git command failed. */
export class GitError extends Error {
  override readonly name = 'GitError'
}

/**
 * What git prints, limited to the size of a tinystacks.yml.
 *
 * @throws GitError with git's own message in one line, or why git could not run
 */
export async function git(directory: string, ...argv: readonly string[]): Promise<string> {
  try {
    const { execFile } = await import('node:child_process')
    const { stdout } = await promisify(execFile)('git', argv, {
      cwd: directory,
      encoding: 'utf8',
      maxBuffer: MAX_FILE_BYTES,
      timeout: TIMEOUT,
      windowsHide: true,
    })
    return stdout
  } catch (error) {
    throw new GitError(whyNot(error), { cause: error })
  }
}

function whyNot(error: unknown): string {
  if (!(error instanceof Error)) return String(error)
  if ('code' in error && error.code === 'ENOENT') return 'git is not installed'
  const said = 'stderr' in error && typeof error.stderr === 'string' ? error.stderr.trim() : ''
  return (said || error.message).split('\n')[0]?.replace(/^fatal: /, '') ?? ''
}
