/** EC2 deletes no security group in use: a stage's deletion would stop there, after its databases are gone. */
import { valueOf } from '../../facts/live.ts'
import { clientGroupMessages as words } from '../messages/around/client-group.ts'
import { ownerOf, someOf } from '../messages/around/residents.ts'
import type { ClientGroupUse } from '../model/client-group.ts'
import type { Note, RefusalText } from '../model/types.ts'

/** Who has to stop, and which rules have to go, before a stage is destroyed. */
export function clientGroupRefusals(use: ClientGroupUse | undefined): readonly RefusalText[] {
  if (use === undefined) return []
  const wearers = (valueOf(use.wearers) ?? []).map(ownerOf)
  const named = valueOf(use.named) ?? []
  return [
    ...(wearers.length > 0 ? [words.worn(use.group, someOf(wearers))] : []),
    ...(named.length > 0 ? [words.named(use.group, someOf(named))] : []),
  ]
}

/** What could not be read of them: no row is lost, but the deletion may stop half-way. */
export function clientGroupNotes(use: ClientGroupUse | undefined): readonly Note[] {
  const unread = use === undefined ? [] : [use.wearers, use.named]
  return unread.flatMap((fact) =>
    fact.kind === 'unread' ? [words.notVerified(use?.group ?? '', fact.action, fact.why)] : [],
  )
}
