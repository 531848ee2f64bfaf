/** What a zone does not offer where it is to be made: the class of a database, the type of a bastion. */
import { SQL_KINDS } from '../../engines/table.ts'
import { valueOf } from '../../facts/live.ts'
import { BASTION_TYPE } from '../../template/index.ts'
import { DATABASE_NAME } from '../messages/plan.ts'
import { zoneMessages as words } from '../messages/around/zones.ts'
import type { StageInput } from '../model/input.ts'
import type { Note, Refusal } from '../model/types.ts'
import { refusalAt } from './refusals.ts'

/** RDS makes an instance in any zone of its subnets that has the class, and its standby in another. */
export function classZoneRefusals(input: StageInput): readonly Refusal[] {
  return SQL_KINDS.flatMap((kind) => {
    const wanted = input.stage.databases[kind]
    const offered = input.checked?.offers[kind]?.zones ?? []
    const own = subnetZones(input)
    if (wanted === undefined || offered.length === 0 || own === undefined) return []
    const fitting = own.filter((zone) => offered.includes(zone))
    if (fitting.length >= (wanted.multiAz ? 2 : 1)) return []
    const where = { own, fitting, offered, isGiven: input.stage.network.kind === 'given' }
    const text = words.noClass(DATABASE_NAME[kind], wanted.instance, where)
    return [refusalAt(input.stage, input.locate)(kind, ['instance'], text)]
  })
}

/** The zones of the subnets that the databases have after this; undefined = nobody had to read them. */
function subnetZones({ stage, external, live, seen }: StageInput): readonly string[] | undefined {
  const { network } = stage
  const made = valueOf(external.ownZones)?.usable
  if (network.kind === 'own' && made !== undefined) return made.slice(0, network.zones)
  const given = network.kind === 'given' ? valueOf(external.subnets ?? undefined) : undefined
  if (network.kind === 'given' && given !== undefined)
    return unique(given.filter(({ id }) => network.subnets.includes(id)).map(({ zone }) => zone))
  const read = valueOf(external.databaseSubnets)
  if (read !== undefined && read.length > 0) return unique(read.map(({ zone }) => zone))
  return SQL_KINDS.map((kind) => valueOf(live[kind] ?? seen?.[kind])?.subnetZones).find(
    (zones) => zones !== undefined && zones.length > 0,
  )
}

function unique(names: readonly string[]): readonly string[] {
  return [...new Set(names)].toSorted()
}

/** Where nobody could see where a new database would be. */
export function classZoneNotes({ stage, external, checked }: StageInput): readonly Note[] {
  const unread = external.databaseSubnets
  if (unread?.kind !== 'unread') return []
  return SQL_KINDS.flatMap((kind) => {
    const wanted = stage.databases[kind]
    return wanted === undefined || checked?.offers[kind]?.zones === undefined
      ? []
      : [words.classNotVerified(DATABASE_NAME[kind], wanted.instance, unread.action, unread.why)]
  })
}

/** EC2 launches no instance in a zone that does not have its type. */
export function bastionZoneRefusals(input: StageInput): readonly Refusal[] {
  const { stage, external, locate } = input
  const offered = valueOf(external.bastionOffer?.zones)
  const zone = bastionZone(input)
  if (stage.bastion === null || offered === undefined || zone === undefined) return []
  if (offered.includes(zone)) return []
  const isGiven = stage.network.kind === 'given'
  const [property, path] = isGiven
    ? ['network.bastionSubnet', ['network', 'bastionSubnet']]
    : ['bastion', ['bastion']]
  return [
    {
      ...words.noBastion(BASTION_TYPE, zone, offered, isGiven),
      database: null,
      property,
      line: locate(['stages', stage.name, ...path]).line,
    },
  ]
}

function bastionZone({ stage, external }: StageInput): string | undefined {
  const { network, bastion } = stage
  if (network.kind === 'own')
    return (
      valueOf(external.bastionOffer?.place ?? undefined)?.[0]?.zone ??
      valueOf(external.ownZones)?.usable[0]
    )
  const subnet = bastion?.subnet ?? network.subnets[0]
  return valueOf(external.subnets ?? undefined)?.find(({ id }) => id === subnet)?.zone
}

/** Where nobody could see whether a new bastion can be launched. */
export function bastionZoneNotes({ external }: StageInput): readonly Note[] {
  const { zones, place } = external.bastionOffer ?? {}
  const unread = [zones, place].find((fact) => fact?.kind === 'unread')
  return unread?.kind === 'unread'
    ? [words.bastionNotVerified(BASTION_TYPE, unread.action, unread.why)]
    : []
}
