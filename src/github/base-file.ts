import type { BaseFile } from '../ports/ports.ts'
import { offlineMessages } from '../plan/messages/offline.ts'
import { denial } from '../host/github/retry.ts'
import type { GitHub } from './api/client.ts'
import type { PullRequestContext } from './pull-request-context.ts'
import type { Workflow } from './workflow.ts'

/** The parents of the commit that is checked out, as git says them; null = there is no git here. */
export type LocalParents = () => Promise<readonly string[] | null>

/**
 * The file before the change, from GitHub: on the pull request's base branch, or before the push. A
 * workflow's checkout has only the one commit. null = the run has neither, or GitHub is not called.
 */
export async function baseFileOnGitHub(
  { workflow, github }: PullRequestContext,
  path: string,
  localParents: LocalParents,
): Promise<BaseFile | null> {
  if (github === null || !hasBase(workflow)) return null
  try {
    const client = await github()
    const base = await baseOf(workflow, client, localParents)
    if (base === null) return null
    const text = await client.file(path, base.sha)
    const ref = `${base.branch} (${base.sha.slice(0, 7)})`
    return text === null ? { kind: 'absent', ref } : { kind: 'read', ref, text }
  } catch (error) {
    return { kind: 'unread', why: denial(error, 'contents: read') }
  }
}

type Base = { readonly sha: string; readonly branch: string }

function hasBase({ pull, before }: Workflow): boolean {
  return pull === null ? before !== null : pull.baseSha !== null
}

/**
 * Of a test merge its first parent: the payload's `base.sha` is older where the base branch has moved on since the
 * pull request's last push, and would show what others changed there as if this one took it back.
 */
async function baseOf(
  { pull, before, ref, sha }: Workflow,
  github: Pick<GitHub, 'parents'>,
  localParents: LocalParents,
): Promise<Base | null> {
  if (pull === null)
    return before === null ? null : { sha: before, branch: ref.replace(/^refs\/heads\//, '') }
  if (pull.baseSha === null) return null
  const branch = pull.baseRef ?? offlineMessages.baseBranch
  // A merge queue says what its group is based on.
  if (pull.headSha === null) return { sha: pull.baseSha, branch }
  const [first, merged] = (await localParents()) ?? (await github.parents(sha))
  const isTestMerge = first !== undefined && merged === pull.headSha
  return { sha: isTestMerge ? first : pull.baseSha, branch }
}
