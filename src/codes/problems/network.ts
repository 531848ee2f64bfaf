/** What is wrong with a network or a bastion. */
import type { Explanations } from '../explained.ts'

export const NETWORK_PROBLEMS = {
  'invalid-address-range': {
    means: 'A text is not a range of IPv4 addresses.',
    advice: 'Write a range such as `203.0.113.0/24`.',
  },
  'misaligned-address-range': {
    means: 'A range does not start at the first address of its size.',
    advice: 'Write the first address: `203.0.113.0/24`, not `203.0.113.9/24`.',
  },
  'network-size': {
    means: "The range of a stage's own network is too large or too small.",
    advice: 'Write a range from /16 to /24.',
  },
  'networks-overlap': {
    means: 'The networks of two stages overlap.',
    advice: 'Write the `cidr` that the hint names in the stage that is not deployed yet.',
  },
  'key-for-own-vpc': {
    means: "A key is for a VPC of the stage's own, and the stage is in another VPC.",
    advice: 'Remove the key.',
  },
  'repeated-subnet': {
    means: 'A subnet is listed twice.',
    advice: 'List subnets in two different zones.',
  },
  'missing-bastion-subnet': {
    means: 'A bastion in a given VPC needs a public subnet of that VPC.',
    advice: 'Add `vpc`, `subnets` and `bastionSubnet` to `network`, or remove the bastion.',
  },
  'bastion-subnet-without-bastion': {
    means: '`bastionSubnet` is set, but the stage has no bastion.',
    advice: 'Add a bastion, or remove `bastionSubnet`.',
  },
  'bastion-subnet-without-vpc': {
    means: "`bastionSubnet` is only for a given VPC. A stage's own VPC has a place for a bastion.",
    advice: 'Remove `bastionSubnet`, or add `vpc` and `subnets`.',
  },
  'key-for-session-manager': {
    means: 'A key of the bastion is only for Session Manager, and the bastion uses ssh.',
    advice: 'Remove the key, or write `access: session-manager`.',
  },
  'key-for-ssh': {
    means: 'A key of the bastion is only for ssh, and the bastion uses Session Manager.',
    advice: 'Remove the key, or write `access: ssh`.',
  },
  'rule-across-regions': {
    means: "An existing database's security group cannot admit clients in another region.",
    advice: 'Remove `allowFrom`, and admit the addresses by hand.',
  },
  'rule-across-vpcs': {
    means: "An existing database's security group can only admit groups of its own VPC.",
    advice: "Put the stage into the database's VPC, or remove `allowFrom`.",
  },
  'existing-without-network': {
    means: 'A stage has only existing databases, and no `network` says where its clients are.',
    advice: "Add `network` with the databases' VPC, or with `zones` for a VPC of its own.",
  },
} as const satisfies Explanations
