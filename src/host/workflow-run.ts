import type { WorkflowRun } from '../ports/ports.ts'

/**
 * Events whose GITHUB_SHA is the last commit of the default branch, whatever they are about and the workflow checks out
 * (docs.github.com, "Events that trigger workflows"): it does not tell what is deployed.
 */
export const RUNS_ON_DEFAULT: ReadonlySet<string> = new Set([
  'issue_comment',
  'pull_request_target',
  'workflow_run',
])

/**
 * The workflow run of the action, or of a CLI in a workflow's step; undefined outside a workflow. A rerun
 * keeps the id and increases the attempt (docs.github.com, variables reference, GITHUB_RUN_ID and
 * GITHUB_RUN_ATTEMPT).
 */
export function workflowRun(
  environment: Readonly<Record<string, string | undefined>>,
): WorkflowRun | undefined {
  const id = Number(environment['GITHUB_RUN_ID'])
  if (!Number.isSafeInteger(id) || id <= 0) return undefined
  const isOther = RUNS_ON_DEFAULT.has(environment['GITHUB_EVENT_NAME'] ?? '')
  const commit = isOther ? undefined : environment['GITHUB_SHA']
  return {
    ...{ id, attempt: Number(environment['GITHUB_RUN_ATTEMPT']) || 1 },
    ...(commit && { commit }),
  }
}
