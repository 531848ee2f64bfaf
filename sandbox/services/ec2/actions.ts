import { AwsError, type Call, type Params, type World } from '../../contract.ts'
import {
  entries,
  flag,
  requiredText,
  structure,
  structures,
  text,
  texts,
  whole,
} from '../params.ts'
import type { Tags } from '../tags.ts'
import { groupById, subnetById, vpcById } from './find.ts'
import {
  associateRouteTable,
  attachGateway,
  createInternetGateway,
  createRoute,
  createRouteTable,
  deleteInternetGateway,
  deleteRoute,
  deleteRouteTable,
  detachGateway,
  disassociateRouteTable,
} from './routing.ts'
import { addRule, removeRule, ruleKey, rulesOf, type RuleRequest } from './rules.ts'
import { createSecurityGroup, deleteSecurityGroup } from './security-groups.ts'
import { ec2State, type Peer } from './state.ts'
import { gatewayView, routeTableView, ruleView, subnetView, vpcView } from './views.ts'
import { createSubnet, createVpc, deleteSubnet, deleteVpc } from './vpcs.ts'

type Actions = Readonly<Record<string, (call: Call) => object>>

/** EC2 answers `return: true` where there is nothing to show. */
const DONE = { return: true }

/** Tags from `TagSpecification.N.Tag.M`. */
function tagsOf(call: Call): Tags {
  return Object.fromEntries(
    structures(call.params, 'TagSpecification')
      .flatMap((specification) => structures(specification, 'Tag'))
      .map((tag) => [text(tag, 'Key') ?? '', text(tag, 'Value') ?? '']),
  )
}

export function networkActions(world: World): Actions {
  const id = (call: Call, name: string): string => requiredText(call.params, name)
  return {
    CreateVpc: (call) => ({
      vpc: vpcView(world, createVpc(world, call.region, id(call, 'CidrBlock'), tagsOf(call))),
    }),
    DeleteVpc: (call) => {
      deleteVpc(world, call.region, id(call, 'VpcId'))
      return DONE
    },
    ModifyVpcAttribute: (call) => {
      const vpc = vpcById(ec2State(world, call.region), id(call, 'VpcId'))
      vpc.dnsSupport = attribute(call, 'EnableDnsSupport') ?? vpc.dnsSupport
      vpc.dnsHostnames = attribute(call, 'EnableDnsHostnames') ?? vpc.dnsHostnames
      return DONE
    },
    DescribeVpcAttribute: (call) => {
      const vpc = vpcById(ec2State(world, call.region), id(call, 'VpcId'))
      return {
        vpcId: vpc.id,
        enableDnsSupport: { value: vpc.dnsSupport },
        enableDnsHostnames: { value: vpc.dnsHostnames },
      }
    },
    CreateSubnet: (call) => {
      const subnet = createSubnet(world, call.region, {
        vpc: id(call, 'VpcId'),
        cidr: id(call, 'CidrBlock'),
        zone: text(call.params, 'AvailabilityZone'),
        tags: tagsOf(call),
      })
      return { subnet: subnetView(world, call.region, subnet) }
    },
    ModifySubnetAttribute: (call) => {
      const subnet = subnetById(ec2State(world, call.region), id(call, 'SubnetId'))
      subnet.mapPublicIp = attribute(call, 'MapPublicIpOnLaunch') ?? subnet.mapPublicIp
      return DONE
    },
    DeleteSubnet: (call) => {
      deleteSubnet(world, call.region, id(call, 'SubnetId'))
      return DONE
    },
    CreateInternetGateway: (call) => ({
      internetGateway: gatewayView(world, createInternetGateway(world, call.region, tagsOf(call))),
    }),
    AttachInternetGateway: (call) => {
      attachGateway(world, call.region, id(call, 'InternetGatewayId'), id(call, 'VpcId'))
      return DONE
    },
    DetachInternetGateway: (call) => {
      detachGateway(world, call.region, id(call, 'InternetGatewayId'), id(call, 'VpcId'))
      return DONE
    },
    DeleteInternetGateway: (call) => {
      deleteInternetGateway(world, call.region, id(call, 'InternetGatewayId'))
      return DONE
    },
    CreateRouteTable: (call) => ({
      routeTable: routeTableView(
        world,
        createRouteTable(world, call.region, id(call, 'VpcId'), tagsOf(call)),
      ),
    }),
    DeleteRouteTable: (call) => {
      deleteRouteTable(world, call.region, id(call, 'RouteTableId'))
      return DONE
    },
    CreateRoute: (call) => {
      createRoute(world, call.region, {
        table: id(call, 'RouteTableId'),
        destination: id(call, 'DestinationCidrBlock'),
        target: text(call.params, 'GatewayId') ?? id(call, 'NatGatewayId'),
      })
      return DONE
    },
    DeleteRoute: (call) => {
      const destination = id(call, 'DestinationCidrBlock')
      deleteRoute(world, call.region, { table: id(call, 'RouteTableId'), destination })
      return DONE
    },
    AssociateRouteTable: (call) => ({
      associationId: associateRouteTable(world, call.region, {
        table: id(call, 'RouteTableId'),
        subnet: id(call, 'SubnetId'),
      }),
      associationState: { state: 'associated' },
    }),
    DisassociateRouteTable: (call) => {
      disassociateRouteTable(world, call.region, id(call, 'AssociationId'))
      return DONE
    },
    CreateTags: (call) => {
      for (const resource of texts(call.params, 'ResourceId')) {
        const given = structures(call.params, 'Tag').map((tag): [string, string] => [
          requiredText(tag, 'Key'),
          text(tag, 'Value') ?? '',
        ])
        Object.assign(taggedById(world, call.region, resource).tags, Object.fromEntries(given))
      }
      return DONE
    },
    DeleteTags: (call) => {
      const keys = structures(call.params, 'Tag').map((tag) => requiredText(tag, 'Key'))
      for (const resource of texts(call.params, 'ResourceId')) {
        const entry = taggedById(world, call.region, resource)
        entry.tags = Object.fromEntries(
          Object.entries(entry.tags).filter(([key]) => !keys.includes(key)),
        )
      }
      return DONE
    },
  }
}

