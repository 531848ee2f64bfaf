import { isReachedDirectly } from '../../engines/bastion-kinds.ts'
import type { Locate, ResolvedStage } from '../../config/resolved.ts'
import { networkMessages as words } from '../messages/around/network.ts'
import type { SubnetFacts } from '../../facts/external.ts'
import type { Fact } from '../../facts/fact.ts'
import { isNewStack, type StageInput } from '../model/input.ts'
import { groupsIn } from '../../template/network/security-groups.ts'
import { endpointNotes, endpointRefusals, wayOutNotes, wayOutRefusals } from './bastion-way-out.ts'
import { residentNotes } from './residents.ts'
import { vpcTenantsUnread } from './vpc-tenants.ts'
import type { Note, Refusal, RefusalText } from '../model/types.ts'

type Given = Extract<ResolvedStage['network'], { kind: 'given' }>

/** What is wrong with what stands around the databases: the given VPC's subnets, the bastion's image. */
export function refusalsAround(input: StageInput): readonly Refusal[] {
  const { stage, external, locate } = input
  const { network } = stage
  return [
    ...(network.kind === 'given' && external.subnets?.kind === 'read'
      ? subnetRefusals(stage, network, external.subnets.value, locate)
      : []),
    ...unread(external.subnets).map((text) => ({
      ...text,
      database: null,
      property: 'network.subnets',
      line: locate(['stages', stage.name, 'network', 'subnets']).line,
    })),
    ...groupRefusals(input),
    ...placeRefusals(input),
    ...imageRefusals(input),
    ...wayOutRefusals(input),
    ...endpointRefusals(input),
  ]
}

function subnetRefusals(
  { name, bastion }: ResolvedStage,
  { vpc, subnets }: Given,
  found: readonly SubnetFacts[],
  locate: Locate,
): readonly Refusal[] {
  const base = ['stages', name, 'network']
  const refuse = (path: readonly (string | number)[], text: RefusalText): Refusal => ({
    ...text,
    database: null,
    property: ['network', ...path.filter((part) => typeof part === 'string')].join('.'),
    line: locate([...base, ...path]).line,
  })
  const byId = new Map(found.map((subnet) => [subnet.id, subnet]))
  const complaint = (id: string): RefusalText | null => {
    const subnet = byId.get(id)
    if (subnet === undefined) return words.noSubnet(id)
    return subnet.vpc === vpc ? null : words.otherVpc(id, subnet.vpc, vpc)
  }
  const refusals = subnets.flatMap((id, index) => {
    const text = complaint(id)
    return text === null ? [] : [refuse(['subnets', index], text)]
  })
  const zones = new Set(subnets.map((id) => byId.get(id)?.zone))
  const tooFew =
    refusals.length === 0 && zones.size < 2
      ? [refuse(['subnets'], words.oneZone([...zones].join('')))]
      : []
  const misplaced = bastion?.subnet == null ? null : complaint(bastion.subnet)
  return [
    ...refusals,
    ...tooFew,
    ...(misplaced === null ? [] : [refuse(['bastionSubnet'], misplaced)]),
  ]
}

/** No rule is written for a group that is not there, or that nobody has looked at; one that is deployed stays. */
function groupRefusals(input: StageInput): readonly Refusal[] {
  const { stage, external, locate } = input
  const { admittedGroups: found } = external
  if (found === undefined || !writesRules(input)) return []
  return groupsIn(stage.allowFrom).flatMap((id): Refusal[] => {
    if (found.kind === 'read' && found.value.includes(id)) return []
    const { line } = locate([
      'stages',
      stage.name,
      'network',
      'allowFrom',
      stage.allowFrom.indexOf(id),
    ])
    const text = found.kind === 'unread' ? words.groupUnread(id, found) : words.noGroup(id)
    return [{ ...text, database: null, property: 'network.allowFrom', line }]
  })
}

/** Whether the databases' groups are made, or their rules change. */
function writesRules(input: StageInput): boolean {
  if (isNewStack(input)) return true
  return (input.changes ?? []).some(
    ({ type, action, details }) =>
      type === 'AWS::EC2::SecurityGroup' &&
      (action === 'Add' ||
        (action === 'Modify' &&
          details.some(
            ({ property }) => property === null || property === 'SecurityGroupIngress',
          ))),
  )
}

/** A VPC that the file names needs a bastionSubnet; of one that a former replica left the stage in, only this knows. */
function placeRefusals({ stage, locate }: StageInput): readonly Refusal[] {
  const { bastion, name, network } = stage
  if (bastion === null || bastion.subnet !== null || network.kind !== 'given') return []
  if (!isReachedDirectly(bastion.access)) return []
  const { line } = locate(['stages', name, 'bastion'])
  return [{ ...words.noPublicSubnet(network.vpc), database: null, property: 'bastion', line }]
}

/** A bastion is not made of an image that nobody knows. */
function imageRefusals({ stage, external, locate }: StageInput): readonly Refusal[] {
  const { bastionImage } = external
  if (stage.bastion === null || bastionImage === null || bastionImage.kind === 'read') return []
  return [
    {
      ...words.noImage(stage.region, bastionImage),
      database: null,
      property: 'bastion',
      line: locate(['stages', stage.name, 'bastion']).line,
    },
  ]
}

/** What a reviewer should know of who gets in, and of what could not be read. */
export function notesAround(input: StageInput): readonly Note[] {
  const { stage } = input
  const isUntouched = input.changes === null && !isNewStack(input)
  return [
    ...vpcTenantsUnread(input.vpcTenants),
    ...residentNotes(input),
    ...(isUntouched ? [] : warningsAround(stage)),
    ...hostNotes(input),
    ...wayOutNotes(input),
    ...endpointNotes(input),
  ]
}

/** The template names them: databases are not put where nobody has looked. */
function unread(fact: Fact<unknown> | null): readonly RefusalText[] {
  return fact?.kind === 'unread' ? [words.subnetsUnread(fact.action, fact.why)] : []
}

/** New user data stops and starts the host; whatever replaces it says so (TR, Instance UserData). */
function hostNotes({ changes }: StageInput): readonly Note[] {
  const host = changes?.find(({ type }) => type === 'AWS::EC2::Instance')
  if (host?.replacement === 'True') return [words.bastionReplaced]
  const restarts =
    host?.action === 'Modify' && host.details.some(({ property }) => property === 'UserData')
  return restarts ? [words.bastionRestarted] : []
}

/** Whom the stage lets in that it probably should not, and whom it forgot. Needs no AWS. */
export function warningsAround({ bastion, allowFrom }: ResolvedStage): readonly Note[] {
  const allow = bastion?.allow ?? []
  const isDirect = bastion !== null && isReachedDirectly(bastion.access)
  return [
    ...allow.filter(isEverybody).map(words.openBastion),
    ...allowFrom.filter(isEverybody).map(words.openDatabases),
    ...(isDirect && allow.length === 0 ? [words.nobodyAllowed] : []),
  ]
}

/** `0.0.0.0/0`, and `::/0` should the file ever take it. */
function isEverybody(cidr: string): boolean {
  return cidr.endsWith('/0')
}
