/** What IAM says of callers, identity providers and roles. */

export type CallerFacts = {
  /** 12 digits. */
  readonly account: string
  /** `arn:aws:sts::123456789012:assumed-role/shop-deploy/ci` */
  readonly arn: string
}

export type ProviderFacts = {
  /** Without `https://`. */
  readonly url: string
  readonly audiences: readonly string[]
}

export type RoleFacts = {
  readonly arn: string
  /** The trust policy, as JSON says it; undefined = it is none that can be read. */
  readonly trust: unknown
  /** The ARN of its permissions boundary; null = it has none. */
  readonly boundary: string | null
  /** Seconds that a session of it may last. */
  readonly longestSession: number
}

/** What a simulation says of one action on one resource. */
export type Simulated = {
  readonly action: string
  /** An ARN, or `*`. */
  readonly resource: string
  readonly decision: 'allowed' | 'implicitDeny' | 'explicitDeny'
  /** Condition keys that a policy asks for, and the simulation was given no value of. */
  readonly missing: readonly string[]
  /** Whether the organization's policies allow it; null = it does not say. */
  readonly allowedByOrganization: boolean | null
  /** Whether the role's boundary allows it; null = it does not say, as for a role without one. */
  readonly allowedByBoundary: boolean | null
}
