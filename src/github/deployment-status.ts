import type { DeploymentStatuses } from '../ports/ports.ts'
import { githubMessages as words } from '../render/messages/github.ts'
import { RUNS_ON_DEFAULT } from '../host/workflow-run.ts'
import type { GitHub } from './client.ts'
import { denial } from './retry.ts'
import type { PullRequestContext } from './pull-request-context.ts'

/**
 * A GitHub deployment for each stage that is applied. If GitHub denies one, a notice says so once and no
 * further one is created. A deployment that exists still gets its final state.
 */
export function deploymentStatuses(connect: () => Promise<PullRequestContext>): DeploymentStatuses {
  const open = new Map<string, number>()
  let denied = false
  const tell = async (
    call: (github: GitHub, context: PullRequestContext) => Promise<void>,
  ): Promise<void> => {
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
  return {
    begin: ({ stage, stack, region }) =>
      tell(async (github, { workflow, checkedOut, notice }) => {
        if (denied) return
        const { url } = workflow.run
        // The event of a comment names the default branch's commit, whatever is checked out.
        const at = workflow.comment === null ? workflow : await checkedOut()
        if (at.sha === null) {
          notice(words.noDeployments(words.noCheckout(at.why)))
          denied = true
          return
        }
        const { sha } = at
        const description = words.deployment(stack, region)
        const isOfCommit = workflow.comment !== null || !RUNS_ON_DEFAULT.has(workflow.event)
        const payload = { stack, region, isOfCommit }
        const id = await github.createDeployment({ sha, environment: stage, description, payload })
        open.set(stage, id)
        await github.setDeployment(id, { state: 'in_progress', url, description })
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
