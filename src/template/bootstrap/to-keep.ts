/** What the stack of an account has already, and is to stay. */
import type { Feature } from '../../permissions/permission.ts'
import type { Template, TemplateOutput, TemplateResource } from '../types.ts'
import { recordOf } from '../../text/record.ts'
import type { MadeStage } from './made.ts'
import { deployRoleOf } from './role-names.ts'

export type ToKeep = {
  /** What is deployed needs, besides the file. */
  readonly needs: readonly Feature[]
  /** Stages that the roles are not made for now, and that have a stack, or a place in the file. */
  readonly stages: readonly MadeStage[]
  /** Roles of such stages as they are deployed, by logical id, with their outputs. */
  readonly roles: Pick<Template, 'Resources' | 'Outputs'>
}

export const NOTHING_KEPT: ToKeep = {
  ...{ needs: [], stages: [], roles: { Resources: {}, Outputs: {} } },
}

/** The deploy roles of these stages in a template, each stage's own. */
export function rolesIn(
  { Resources, Outputs }: Readonly<Record<string, unknown>>,
  application: string,
  stages: readonly MadeStage[],
): ToKeep['roles'] {
  const names = new Set(stages.map(({ stage }) => deployRoleOf(application, stage)))
  const roles = Object.entries(recordOf(Resources)).filter(([, resource]) =>
    names.has(String(recordOf(recordOf(resource)['Properties'])['RoleName'])),
  )
  const ids = new Set(roles.map(([id]) => id))
  return {
    Resources: Object.fromEntries(roles) as Readonly<Record<string, TemplateResource>>,
    Outputs: Object.fromEntries(
      Object.entries(recordOf(Outputs)).filter(([id]) => ids.has(id)),
    ) as Readonly<Record<string, TemplateOutput>>,
  }
}
