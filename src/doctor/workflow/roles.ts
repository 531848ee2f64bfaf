/** Which roles the workflows use, and by which variables of GitHub they name them. */
import type { Workflow, WorkflowJob } from './facts.ts'

/** What a role is for, as the names of variables and roles tell it. */
export type RoleText =
  | { readonly kind: 'arn'; readonly arn: string }
  /** `vars.PLAN_ROLE` */
  | { readonly kind: 'variable'; readonly name: string }

/** The ARNs and variables in a text such as `${{ github.ref == 'x' && vars.DEPLOY_ROLE || vars.PLAN_ROLE }}`. */
export function rolesIn(text: string): readonly RoleText[] {
  return [...text.matchAll(/arn:aws[a-z-]*:iam::\d{12}:role\/[\w+=,.@/-]+|\bvars\.(\w+)/g)].map(
    ([arn, name]) =>
      name === undefined ? { kind: 'arn' as const, arn } : { kind: 'variable' as const, name },
  )
}

/** Of a job with one role: that which a push gets; of two, the one whose name says that it plans, plans. */
export function does(text: RoleText): 'plan' | 'deploy' {
  return /plan/i.test(text.kind === 'arn' ? text.arn : text.name) ? 'plan' : 'deploy'
}

/** Jobs of all workflows. */
export function jobsOf(workflows: readonly Workflow[]): readonly WorkflowJob[] {
  return workflows.flatMap(({ jobs }) => jobs)
}
