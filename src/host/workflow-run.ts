import type { WorkflowRun } from '../ports/ports.ts'

/**
 * The workflow run that the action, or a CLI in a step of a workflow, is called by; undefined outside of
 * one. A run keeps its id when it is run again, and its attempt goes up (docs.github.com, variables
 * reference, GITHUB_RUN_ID and GITHUB_RUN_ATTEMPT).
 */
export function workflowRun(
  environment: Readonly<Record<string, string | undefined>>,
): WorkflowRun | undefined {
  const id = Number(environment['GITHUB_RUN_ID'])
  if (!Number.isSafeInteger(id) || id <= 0) return undefined
  return { id, attempt: Number(environment['GITHUB_RUN_ATTEMPT']) || 1 }
}
