import { AwsError, type Call, type World } from '../../contract.ts'
import { applyFilters, type FilterFields } from '../filters.ts'
import { page } from '../paginate.ts'
import { text, texts, whole } from '../params.ts'
import type { Tags } from '../tags.ts'
import { gatewayById, groupById, routeTableById, subnetById, vpcById } from './find.ts'
import { ec2State, type Ec2State, type Rule, type SecurityGroup } from './state.ts'
import { gatewayView, groupView, routeTableView, ruleView, subnetView, vpcView } from './views.ts'

type Actions = Readonly<Record<string, (call: Call) => object>>

/** One kind of thing that EC2 describes, in a state of it. */
export type Kind<T, State = Ec2State> = {
  /** The parameter that names ids: `VpcId`. */
  readonly ids: string
  /** The set's element in the answer: `vpcSet`. */
  readonly set: string
  readonly all: (state: State) => readonly T[]
  /** Fails like EC2 if there is none. */
  readonly byId: (state: State, id: string) => T
  readonly fields: FilterFields<T>
  readonly view: (call: Call, state: State, entry: T) => object
}

/** The Describe calls over what is kept, with EC2's filters and pages. */
export function describeActions(world: World): Actions {
  return {
    DescribeVpcs: describe(world, {
      ids: 'VpcId',
      set: 'vpcSet',
      all: (state) => Object.values(state.vpcs),
      byId: vpcById,
      fields: {
        'vpc-id': (vpc) => vpc.id,
        cidr: (vpc) => vpc.cidr,
        'cidr-block': (vpc) => vpc.cidr,
        isDefault: (vpc) => String(vpc.isDefault),
        'is-default': (vpc) => String(vpc.isDefault),
        state: () => 'available',
        'owner-id': () => world.account,
      },
      view: (_call, _state, vpc) => vpcView(world, vpc),
    }),
    DescribeSubnets: describe(world, {
      ids: 'SubnetId',
      set: 'subnetSet',
      all: (state) => Object.values(state.subnets),
      byId: subnetById,
      fields: {
        'subnet-id': (subnet) => subnet.id,
        'vpc-id': (subnet) => subnet.vpc,
        'availability-zone': (subnet) => subnet.zone,
        'cidr-block': (subnet) => subnet.cidr,
        'default-for-az': (subnet) => String(subnet.isDefault),
        'map-public-ip-on-launch': (subnet) => String(subnet.mapPublicIp),
        state: () => 'available',
      },
      view: (call, _state, subnet) => subnetView(world, call.region, subnet),
    }),
    DescribeInternetGateways: describe(world, {
      ids: 'InternetGatewayId',
      set: 'internetGatewaySet',
      all: (state) => Object.values(state.gateways),
      byId: gatewayById,
      fields: {
        'internet-gateway-id': (gateway) => gateway.id,
        'attachment.vpc-id': (gateway) => gateway.vpc ?? [],
        'attachment.state': (gateway) => (gateway.vpc === null ? [] : 'available'),
      },
      view: (_call, _state, gateway) => gatewayView(world, gateway),
    }),
    DescribeRouteTables: describe(world, {
      ids: 'RouteTableId',
      set: 'routeTableSet',
      all: (state) => Object.values(state.routeTables),
      byId: routeTableById,
      fields: {
        'route-table-id': (table) => table.id,
        'vpc-id': (table) => table.vpc,
        'association.main': (table) => String(table.main !== null),
        'association.subnet-id': (table) => Object.values(table.associations),
        'association.route-table-association-id': (table) => Object.keys(table.associations),
        'route.destination-cidr-block': (table) => table.routes.map((route) => route.destination),
        'route.gateway-id': (table) => table.routes.map((route) => route.target),
      },
      view: (_call, _state, table) => routeTableView(world, table),
    }),
    DescribeSecurityGroups: describe(world, {
      ids: 'GroupId',
      set: 'securityGroupInfo',
      all: (state) => Object.values(state.groups).map((group) => withAdmitted(state, group)),
      byId: (state, id) => withAdmitted(state, groupById(state, id)),
      fields: {
        'group-id': (group) => group.id,
        'group-name': (group) => group.name,
        'ip-permission.group-id': (group) => group.admits,
        description: (group) => group.description,
        'vpc-id': (group) => group.vpc,
        'owner-id': () => world.account,
      },
      view: (call, state, group) => groupView(world, call.region, state, group),
    }),
    DescribeSecurityGroupRules: describe(world, {
      ids: 'SecurityGroupRuleId',
      set: 'securityGroupRuleSet',
      all: (state) => Object.values(state.rules),
      byId: ruleById,
      fields: {
        'security-group-rule-id': (rule) => rule.id,
        'group-id': (rule) => rule.group,
      },
      view: (call, _state, rule) => ruleView(world, call.region, rule),
    }),
  }
}

/** With the groups that its rules for incoming traffic name. */
function withAdmitted(
  state: Ec2State,
  group: SecurityGroup,
): SecurityGroup & { readonly admits: readonly string[] } {
  const admits = Object.values(state.rules)
    .filter((rule) => rule.group === group.id && !rule.egress && rule.peer.kind === 'group')
    .map(({ peer }) => peer.value)
  return { ...group, admits }
}

function ruleById(state: Ec2State, id: string): Rule {
  const rule = state.rules[id]
  if (rule === undefined) {
    throw new AwsError(
      'InvalidSecurityGroupRuleId.NotFound',
      `The security group rule ID '${id}' does not exist`,
    )
  }
  return rule
}

function describe<T extends { tags: Tags }>(world: World, kind: Kind<T>): (call: Call) => object {
  return describeIn((region) => ec2State(world, region), kind)
}

/** A Describe call: by ids or all, filtered, page by page. */
export function describeIn<T extends { readonly tags: Tags }, State>(
  stateOf: (region: string) => State,
  kind: Kind<T, State>,
): (call: Call) => object {
  return (call) => {
    const state = stateOf(call.region)
    const ids = texts(call.params, kind.ids)
    const named = ids.length === 0 ? kind.all(state) : ids.map((id) => kind.byId(state, id))
    const found = applyFilters(named, call.params, {
      parameter: 'Filter',
      values: 'Value',
      fields: kind.fields,
      wildcards: true,
      tags: (entry) => entry.tags,
    })
    const { items, next } = page(
      found,
      text(call.params, 'NextToken'),
      whole(call.params, 'MaxResults') ?? 1000,
    )
    return { [kind.set]: items.map((entry) => kind.view(call, state, entry)), nextToken: next }
  }
}
