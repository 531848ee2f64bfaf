import { isNewStack, type StageInput } from '../model/input.ts'
import { serviceRoleMessages as words } from '../messages/around/service-role.ts'
import type { Note, ServiceRoleChange, StageAction } from '../model/types.ts'

/** What of a stack and a run decides by which role CloudFormation acts. */
type Roles = {
  /** Of the run; null = none is named. */
  readonly asked: string | null
  /** Of the stack; null = it has none. */
  readonly deployed: string | null
}

/**
 * The role that the stack gets, where it has none or another; null = that stays. A role stays with its stack
 * until another one comes (UserGuide, "CloudFormation service role").
 */
export function roleChange({ asked, deployed }: Roles): ServiceRoleChange | null {
  return asked === null || asked === deployed ? null : { before: deployed, after: asked }
}

/** One line: the role that the stack gets, or the one that it has and nobody names. */
export function roleNotes(roles: Roles): readonly Note[] {
  const change = roleChange(roles)
  if (change?.before === null) return [words.first(change.after)]
  if (change !== null) return [words.another(change.before, change.after)]
  return roles.asked === null && roles.deployed !== null ? [words.kept(roles.deployed)] : []
}

/** Those of a stage that changes or is rolled back; null = nothing is asked of CloudFormation. */
export function rolesOf(input: StageInput, action: StageAction): Roles | null {
  if (action === 'none' && input.leftBehind === undefined) return null
  const { deployed, serviceRole = null } = input
  const has = isNewStack(input) ? undefined : deployed?.serviceRole
  return { asked: serviceRole, deployed: has ?? null }
}
