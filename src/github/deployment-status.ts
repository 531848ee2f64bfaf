import type { CheckedOut, DeploymentStatuses } from '../ports/ports.ts'
import { githubMessages as words } from '../render/messages/github.ts'
import { RUNS_ON_DEFAULT } from '../host/workflow-run.ts'
import type { GitHub } from './api/client.ts'
import { denial } from '../host/github/retry.ts'
import type { PullRequestContext } from './pull-request-context.ts'

/**
 * The stages of which GitHub also shows that they are in progress, the first so many of a deploy; of a further one the
 * deployment stays pending until its end. It keeps a deploy within 8 calls of GitHub and 2 a stage.
 */
const SHOWN_IN_PROGRESS = 2

/**
 * A GitHub deployment for each stage that is applied. If GitHub denies one, a notice says so once and no
 * further one is created. A deployment that exists still gets its final state.
 */
export function deploymentStatuses(connect: () => Promise<PullRequestContext>): DeploymentStatuses {
  const open = new Map<string, number>()
  let denied = false
  let shown = 0
  let last = Promise.resolve()
  /** One after the other, as GitHub asks of who creates much (REST guide, "Best practices"). */
  const tell = (call: Call): Promise<void> => {
    last = last.catch(() => undefined).then(() => tellNext(call))
    return last
  }
  const tellNext = async (call: Call): Promise<void> => {
    const context = await connect()
    const { github, inputs, notice } = context
    if (github === null || !inputs.deployments) return
    try {
      await call(await github(), context)
    } catch (error) {
      const why = denial(error, 'deployments: write')
      if (!denied) notice(words.noDeployments(why))
      denied = true
    }
  }
  const find = async (github: GitHub, sha: string, stage: Stage): Promise<Unended | null> => {
    const found = await unended(github, sha, stage)
    if (found !== null) open.set(stage.stage, found.id)
    return found
  }
  return {
    resume: async (stage) => {
      await tell(async (github, context) => {
        const { sha } = await commitOf(context)
        if (sha !== null) await find(github, sha, stage)
      })
      return open.has(stage.stage)
    },
    begin: (plan, isAgain) =>
      tell(async (github, context) => {
        if (denied) return
        const { workflow, notice } = context
        const at = await commitOf(context)
        if (at.sha === null) {
          notice(words.noDeployments(words.noCheckout(at.why)))
          denied = true
          return
        }
        const { stage, stack, region } = plan
        const { sha } = at
        const description = words.deployment(stack, region)
        const isBegun = isAgain || context.begun().includes(stage)
        const found = isBegun ? await find(github, sha, plan) : null
        if (found?.state === IN_PROGRESS) return
        const isOfCommit = workflow.comment !== null || !RUNS_ON_DEFAULT.has(workflow.event)
        const payload = { stack, region, isOfCommit }
        const id =
          found?.id ??
          (await github.createDeployment({ sha, environment: stage, description, payload }))
        open.set(stage, id)
        if (shown++ >= SHOWN_IN_PROGRESS) return
        await github.setDeployment(id, { state: IN_PROGRESS, url: workflow.run.url, description })
      }),
    end: ({ stage, seconds, result }) =>
      tell(async (github, { workflow: { run } }) => {
        const id = open.get(stage)
        if (id === undefined) return
        const state = result.kind === 'failed' ? 'failure' : 'success'
        const description = words.deployed(result.kind, seconds)
        await github.setDeployment(id, { state, url: run.url, description })
      }),
  }
}

type Call = (github: GitHub, context: PullRequestContext) => Promise<void>

const IN_PROGRESS = 'in_progress'

type Stage = Parameters<DeploymentStatuses['resume']>[0]

type Unended = {
  readonly id: number
  /** The newest; null = it has had none. */
  readonly state: string | null
}

/** The event of a comment names the default branch's commit, whatever is checked out. */
async function commitOf({ workflow, checkedOut }: PullRequestContext): Promise<CheckedOut> {
  return workflow.comment === null ? { sha: workflow.sha } : checkedOut()
}

/** The newest deployment of a stage for a commit, if it has never been a success; null = there is none. */
async function unended(
  github: Pick<GitHub, 'deploymentsOf' | 'statesOf'>,
  sha: string,
  { stage, stack, region }: Stage,
): Promise<Unended | null> {
  const ours = (await github.deploymentsOf(sha)).find(
    ({ environment, description }) =>
      environment === stage && description === words.deployment(stack, region),
  )
  if (ours === undefined) return null
  const states = await github.statesOf(ours.id)
  return states.includes('success') ? null : { id: ours.id, state: states[0] ?? null }
}
