/** A bastion's EC2 instance, from DescribeInstances. A terminated one is described for about an hour. */
export type BastionFacts = {
  /** `i-0abc`. */
  readonly instance: string
  /** EC2's name of it; `unknown` = one that this version does not know. */
  readonly state: (typeof BASTION_STATES)[number] | 'unknown'
  /** None once it is terminated. */
  readonly securityGroups: readonly string[]
}

/** The states of an instance. (API, InstanceState, Name) */
export const BASTION_STATES = [
  'pending',
  'running',
  'stopping',
  'stopped',
  'shutting-down',
  'terminated',
] as const
