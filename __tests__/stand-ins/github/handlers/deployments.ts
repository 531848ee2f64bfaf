import type { Exchange, Handler } from '../protocol/exchange.ts'
import { Failure, notFound, validationFailed } from '../protocol/failure.ts'
import { page } from '../protocol/pages.ts'
import type { Deployment, DeploymentStatus, State } from '../repository/model.ts'
import { nextId, now, isUpToDate, resolve, WORKFLOW } from '../repository/state.ts'
import { nodeId, repositoryUrl, user } from '../views/things.ts'

type Asked = {
  readonly ref: string
  readonly task?: string
  readonly environment?: string
  readonly description?: string | null
  readonly payload?: unknown
  readonly auto_merge?: boolean
  readonly required_contexts?: readonly string[]
  readonly transient_environment?: boolean
  readonly production_environment?: boolean
}

export const listDeployments: Handler = (exchange) => {
  const { state, query } = exchange
  const all = state.deployments.filter((one) =>
    (['sha', 'ref', 'task', 'environment'] as const).every(
      (key) => query[key] === undefined || query[key] === one[key],
    ),
  )
  return page(exchange, '/deployments', all, (one) => view(state, one))
}

/**
 * Unless `auto_merge` is off, the commit must be up to date with the default branch (a sha, unlike a
 * branch, cannot be merged into); unless `required_contexts` is empty, its checks must have ended well.
 */
export const createDeployment: Handler = ({ state, token, body }) => {
  const asked = body as Asked
  const commit = resolve(state, asked.ref)
  if (commit === undefined) throw new Failure(422, `No ref found for: ${asked.ref}`)
  if (asked.auto_merge !== false && !isUpToDate(state, commit))
    throw new Failure(409, `Conflict merging ${state.defaultBranch} into ${asked.ref}.`)
  if (state.checksPending && asked.required_contexts?.length !== 0)
    throw new Failure(409, `Conflict: Commit status checks failed for ${asked.ref}.`, {
      errors: [{ resource: 'Deployment', field: 'required_contexts', code: 'invalid' }],
    })
  const environment = asked.environment ?? 'production'
  const added = addDeployment(state, {
    ...{ sha: commit.sha, ref: asked.ref, task: asked.task ?? 'deploy' },
    ...{ environment, description: asked.description ?? null, payload: asked.payload ?? {} },
    transient: asked.transient_environment ?? false,
    production: asked.production_environment ?? environment === 'production',
    creator: token.identity,
  })
  return { status: 201, body: view(state, added) }
}

/** Newest first. */
export function addDeployment(
  state: State,
  given: Partial<Deployment> & Pick<Deployment, 'sha' | 'environment'>,
): Deployment {
  const added: Deployment = {
    ...{ id: nextId(state), ref: given.sha, task: 'deploy', description: null, payload: {} },
    ...{ transient: false, production: false, creator: WORKFLOW, createdAt: now(), statuses: [] },
    ...given,
  }
  state.deployments.unshift(added)
  return added
}

export const listStatuses: Handler = (exchange) => {
  const { state } = exchange
  const deployment = deploymentOf(exchange)
  return page(exchange, `/deployments/${deployment.id}/statuses`, deployment.statuses, (one) =>
    statusView(state, deployment, one),
  )
}

export const createStatus: Handler = (exchange) => {
  const { state, token } = exchange
  const deployment = deploymentOf(exchange)
  const asked = exchange.body as Readonly<Record<string, string>> & { auto_inactive?: boolean }
  const { state: reached = '', description = '' } = asked
  if (description.length > LONGEST_DESCRIPTION)
    throw validationFailed({
      ...{ resource: 'DeploymentStatus', field: 'description', code: 'custom' },
      message: `description is too long (maximum is ${LONGEST_DESCRIPTION} characters)`,
    })
  const status: DeploymentStatus = {
    ...{ id: nextId(state), state: reached, creator: token.identity, description },
    environment:
      asked['environment'] ?? deployment.statuses[0]?.environment ?? deployment.environment,
    environmentUrl: asked['environment_url'] ?? '',
    logUrl: asked['log_url'] ?? asked['target_url'] ?? '',
    createdAt: now(),
  }
  if (reached === 'success' && asked.auto_inactive !== false) deactivateOlder(state, deployment)
  deployment.statuses.unshift(status)
  return { status: 201, body: statusView(state, deployment, status) }
}

const LONGEST_DESCRIPTION = 140

/** A success makes older successes in its environment inactive, unless they are production or transient. */
function deactivateOlder(state: State, newest: Deployment): void {
  for (const older of state.deployments) {
    const [last] = older.statuses
    const superseded =
      older.id < newest.id && older.environment === newest.environment && last?.state === 'success'
    if (superseded && !older.production && !older.transient)
      older.statuses.unshift({ ...last, id: nextId(state), state: 'inactive', createdAt: now() })
  }
}

function deploymentOf({ state, parameters }: Exchange): Deployment {
  const found = state.deployments.find(({ id }) => id === Number(parameters['deployment_id']))
  if (found === undefined) throw notFound()
  return found
}

function view(state: State, one: Deployment) {
  const url = `${repositoryUrl(state)}/deployments/${one.id}`
  const { id, sha, ref, task, environment, description, payload, createdAt, statuses } = one
  return {
    ...{ url, id, node_id: nodeId('DE', id), sha, ref, task, environment, description, payload },
    ...{ original_environment: environment, creator: user(state, one.creator) },
    ...{ statuses_url: `${url}/statuses`, repository_url: repositoryUrl(state) },
    ...{ transient_environment: one.transient, production_environment: one.production },
    ...{ created_at: createdAt, updated_at: statuses[0]?.createdAt ?? createdAt },
    performed_via_github_app: null,
  }
}

function statusView(state: State, { id: deployment }: Deployment, one: DeploymentStatus) {
  const parent = `${repositoryUrl(state)}/deployments/${deployment}`
  const { id, description, environment, environmentUrl, logUrl, createdAt } = one
  return {
    ...{ url: `${parent}/statuses/${id}`, id, node_id: nodeId('DES', id), state: one.state },
    ...{ creator: user(state, one.creator), description, environment, deployment_url: parent },
    ...{ repository_url: repositoryUrl(state), environment_url: environmentUrl },
    ...{ log_url: logUrl, target_url: logUrl, created_at: createdAt, updated_at: createdAt },
    performed_via_github_app: null,
  }
}
