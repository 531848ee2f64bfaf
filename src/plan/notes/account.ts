import { accountOf } from '../../config/accounts.ts'
import type { ResolvedStage } from '../../config/resolved.ts'
import { accountMessages as words } from '../messages/around/account.ts'
import type { Note } from '../model/types.ts'

/** In which account a stage with roles is, and by which of them it is planned and deployed. */
export function accountNotes(stage: Pick<ResolvedStage, 'account' | 'roles'>): readonly Note[] {
  const { plan, deploy, service } = stage.roles
  const account = accountOf(stage)
  if (account === null || [plan, deploy, service].every((role) => role === null)) return []
  return [
    words.of(account, { plan: nameOf(plan), deploy: nameOf(deploy), service: nameOf(service) }),
  ]
}

/** Without the account, which is one for all, and without its path, which is part of no name. */
function nameOf(role: string | null): string | null {
  return role === null ? null : (role.split('/').at(-1) ?? null)
}
