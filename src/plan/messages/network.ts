import type { Fact } from '../../facts/facts.ts'
import { NOT_VERIFIED } from './plan.ts'

/** What is said of those who live in a VPC that is to go. */
export const vpcTenantMessages = {
  stack: (name: string, stage: string | null) =>
    stage === null ? `the stack ${name}` : `the stack ${name} (stage ${stage})`,
  database: (identifier: string) => `the database ${identifier}`,
  liveThere: (vpc: string, names: string) =>
    `its VPC ${vpc} would go, and ${names} ${/, | and /.test(names) ? 'live' : 'lives'} in it; destroy or move that first`,
  notVerified: (vpc: string, action: string, why: string) =>
    `whether others live in its VPC ${vpc} is ${NOT_VERIFIED} (${action} ${why}); nothing of theirs is deleted, but the VPC then stays`,
}

/** What is said of the network around the databases and of the bastion. */
export const networkMessages = {
  noSubnet: (id: string) => `there is no subnet ${id} in this region; write subnets that are there`,
  otherVpc: (id: string, found: string, vpc: string) =>
    `the subnet ${id} is in ${found}, not in ${vpc}; write a subnet of ${vpc}`,
  oneZone: (zone: string) =>
    `the subnets are all in the zone ${zone}; databases need two: write subnets of two zones`,
  noPublicSubnet: (vpc: string) =>
    `the stage is in ${vpc}, which is not its own, and a bastion needs a public subnet of it; give vpc, subnets and bastionSubnet of ${vpc} in network`,
  noImage: (region: string, fact: Exclude<Fact<string>, { kind: 'read' }>) =>
    fact.kind === 'absent'
      ? `${region} has no Amazon Linux image for a bastion; take the bastion out`
      : `the image of the bastion could not be read (${fact.action} ${fact.why}); allow ${fact.action} to this role, or take the bastion out`,
  subnetsUnread: (action: string, why: string) =>
    `the subnets of the given VPC could not be read (${action} ${why}), and no database is put where nobody has looked; allow ${action}`,
  noGroup: (id: string) =>
    `there is no security group ${id} in this region; write one that is there in \`allowFrom\``,
  groupUnread: (id: string, { action, why }: { readonly action: string; readonly why: string }) =>
    `whether the security group ${id} exists is ${NOT_VERIFIED} (${action} ${why}), and no database admits what nobody has looked at; allow ${action}`,
  openBastion: (cidr: string) =>
    `bastion.allow: ${cidr} lets the whole internet try to log in to the bastion; write the ranges your people come from`,
  openDatabases: (cidr: string) =>
    `network.allowFrom: ${cidr} admits every address that has a way into the VPC; write the ranges that need the databases`,
  nobodyAllowed:
    'bastion.allow is empty: nobody can reach the bastion; write the ranges your people come from, or access: session-manager',
  bastionRestarted:
    'the bastion will restart once, to be closed from its first second: open tunnels break for a few minutes; its address, its keys and its host key stay',
  bastionReplaced:
    'the bastion is replaced: open tunnels break, its host key changes, and no database is touched',
}
