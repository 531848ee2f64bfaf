/** Why a stage is not deployed into its network. */
import type { Explanations } from '../explained.ts'

export const NETWORK_REFUSALS = {
  'network-overlap': {
    means: 'The range of a new stage overlaps that of a deployed stage of the file.',
    advice: 'Write another `cidr`, or leave it out: a free one is chosen.',
  },
  'network-cannot-change': {
    means: 'A running database cannot move to another VPC.',
    advice: 'Undo the change of `network`, or make a new stage and move the data there.',
  },
  'vpc-in-use': {
    means: "Other stacks or databases use the stage's VPC, which would be deleted.",
    advice: 'Destroy or move them first.',
  },
  'subnet-in-use': {
    means:
      'A subnet is to leave the databases, or to be deleted, and a database or somebody else lives in it.',
    advice: 'Keep the subnet, or remove what lives in it first.',
  },
  'client-group-in-use': {
    means:
      'Something still wears the client security group of a stage that is to be destroyed, or a rule names it.',
    advice: 'Stop the tasks and functions that wear it, remove the rule, then destroy the stage.',
  },
  'subnets-unread': {
    means: 'The subnets of the given VPC could not be read.',
    advice: 'Allow the action that the message names.',
  },
  'subnet-not-found': {
    means: 'A subnet of the file does not exist in this region.',
    advice: 'Write subnets that exist.',
  },
  'subnet-in-other-vpc': {
    means: 'A subnet of the file belongs to another VPC.',
    advice: 'Write a subnet of the VPC that the file names.',
  },
  'subnets-in-one-zone': {
    means: 'All subnets are in one Availability Zone; databases need two.',
    advice: 'Write subnets of two zones.',
  },
  'too-few-zones': {
    means:
      'CloudFormation has fewer Availability Zones for a VPC in this region than the file asks for.',
    advice: 'Write as many `zones` as there are, or what else the message names.',
  },
  'instance-not-offered-in-zones': {
    means: 'RDS does not offer the instance class in enough zones of the subnets of the database.',
    advice: 'Write another instance, or subnets in the zones that the message names.',
  },
  'bastion-not-offered-in-zone': {
    means: "EC2 does not offer the bastion's type in the zone of its subnet.",
    advice: 'Write a `bastionSubnet` in a zone that the message names.',
  },
  'admitted-group-not-found': {
    means: 'A security group in `allowFrom` does not exist in this region.',
    advice: 'Write a group that exists.',
  },
  'admitted-group-unread': {
    means: 'Whether a security group in `allowFrom` exists could not be read.',
    advice: 'Allow the action that the message names.',
  },
  'bastion-without-subnet': {
    means:
      'The stage is in a VPC that is not its own, and its bastion needs a public subnet there.',
    advice: 'Write `vpc`, `subnets` and `bastionSubnet` in `network`.',
  },
  'bastion-without-way-out': {
    means: 'Systems Manager cannot reach a bastion in its subnet, so nobody could use it.',
    advice: 'Write a `bastionSubnet` with a way out, or with Session Manager `endpoints: true`.',
  },
  'bastion-missing': {
    means:
      'AWS no longer has the instance of the bastion, which somebody terminated outside of this file, and the update would change it.',
    advice: 'Take the bastion out of the file and deploy, then put it back.',
  },
  'endpoint-exists': {
    means: 'The VPC has an interface endpoint for Systems Manager already, and AWS allows one.',
    advice: 'Remove `endpoints`, and have the endpoints that are there admit the bastion.',
  },
  'endpoints-without-dns': {
    means:
      'Hosts of the VPC would not find the endpoints: its DNS support or DNS hostnames are off.',
    advice: 'Turn both on.',
  },
  'endpoints-unread': {
    means: 'Whether interface endpoints can be made in the VPC could not be read.',
    advice: 'Allow the action that the message names.',
  },
  'bastion-image-not-found': {
    means: 'The region has no Amazon Linux image for a bastion.',
    advice: 'Remove the bastion.',
  },
  'bastion-image-unread': {
    means: 'The image for the bastion could not be read.',
    advice: 'Allow the action that the message names, or remove the bastion.',
  },
} as const satisfies Explanations
