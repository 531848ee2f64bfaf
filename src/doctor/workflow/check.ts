/** What a workflow needs before it can plan and deploy, and what it must not do. */
import { ok, unverified, wrong, type Finding } from '../finding.ts'
import type { Permissions, Workflow, WorkflowJob } from './facts.ts'

/** A permission that a job needs of its token. */
type Need = { readonly scope: string; readonly level: 'read' | 'write'; readonly why: string }

/**
 * A finding for each thing that is wrong with a workflow; or one for each job that is well. `assumes`: whether the file
 * names roles, which the action assumes itself.
 */
export function workflowFound(
  workflow: Workflow,
  branch: string,
  assumes: boolean,
): readonly Finding[] {
  const { file, triggers } = workflow
  const ofAll: Finding[] = []
  const target = triggers['pull_request_target']
  if (target !== undefined)
    ofAll.push(
      wrong(
        'workflow',
        `${file} runs on pull_request_target, which gives a stranger's changes your token and your roles`,
        'write `pull_request:` instead',
        { file, line: target.line },
      ),
    )
  ofAll.push(...labels(workflow))
  const jobs = workflow.jobs.flatMap((job) => {
    const found = jobFound(workflow, job, assumes)
    return found.length > 0
      ? found
      : [
          ok(
            'workflow',
            `${file}: the job ${job.id} has the permissions that it needs, and runs one at a time`,
            {
              file,
              line: job.line,
            },
          ),
        ]
  })
  return [...ofAll, ...pushes(workflow, branch), ...jobs]
}

/** A label gives consent: the plan has to be made again when one is set. */
function labels({ file, triggers }: Workflow): readonly Finding[] {
  const { pull_request: trigger } = triggers
  if (trigger === undefined) return []
  const types = trigger.value['types']
  const listed = Array.isArray(types) ? types.map(String) : []
  if (['labeled', 'unlabeled'].every((type) => listed.includes(type))) return []
  return [
    wrong(
      'workflow',
      `${file} does not run when a label is set or taken away, which gives and withdraws consent`,
      'below `pull_request:` write `types: [opened, synchronize, reopened, labeled, unlabeled]`',
      { file, line: trigger.line },
    ),
  ]
}

/** A push to another branch than the default one deploys nothing. */
function pushes({ file, triggers }: Workflow, branch: string): readonly Finding[] {
  const { push } = triggers
  const branches = push?.value['branches']
  if (push === undefined || !Array.isArray(branches)) return []
  const named = branches.map(String)
  // Patterns may mean it.
  if (named.includes(branch) || named.some((one) => /[*?[\]!+]/.test(one))) return []
  return [
    wrong(
      'workflow',
      `${file} runs for pushes to ${named.join(', ')}, and not to ${branch}, which is deployed`,
      `write \`branches: [${branch}]\``,
      { file, line: push.line },
    ),
  ]
}

function jobFound(workflow: Workflow, job: WorkflowJob, assumes: boolean): readonly Finding[] {
  return [
    ...permissions(workflow, job, assumes),
    ...pinned(workflow, job),
    ...oneAtATime(workflow, job),
  ]
}

function permissions(
  { file, triggers, ...of }: Workflow,
  job: WorkflowJob,
  assumes: boolean,
): readonly Finding[] {
  const given = job.permissions ?? of.permissions
  const planned = ['pull_request', 'issue_comment', 'workflow_call'].some((one) => one in triggers)
  const needs: readonly (Need | false)[] = [
    (assumes || job.role !== null) && {
      ...{ scope: 'id-token', level: 'write' },
      why: 'gets no credentials of AWS',
    },
    job.checksOut && {
      scope: 'contents',
      level: 'read',
      why: 'cannot check out a private repository',
    },
    planned &&
      job.comments && {
        ...{ scope: 'pull-requests', level: 'write' },
        why: 'cannot write the plan to the pull request',
      },
  ]
  const missing = needs.filter((need) => need !== false && !grants(given?.value ?? null, need))
  if (given === null && missing.some((need) => need !== false && need.scope === 'id-token'))
    return [
      wrong(
        'workflow',
        `${file}: the job ${job.id} names no permissions, and gets no credentials of AWS`,
        `below line ${job.line} write \`permissions: { contents: read, id-token: write, pull-requests: write, issues: write, deployments: write }\``,
        { file, line: job.line },
      ),
    ]
  return missing.flatMap((need) => {
    if (need === false) return []
    const { scope, level, why } = need
    const place = { file, line: given?.line ?? job.line }
    return given === null
      ? [
          unverified(
            'workflow',
            `${file}: whether the job ${job.id} ${why.replace(/^cannot/, 'can')}: it names no permissions, and the repository's settings decide`,
            `write \`${scope}: ${level}\` below its \`permissions:\``,
            place,
          ),
        ]
      : [
          wrong(
            'workflow',
            `${file}: the job ${job.id} ${why}: its token lacks \`${scope}: ${level}\``,
            `write \`${scope}: ${level}\` below \`permissions:\``,
            place,
          ),
        ]
  })
}

