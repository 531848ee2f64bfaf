/** How the roles of `bootstrap` are called: in its template, in GitHub's variables, and in a file that names them. */
import type { Roles } from '../../config/accounts.ts'
import { PARTITION_OF } from '../../config/regions.generated.ts'
import { serviceRoleOf } from '../../permissions/scopes.ts'

export function planRoleOf(application: string): string {
  return `${application}-plan`
}

/** `stage`: whose jobs alone it is for; null = every stage's. */
export function deployRoleOf(application: string, stage: string | null): string {
  return stage === null ? `${application}-deploy` : `${application}-${stage}-deploy`
}

/** The ARNs of a stage's roles, before they are made. `stage`: as for its deploy role. */
export function roleArns(
  application: string,
  { account, region }: { readonly account: string; readonly region: string },
  stage: string | null,
): { readonly [Use in keyof Roles]: string } {
  const arn = (name: string): string =>
    `arn:${PARTITION_OF[region] ?? 'aws'}:iam::${account}:role/${name}`
  return {
    plan: arn(planRoleOf(application)),
    deploy: arn(deployRoleOf(application, stage)),
    service: arn(serviceRoleOf(application)),
  }
}
