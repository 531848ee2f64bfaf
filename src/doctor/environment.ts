/** The environments of GitHub that jobs name, which decide who may deploy a stage. */
import type { EnvironmentFacts } from '../facts/github.ts'
import type { Look } from '../facts/look.ts'
import { listed } from '../text/phrases.ts'
import { ok, unverified, wrong, type Finding } from './finding.ts'
import type { Holds } from './trust/evaluate.ts'

export type EnvironmentRequest = {
  readonly name: string
  readonly facts: Look<EnvironmentFacts>
  /** `acme/shop` */
  readonly repository: string
  readonly branch: string
  /** Whether the role of its jobs lets a pull request in that names the environment. */
  readonly letsPullRequestsIn: Holds
}

/** One finding: whether the environment is there, and keeps pull requests out where the role does not. */
export function environmentFound(request: EnvironmentRequest): Finding {
  const { name, facts, repository, branch, letsPullRequestsIn } = request
  if (facts.kind === 'unread')
    return unverified('environment', `the environment ${name}: ${facts.why}`, facts.how)
  const at = `repos/${repository}/environments/${encodeURIComponent(name)}`
  const limit = `echo '{"deployment_branch_policy":{"protected_branches":false,"custom_branch_policies":true}}' | gh api --method PUT ${at} --input - && gh api ${at}/deployment-branch-policies --field name=${branch}`
  if (facts.kind === 'absent')
    return wrong(
      'environment',
      `${repository} has no environment ${name}: the first job that names it makes one that any branch may use`,
      limit,
    )
  const { branches, hasReviewers, waitMinutes } = facts.value
  if (branches === 'any' && letsPullRequestsIn !== 'no')
    return wrong(
      'environment',
      `any branch may use the environment ${name}, and ${letsPullRequestsIn === 'yes' ? 'its role trusts a pull request that names it' : 'whether its role trusts a pull request that names it is not verified'}`,
      limit,
    )
  const rules = [
    ...(branches === 'some' ? ['some branches alone'] : []),
    ...(hasReviewers ? ['reviewers'] : []),
    ...(waitMinutes > 0 ? [`a wait of ${waitMinutes} min`] : []),
  ]
  return ok(
    'environment',
    `the environment ${name} is there, ${rules.length === 0 ? 'without rules of its own: its role trusts the branch alone' : `with ${listed(rules)}`}`,
  )
}
