import type { BaseFile } from '../ports/ports.ts'
import { offlineMessages } from '../plan/messages/offline.ts'
import { denial } from './retry.ts'
import type { PullRequestContext } from './pull-request-context.ts'

/**
 * The file before the change, from GitHub: on the pull request's base branch, or before the push. A
 * workflow's checkout has only the one commit. null = the run has neither, or GitHub is not called.
 */
export async function baseFileOnGitHub(
  { workflow, github }: PullRequestContext,
  path: string,
): Promise<BaseFile | null> {
  const base = baseOf(workflow)
  if (base === null || github === null) return null
  try {
    const text = await (await github()).file(path, base.sha)
    const ref = `${base.branch} (${base.sha.slice(0, 7)})`
    return text === null ? { kind: 'absent', ref } : { kind: 'read', ref, text }
  } catch (error) {
    return { kind: 'unread', why: denial(error, 'contents: read') }
  }
}

type Base = { readonly sha: string; readonly branch: string }

function baseOf({ pull, before, ref }: PullRequestContext['workflow']): Base | null {
  if (pull !== null)
    return pull.baseSha === null
      ? null
      : { sha: pull.baseSha, branch: pull.baseRef ?? offlineMessages.baseBranch }
  return before === null ? null : { sha: before, branch: ref.replace(/^refs\/heads\//, '') }
}
