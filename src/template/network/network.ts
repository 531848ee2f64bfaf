import type { ConfigPath, ResolvedNetwork, ResolvedStage } from '../../config/resolved.ts'
import { sixteenth } from './cidr.ts'
import { attribute, join, nameTag, ref, select, zones } from '../intrinsics.ts'
import { BASTION_IDS, NETWORK_IDS, ZONE_IDS } from '../logical-ids.ts'
import { NETWORK_OUTPUTS } from '../state/output-keys.ts'
import type { Admission, Placement, Section, SectionResource } from '../section.ts'
import { allowedFrom, clientSecurityGroup } from './security-groups.ts'
import type { TemplateOutput } from '../types.ts'

type OwnNetwork = Extract<ResolvedNetwork, { kind: 'own' }>
type GivenNetwork = Extract<ResolvedNetwork, { kind: 'given' }>

/** Public subnets use the lower sixteenths of the block, isolated ones the upper, so both can grow. */
const FIRST_DATABASE_BLOCK = 8

/** The stage's network, and the place of the databases in it. */
export function network(stage: ResolvedStage): { section: Section; placement: Placement } {
  const path = ['stages', stage.name, 'network']
  return stage.network.kind === 'own'
    ? ownNetwork(stage.network, path, admittedTo(stage))
    : givenNetwork(stage.network, path, admittedTo(stage))
}

/** What the stage's databases admit besides its clients. */
function admittedTo({ allowFrom, bastion }: ResolvedStage): readonly Admission[] {
  const viaBastion = { description: 'Bastion', group: ref(BASTION_IDS.securityGroup) }
  return [...allowedFrom(allowFrom), ...(bastion === null ? [] : [viaBastion])]
}

function ownNetwork(
  own: OwnNetwork,
  path: ConfigPath,
  admitted: readonly Admission[],
): ReturnType<typeof network> {
  const zones = ZONE_IDS.slice(0, own.zones)
  const placement: Placement = {
    vpcId: ref(NETWORK_IDS.vpc),
    databaseSubnetIds: zones.map((zone) => ref(zone.databaseSubnet)),
    clientSecurityGroupId: groupId,
    admitted,
    subnetsPath: [...path, 'zones'],
    vpcPath: path,
  }
  const publicSubnetIds = zones.map((zone) => ref(zone.publicSubnet))
  const section: Section = {
    part: 'network',
    path,
    resources: {
      ...vpc(own, path),
      ...routeTables(),
      ...Object.fromEntries(
        zones.flatMap((_, zone) => Object.entries(subnetsOfZone(own, zone, path))),
      ),
      [NETWORK_IDS.clientSecurityGroup]: clientSecurityGroup(placement),
    },
    outputs: {
      ...networkOutputs(placement, publicSubnetIds),
      [NETWORK_OUTPUTS.vpcCidr]: { Description: 'Address block of the VPC', Value: own.cidr },
    },
  }
  return { section, placement }
}

function givenNetwork(
  given: GivenNetwork,
  path: ConfigPath,
  admitted: readonly Admission[],
): ReturnType<typeof network> {
  const placement: Placement = {
    vpcId: given.vpc,
    databaseSubnetIds: given.subnets,
    clientSecurityGroupId: groupId,
    admitted,
    subnetsPath: [...path, 'subnets'],
    vpcPath: [...path, 'vpc'],
  }
  const section: Section = {
    part: 'network',
    path,
    resources: { [NETWORK_IDS.clientSecurityGroup]: clientSecurityGroup(placement) },
    outputs: {
      ...networkOutputs(placement, given.taskSubnets ?? given.subnets),
      ...(given.taskSubnets && {
        [NETWORK_OUTPUTS.primaryVpc]: {
          Description: 'VPC of the primary that the stage follows',
          Value: given.vpc,
        },
      }),
    },
  }
  return { section, placement }
}

const groupId = attribute(NETWORK_IDS.clientSecurityGroup, 'GroupId')

