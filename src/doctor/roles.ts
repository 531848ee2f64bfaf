/** The roles that a workflow of the file uses, as far as the file, the workflow and GitHub's variables name them. */
import { ROLE_USES } from '../config/accounts.ts'
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

/** What the file names, then what the workflows use; where neither does, what the workflow of README.md would. */
export function rolesWanted(
  workflows: readonly Workflow[],
  stages: readonly ResolvedStage[],
  application: string,
): readonly RoleWanted[] {
  return ROLE_USES.flatMap((use) => {
    const named = stages.filter(({ roles }) => roles[use] !== null)
    const others = stages.filter((stage) => !named.includes(stage))
    return [
      ...byFile(use, named, workflows, application),
      ...(others.length > 0 ? byWorkflows(use, others, workflows, application) : []),
    ]
  })
}

function byFile(
  use: RoleInUse['does'],
  stages: readonly ResolvedStage[],
  workflows: readonly Workflow[],
  application: string,
): readonly RoleWanted[] {
  const environments = jobsOf(workflows).flatMap((job) => environmentsOf(job.environment, stages))
  const each = stages.map((stage) => ({
    arn: stage.roles[use] ?? '',
    environment: use === 'deploy' && environments.includes(stage.name) ? stage.name : null,
    stage,
  }))
  const groups = Map.groupBy(each, ({ arn, environment }) => `${arn} ${environment ?? ''}`)
  return [...groups.values()].map((group) => {
    const [{ arn, environment } = { arn: '', environment: null }] = group
    const text: RoleText = { kind: 'arn', arn }
    const usual = usualName(use, environment, application)
    return { does: use, usual, environment, text, stages: group.map(({ stage }) => stage) }
  })
}

function byWorkflows(
  use: RoleInUse['does'],
  stages: readonly ResolvedStage[],
  workflows: readonly Workflow[],
  application: string,
): readonly RoleWanted[] {
  const jobs = jobsOf(workflows)
  const wanted = (text: RoleText | null, environment: string | null = null): RoleWanted => {
    const own = stages.filter(({ name }) => name === environment)
    const usual = usualName(use, environment, application)
    return { does: use, usual, environment, text, stages: own.length > 0 ? own : stages }
  }
  if (use === 'service') {
    const services = distinct(jobs.flatMap((job) => rolesIn(job.serviceRole?.value ?? '')))
    return (jobs.length > 0 ? services : [null]).map((text) => wanted(text))
  }
  const named = jobs.flatMap((job) =>
    rolesIn(job.role?.value ?? '')
      .filter((text) => does(text) === use)
      .flatMap((text) =>
        (use === 'deploy' ? environmentsOf(job.environment, stages) : [null]).map(
          (environment) => ({ text, environment }),
        ),
      ),
  )
  if (named.length === 0) return [wanted(null)]
  return distinct(named).map(({ text, environment }) => wanted(text, environment))
}

/** What `bootstrap` calls it. */
function usualName(
  use: RoleInUse['does'],
  environment: string | null,
  application: string,
): string {
  if (use === 'service') return serviceRoleOf(application)
  return [application, ...(environment === null ? [] : [environment]), use].join('-')
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
