/** Who gets a policy: roles and people, and what each of them does. */
import type { Permission, Verb } from './permission.ts'

type RoleTraits = {
  /** The verbs in which the role makes our calls, and those in which CloudFormation acts as the role. */
  readonly calls: Readonly<Record<Permission['by'], readonly Verb[]>>
  /** Whether it gives CloudFormation a role of its own. */
  readonly passes: boolean
}

const DEPLOYING: readonly Verb[] = ['plan', 'deploy', 'destroy', 'outputs', 'reboot', 'promote']

const LOOKING: readonly Verb[] = ['plan', 'outputs', 'promote']

/** Making a change set resolves what the template refers to, as the caller. */
const COMPARING: readonly Verb[] = ['plan']

const CHANGING: readonly Verb[] = ['plan', 'deploy', 'destroy']

function calls(direct: readonly Verb[], cloudformation: readonly Verb[] = []): RoleTraits['calls'] {
  return { direct, cloudformation }
}

export const ROLES = {
  plan: { calls: calls(LOOKING, COMPARING), passes: false },
  'plan-with-service-role': { calls: calls(LOOKING, COMPARING), passes: true },
  deploy: { calls: calls(DEPLOYING, CHANGING), passes: false },
  'deploy-with-service-role': { calls: calls(DEPLOYING, COMPARING), passes: true },
  service: { calls: calls([], CHANGING), passes: false },
  outputs: { calls: calls(['outputs']), passes: false },
  reboot: { calls: calls(['reboot']), passes: false },
  'restore-secret': { calls: calls(['restore-secret']), passes: false },
  connect: { calls: calls(['connect']), passes: false },
  doctor: { calls: calls(['doctor']), passes: false },
} as const satisfies Record<string, RoleTraits>

export type Role = keyof typeof ROLES

/** Whether the role may change nothing, and is denied what would. */
export function onlyPlans(role: Role): boolean {
  return role === 'plan' || role === 'plan-with-service-role'
}

/** Whether CloudFormation makes and changes resources as this role. */
export function makesResources(role: Role): boolean {
  return ROLES[role].calls.cloudformation === CHANGING
}
