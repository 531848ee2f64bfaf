/** The roles of a stack as a file names them. */
import type { Roles } from '../../config/accounts.ts'
import type { RoleVariable } from './variables.ts'

export type NamedRoles = { readonly [Use in keyof Roles]: string }

/** What `roles` of a stage has to say; null = the stack has no deploy role for it. */
export function namedRolesOf(variables: readonly RoleVariable[], stage: string): NamedRoles | null {
  const value = (name: RoleVariable['name']): string | undefined =>
    variables.find((one) => one.name === name && (one.environment ?? stage) === stage)?.value
  const [plan, deploy, service] = [value('PLAN_ROLE'), value('DEPLOY_ROLE'), value('SERVICE_ROLE')]
  return plan === undefined || deploy === undefined || service === undefined
    ? null
    : { plan, deploy, service }
}
