/** The variables of GitHub by which workflows know the roles. */
import { arnOf } from '../../config/arn.ts'
import type { BootstrapTemplate } from './bootstrap.ts'

export type RoleVariable = {
  readonly name: 'PLAN_ROLE' | 'DEPLOY_ROLE' | 'SERVICE_ROLE'
  /** The environment that has it; null = the repository. */
  readonly environment: string | null
  /** The ARN of the role. */
  readonly value: string
}

/** Those of the roles of a stack that is deployed. `stackId`: its ARN, which has account and partition. */
export function variablesOf(
  { Resources }: BootstrapTemplate,
  stackId: string,
  application: string,
): readonly RoleVariable[] {
  const { partition = 'aws', account = '' } = arnOf(stackId) ?? {}
  return Object.entries(Resources).flatMap(([id, { Properties }]) => {
    const role = Properties['RoleName']
    if (typeof role !== 'string') return []
    const value = `arn:${partition}:iam::${account}:role/${role}`
    if (id === 'PlanRole') return { name: 'PLAN_ROLE', environment: null, value }
    if (id === 'ServiceRole') return { name: 'SERVICE_ROLE', environment: null, value }
    // `shop-deploy`, or `shop-prod-deploy` of a stage.
    const stage = role.slice(`${application}-`.length, -'-deploy'.length)
    return { name: 'DEPLOY_ROLE', environment: id === 'DeployRole' ? null : stage, value }
  })
}
