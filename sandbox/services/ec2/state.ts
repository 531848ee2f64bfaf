import type { World } from '../../contract.ts'
import { hexId } from '../names.ts'
import type { Tags } from '../tags.ts'
import { zonesOf } from './zones.ts'

export type Vpc = {
  readonly id: string
  readonly cidr: string
  readonly isDefault: boolean
  tenancy: string
  dnsSupport: boolean
  dnsHostnames: boolean
  tags: Tags
}

export type Subnet = {
  readonly id: string
  readonly vpc: string
  readonly cidr: string
  readonly zone: string
  readonly isDefault: boolean
  mapPublicIp: boolean
  tags: Tags
}

export type InternetGateway = { readonly id: string; vpc: string | null; tags: Tags }

type Route = { readonly destination: string; readonly target: string }

export type RouteTable = {
  readonly id: string
  readonly vpc: string
  readonly main: string | null
  routes: Route[]
  /** Association id -> subnet id. */
  associations: Record<string, string>
  tags: Tags
}

export type SecurityGroup = {
  readonly id: string
  readonly name: string
  readonly description: string
  readonly vpc: string
  tags: Tags
}

/** Whom a rule admits (or lets out to): a block of addresses, a group, a prefix list. */
export type Peer =
  | { readonly kind: 'ipv4' | 'ipv6' | 'prefix-list'; readonly value: string }
  | { readonly kind: 'group'; readonly value: string }

export type Rule = {
  readonly id: string
  readonly group: string
  readonly egress: boolean
  /** `tcp`, `udp`, `icmp`, `-1` for all. */
  readonly protocol: string
  /** -1 for all. */
  readonly from: number
  readonly to: number
  readonly peer: Peer
  description: string | null
  tags: Tags
}

export type Ec2State = {
  vpcs: Record<string, Vpc>
  subnets: Record<string, Subnet>
  gateways: Record<string, InternetGateway>
  routeTables: Record<string, RouteTable>
  groups: Record<string, SecurityGroup>
  rules: Record<string, Rule>
}

/** EC2's state in a region, which starts with a default VPC, as in every account. */
export function ec2State(world: World, region: string): Ec2State {
  return world.state.of('ec2', region, () => initialState(world, region))
}

function initialState(world: World, region: string): Ec2State {
  const state: Ec2State = {
    vpcs: {},
    subnets: {},
    gateways: {},
    routeTables: {},
    groups: {},
    rules: {},
  }
  const vpc = addVpc(world, state, { cidr: '172.31.0.0/16', isDefault: true, tags: {} })
  vpc.dnsHostnames = true
  zonesOf(region).forEach((zone, index) => {
    const id = hexId(world, 'subnet')
    const cidr = `172.31.${index * 16}.0/20`
    state.subnets[id] = {
      id,
      vpc: vpc.id,
      cidr,
      zone,
      isDefault: true,
      mapPublicIp: true,
      tags: {},
    }
  })
  const gateway: InternetGateway = { id: hexId(world, 'igw'), vpc: vpc.id, tags: {} }
  state.gateways[gateway.id] = gateway
  mainRouteTable(state, vpc.id).routes.push({ destination: '0.0.0.0/0', target: gateway.id })
  return state
}

/** A VPC with what EC2 makes along with it: the main route table and the default security group. */
export function addVpc(
  world: World,
  state: Ec2State,
  given: { cidr: string; isDefault: boolean; tags: Tags },
): Vpc {
  const vpc: Vpc = {
    id: hexId(world, 'vpc'),
    ...given,
    tenancy: 'default',
    dnsSupport: true,
    dnsHostnames: false,
  }
  state.vpcs[vpc.id] = vpc
  const table: RouteTable = {
    id: hexId(world, 'rtb'),
    vpc: vpc.id,
    main: hexId(world, 'rtbassoc'),
    routes: [{ destination: vpc.cidr, target: 'local' }],
    associations: {},
    tags: {},
  }
  state.routeTables[table.id] = table
  const group: SecurityGroup = {
    id: hexId(world, 'sg'),
    name: 'default',
    description: 'default VPC security group',
    vpc: vpc.id,
    tags: {},
  }
  state.groups[group.id] = group
  addAllowAll(world, state, group.id, false, { kind: 'group', value: group.id })
  addAllowAll(world, state, group.id, true, { kind: 'ipv4', value: '0.0.0.0/0' })
  return vpc
}

/** A rule for every protocol and port. */
export function addAllowAll(
  world: World,
  state: Ec2State,
  group: string,
  egress: boolean,
  peer: Peer,
): void {
  const id = hexId(world, 'sgr')
  state.rules[id] = {
    id,
    group,
    egress,
    protocol: '-1',
    from: -1,
    to: -1,
    peer,
    description: null,
    tags: {},
  }
}

/** The route table of every subnet without one of its own. */
function mainRouteTable(state: Ec2State, vpc: string): RouteTable {
  const table = Object.values(state.routeTables).find((one) => one.vpc === vpc && one.main !== null)
  if (table === undefined) throw new Error(`VPC ${vpc} has no main route table`)
  return table
}

/** The security group every VPC has. */
export function defaultGroup(state: Ec2State, vpc: string): SecurityGroup {
  const group = Object.values(state.groups).find((one) => one.vpc === vpc && one.name === 'default')
  if (group === undefined) throw new Error(`VPC ${vpc} has no default security group`)
  return group
}

/** The region's default VPC; undefined after it was deleted. */
export function defaultVpc(state: Ec2State): Vpc | undefined {
  return Object.values(state.vpcs).find((vpc) => vpc.isDefault)
}

/** What Fn::GetAZs has: the zones with a default subnet, or all where there is none (CFN-65). */
export function placedZones(world: World, region: string): readonly string[] {
  const zones = zonesOf(region)
  const defaults = Object.values(ec2State(world, region).subnets).filter((one) => one.isDefault)
  const placed = zones.filter((zone) => defaults.some((one) => one.zone === zone))
  return placed.length === 0 ? zones : placed
}
