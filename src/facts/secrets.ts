/** A secret as Secrets Manager describes it, without its value, which is never read. */
export type SecretFacts = {
  readonly arn: string
  readonly name: string
  /**
   * A scheduled deletion, until which the secret can be restored, but not be read or changed; null = none.
   * `at`: ISO 8601, when it happens; null = that could not be read.
   */
  readonly deletion: { readonly at: string | null } | null
}