/** An attribute given as `Name.Value`. */
function attribute(call: Call, name: string): boolean | undefined {
  return flag(structure(call.params, name) ?? {}, 'Value')
}

function taggedById(world: World, region: string, id: string): { tags: Tags } {
  const state = ec2State(world, region)
  const found = [
    state.vpcs,
    state.subnets,
    state.gateways,
    state.routeTables,
    state.groups,
    state.rules,
  ]
    .map((table): { tags: Tags } | undefined => table[id])
    .find((entry) => entry !== undefined)
  if (found === undefined) throw new AwsError('InvalidID', `The ID '${id}' is not valid`)
  return found
}

export function groupActions(world: World): Actions {
  const authorize =
    (egress: boolean) =>
    (call: Call): object => {
      const requests = permissionsOf(call, egress)
      const rules = requests.map((request) =>
        addRule(world, call.region, { ...request, tags: tagsOf(call) }),
      )
      return {
        ...DONE,
        securityGroupRuleSet: rules.map((rule) => ruleView(world, call.region, rule)),
      }
    }
  const revoke =
    (egress: boolean) =>
    (call: Call): object => {
      for (const id of rulesToRevoke(world, call, egress)) removeRule(world, call.region, id)
      return DONE
    }
  return {
    CreateSecurityGroup: (call) => {
      const group = createSecurityGroup(world, call.region, {
        name: requiredText(call.params, 'GroupName'),
        description: requiredText(call.params, 'GroupDescription'),
        vpc: text(call.params, 'VpcId'),
        tags: tagsOf(call),
      })
      return { ...DONE, groupId: group.id }
    },
    DeleteSecurityGroup: (call) => {
      deleteSecurityGroup(world, call.region, requiredText(call.params, 'GroupId'))
      return DONE
    },
    AuthorizeSecurityGroupIngress: authorize(false),
    AuthorizeSecurityGroupEgress: authorize(true),
    RevokeSecurityGroupIngress: revoke(false),
    RevokeSecurityGroupEgress: revoke(true),
  }
}

/** The rules of `IpPermissions.N`, or of the flat parameters that older clients send. */
function permissionsOf(call: Call, egress: boolean): readonly RuleRequest[] {
  const group = requiredText(call.params, 'GroupId')
  const flat: Params = {
    ...call.params,
    ...(call.params['CidrIp'] === undefined
      ? {}
      : { IpRanges: [{ CidrIp: call.params['CidrIp'] }] }),
  }
  const listed = structures(call.params, 'IpPermissions')
  return (listed.length === 0 ? [flat] : listed).flatMap((permission) =>
    peersOf(permission).map(({ peer, description }) => ({
      group,
      egress,
      protocol: requiredText(permission, 'IpProtocol'),
      from: whole(permission, 'FromPort') ?? -1,
      to: whole(permission, 'ToPort') ?? -1,
      peer,
      description,
      tags: {},
    })),
  )
}

function peersOf(permission: Params): readonly { peer: Peer; description: string | null }[] {
  const read = (list: string, name: string, kind: Peer['kind']): ReturnType<typeof peersOf> =>
    structures(permission, list).map((entry) => ({
      peer: { kind, value: requiredText(entry, name) },
      description: text(entry, 'Description') ?? null,
    }))
  return [
    ...read('IpRanges', 'CidrIp', 'ipv4'),
    ...read('Ipv6Ranges', 'CidrIpv6', 'ipv6'),
    ...read('Groups', 'GroupId', 'group'),
    ...read('PrefixListIds', 'PrefixListId', 'prefix-list'),
  ]
}

function rulesToRevoke(world: World, call: Call, egress: boolean): readonly string[] {
  const named = entries(call.params, 'SecurityGroupRuleId').map(String)
  if (named.length > 0) return named
  const group = groupById(ec2State(world, call.region), requiredText(call.params, 'GroupId'))
  const present = rulesOf(ec2State(world, call.region), group.id, egress)
  return permissionsOf(call, egress).map((request) => {
    const rule = present.find((one) => ruleKey(one) === ruleKey(request))
    if (rule === undefined) {
      throw new AwsError(
        'InvalidPermission.NotFound',
        'The specified rule does not exist in this security group.',
      )
    }
    return rule.id
  })
}
