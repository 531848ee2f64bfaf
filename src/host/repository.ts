import { readFileSync } from 'node:fs'
import { join } from 'node:path'
import { checkoutRoot, NO_RUNNER } from './checkout.ts'

/** `owner/name` of a GitHub remote's address, https or ssh. */
const REMOTE = /github\.com[/:]([\w.-]+\/[\w.-]+?)(?:\.git)?\s*$/m

/** `owner/name`, from GitHub Actions or else from the checkout's GitHub remote; null = neither. */
export function repositoryName(
  environment: Readonly<Record<string, string | undefined>>,
  directory: string,
): string | null {
  if (environment['GITHUB_REPOSITORY']) return environment['GITHUB_REPOSITORY']
  const root = checkoutRoot(directory, NO_RUNNER)
  if (root === null) return null
  try {
    return REMOTE.exec(readFileSync(join(root, '.git', 'config'), 'utf8'))?.[1] ?? null
  } catch {
    // A worktree's `.git` is a file: the stack's tag then keeps its value.
    return null
  }
}
