import type { Fact } from '../../../facts/fact.ts'
import { listed } from '../../../text/phrases.ts'
import { note, refusal, warning } from '../coded.ts'
import { NOT_VERIFIED } from '../plan.ts'

/** What is said of others in a VPC that would be deleted. */
export const vpcTenantMessages = {
  stack: (name: string, stage: string | null) =>
    stage === null ? `the stack ${name}` : `the stack ${name} (stage ${stage})`,
  database: (identifier: string) => `the database ${identifier}`,
  liveThere: (vpc: string, names: string) =>
    refusal(
      'vpc-in-use',
      `its VPC ${vpc} would be deleted, and ${names} ${/, | and /.test(names) ? 'are' : 'is'} in it; destroy or move that first`,
    ),
  notVerified: (vpc: string, action: string, why: string) =>
    note(
      'vpc-tenants-unread',
      `whether others use its VPC ${vpc} is ${NOT_VERIFIED} (${action} ${why}); nothing of theirs is deleted, but the VPC then stays`,
    ),
}

/** What is said of the network around the databases and of the bastion. */
export const networkMessages = {
  rangesOverlap: (cidr: string, stack: string, range: string) =>
    refusal(
      'network-overlap',
      `${cidr} overlaps ${range}, the range of ${stack}: the two could never be connected; write another \`cidr\`, or leave it out, and a free one is chosen`,
    ),
  rangeUnread: (cidr: string, region: string, { action, why }: { action: string; why: string }) =>
    note(
      'network-range-not-verified',
      `whether ${cidr} overlaps another VPC of ${region} is ${NOT_VERIFIED} (${action} ${why})`,
    ),
  noSubnet: (id: string) =>
    refusal(
      'subnet-not-found',
      `there is no subnet ${id} in this region; write subnets that exist`,
    ),
  otherVpc: (id: string, found: string, vpc: string) =>
    refusal(
      'subnet-in-other-vpc',
      `the subnet ${id} is in ${found}, not in ${vpc}; write a subnet of ${vpc}`,
    ),
  oneZone: (zone: string) =>
    refusal(
      'subnets-in-one-zone',
      `all subnets are in the zone ${zone}, and databases need two; write subnets of two zones`,
    ),
  noPublicSubnet: (vpc: string) =>
    refusal(
      'bastion-without-subnet',
      `the stage is in ${vpc}, which is not its own, and a bastion needs a public subnet there; write vpc, subnets and bastionSubnet of ${vpc} in network`,
    ),
  noImage: (region: string, fact: Exclude<Fact<string>, { kind: 'read' }>) =>
    fact.kind === 'absent'
      ? refusal(
          'bastion-image-not-found',
          `${region} has no Amazon Linux image for a bastion; remove the bastion`,
        )
      : refusal(
          'bastion-image-unread',
          `the image of the bastion could not be read (${fact.action} ${fact.why}); allow ${fact.action} to this role, or remove the bastion`,
        ),
  subnetsUnread: (action: string, why: string) =>
    refusal(
      'subnets-unread',
      `the subnets of the given VPC could not be read (${action} ${why}), and no database is put into a subnet unread; allow ${action}`,
    ),
  noGroup: (id: string) =>
    refusal(
      'admitted-group-not-found',
      `there is no security group ${id} in this region; write one that exists in \`allowFrom\``,
    ),
  groupUnread: (id: string, { action, why }: { readonly action: string; readonly why: string }) =>
    refusal(
      'admitted-group-unread',
      `whether the security group ${id} exists is ${NOT_VERIFIED} (${action} ${why}), and no database admits a group unread; allow ${action}`,
    ),
  openBastion: (cidr: string) =>
    warning(
      'bastion-open-to-everyone',
      `bastion.allow: ${cidr} lets the whole internet try to log in to the bastion; write the ranges your people come from`,
    ),
  openDatabases: (cidr: string) =>
    warning(
      'databases-open-to-everyone',
      `network.allowFrom: ${cidr} admits every address that can reach the VPC; write the ranges that need the databases`,
    ),
  nobodyAllowed: note(
    'bastion-unreachable',
    'bastion.allow is empty, so nobody can reach the bastion; write the ranges your people come from, or access: session-manager',
  ),
  noWayOut: (subnet: string, isPublic: boolean, takesEndpoints: boolean) => {
    const endpoints = takesEndpoints
      ? 'write `endpoints: true` for the bastion, which makes interface endpoints that AWS bills by the hour'
      : 'create interface endpoints for ssm and ssmmessages in its VPC, which AWS bills by the hour'
    return refusal(
      'bastion-without-way-out',
      isPublic
        ? `the subnet ${subnet} gives no public addresses, so Systems Manager cannot reach a bastion there; write a bastionSubnet with a NAT gateway or one that gives them, or ${endpoints}`
        : `nothing leads from the subnet ${subnet} to Systems Manager, so nobody could get through a bastion there; write a bastionSubnet with a route to the internet or a NAT gateway, or ${endpoints}`,
    )
  },
  endpointExists: (vpc: string, services: readonly string[]) =>
    refusal(
      'endpoint-exists',
      `${vpc} has an interface endpoint with private DNS for ${listed(services)} already, and AWS allows one for each service; remove \`endpoints\`, and have the endpoints there admit the bastion`,
    ),
  noPrivateDns: (vpc: string) =>
    refusal(
      'endpoints-without-dns',
      `${vpc} does not have both DNS support and DNS hostnames, so no host would find the endpoints; turn both on (aws ec2 modify-vpc-attribute)`,
    ),
  endpointsUnread: (vpc: string, action: string, why: string) =>
    refusal(
      'endpoints-unread',
      `whether endpoints can be made in ${vpc} is ${NOT_VERIFIED} (${action} ${why}), and other hosts there may use some; allow ${action}`,
    ),
  endpointsMade: note(
    'endpoints-created',
    'interface endpoints for ssm and ssmmessages will be created for the bastion: AWS bills each per hour and zone',
  ),
  endpointsForAll: (vpc: string) =>
    warning(
      'endpoints-for-whole-vpc',
      `every host of ${vpc} will find Systems Manager at these endpoints, which admit the bastion alone: other hosts that Systems Manager manages there will lose it`,
    ),
  endpointsRemoved: note(
    'endpoints-removed',
    'the interface endpoints of the bastion will be deleted: it then needs another way out to Systems Manager',
  ),
  wayOutNotVerified: (action: string, why: string) =>
    note(
      'bastion-way-out-unread',
      `whether Systems Manager can reach the bastion in its subnet is ${NOT_VERIFIED} (${action} ${why}); a deploy fails if it cannot`,
    ),
  bastionRestarted: note(
    'bastion-restarted',
    'the bastion will restart once, to be closed from its first second: open tunnels will break for a few minutes; its address, its keys and its host key stay',
  ),
  bastionReplaced: note(
    'bastion-replaced',
    'the bastion will be replaced: open tunnels will break and its host key will change; no database will be touched',
  ),
}
