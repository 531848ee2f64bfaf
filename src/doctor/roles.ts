/** The roles that a workflow of the file uses, as far as the file, the workflow and GitHub's variables name them. */
import type { ResolvedStage } from '../config/resolved.ts'
import type { Partition } from '../permissions/permission.ts'
import { serviceRoleOf } from '../permissions/scopes.ts'
import { does, jobsOf, rolesIn, type RoleText } from './workflow/roles.ts'
import type { Workflow } from './workflow/facts.ts'

export type RoleInUse = {
  readonly does: 'plan' | 'deploy' | 'service'
  /** Without a path: `shop-deploy`. */
  readonly name: string
  /** Those that it works on. */
  readonly stages: readonly ResolvedStage[]
  /** The environment of the job that assumes it; null = none. */
  readonly environment: string | null
  /** Whether a workflow, a variable or the file names it; else it has the name that `bootstrap` gives. */
  readonly isNamed: boolean
}

/** Where roles are, and what makes them. */
export type RolePlace = {
  readonly account: string
  readonly partition: Partition
  /** The file's `stack`. */
  readonly application: string
  /** `acme/shop`; null = not known. */
  readonly repository: string | null
}

export function arnOfRole({ account, partition }: RolePlace, name: string): string {
  return `arn:${partition}:iam::${account}:role/${name}`
}

/** The command that makes the roles, or brings them up to date. `jobs`: each stage has a job of its own. */
export function bootstrapLine(
  { repository }: Pick<RolePlace, 'repository'>,
  hasJobEach = false,
): string {
  return `npx tinystacks bootstrap --repo ${repository ?? 'OWNER/NAME'}${hasJobEach ? ' --jobs each' : ''}`
}

/** A role that somebody uses, before it is known which one it is. */
export type RoleWanted = Omit<RoleInUse, 'name' | 'isNamed'> & {
  /** How a workflow names it; null = none does. */
  readonly text: RoleText | null
  /** What `bootstrap` calls it. */
  readonly usual: string
}

/** What the workflows use; where there is none, what the workflow of README.md would. */
export function rolesWanted(
  workflows: readonly Workflow[],
  stages: readonly ResolvedStage[],
  application: string,
): readonly RoleWanted[] {
  const jobs = jobsOf(workflows)
  const named = jobs.flatMap((job) =>
    rolesIn(job.role?.value ?? '').map((text) => ({ text, environment: job.environment })),
  )
  const of = (purpose: 'plan' | 'deploy') => named.filter(({ text }) => does(text) === purpose)
  const plans = distinct(of('plan').map(({ text }) => text))
  const deploys = of('deploy').flatMap(({ text, environment }) =>
    environmentsOf(environment, stages).map((one) => ({ text, environment: one })),
  )
  const services = distinct(jobs.flatMap((job) => rolesIn(job.serviceRole?.value ?? '')))
  const plan = { does: 'plan', usual: `${application}-plan`, environment: null, stages } as const
  const usual = serviceRoleOf(application)
  const service = { does: 'service', usual, environment: null, stages } as const
  const deploy = (environment: string | null, text: RoleText | null): RoleWanted => {
    const own = stages.filter(({ name }) => name === environment)
    const usual =
      environment === null ? `${application}-deploy` : `${application}-${environment}-deploy`
    return { does: 'deploy', usual, environment, text, stages: own.length > 0 ? own : stages }
  }
  return [
    ...(plans.length > 0 ? plans : [null]).map((text) => ({ ...plan, text })),
    ...(deploys.length > 0 ? distinct(deploys) : [{ environment: null, text: null }]).map((one) =>
      deploy(one.environment, one.text),
    ),
    ...(jobs.length > 0 ? services : [null]).map((text) => ({ ...service, text })),
  ]
}

/** The environments of a job; of one that has that of its stage, those of all stages. */
export function environmentsOf(
  environment: { readonly name: string; readonly isOfStage: boolean } | null,
  stages: readonly ResolvedStage[],
): readonly (string | null)[] {
  if (environment === null) return [null]
  return environment.isOfStage ? stages.map(({ name }) => name) : [environment.name]
}

function distinct<T>(all: readonly T[]): readonly T[] {
  return [...new Map(all.map((one) => [JSON.stringify(one), one])).values()]
}
