import { ENGINES } from '../../engines/table.ts'
import type { ResolvedBastion, ResolvedNetwork, ResolvedStage } from '../../config/resolved.ts'
import type { ExternalFacts } from '../../facts/external.ts'
import { endpointIds, endpoints } from './endpoints.ts'
import { ENTRANCES } from './entrances.ts'
import { egressTo, instance, securityGroup, type Host } from './host.ts'
import { publishesHostKey } from './host-key.ts'
import { imageOf } from './image.ts'
import { admissionOutputs, admissions } from './admission.ts'
import { instanceProfile, role } from './role.ts'
import { ref } from '../intrinsics.ts'
import { BASTION_EGRESS_IDS, BASTION_IDS, NETWORK_IDS, ZONE_IDS } from '../logical-ids.ts'
import { FIRST_EDITION, NEWEST_EDITIONS } from '../state/edition.ts'
import { BASTION_OUTPUTS } from '../state/output-keys.ts'
import type { BastionTarget, Placement, Section, SectionResource } from '../section.ts'
import type { TemplateOutput } from '../types.ts'

/** The host through which people reach the databases. No database depends on it, apart from a rule. */
export function bastionHost(
  stage: ResolvedStage,
  bastion: ResolvedBastion,
  placement: Placement,
  targets: readonly BastionTarget[],
  known: ExternalFacts,
): Section {
  const stagePath = ['stages', stage.name]
  const path = [...stagePath, 'bastion']
  const host: Host = {
    bastion,
    path,
    placement,
    imageId: imageOf(known.bastionImage),
    ...place(stage.network, bastion),
    subnetPath: [...stagePath, 'network', 'bastionSubnet'],
  }
  const entrance = ENTRANCES[bastion.access]
  return {
    part: 'bastion',
    path,
    resources: {
      [BASTION_IDS.securityGroup]: securityGroup(host),
      ...egressRules(bastion, targets),
      ...admissions(stage, known),
      [BASTION_IDS.role]: role({ publishesHostKey: publishesHostKey(bastion) }),
      [BASTION_IDS.instanceProfile]: instanceProfile(),
      ...entrance.before(),
      ...endpoints(host),
      [BASTION_IDS.instance]: instance(host, entrance.place(host), endpointIds(bastion)),
      ...entrance.after(host, targets),
    },
    outputs: { ...outputs(bastion, known.bastionImage), ...admissionOutputs(stage) },
  }
}

/** A public subnet of the stage's own VPC, which needs its route first; or the subnet that the file names. */
function place(
  network: ResolvedNetwork,
  { subnet }: ResolvedBastion,
): Pick<Host, 'subnetId' | 'gateway' | 'isPublic'> {
  if (network.kind === 'own')
    return {
      subnetId: ref(ZONE_IDS[0].publicSubnet),
      gateway: NETWORK_IDS.publicRoute,
      isPublic: true,
    }
  return { subnetId: subnet ?? network.subnets[0], gateway: null, isPublic: false }
}

/** One rule per database: its two addresses (with a reader) have the same group. */
function egressRules(
  { edition }: ResolvedBastion,
  targets: readonly BastionTarget[],
): Record<string, SectionResource> {
  return Object.fromEntries(
    targets.map(({ kind, listens, groupId }) => [
      BASTION_EGRESS_IDS[kind],
      egressTo(listens, groupId, edition === FIRST_EDITION ? null : ENGINES[kind].title),
    ]),
  )
}

function outputs(
  { access, endpoints: hasEndpoints, subnet, edition = NEWEST_EDITIONS.bastion }: ResolvedBastion,
  image: ExternalFacts['bastionImage'],
): Record<string, TemplateOutput> {
  return {
    [BASTION_OUTPUTS.access]: { Description: 'How the bastion is reached', Value: access },
    [BASTION_OUTPUTS.instance]: {
      Description: 'Instance of the bastion',
      Value: ref(BASTION_IDS.instance),
    },
    ...(image?.kind === 'read' && {
      [BASTION_OUTPUTS.image]: { Description: 'Image of the bastion', Value: image.value },
    }),
    ...(subnet !== null && {
      [BASTION_OUTPUTS.subnet]: { Description: 'Subnet of the bastion', Value: subnet },
    }),
    ...(hasEndpoints && {
      [BASTION_OUTPUTS.endpoints]: {
        Description: 'Whether the bastion has interface endpoints',
        Value: 'true',
      },
    }),
    ...ENTRANCES[access].outputs(),
    ...(edition !== FIRST_EDITION && {
      [BASTION_OUTPUTS.edition]: { Description: 'How it was made', Value: String(edition) },
    }),
  }
}
