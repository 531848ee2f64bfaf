import type { StageInput } from '../model/input.ts'
import { isKnockOn, isTagsOnly } from '../notes/notes.ts'
import type { BastionOutcome } from '../model/types.ts'

const HOST = 'AWS::EC2::Instance'

/** What an update does to the bastion: to the host itself, or to what is around it; null = nothing. */
export function bastionOutcome(input: StageInput): BastionOutcome | null {
  const changes = (input.changes ?? []).filter(
    (change) => change.part === 'bastion' && !isTagsOnly(change) && !isKnockOn(change),
  )
  const host = changes.find(({ type }) => type === HOST)
  if (host?.action === 'Add') return 'made'
  if (host?.action === 'Remove') return 'removed'
  if (host?.replacement === 'True') return 'replaced'
  return changes.length > 0 ? 'changed' : null
}
