import { isReachedDirectly } from '../../engines/bastion-kinds.ts'
import type { EndpointPlace } from '../../facts/external.ts'
import type { Fact } from '../../facts/fact.ts'
import { networkMessages as words } from '../messages/around/network.ts'
import type { StageInput } from '../model/input.ts'
import type { Note, Refusal, RefusalText } from '../model/types.ts'

/** A bastion that Systems Manager cannot reach lets nobody through: it would cost money and do nothing. */
export function wayOutRefusals({
  stage,
  external,
  deployed,
  locate,
}: StageInput): readonly Refusal[] {
  const { bastion, name, network } = stage
  const fact = external.bastionWayOut
  if (bastion === null || network.kind !== 'given' || fact?.kind !== 'read') return []
  const subnet = bastion.subnet ?? network.subnets[0] ?? ''
  const isDirect = isReachedDirectly(bastion.access)
  // The stack's own endpoints go; what is reached by ssh gets an address of its own.
  const wayOut =
    fact.value === 'endpoints' && deployed?.bastion.endpoints === true ? 'none' : fact.value
  if (wayOut !== 'none' && (wayOut !== 'no-address' || isDirect)) return []
  const text = words.noWayOut(subnet, wayOut === 'no-address', !isDirect)
  const { line } = locate(['stages', name, 'bastion'])
  return [{ ...text, database: null, property: 'bastion', line }]
}

/** AWS makes no second endpoint under a service's own name, nor one in a VPC that does not look for it. */
export function endpointRefusals({ stage, external, locate }: StageInput): readonly Refusal[] {
  const { bastion, name, network } = stage
  const fact = external.endpointPlace
  if (bastion === null || network.kind !== 'given' || fact === undefined) return []
  const { line } = locate(['stages', name, 'bastion', 'endpoints'])
  return placeComplaints(network.vpc, fact).map((text) => ({
    ...text,
    ...{ database: null, property: 'bastion.endpoints', line },
  }))
}

function placeComplaints(vpc: string, fact: Fact<EndpointPlace>): readonly RefusalText[] {
  if (fact.kind === 'absent') return []
  if (fact.kind === 'unread') return [words.endpointsUnread(vpc, fact.action, fact.why)]
  const { privateDns, taken } = fact.value
  return [
    ...(taken.length > 0 ? [words.endpointExists(vpc, taken)] : []),
    ...(privateDns ? [] : [words.noPrivateDns(vpc)]),
  ]
}

/** What is made costs money; and by its name every host of the VPC finds it. */
export function endpointNotes({ stage, deployed }: StageInput): readonly Note[] {
  const { bastion, network } = stage
  const has = deployed?.bastion.endpoints === true
  const wants = bastion?.endpoints === true
  if (has === wants) return []
  if (has) return [words.endpointsRemoved]
  const forAll = network.kind === 'given' ? [words.endpointsForAll(network.vpc)] : []
  return [words.endpointsMade, ...forAll]
}

/** Where nobody could look; the deploy fails if the bastion's agent then does not register. */
export function wayOutNotes({ external }: StageInput): readonly Note[] {
  const fact = external.bastionWayOut
  return fact?.kind === 'unread' ? [words.wayOutNotVerified(fact.action, fact.why)] : []
}
