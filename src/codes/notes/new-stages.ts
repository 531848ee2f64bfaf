/** What to know of what a new stage makes for others to reach or to read. */
import type { Explanations } from '../explained.ts'

export const NEW_STAGE_NOTES = {
  'network-created': {
    means: "A VPC of the stage's own will be created, with this range and in so many zones.",
    advice: 'Check that the range overlaps no network that it is to be connected with.',
  },
  'network-given': {
    means: 'The stage will be put into a VPC that exists, and its databases into these subnets.',
    advice: 'Check that they are the ones that you mean.',
  },
  'bastion-created': {
    means: 'A bastion of this kind will be created, and those who are named may reach it.',
    advice: 'Check that you expect them.',
  },
  'secrets-created': {
    means: 'Secrets with these names will be created; each ends in a part of the id of the stack.',
    advice: 'Nothing.',
  },
  'secrets-readable': {
    means: 'Whoever has the policy statement that tinystacks prints can read these secrets.',
    advice: 'Give the statement to the execution role of the application alone.',
  },
  'secrets-copied': {
    means: 'These secrets will be copied into other regions, for the replicas there.',
    advice: 'Check who may read secrets in those regions.',
  },
  'existing-opened': {
    means: 'A security group of an existing database will admit those who are named, on this port.',
    advice: 'Check that you expect them; everything else with this group admits them as well.',
  },
  'existing-closed': {
    means: 'The rule that admits those who are named to an existing database will be removed.',
    advice: 'Check that they no longer need it, or that another rule admits them.',
  },
} as const satisfies Explanations
