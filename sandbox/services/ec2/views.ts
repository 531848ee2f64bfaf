import type { World } from '../../contract.ts'
import { arn } from '../names.ts'
import { addressCount, parseBlock } from './cidr.ts'
import type {
  Ec2State,
  InternetGateway,
  RouteTable,
  Rule,
  SecurityGroup,
  Subnet,
  Vpc,
} from './state.ts'
import { zoneId } from './zones.ts'

/** Entries as the EC2 Describe calls show them, in the element names of its XML. */

function tagSet(tags: Readonly<Record<string, string>>): readonly object[] {
  return Object.entries(tags).map(([key, value]) => ({ key, value }))
}

export function vpcView(world: World, vpc: Vpc): object {
  return {
    vpcId: vpc.id,
    ownerId: world.account,
    state: 'available',
    cidrBlock: vpc.cidr,
    cidrBlockAssociationSet: [
      {
        cidrBlock: vpc.cidr,
        associationId: vpc.id.replace('vpc-', 'vpc-cidr-assoc-'),
        cidrBlockState: { state: 'associated' },
      },
    ],
    dhcpOptionsId: 'dopt-default',
    instanceTenancy: vpc.tenancy,
    isDefault: vpc.isDefault,
    tagSet: tagSet(vpc.tags),
  }
}

/** Addresses of a subnet that AWS keeps for itself (VPC user guide, "Subnet CIDR blocks"). */
const RESERVED_ADDRESSES = 5

export function subnetView(world: World, region: string, subnet: Subnet): object {
  const block = parseBlock(subnet.cidr)
  return {
    subnetId: subnet.id,
    subnetArn: arn(world, 'ec2', region, `subnet/${subnet.id}`),
    state: 'available',
    ownerId: world.account,
    vpcId: subnet.vpc,
    cidrBlock: subnet.cidr,
    ipv6CidrBlockAssociationSet: [],
    availableIpAddressCount: block === undefined ? 0 : addressCount(block) - RESERVED_ADDRESSES,
    availabilityZone: subnet.zone,
    availabilityZoneId: zoneId(region, subnet.zone),
    defaultForAz: subnet.isDefault,
    mapPublicIpOnLaunch: subnet.mapPublicIp,
    tagSet: tagSet(subnet.tags),
  }
}

export function gatewayView(world: World, gateway: InternetGateway): object {
  return {
    internetGatewayId: gateway.id,
    ownerId: world.account,
    attachmentSet: gateway.vpc === null ? [] : [{ vpcId: gateway.vpc, state: 'available' }],
    tagSet: tagSet(gateway.tags),
  }
}

export function routeTableView(world: World, table: RouteTable): object {
  const main = { routeTableAssociationId: table.main, routeTableId: table.id, main: true }
  const others = Object.entries(table.associations).map(([id, subnet]) => ({
    routeTableAssociationId: id,
    routeTableId: table.id,
    subnetId: subnet,
    main: false,
    associationState: { state: 'associated' },
  }))
  return {
    routeTableId: table.id,
    vpcId: table.vpc,
    ownerId: world.account,
    routeSet: table.routes.map((route) => ({
      destinationCidrBlock: route.destination,
      gatewayId: route.target,
      state: 'active',
      origin: route.target === 'local' ? 'CreateRouteTable' : 'CreateRoute',
    })),
    associationSet: [
      ...(table.main === null ? [] : [{ ...main, associationState: { state: 'associated' } }]),
      ...others,
    ],
    propagatingVgwSet: [],
    tagSet: tagSet(table.tags),
  }
}

export function groupView(
  world: World,
  region: string,
  state: Ec2State,
  group: SecurityGroup,
): object {
  const rules = Object.values(state.rules).filter((rule) => rule.group === group.id)
  return {
    ownerId: world.account,
    groupId: group.id,
    groupName: group.name,
    groupDescription: group.description,
    vpcId: group.vpc,
    securityGroupArn: arn(world, 'ec2', region, `security-group/${group.id}`),
    ipPermissions: permissions(
      world,
      rules.filter((rule) => !rule.egress),
    ),
    ipPermissionsEgress: permissions(
      world,
      rules.filter((rule) => rule.egress),
    ),
    tagSet: tagSet(group.tags),
  }
}

/** Rules of one protocol and port range are one permission with several peers. */
function permissions(world: World, rules: readonly Rule[]): readonly object[] {
  const byPorts = Map.groupBy(rules, (rule) => [rule.protocol, rule.from, rule.to].join('|'))
  return [...byPorts.values()].map((same) => {
    const [first] = same
    const peers = (kind: string): readonly Rule[] => same.filter((rule) => rule.peer.kind === kind)
    const ports =
      first === undefined || first.protocol === '-1'
        ? {}
        : { fromPort: first.from, toPort: first.to }
    return {
      ipProtocol: first?.protocol,
      ...ports,
      groups: peers('group').map((rule) => ({
        userId: world.account,
        groupId: rule.peer.value,
        description: rule.description ?? undefined,
      })),
      ipRanges: peers('ipv4').map((rule) => ({
        cidrIp: rule.peer.value,
        description: rule.description ?? undefined,
      })),
      ipv6Ranges: peers('ipv6').map((rule) => ({
        cidrIpv6: rule.peer.value,
        description: rule.description ?? undefined,
      })),
      prefixListIds: peers('prefix-list').map((rule) => ({
        prefixListId: rule.peer.value,
        description: rule.description ?? undefined,
      })),
    }
  })
}

export function ruleView(world: World, region: string, rule: Rule): object {
  return {
    securityGroupRuleId: rule.id,
    securityGroupRuleArn: arn(world, 'ec2', region, `security-group-rule/${rule.id}`),
    groupId: rule.group,
    groupOwnerId: world.account,
    isEgress: rule.egress,
    ipProtocol: rule.protocol,
    fromPort: rule.from,
    toPort: rule.to,
    cidrIpv4: rule.peer.kind === 'ipv4' ? rule.peer.value : undefined,
    cidrIpv6: rule.peer.kind === 'ipv6' ? rule.peer.value : undefined,
    prefixListId: rule.peer.kind === 'prefix-list' ? rule.peer.value : undefined,
    referencedGroupInfo:
      rule.peer.kind === 'group' ? { groupId: rule.peer.value, userId: world.account } : undefined,
    description: rule.description ?? undefined,
    tagSet: tagSet(rule.tags),
  }
}
