import { isReachedDirectly } from '../../engines/bastion-kinds.ts'
import { networkMessages as words } from '../messages/network.ts'
import type { StageInput } from '../model/input.ts'
import type { Note, Refusal } from '../model/types.ts'

/** A bastion that Systems Manager cannot reach lets nobody through: it would cost money and do nothing. */
export function wayOutRefusals({ stage, external, locate }: StageInput): readonly Refusal[] {
  const { bastion, name, network } = stage
  const fact = external.bastionWayOut
  if (bastion === null || network.kind !== 'given' || fact?.kind !== 'read') return []
  const subnet = bastion.subnet ?? network.subnets[0] ?? ''
  // What is reached by ssh gets an address of its own.
  const isOut =
    fact.value === 'none' ? false : fact.value !== 'no-address' || isReachedDirectly(bastion.access)
  if (isOut) return []
  const text = words.noWayOut(subnet, fact.value === 'no-address')
  const { line } = locate(['stages', name, 'bastion'])
  return [{ ...text, database: null, property: 'bastion', line }]
}

/** Where nobody could look; the deploy fails if the bastion's agent then does not register. */
export function wayOutNotes({ external }: StageInput): readonly Note[] {
  const fact = external.bastionWayOut
  return fact?.kind === 'unread' ? [words.wayOutNotVerified(fact.action, fact.why)] : []
}
