/** Who lives in the subnets that an update takes from a subnet group, or deletes: AWS refuses it half-way. */
import { familyOfType } from '../../engines/families.ts'
import { CACHE_KINDS, SQL_KINDS, type DatabaseKind } from '../../engines/table.ts'
import { isOfRds, nodeOf, type InterfaceFacts } from '../../facts/interfaces.ts'
import { valueOf } from '../../facts/live.ts'
import type { ResourceChange } from '../../facts/stack/change-set.ts'
import { DATABASE_NAME } from '../messages/plan.ts'
import { ownerOf, residentMessages as words } from '../messages/around/residents.ts'
import type { StageChange } from '../changes/stage-change.ts'
import type { DatabaseVerdict, StageInput } from '../model/input.ts'
import type { Note, Refusal } from '../model/types.ts'
import { isLeavingVpc } from './vpc-tenants.ts'

type Leaving = Pick<StageInput, 'stage' | 'deployed'> & {
  readonly changes: readonly StageChange[] | null
}

/** The subnets that leave the groups of the databases, or are deleted; empty for most updates. */
export function leavingSubnets(input: Leaving): readonly string[] {
  return [...new Set([...takenOut(input), ...deletedSubnets(input)])]
}

/** Of a given VPC: those that the file no longer names. */
function takenOut({ stage, deployed, changes }: Leaving): readonly string[] {
  const { network } = stage
  if (network.kind !== 'given' || deployed?.network.vpc !== network.vpc) return []
  return (changes ?? []).some(changesGroup)
    ? deployed.network.databaseSubnets.filter((id) => !network.subnets.includes(id))
    : []
}

function changesGroup({ type, action, details }: ResourceChange): boolean {
  const isGroup = familyOfType(type)?.types.subnetGroup === type
  return isGroup && action === 'Modify' && details.some(({ property }) => property === 'SubnetIds')
}

/** Of the stage's own VPC. */
function deletedSubnets({ changes }: Leaving): readonly string[] {
  return (changes ?? [])
    .filter((change) => change.type === 'AWS::EC2::Subnet' && ends(change))
    .flatMap(({ physicalId }) => physicalId ?? [])
}

function ends({ action, replacement }: ResourceChange): boolean {
  return action === 'Remove' || replacement === 'True'
}

/** A refusal for each subnet that somebody lives in. Those whose database goes in the same update do not count. */
export function residentRefusals(
  input: StageInput,
  databases: readonly DatabaseVerdict[],
): readonly Refusal[] {
  const { stage, deployed, locate } = input
  const changes = input.changes ?? []
  // A database that stays in a VPC that goes is refused for that alone.
  if (changes.some(isLeavingVpc)) return []
  const residents = (valueOf(input.residents) ?? []).filter((one) => !goesWith(one, changes))
  const deleted = new Set(deletedSubnets(input))
  const bastion = deployed?.bastion.instance ?? null
  const removed = databases.filter(({ impact }) => impact === 'remove').map((one) => one.database)
  return leavingSubnets(input).flatMap((subnet): readonly Refusal[] => {
    const here = residents.filter((one) => one.subnet === subnet)
    const names = here.flatMap((one): readonly string[] => {
      const own = ownersOf(one, input)
      if (own.length > 0)
        return own.filter(({ kind }) => !removed.includes(kind)).map(({ name }) => name)
      // Others lose nothing by what the databases' groups leave out.
      if (!deleted.has(subnet)) return []
      return [one.instance === bastion && bastion !== null ? BASTION : ownerOf(one)]
    })
    if (names.length === 0) return []
    const zone = here[0]?.zone ?? ''
    const [key, text] = deleted.has(subnet)
      ? (['zones', words.deleted(subnet, zone, names, zonesBefore(input))] as const)
      : (['subnets', words.leavesGroup(subnet, zone, names)] as const)
    const { line } = locate(['stages', stage.name, 'network', key])
    return [{ ...text, database: null, property: `network.${key}`, line }]
  })
}

const BASTION = 'the bastion'

function zonesBefore({ deployed }: StageInput): number {
  return deployed?.network.databaseSubnets.length ?? 0
}

/** Whether it is of a resource that the update takes away, replaces or moves itself: a bastion, an endpoint. */
function goesWith(
  { instance, description }: InterfaceFacts,
  changes: readonly ResourceChange[],
): boolean {
  return changes.some(
    ({ physicalId, type, ...change }) =>
      physicalId !== null &&
      ((physicalId === instance && ends({ physicalId, type, ...change })) ||
        (type === 'AWS::EC2::VPCEndpoint' && description.endsWith(` ${physicalId}`))),
  )
}

type Owner = { readonly kind: DatabaseKind; readonly name: string }

/** The stage's own databases behind an interface. RDS does not say which: its groups and its zone do. */
function ownersOf(one: InterfaceFacts, input: StageInput): readonly Owner[] {
  const live = input.seen ?? input.live
  const node = nodeOf(one)
  if (node !== null)
    return CACHE_KINDS.flatMap((kind) =>
      valueOf(live[kind])?.nodes.includes(node)
        ? [{ kind, name: words.node(DATABASE_NAME[kind], node) }]
        : [],
    )
  if (!isOfRds(one)) return []
  return SQL_KINDS.flatMap((kind) =>
    (['database', 'reader'] as const).flatMap((role): readonly Owner[] => {
      const facts = valueOf(role === 'reader' ? live.readers?.[kind] : live[kind])
      const isHere =
        facts?.zones.includes(one.zone) === true &&
        facts.securityGroups.some((group) => one.groups.includes(group))
      return isHere ? [{ kind, name: words[role](DATABASE_NAME[kind], facts.identifier) }] : []
    }),
  )
}

/** What could not be read of them. */
export function residentNotes(input: StageInput): readonly Note[] {
  const { residents } = input
  return residents?.kind === 'unread'
    ? [words.notVerified(leavingSubnets(input), residents.action, residents.why)]
    : []
}
