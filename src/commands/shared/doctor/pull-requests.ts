/** What stands between a pull request and its plan on GitHub: the workflow, the required check, environments. */
import { environmentFound } from '../../../doctor/environment.ts'
import { unverified, type Finding } from '../../../doctor/finding.ts'
import { checksIn, requiredFound } from '../../../doctor/required-check.ts'
import { environmentsOf } from '../../../doctor/roles.ts'
import type { Holds } from '../../../doctor/trust/evaluate.ts'
import { jobsOf } from '../../../doctor/workflow/roles.ts'
import type { ResolvedStage } from '../../../config/resolved.ts'
import type { EnvironmentFacts } from '../../../facts/github.ts'
import type { Look } from '../../../facts/look.ts'
import type { GitHubLook } from './github.ts'
import { workflowFindings, type WorkflowLook } from './workflows.ts'

/** The workflows and their checks. */
export async function pullRequestFindings(
  look: WorkflowLook,
  { ask, branch: deployed, repository }: GitHubLook,
  stages: readonly ResolvedStage[],
): Promise<readonly Finding[]> {
  const branch = await deployed
  const checks = checksIn(look.workflows)
  const assumes = stages.some(({ roles }) => Object.values(roles).some((role) => role !== null))
  const [rules, protection] = await Promise.all([
    ask((github) => github.rules(branch)),
    ask((github) => github.branch(branch)),
  ])
  return [
    ...workflowFindings(look, branch, assumes),
    ...requiredFound({ checks, branch, rules, protection, repository: repository ?? 'OWNER/NAME' }),
  ]
}

export type EnvironmentLook = { readonly name: string; readonly facts: Look<EnvironmentFacts> }

/** The environments that jobs name. */
export function environmentLooks(
  { workflows }: WorkflowLook,
  stages: readonly ResolvedStage[],
  { ask }: GitHubLook,
): Promise<readonly EnvironmentLook[]> {
  const names = jobsOf(workflows).flatMap(({ environment }) => environmentsOf(environment, stages))
  const distinct = [...new Set(names)].filter((name) => name !== null)
  return Promise.all(
    distinct.map(async (name) => ({
      ...{ name, facts: await ask((github) => github.environment(name)) },
    })),
  )
}

/** `letsIn`: by environment, whether its role lets a pull request in; missing = it was not looked at. */
export function environmentFindings(
  looks: readonly EnvironmentLook[],
  letsIn: ReadonlyMap<string, Holds>,
  { repository }: Pick<GitHubLook, 'repository'>,
  branch: string,
): readonly Finding[] {
  return looks.map(({ name, facts }) => {
    const letsPullRequestsIn = letsIn.get(name) ?? 'unknown'
    const isOpen = facts.kind === 'read' && facts.value.branches === 'any'
    if (isOpen && letsPullRequestsIn === 'unknown')
      return unverified(
        'environment',
        `whether a pull request that names the environment ${name} gets its role, which any branch may`,
        `see the trust policy of its role; or limit the environment to ${branch}: Settings, Environments, ${name}`,
      )
    return environmentFound({
      ...{ name, facts, branch, letsPullRequestsIn, repository: repository ?? 'OWNER/NAME' },
    })
  })
}
