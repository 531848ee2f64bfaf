/** What an account's IAM says, and who asks it. Reads alone: none of these calls can change anything. */
import type { Fact } from '../facts/fact.ts'
import type { CallerFacts, ProviderFacts, RoleFacts, Simulated } from '../facts/iam.ts'

/** What a role's rights are asked for. */
export type Simulation = {
  /** `rds:DescribeDBInstances` */
  readonly actions: readonly string[]
  /** ARNs; empty = `*`. Each action is asked for each of them. */
  readonly resources: readonly string[]
  /** Condition key -> its values. */
  readonly context: Readonly<Record<string, readonly string[]>>
}

/** A denied call returns `unread`, never a guess. */
export type IamApi = {
  /** Whose credentials are in use (sts:GetCallerIdentity, which nobody can be denied). */
  readonly caller: () => Promise<CallerFacts>
  /** ARNs of the account's OpenID Connect providers. */
  readonly providers: () => Promise<Fact<readonly string[]>>
  readonly provider: (arn: string) => Promise<Fact<ProviderFacts>>
  /** By name, without a path. */
  readonly role: (name: string) => Promise<Fact<RoleFacts>>
  /** What the policies of a role, by its ARN, say of these calls. No call is made. */
  readonly simulate: (role: string, simulation: Simulation) => Promise<Fact<readonly Simulated[]>>
}
