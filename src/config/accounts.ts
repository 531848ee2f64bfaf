/** Which account a stage belongs to: what its `account` says and what its roles say must be one. */
import { arnOf } from './arn.ts'

/** What each role of a stage is for. */
export const ROLE_USES = ['plan', 'deploy', 'service'] as const
type RoleUse = (typeof ROLE_USES)[number]

/** The ARNs of a stage's roles; null = the file names none. */
export type Roles = Readonly<Record<RoleUse, string | null>>

export const NO_ROLES: Roles = { plan: null, deploy: null, service: null }

/** Whose account it is; a role that is not named is missing or null. */
type Accounted = {
  readonly account?: string | null | undefined
  readonly roles?: Readonly<Partial<Record<RoleUse, string | null | undefined>>> | null | undefined
}

/** The account of a stage; null = it may be any. */
export function accountOf({ account, roles }: Accounted): string | null {
  if (account) return account
  const named = ROLE_USES.map((use) => roles?.[use]).find((role) => role)
  return arnOf(named ?? '')?.account ?? null
}
