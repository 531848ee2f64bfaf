import type { WorkflowRun } from '../ports/ports.ts'

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
  const commit = environment['GITHUB_SHA']
  return {
    ...{ id, attempt: Number(environment['GITHUB_RUN_ATTEMPT']) || 1 },
    ...(commit && { commit }),
  }
}
