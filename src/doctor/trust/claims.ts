/** What STS reads in the token of a job (GitHub docs, "OpenID Connect reference", claims). */
import { valueIn } from '../../facts/look.ts'
import type { Subject } from '../subject.ts'

/** Claim -> its value; null = there is one, which is not known here. What is left out is not in the token. */
export type Claims = Readonly<Record<string, string | null>>

/** A job, by what its token says of it. */
export type Job = {
  /** For people: `a pull request`. */
  readonly title: string
  /** The end of the subject: `pull_request`. */
  readonly end: string
  /** `refs/heads/main` */
  readonly ref: string
  readonly environment: string | null
}

/** A job that plans a pull request. */
export const PULL_REQUEST: Job = {
  title: 'pull requests',
  end: 'pull_request',
  ref: 'refs/pull/1/merge',
  environment: null,
}

/** A job that a push to the branch starts; with an environment, its subject names that instead of the branch. */
export function jobOfBranch(branch: string, environment: string | null): Job {
  return {
    title: environment === null ? `the branch ${branch}` : `the environment ${environment}`,
    end: environment === null ? `ref:refs/heads/${branch}` : `environment:${environment}`,
    ref: `refs/heads/${branch}`,
    environment,
  }
}

/** A job of a pull request that names an environment, as anybody who may push a branch can write it. */
export function pullRequestIn(environment: string): Job {
  return { ...jobOfBranch('', environment), title: 'pull requests', ref: PULL_REQUEST.ref }
}

/** A repository by its names and its numbers; null = the number is not known. */
type Named = {
  readonly owner: string
  readonly repository: string
  readonly id: number | null
  readonly ownerId: number | null
}

/** As a role's trust policy has to know it. */
export function named({ owner, repository, facts }: Subject): Named {
  const known = valueIn(facts)
  return { owner, repository, id: known?.id ?? null, ownerId: known?.ownerId ?? null }
}

/** Somebody else's, with an owner and numbers that nobody has. */
export const STRANGER: Named = { owner: 'a-stranger', repository: 'elsewhere', id: 2, ownerId: 3 }

/** The subject in one of its forms; null = it has numbers that are not known. */
export function subjectOf(of: Named, end: string, hasIds: boolean): string | null {
  const { owner, repository, id, ownerId } = of
  if (!hasIds) return `repo:${owner}/${repository}:${end}`
  if (id === null || ownerId === null) return null
  return `repo:${owner}@${ownerId}/${repository}@${id}:${end}`
}

/** The claims that STS compares, of a job of the repository. */
export function claimsOf(of: Named, job: Job, hasIds: boolean, audience: string): Claims {
  const { owner, repository, id, ownerId } = of
  return {
    aud: audience,
    sub: subjectOf(of, job.end, hasIds),
    ref: job.ref,
    repository: `${owner}/${repository}`,
    repository_id: id === null ? null : String(id),
    repository_owner_id: ownerId === null ? null : String(ownerId),
    ...(job.environment !== null && { environment: job.environment }),
    // Of the workflow, of the person: other runs have others.
    ...{ actor: null, actor_id: null, job_workflow_ref: null, workflow: null },
    ...{ enterprise_id: null, runner_environment: null },
  }
}
