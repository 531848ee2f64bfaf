/** What to know of the network, the bastion, and databases that a stage only uses. */
import type { Explanations } from '../explained.ts'

export const NETWORK_NOTES = {
  'network-range-not-verified': {
    means:
      "The VPCs of the region could not be read, so the range of the stage's VPC may overlap one of them, with which it could never be connected then.",
    advice: 'Allow the action that the message names, or check the range yourself.',
  },
  'zones-not-verified': {
    means:
      'Which Availability Zones the region has for a new VPC, or a larger one, could not be read.',
    advice: 'Allow the action that the message names. A deploy fails if there are too few.',
  },
  'class-zones-unread': {
    means: 'In which zones the subnets of a new database are could not be read.',
    advice: 'Allow the action that the message names. A deploy fails if none offers the class.',
  },
  'bastion-offer-unread': {
    means: 'Whether the zone of a new bastion offers its type could not be read.',
    advice: 'Allow the action that the message names. A deploy fails if it does not.',
  },
  'vpc-tenants-unread': {
    means: "Whether others use the stage's VPC could not be read; nothing of theirs is deleted.",
    advice: 'Allow the action that the message names.',
  },
  'client-group-use-unread': {
    means: 'Who still uses the client security group of a stage could not be read.',
    advice: 'Allow the action that the message names, or check that the application is stopped.',
  },
  'subnet-use-unread': {
    means: 'Who lives in a subnet that leaves the databases could not be read.',
    advice: 'Allow the action that the message names.',
  },
  'access-granted': {
    means: 'Somebody who could not connect before will be able to.',
    advice: 'Check that you expect them.',
  },
  'access-revoked': {
    means: 'Somebody who can connect now will no longer be able to.',
    advice: 'Check that they no longer need it.',
  },
  'access-by-iam': {
    means: 'Whoever IAM allows to start a session will be able to connect to the bastion.',
    advice: 'Check who may call `ssm:StartSession`.',
  },
  'bastion-open-to-everyone': {
    means: 'The whole internet may try to log in to the bastion.',
    advice: 'Write the address ranges of your people in `bastion.allow`.',
  },
  'databases-open-to-everyone': {
    means: 'Every address that can reach the VPC may connect to the databases.',
    advice: 'Write the ranges that need the databases in `network.allowFrom`.',
  },
  'bastion-unreachable': {
    means: 'Nobody can reach the bastion, because `bastion.allow` is empty.',
    advice: 'Write the address ranges of your people, or `access: session-manager`.',
  },
  'bastion-way-out-unread': {
    means: 'Whether Systems Manager can reach the bastion in its subnet could not be read.',
    advice: 'Allow the action that the message names.',
  },
  'bastion-restarted': {
    means:
      'The bastion will restart once: open tunnels break for a few minutes, and its address and keys stay.',
    advice: 'Deploy when nobody needs a tunnel.',
  },
  'bastion-replaced': {
    means: 'The bastion will be replaced: open tunnels break and its host key changes.',
    advice: 'Accept the new host key.',
  },
  'endpoints-created': {
    means:
      'Interface endpoints will be created for the bastion, which AWS bills per hour and zone.',
    advice: 'Nothing, if the bastion is to have no other way out.',
  },
  'endpoints-for-whole-vpc': {
    means:
      'Every host of the VPC will find Systems Manager at endpoints that admit the bastion alone.',
    advice:
      'If Systems Manager manages other hosts there, create endpoints for all of them yourself.',
  },
  'endpoints-removed': {
    means: 'The interface endpoints of the bastion will be deleted.',
    advice: 'Make sure that its subnet has another way out.',
  },
  'client-group-replaced': {
    means:
      'The client security group will be replaced, so applications lose access until they use the new one.',
    advice: 'Deploy the applications with the new group right after.',
  },
  'other-resources': {
    means: 'Resources around the databases will change: network, bastion, groups.',
    advice: 'Check that you expect them.',
  },
  'existing-no-longer-used': {
    means: 'The stage will stop using an existing database, which stays as it is.',
    advice: 'Nothing.',
  },
  'existing-without-path': {
    means: "No network path leads from this stage's network to the existing database by itself.",
    advice: 'Set up a peering or a transit gateway.',
  },
} as const satisfies Explanations