function grants(given: Permissions, { scope, level }: Need): boolean {
  if (given === null) return false
  if (given === 'write-all') return true
  if (given === 'read-all') return level === 'read'
  const granted = given[scope]
  return granted === 'write' || (granted === 'read' && level === 'read')
}

/** A tag of a version, or a commit. A branch has whatever anybody pushes to it. */
const PINNED = /@(v\d+(\.\d+){0,2}(-[\w.]+)?|[\da-f]{40})$/

function pinned({ file }: Workflow, { id, action }: WorkflowJob): readonly Finding[] {
  if (PINNED.test(action.value)) return []
  return [
    wrong(
      'workflow',
      `${file}: the job ${id} uses \`${action.value}\`, which is no version`,
      'write `uses: tinystacks/tinystacks@v1`, or the commit of a release',
      { file, line: action.line },
    ),
  ]
}

function oneAtATime(workflow: Workflow, job: WorkflowJob): readonly Finding[] {
  const { file } = workflow
  const given = job.concurrency ?? workflow.concurrency
  // Of a workflow that is called, the caller's group holds.
  if (given === null && 'workflow_call' in workflow.triggers) return []
  if (given === null)
    return [
      wrong(
        'workflow',
        `${file}: two runs of the job ${job.id} may deploy at once`,
        'write `concurrency: { group: databases-${{ github.ref }} }` beside `on:`',
        { file, line: job.line },
      ),
    ]
  const { cancels } = given.value
  if (cancels === false) return []
  return [
    (cancels === null ? unverified : wrong)(
      'workflow',
      `${file}: ${cancels === null ? 'whether a newer run cancels' : 'a newer run cancels'} the job ${job.id} half-way`,
      'write `cancel-in-progress: false`',
      { file, line: given.line },
    ),
  ]
}

/** What is said of all workflows together: whether any plans, and any deploys. */
export function workflowsFound(workflows: readonly Workflow[]): readonly Finding[] {
  const using = workflows.filter(({ jobs }) => jobs.length > 0)
  if (using.length === 0)
    return [
      wrong(
        'workflow',
        'no file in .github/workflows uses tinystacks/tinystacks: nothing plans pull requests',
        'npx tinystacks init, or copy the workflow of README.md',
      ),
    ]
  const triggers = new Set(
    [...using, ...workflows.filter(({ calls }) => calls.length > 0)].flatMap((one) =>
      Object.keys(one.triggers),
    ),
  )
  const [{ file, triggersLine: line }] = using as [Workflow, ...Workflow[]]
  const missing: Finding[] = []
  if (!triggers.has('pull_request'))
    missing.push(
      wrong(
        'workflow',
        'no workflow runs on `pull_request`: nothing plans pull requests',
        'below `on:` write `pull_request: { types: [opened, synchronize, reopened, labeled, unlabeled] }`',
        { file, line },
      ),
    )
  if (
    !['push', 'release', 'workflow_dispatch', 'schedule', 'issue_comment', 'workflow_run'].some(
      (one) => triggers.has(one),
    )
  )
    missing.push(
      wrong(
        'workflow',
        'no workflow runs on `push`: nothing is deployed',
        'below `on:` write `push: { branches: [main] }`',
        { file, line },
      ),
    )
  return missing
}
