import type { BaseFile } from '../ports.ts'
import { offlineWords } from '../render/words.ts'
import { denial } from './retry.ts'
import type { Side } from './side.ts'

/**
 * The file as the pull request's base branch has it, from GitHub: a workflow's checkout holds the one
 * commit. null = this run is of no pull request, or GitHub is asked nothing.
 */
export async function baseFileOnGitHub(
  { workflow: { pull }, github }: Side,
  path: string,
): Promise<BaseFile | null> {
  const sha = pull?.baseSha ?? null
  if (sha === null || github === null) return null
  try {
    const text = await (await github()).file(path, sha)
    const ref = `${pull?.baseRef ?? offlineWords.baseBranch} (${sha.slice(0, 7)})`
    return text === null ? { kind: 'absent', ref } : { kind: 'read', ref, text }
  } catch (error) {
    return { kind: 'unread', why: denial(error, 'contents: read') }
  }
}
