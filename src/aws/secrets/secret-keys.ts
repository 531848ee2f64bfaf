import type { Fact } from '../../facts/fact.ts'
import type { Clients } from '../clients.ts'
import { readFact } from '../read-fact.ts'

/**
 * The keys of a secret's JSON; none if it is plain text. Secrets Manager does not list keys without
 * the value, so the value is read here, and only the names of its keys leave this function.
 * A secret that RDS manages is not read: its form is documented (username and password). A secret that
 * AWS finds under another ARN (it accepts a part of one) is not the one that is meant.
 */
export async function secretKeys(
  clients: Clients,
  secret: string,
): Promise<Fact<readonly string[]>> {
  const absentCode = 'ResourceNotFoundException'
  const described = await readFact(
    clients,
    'secretsmanager:DescribeSecret',
    async () => {
      const { DescribeSecretCommand } = await import('@aws-sdk/client-secrets-manager')
      return (await clients.secretsmanager()).send(new DescribeSecretCommand({ SecretId: secret }))
    },
    absentCode,
  )
  if (described.kind !== 'read') return described
  if (described.value.ARN !== secret) return { kind: 'absent' }
  if (described.value.OwningService === 'rds')
    return { kind: 'read', value: ['username', 'password'] }
  return readFact(
    clients,
    'secretsmanager:GetSecretValue',
    async () => {
      const { GetSecretValueCommand } = await import('@aws-sdk/client-secrets-manager')
      const { SecretString } = await (
        await clients.secretsmanager()
      ).send(new GetSecretValueCommand({ SecretId: secret }))
      return keysOf(SecretString ?? '')
    },
    absentCode,
  )
}

function keysOf(value: string): readonly string[] {
  try {
    const parsed: unknown = JSON.parse(value)
    return typeof parsed === 'object' && parsed !== null ? Object.keys(parsed) : []
  } catch {
    return []
  }
}
