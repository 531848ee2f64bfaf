/** What the role that starts an application's tasks needs to hand them their secrets. */
export type PolicyStatement = {
  readonly Sid: string
  readonly Effect: 'Allow'
  readonly Action: readonly string[]
  readonly Resource: readonly string[]
}

/**
 * `key`: the ARN of the KMS key of the secrets; null = AWS's own, which needs no permission to decrypt. null without a
 * secret.
 */
export function readStatement(
  secrets: readonly string[],
  key: string | null,
): PolicyStatement | null {
  if (secrets.length === 0) return null
  return {
    Sid: 'ReadDatabaseSecrets',
    Effect: 'Allow',
    Action: ['secretsmanager:GetSecretValue', ...(key === null ? [] : ['kms:Decrypt'])],
    Resource: key === null ? secrets : [...secrets, key],
  }
}
