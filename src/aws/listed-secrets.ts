import type { SecretListEntry } from '@aws-sdk/client-secrets-manager'
import type { Fact } from '../facts/fact.ts'
import { secretName } from '../facts/secret-name.ts'
import type { SecretFacts } from '../facts/secrets.ts'
import type { LiveApi } from '../ports/ports.ts'
import type { Clients } from './clients.ts'
import { factsById } from './facts-by-id.ts'
import { readFact } from './read-fact.ts'

/** The most values of one filter. (API, Filter, Values) */
const MAX_VALUES = 10

/** Secrets, by their ARNs, in the region of `clients`. No value is read. */
export function listedSecretApi(clients: Clients): Pick<LiveApi, 'secrets'> {
  return {
    secrets: async (arns) => {
      const listed = factsById(arns, await list(clients, arns), ({ ARN }) => ARN ?? '')
      return new Map(
        await Promise.all(
          [...listed].map(async ([arn, entry]): Promise<[string, Fact<SecretFacts>]> => {
            if (entry.kind === 'unread') return [arn, entry]
            if (entry.kind === 'read' && entry.value.DeletedDate === undefined)
              return [arn, { kind: 'read', value: { arn, deletion: null } }]
            return [arn, await lookAt(clients, arn, entry)]
          }),
        ),
      )
    },
  }
}

function list(
  clients: Clients,
  arns: readonly string[],
): Promise<Fact<readonly SecretListEntry[]>> {
  return readFact(clients, 'secretsmanager:ListSecrets', async () => {
    const { paginateListSecrets } = await import('@aws-sdk/client-secrets-manager')
    const found: SecretListEntry[] = []
    const pages = paginateListSecrets(
      { client: await clients.secretsmanager(), pageSize: 100 },
      {
        IncludePlannedDeletion: true,
        Filters: [{ Key: 'name', Values: [...prefixes(arns.map(secretName), MAX_VALUES)] }],
      },
    )
    for await (const { SecretList = [] } of pages) found.push(...SecretList)
    return found
  })
}

/** At most `most` prefixes, as long as they can be, that all the names begin with. */
export function prefixes(names: readonly string[], most: number): readonly string[] {
  const longest = Math.max(...names.map(({ length }) => length))
  for (let length = longest; length > 0; length--) {
    const cut = new Set(names.map((name) => name.slice(0, length)))
    if (cut.size <= most) return [...cut]
  }
  return []
}

/**
 * A secret that the list lacks, or has as one that is being deleted. The list may be five minutes behind (API,
 * ListSecrets), and only DescribeSecret says when the wait ends (API, DeletedDate of both).
 */
async function lookAt(
  clients: Clients,
  arn: string,
  entry: Fact<SecretListEntry>,
): Promise<Fact<SecretFacts>> {
  const described = await readFact(
    clients,
    'secretsmanager:DescribeSecret',
    async () => {
      const { DescribeSecretCommand } = await import('@aws-sdk/client-secrets-manager')
      return (await clients.secretsmanager()).send(new DescribeSecretCommand({ SecretId: arn }))
    },
    'ResourceNotFoundException',
  )
  if (described.kind === 'unread' && entry.kind === 'read')
    return { kind: 'read', value: { arn, deletion: { at: null } } }
  if (described.kind !== 'read') return described
  // AWS accepts a part of an ARN, and finds another secret by it.
  const { ARN, DeletedDate } = described.value
  if (ARN !== arn) return { kind: 'absent' }
  const deletion = DeletedDate === undefined ? null : { at: DeletedDate.toISOString() }
  return { kind: 'read', value: { arn, deletion } }
}
