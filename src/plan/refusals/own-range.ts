import { networkMessages as words } from '../messages/around/network.ts'
import type { StageInput } from '../model/input.ts'
import type { Note, Refusal } from '../model/types.ts'

/** A new stage whose range the file gives, and another stage has. One that we choose is chosen clear of all. */
export function rangeRefusals({ stage, external, locate }: StageInput): readonly Refusal[] {
  const { cidr, clash } = external.ownRange ?? { cidr: '', clash: null }
  if (clash === null) return []
  return [
    {
      ...words.rangesOverlap(cidr, clash.stack, clash.range),
      database: null,
      property: 'network.cidr',
      line: locate(['stages', stage.name, 'network', 'cidr']).line,
    },
  ]
}

/** Where nobody has looked at the region's VPCs. */
export function rangeNotes({ stage, external }: StageInput): readonly Note[] {
  const { cidr, unread } = external.ownRange ?? { cidr: '', unread: null }
  return unread === null ? [] : [words.rangeUnread(cidr, stage.region, unread)]
}
