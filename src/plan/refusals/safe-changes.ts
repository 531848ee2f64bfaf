import { SQL_KINDS } from '../../engines/table.ts'
import { maintenanceMessages } from '../messages/changes.ts'
import { DATABASE_NAME } from '../messages/plan.ts'
import type { DatabaseVerdict, StageInput } from '../model/input.ts'
import { valueOf } from '../../facts/live.ts'
import { offerNotes, offerRefusals } from './availability.ts'
import { storageNotes, storageRefusals } from './storage-cooldown.ts'
import { supportNotes } from '../notes/end-of-life.ts'
import type { Note, Refusal } from '../model/types.ts'
import { upgradeNotes, upgradeRefusals } from './upgrade.ts'
import { windowNotes, windowRefusals } from './windows.ts'

/** What AWS would refuse, or carry out otherwise than asked, half-way through the update. */
export function unsafeChanges(
  input: StageInput,
  databases: readonly DatabaseVerdict[],
): readonly Refusal[] {
  return [
    ...offerRefusals(input),
    ...storageRefusals(input, databases),
    ...upgradeRefusals(input),
    ...windowRefusals(input),
  ]
}

/** What comes along with the changes, or is to be known of what they touch. */
export function changeNotes(input: StageInput): readonly Note[] {
  return [
    ...upgradeNotes(input),
    ...maintenanceNotes(input),
    ...storageNotes(input),
    ...offerNotes(input),
    ...supportNotes(input),
    ...windowNotes(input),
  ]
}

function maintenanceNotes(input: StageInput): readonly Note[] {
  return SQL_KINDS.flatMap((kind) => {
    const fact = input.checked?.maintenance[kind]
    const name = DATABASE_NAME[kind]
    if (fact?.kind === 'unread')
      return [maintenanceMessages.notVerified(name, fact.action, fact.why)]
    return (valueOf(fact) ?? []).map(({ action, description, after }) =>
      maintenanceMessages.pending(name, action, description, after?.slice(0, 10) ?? null),
    )
  })
}
