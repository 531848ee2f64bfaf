import type { Fact } from '../../facts/fact.ts'
import type { SecretFacts } from '../../facts/secrets.ts'
import type { Clients } from '../clients.ts'
import { readFact } from '../read-fact.ts'

/** A secret by its ARN or its name. No value is read. */
export async function describeSecret(clients: Clients, id: string): Promise<Fact<SecretFacts>> {
  const described = await readFact(
    clients,
    'secretsmanager:DescribeSecret',
    async () => {
      const { DescribeSecretCommand } = await import('@aws-sdk/client-secrets-manager')
      return (await clients.secretsmanager()).send(new DescribeSecretCommand({ SecretId: id }))
    },
    'ResourceNotFoundException',
  )
  if (described.kind !== 'read') return described
  const { ARN: arn = '', Name: name = '', DeletedDate, LastChangedDate } = described.value
  // AWS accepts a part of an ARN, and finds another secret by it.
  if (arn !== id && name !== id) return { kind: 'absent' }
  const deletion = DeletedDate === undefined ? null : { at: DeletedDate.toISOString() }
  const [version] = Object.entries(described.value.VersionIdsToStages ?? {})
    .filter(([, stages]) => stages.includes('AWSCURRENT'))
    .map(([id]) => id)
  const changedAt = LastChangedDate?.toISOString()
  return {
    kind: 'read',
    value: {
      ...{ arn, name, deletion },
      ...(version !== undefined && { version }),
      ...(changedAt !== undefined && { changedAt }),
    },
  }
}
