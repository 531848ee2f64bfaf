/** A network interface, from DescribeNetworkInterfaces: whatever runs in a subnet has one there. */
export type InterfaceFacts = {
  readonly id: string
  readonly subnet: string
  readonly zone: string
  /** The security groups that it wears. */
  readonly groups: readonly string[]
  /** `RDSNetworkInterface`, `ElastiCache shop-001`, `AWS Lambda VPC ENI-..`; '' = it has none. */
  readonly description: string
  /** The EC2 instance that it is attached to; null = none. */
  readonly instance: string | null
}

/** Which interfaces to look for: all that match one of the ids. */
export type InterfacesOf = {
  readonly by: 'subnet-id' | 'group-id' | 'vpc-id'
  readonly ids: readonly string[]
}

/** Whether RDS made it for a database, whose name it does not tell. */
export function isOfRds({ description }: InterfaceFacts): boolean {
  return description.startsWith('RDSNetworkInterface')
}

/** The node of ElastiCache that it is for; null = it is for none. */
export function nodeOf({ description }: InterfaceFacts): string | null {
  return /^ElastiCache\+? (\S+)$/.exec(description)?.[1] ?? null
}