function vpc(own: OwnNetwork, path: ConfigPath): Record<string, SectionResource> {
  return {
    [NETWORK_IDS.vpc]: {
      resource: {
        Type: 'AWS::EC2::VPC',
        Properties: {
          CidrBlock: own.cidr,
          EnableDnsSupport: true,
          EnableDnsHostnames: true,
          Tags: nameTag('databases'),
        },
      },
      properties: { CidrBlock: [...path, 'cidr'] },
    },
    [NETWORK_IDS.internetGateway]: plain('AWS::EC2::InternetGateway', {
      Tags: nameTag('databases'),
    }),
    [NETWORK_IDS.internetGatewayAttachment]: plain('AWS::EC2::VPCGatewayAttachment', {
      VpcId: ref(NETWORK_IDS.vpc),
      InternetGatewayId: ref(NETWORK_IDS.internetGateway),
    }),
  }
}

function routeTables(): Record<string, SectionResource> {
  return {
    [NETWORK_IDS.publicRouteTable]: plain('AWS::EC2::RouteTable', {
      VpcId: ref(NETWORK_IDS.vpc),
      Tags: nameTag('public'),
    }),
    [NETWORK_IDS.publicRoute]: {
      resource: {
        Type: 'AWS::EC2::Route',
        // AWS refuses a route to a gateway that is not attached yet.
        DependsOn: NETWORK_IDS.internetGatewayAttachment,
        Properties: {
          RouteTableId: ref(NETWORK_IDS.publicRouteTable),
          DestinationCidrBlock: '0.0.0.0/0',
          GatewayId: ref(NETWORK_IDS.internetGateway),
        },
      },
      properties: {},
    },
    [NETWORK_IDS.databaseRouteTable]: plain('AWS::EC2::RouteTable', {
      VpcId: ref(NETWORK_IDS.vpc),
      Tags: nameTag('database'),
    }),
  }
}

function subnetsOfZone(
  own: OwnNetwork,
  zone: number,
  path: ConfigPath,
): Record<string, SectionResource> {
  const ids = ZONE_IDS[zone]
  if (ids === undefined) return {}
  const subnet = (block: number, name: string): SectionResource => ({
    resource: {
      Type: 'AWS::EC2::Subnet',
      Properties: {
        VpcId: ref(NETWORK_IDS.vpc),
        AvailabilityZone: select(zone, zones()),
        CidrBlock: sixteenth(own.cidr, block),
        Tags: nameTag(`${name} ${zone + 1}`),
      },
    },
    properties: { CidrBlock: [...path, 'cidr'] },
  })
  const association = (subnetId: string, routeTableId: string): SectionResource =>
    plain('AWS::EC2::SubnetRouteTableAssociation', {
      SubnetId: ref(subnetId),
      RouteTableId: ref(routeTableId),
    })
  return {
    [ids.publicSubnet]: subnet(zone, 'public'),
    [ids.publicAssociation]: association(ids.publicSubnet, NETWORK_IDS.publicRouteTable),
    [ids.databaseSubnet]: subnet(FIRST_DATABASE_BLOCK + zone, 'database'),
    [ids.databaseAssociation]: association(ids.databaseSubnet, NETWORK_IDS.databaseRouteTable),
  }
}

function plain(Type: string, Properties: Record<string, unknown>): SectionResource {
  return { resource: { Type, Properties }, properties: {} }
}

function networkOutputs(
  placement: Placement,
  taskSubnetIds: readonly unknown[],
): Record<string, TemplateOutput> {
  return {
    [NETWORK_OUTPUTS.clientSecurityGroup]: {
      Description: 'Security group that the tasks of the application wear',
      Value: placement.clientSecurityGroupId,
    },
    [NETWORK_OUTPUTS.vpc]: { Description: 'VPC of the databases', Value: placement.vpcId },
    [NETWORK_OUTPUTS.subnets]: {
      Description: 'Subnets for the tasks of the application',
      Value: commaSeparated(taskSubnetIds),
    },
    [NETWORK_OUTPUTS.databaseSubnets]: {
      Description: 'Subnets of the databases',
      Value: commaSeparated(placement.databaseSubnetIds),
    },
  }
}

function commaSeparated(values: readonly unknown[]): object {
  return join(',', values)
}
