import type { SecretListEntry } from '@aws-sdk/client-secrets-manager'
import type { Fact } from '../../facts/fact.ts'
import { secretNameIn } from '../../facts/secret-name.ts'
import type { SecretFacts } from '../../facts/secrets.ts'
import type { LiveApi } from '../../ports/live.ts'
import type { Clients } from '../clients.ts'
import { describeSecret } from './describe-secret.ts'
import { factsById } from '../facts-by-id.ts'
import { readFact } from '../read-fact.ts'

/** The most values of one filter. (API, Filter, Values) */
const MAX_VALUES = 10

/** Secrets, by their ARNs or names, in the region of `clients`. No value is read. */
export function listedSecretApi(clients: Clients): Pick<LiveApi, 'secrets'> {
  return {
    secrets: async (ids) => {
      const listed = factsOf(ids, await list(clients, ids))
      return new Map(
        await Promise.all(
          [...listed].map(async ([id, entry]): Promise<[string, Fact<SecretFacts>]> => {
            if (entry.kind === 'unread') return [id, entry]
            if (entry.kind === 'read' && entry.value.DeletedDate === undefined)
              return [id, { kind: 'read', value: { ...namesOf(entry.value), deletion: null } }]
            return [id, await lookAt(clients, id, entry)]
          }),
        ),
      )
    },
  }
}

function factsOf(
  ids: readonly string[],
  listed: Fact<readonly SecretListEntry[]>,
): ReadonlyMap<string, Fact<SecretListEntry>> {
  const [arns, names] = [true, false].map((are) => ids.filter((id) => isArn(id) === are))
  return new Map([
    ...factsById(arns ?? [], listed, ({ ARN }) => ARN ?? ''),
    ...factsById(names ?? [], listed, ({ Name }) => Name ?? ''),
  ])
}

function isArn(id: string): boolean {
  return id.startsWith('arn:')
}

function list(clients: Clients, ids: readonly string[]): Promise<Fact<readonly SecretListEntry[]>> {
  return readFact(clients, 'secretsmanager:ListSecrets', async () => {
    const { paginateListSecrets } = await import('@aws-sdk/client-secrets-manager')
    const found: SecretListEntry[] = []
    const pages = paginateListSecrets(
      { client: await clients.secretsmanager(), pageSize: 100 },
      {
        IncludePlannedDeletion: true,
        Filters: [{ Key: 'name', Values: [...prefixes(ids.map(secretNameIn), MAX_VALUES)] }],
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
  id: string,
  entry: Fact<SecretListEntry>,
): Promise<Fact<SecretFacts>> {
  const described = await describeSecret(clients, id)
  return described.kind === 'unread' && entry.kind === 'read'
    ? { kind: 'read', value: { ...namesOf(entry.value), deletion: { at: null } } }
    : described
}

function namesOf({ ARN = '', Name = '' }: SecretListEntry): Pick<SecretFacts, 'arn' | 'name'> {
  return { arn: ARN, name: Name }
}
