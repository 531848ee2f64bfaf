/** A secret as Secrets Manager describes it, without its value, which is never read. */
export type SecretFacts = {
  readonly arn: string
  readonly name: string
  /**
   * A scheduled deletion, until which the secret can be restored, but not be read or changed; null = none.
   * `at`: ISO 8601, when it happens; null = that could not be read.
   */
  readonly deletion: { readonly at: string | null } | null
  /** The id of its current version; missing = it was not asked for, or AWS does not say. */
  readonly version?: string
  /** ISO 8601: when anything of it was changed last; missing as well. */
  readonly changedAt?: string
}
