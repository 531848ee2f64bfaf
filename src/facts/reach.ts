/** What AWS says of the way to a database: the bastion's host, its agent, and the groups on the way. */
import type { BastionFacts } from './bastion.ts'

/** A bastion's EC2 instance. */
export type HostFacts = Pick<BastionFacts, 'state' | 'securityGroups'> & {
  /** null = EC2 does not say. */
  readonly vpc: string | null
  /** Its public address now; null = it has none. */
  readonly address: string | null
  /** The host keys that it has published by its tag: `ssh-ed25519 AAAA…`. */
  readonly hostKeys: readonly string[]
}

/** A security group, by what it lets in and out. */
export type GroupFacts = {
  readonly id: string
  readonly inbound: readonly GroupRule[]
  readonly outbound: readonly GroupRule[]
}

/** A rule that allows. */
export type GroupRule = {
  /** The ports from one to the other; null = all of them. */
  readonly ports: { readonly from: number; readonly to: number } | null
  /** Address ranges of the other side. */
  readonly ranges: readonly string[]
  /** Its security groups. */
  readonly groups: readonly string[]
}

/** What Systems Manager says of an agent that has ever registered. */
export type AgentState = 'online' | 'lost'
