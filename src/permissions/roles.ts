/** Who gets a policy: roles and people, and what each of them does. */
import type { Permission, Verb } from './permission.ts'

type RoleTraits = {
  /** What the role is for. */
  readonly verbs: readonly Verb[]
  /** Whose calls it makes: ours, CloudFormation's for us, or both where CloudFormation acts as the caller. */
  readonly calls: readonly Permission['by'][]
  /** Whether CloudFormation gets a role of its own from it. */
  readonly passes: boolean
}

const DEPLOYING: readonly Verb[] = ['plan', 'deploy', 'destroy', 'outputs', 'reboot']

export const ROLES = {
  plan: { verbs: ['plan', 'outputs'], calls: ['direct'], passes: false },
  'plan-with-service-role': { verbs: ['plan', 'outputs'], calls: ['direct'], passes: true },
  deploy: { verbs: DEPLOYING, calls: ['direct', 'cloudformation'], passes: false },
  'deploy-with-service-role': { verbs: DEPLOYING, calls: ['direct'], passes: true },
  service: { verbs: ['deploy', 'destroy'], calls: ['cloudformation'], passes: false },
  outputs: { verbs: ['outputs'], calls: ['direct'], passes: false },
  reboot: { verbs: ['reboot'], calls: ['direct'], passes: false },
  'restore-secret': { verbs: ['restore-secret'], calls: ['direct'], passes: false },
  tunnel: { verbs: ['tunnel'], calls: ['direct'], passes: false },
} as const satisfies Record<string, RoleTraits>

export type Role = keyof typeof ROLES

/** Whether the role may change nothing, and is denied what would. */
export function onlyPlans(role: Role): boolean {
  return role === 'plan' || role === 'plan-with-service-role'
}
