/** GitHub's REST API of deployments, as far as the action uses it. */
import { TASK } from '../carried/graphql.ts'
import type { Octokit } from '../../host/github/octokit.ts'
import { REPEATABLE } from '../../host/github/retry.ts'

export type DeploymentsApi = {
  /** Returns the deployment's id. */
  readonly createDeployment: (request: DeploymentRequest) => Promise<number>
  readonly setDeployment: (id: number, status: DeploymentStatus) => Promise<void>
  /** Ours of a commit, newest first, 100 at most. */
  readonly deploymentsOf: (sha: string) => Promise<readonly OwnDeployment[]>
  /** The states that it has had, newest first. */
  readonly statesOf: (id: number) => Promise<readonly string[]>
}

type DeploymentRequest = {
  readonly sha: string
  /** Tells a later run which stack it was. */
  readonly payload: {
    readonly stack: string
    readonly region: string
    /** Whether `sha` is what was deployed. */
    readonly isOfCommit: boolean
  }
  readonly environment: string
  readonly description: string
}

type DeploymentStatus = {
  readonly state: 'in_progress' | 'success' | 'failure'
  readonly url: string
  readonly description: string
}

/** A deployment that an earlier attempt, or another run for the same commit, has created. */
type OwnDeployment = {
  readonly id: number
  readonly environment: string
  readonly description: string
}

/** The most that GitHub returns in one page. */
const PAGE = 100

export function deploymentsApi(
  { rest }: Pick<Octokit, 'rest'>,
  at: { readonly owner: string; readonly repo: string },
): DeploymentsApi {
  return {
    createDeployment: async ({ sha, environment, description, payload }) => {
      const { data } = await rest.repos.createDeployment({
        ...at,
        ref: sha,
        environment,
        description,
        payload,
        task: TASK,
        auto_merge: false,
        // The commit's checks are the branch protection's business, not ours.
        required_contexts: [],
      })
      if (!('id' in data)) throw new Error(data.message ?? 'GitHub made no deployment')
      return data.id
    },
    setDeployment: async (deployment_id, { state, url, description }) => {
      await rest.repos.createDeploymentStatus({
        ...at,
        deployment_id,
        state,
        log_url: url,
        description,
        // Leave the application's own deployments to this environment active.
        auto_inactive: false,
        // Setting the same state twice changes nothing.
        request: REPEATABLE,
      })
    },
    deploymentsOf: async (sha) => {
      const { data } = await rest.repos.listDeployments({ ...at, sha, task: TASK, per_page: PAGE })
      return data.map(({ id, environment, description }) => ({
        ...{ id, environment, description: description ?? '' },
      }))
    },
    statesOf: async (deployment_id) => {
      const { data } = await rest.repos.listDeploymentStatuses({
        ...at,
        deployment_id,
        per_page: PAGE,
      })
      return data.map(({ state }) => state)
    },
  }
}
